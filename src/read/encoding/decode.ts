/** Bytes of a text file to text, with the encoding named and everything doubtful said. */
import type { EncodingGuess, ReadIssue } from '../../grid.ts';
import { refuse } from '../refusal.ts';
import { settleBig5 } from './big5.ts';
import { detectEncoding, findBom } from './detect.ts';
import { canonicalEncoding, KNOWN_ENCODINGS } from './names.ts';
import { findUndecodable } from './undecodable.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingGuess;
  readonly issues: readonly ReadIssue[];
}

const DOUBTFUL = 0.6;

/** Refuses names we do not know, listing those we do. */
function chosenEncoding(asked: string, bom: string | undefined): string {
  const name = canonicalEncoding(asked);
  if (name === undefined) return refuse('unsupported-encoding', `${asked} (${KNOWN_ENCODINGS.join(', ')})`);
  // Someone who asks for "utf-16" leaves the byte order to the mark.
  return name.startsWith('utf-16') && bom?.startsWith('utf-16') ? bom : name;
}

function guessEncoding(
  bytes: Uint8Array,
  asked: string | undefined,
  bom: string | undefined,
  detect: typeof detectEncoding,
): { readonly guess: EncodingGuess; readonly text?: string } {
  if (asked !== undefined) {
    const name = chosenEncoding(asked, bom);
    return { guess: { name, bom: name === bom, basis: 'option', confidence: 1 } };
  }
  if (bom !== undefined) return { guess: { name: bom, bom: true, basis: 'bom', confidence: 1 } };
  return detect(bytes);
}

/** The share of control characters above which bytes are not text in any encoding. */
const BINARY_SHARE = 0.01;

/** What programs of DOS write behind the last line (Ctrl-Z), now and then up to the end of the block: no part of the text. */
const END_OF_FILE = '\u001A';

/** Refuses bytes whose text begins with more control characters than any text has. */
export function refuseBinary(text: string, bytes: Uint8Array): void {
  const head = text.slice(0, 16 * 1024);
  const controls = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  // One alone is a slip of some program, however short the table.
  if (controls <= Math.max(1, head.length * BINARY_SHARE)) return;
  const first = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  refuse('binary-content', first.join(' '));
}

function endMarks(text: string): number {
  let count = 0;
  while (text.at(-1 - count) === END_OF_FILE) count += 1;
  return count;
}

/** Bytes whose encoding is known, without their mark; with the text, where that came of it. */
export interface EncodedText {
  readonly encoding: EncodingGuess;
  readonly bytes: Uint8Array;
  readonly text?: string;
}

/** Throws a Refusal for an unknown encoding name. */
export function encodedText(
  bytes: Uint8Array,
  asked: string | undefined,
  detect: typeof detectEncoding = detectEncoding,
): EncodedText {
  const mark = findBom(bytes);
  const { guess: encoding, ...known } = guessEncoding(bytes, asked, mark?.name, detect);
  return {
    encoding,
    bytes: encoding.bom && mark !== undefined ? bytes.subarray(mark.length) : bytes,
    ...known,
  };
}

/** What is said of an encoding that was hard to tell. */
export function encodingIssues({ name, confidence }: EncodingGuess): ReadIssue[] {
  if (confidence >= DOUBTFUL) return [];
  return [{ kind: 'doubtful-encoding', found: `${name} (${Math.round(confidence * 100)} %)` }];
}

/** Decodes a text file. Throws a Refusal for an unknown encoding name and for bytes that are no text. */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  const { encoding, bytes: marked, text: known } = encodedText(bytes, asked);
  const decoded = known ?? new TextDecoder(encoding.name, { ignoreBOM: true }).decode(marked);
  const ended = endMarks(decoded);
  const body = marked.subarray(0, marked.length - ended * (encoding.name.startsWith('utf-16') ? 2 : 1));
  const whole = decoded.slice(0, decoded.length - ended);
  const text = encoding.name === 'big5' ? settleBig5(whole) : whole;
  refuseBinary(text, bytes);
  const issues = encodingIssues(encoding);
  for (const issue of findUndecodable(text, body, encoding.name)) issues.push(issue);
  return { text, encoding, issues };
}
