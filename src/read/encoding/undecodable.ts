/** Bytes that mean nothing in the encoding of their file: said line by line, with the bytes themselves. */
import type { ReadIssue } from '../../grid.ts';
import { settleBig5 } from './big5.ts';

/** No text of ours contains these: replacement characters, and controls other than white space. */
// Control characters but for spaces, written out: as `\p{Cc}` without `\s` a whole file takes four times as long to look through.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
export const BROKEN_ONCE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\uFFFD]/u;
const BROKEN = new RegExp(BROKEN_ONCE.source, 'gu');

/** A file read in a wrong encoding breaks on every line; more lines than this say nothing new. */
const MOST_LINES = 200;
const MOST_QUOTES = 8;
const MOST_BYTES = 16;

function quote(bytes: readonly number[]): string {
  const hex = bytes.slice(0, MOST_BYTES).map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  return hex.join(' ') + (bytes.length > MOST_BYTES ? ' …' : '');
}

/** Line numbers (1-based, ascending) on which the text holds a broken character. */
function brokenLines(text: string, newline: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let lineEnd = text.indexOf(newline);
  for (const { index } of text.matchAll(BROKEN)) {
    while (lineEnd >= 0 && lineEnd < index) {
      line += 1;
      lineEnd = text.indexOf(newline, lineEnd + 1);
    }
    if (lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

/** The bytes of the given lines. A line end is one byte in all these encodings, two in UTF-16. */
function* linesOf(
  bytes: Uint8Array,
  wanted: readonly number[],
  newline: string,
  encoding: string,
): Iterable<Uint8Array> {
  const isEnd = lineEndTest(bytes, newline.charCodeAt(0), encoding);
  let line = 1;
  let start = 0;
  let next = 0;
  for (let index = 0; index <= bytes.length && next < wanted.length; index += 1) {
    if (index < bytes.length && !isEnd(index)) continue;
    if (line === wanted[next]) {
      // In big-endian UTF-16 the line end's own high byte comes before the byte it was told by.
      yield bytes.subarray(start, encoding === 'utf-16be' && index < bytes.length ? index - 1 : index);
      next += 1;
    }
    line += 1;
    start = encoding === 'utf-16le' ? index + 2 : index + 1;
  }
}

function lineEndTest(bytes: Uint8Array, newline: number, encoding: string): (index: number) => boolean {
  if (encoding === 'utf-16le')
    return (index) => index % 2 === 0 && bytes[index] === newline && bytes[index + 1] === 0;
  if (encoding === 'utf-16be')
    return (index) => index % 2 === 1 && bytes[index] === newline && bytes[index - 1] === 0;
  return (index) => bytes[index] === newline;
}

/** No character of these encodings takes more bytes. */
const LONGEST_CHARACTER = 4;

/** How many bytes the character at `at` takes; 0 when no character begins there. */
function characterLength(
  line: Uint8Array,
  at: number,
  decoder: InstanceType<typeof TextDecoder>,
  isBig5: boolean,
): number {
  for (let length = 1; length <= LONGEST_CHARACTER && at + length <= line.length; length += 1) {
    const decoded = decoder.decode(line.subarray(at, at + length));
    if (!BROKEN_ONCE.test(isBig5 ? settleBig5(decoded) : decoded)) return length;
  }
  return 0;
}

/** Walks a line character by character and quotes the bytes between them, neighbours together. */
function quoteBroken(line: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  const quotes: number[][] = [];
  let afterBroken = false;
  for (let at = 0; at < line.length; ) {
    const length = characterLength(line, at, decoder, encoding === 'big5');
    if (length === 0) {
      if (!afterBroken) quotes.push([]);
      if (quotes.length > MOST_QUOTES) return `${quotes.slice(0, MOST_QUOTES).map(quote).join(', ')}, …`;
      quotes.at(-1)?.push(...line.subarray(at, at + unit));
    }
    afterBroken = length === 0;
    at += length === 0 ? unit : length;
  }
  return quotes.map(quote).join(', ');
}

/** One issue for each line that holds undecodable bytes, quoting them in hexadecimal. */
export function findUndecodable(text: string, bytes: Uint8Array, encoding: string): ReadIssue[] {
  if (!BROKEN_ONCE.test(text)) return [];
  const newline = text.includes('\n') ? '\n' : '\r';
  const lines = brokenLines(text, newline);
  const issues: ReadIssue[] = [];
  for (const line of linesOf(bytes, lines.slice(0, MOST_LINES), newline, encoding)) {
    const number = lines[issues.length];
    if (number !== undefined)
      issues.push({ kind: 'undecodable-bytes', line: number, found: quoteBroken(line, encoding) });
  }
  const unsaid = lines[MOST_LINES];
  if (unsaid !== undefined) {
    issues.push({ kind: 'undecodable-bytes', line: unsaid, found: `… (+${lines.length - MOST_LINES})` });
  }
  return issues;
}
