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
): { readonly guess: EncodingGuess; readonly text?: string } {
  if (asked !== undefined) {
    const name = chosenEncoding(asked, bom);
    return { guess: { name, bom: name === bom, basis: 'option', confidence: 1 } };
  }
  if (bom !== undefined) return { guess: { name: bom, bom: true, basis: 'bom', confidence: 1 } };
  return detectEncoding(bytes);
}

/** The share of control characters above which bytes are not text in any encoding. */
const BINARY_SHARE = 0.01;

function refuseBinary(text: string, bytes: Uint8Array): void {
  const head = text.slice(0, 16 * 1024);
  const controls = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls <= head.length * BINARY_SHARE) return;
  const first = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  refuse('binary-content', first.join(' '));
}

/** Decodes a text file. Throws a Refusal for an unknown encoding name and for bytes that are no text. */
export function decodeText(bytes: Uint8Array, asked?: string): DecodedText {
  const mark = findBom(bytes);
  const { guess: encoding, text: known } = guessEncoding(bytes, asked, mark?.name);
  const body = encoding.bom && mark !== undefined ? bytes.subarray(mark.length) : bytes;
  const decoded = known ?? new TextDecoder(encoding.name, { ignoreBOM: true }).decode(body);
  const text = encoding.name === 'big5' ? settleBig5(decoded) : decoded;
  refuseBinary(text, bytes);
  const issues: ReadIssue[] = [];
  if (encoding.confidence < DOUBTFUL) {
    issues.push({
      kind: 'doubtful-encoding',
      found: `${encoding.name} (${Math.round(encoding.confidence * 100)} %)`,
    });
  }
  for (const issue of findUndecodable(text, body, encoding.name)) issues.push(issue);
  return { text, encoding, issues };
}
