/** Which encoding bytes are in, when nobody said: byte order mark, NUL pattern, UTF-8, then the likeliest. */

import type { EncodingGuess } from '../../grid.ts';
import { MEBIBYTE } from '../../limits.ts';
import { refuse } from '../refusal.ts';
import { KNOWN_ENCODINGS } from './names.ts';
import { SCORED_ENCODINGS, type Score, scoreAs } from './score.ts';

const SAMPLE_BYTES = 64 * 1024;

/** From here on a guess is one. */
const SURE = 0.6;
const VERY_SURE = 0.8;

/** Length and encoding of a byte order mark, or undefined. */
export function findBom(bytes: Uint8Array): { readonly name: string; readonly length: number } | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { name: 'utf-8', length: 3 };
  const utf32 = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  if (utf32 || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)) {
    return refuse('unsupported-encoding', `utf-32 (${KNOWN_ENCODINGS.join(', ')})`);
  }
  if (first === 0xff && second === 0xfe) return { name: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { name: 'utf-16be', length: 2 };
  return undefined;
}

/** In UTF-16 the high bytes of line ends, digits and commas are NUL, so NULs stand on one side only. */
function findUtf16(bytes: Uint8Array): EncodingGuess | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const zeros = even + odd;
  if (zeros * 100 < sample.length || Math.max(even, odd) < zeros * 0.95) return undefined;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(name).decode(sample, { stream: true });
  const broken = text.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (broken * 50 > text.length || (zeros * 10 < sample.length && isTextBut(sample))) return undefined;
  return { name, bom: false, basis: 'content', confidence: 0.9 };
}

/** One stray NUL in a small table (`甲,b\0c`) looks like UTF-16 by its place; the rest of the bytes tell. */
function isTextBut(sample: Uint8Array): boolean {
  return decodeUtf8(sample) !== undefined || likeliest(telling(sample)).confidence >= VERY_SURE;
}

/** Some KiB from the first byte outside ASCII on: headers of a long English preface say nothing. */
function telling(bytes: Uint8Array): Uint8Array {
  const start = Math.max(
    bytes.findIndex((byte) => byte >= 0x80),
    0,
  );
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function confidenceOf(best: Score, second: Score | undefined): number {
  const margin = best.score - Math.max(second?.score ?? 0, 0);
  // One or two characters can be frequent by chance, so few of them never make us sure.
  const evidence = Math.min(1, best.characters / 4);
  return Math.max(0, Math.min(0.99, 0.5 + Math.min(0.49, margin) * evidence));
}

function likeliest(sample: Uint8Array): EncodingGuess {
  const [best, second] = SCORED_ENCODINGS.map((encoding) => scoreAs(encoding, sample)).sort(
    (one, other) => other.score - one.score,
  );
  if (best === undefined) return { name: 'utf-8', bom: false, basis: 'content', confidence: 0 };
  return { name: best.encoding, bom: false, basis: 'content', confidence: confidenceOf(best, second) };
}

/** Beyond the Latin and the Greek letters, and among them. */
const FAR = /[\u2000-\u{10FFFF}]/u;
const NEAR = /[\u0080-\u1FFF]/;

/** Two Big5 characters can be valid UTF-8 by accident, but then they read as Latin or Greek letters. */
function accidentalUtf8(sample: Uint8Array): EncodingGuess | undefined {
  const guess = likeliest(sample);
  return guess.name === 'utf-8' || guess.confidence < SURE ? undefined : guess;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Detected {
  readonly guess: EncodingGuess;
  readonly text?: string;
}

/** What reading bytes as UTF-8 shows; undefined where they are none. */
interface Utf8Look {
  /** Letters of Latin or Greek and nothing beyond them. */
  readonly isNear: boolean;
  readonly text?: string;
}

function detect(bytes: Uint8Array, look: (bytes: Uint8Array) => Utf8Look | undefined): Detected {
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return { guess: utf16 };
  const seen = look(bytes);
  if (seen === undefined) return { guess: likeliest(telling(bytes)) };
  const { isNear, ...known } = seen;
  const accident = isNear ? accidentalUtf8(telling(bytes)) : undefined;
  return accident === undefined ? { guess: UTF_8, ...known } : { guess: accident };
}

/** The encoding of bytes without a byte order mark; with the text, where finding out meant decoding it anyway. */
export function detectEncoding(bytes: Uint8Array): Detected {
  return detect(bytes, lookAtAll);
}

/** As `detectEncoding`, of bytes too many to be held as text as well. */
export function detectInPieces(bytes: Uint8Array): Detected {
  return detect(bytes, lookInPieces);
}

const UTF_8: EncodingGuess = { name: 'utf-8', bom: false, basis: 'content', confidence: 1 };

function lookAtAll(bytes: Uint8Array): Utf8Look | undefined {
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : { isNear: !FAR.test(text) && NEAR.test(text), text };
}

const PIECE_BYTES = MEBIBYTE;

function lookInPieces(bytes: Uint8Array): Utf8Look | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [isFar, isNear] = [false, false];
  try {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const isLast = at + PIECE_BYTES >= bytes.length;
      const text = decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: !isLast });
      isFar ||= FAR.test(text);
      isNear ||= NEAR.test(text);
    }
  } catch {
    return undefined;
  }
  return { isNear: !isFar && isNear };
}
