/** The encoding a page or an XML names in its own text, held against what its bytes look like. */
import type { EncodingGuess } from '../../grid.ts';
import { type DecodedText, decodeText } from './decode.ts';
import { canonicalEncoding } from './names.ts';

/** Style sheets of exports stand before the tag that names it. */
const HEAD = 32 * 1024;
const NAMED =
  /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})|^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})/iu;

/** As it is written, such as `big5` or `iso-8859-1`; undefined where none is named. */
export function declaredEncoding(text: string): string | undefined {
  const match = NAMED.exec(text.slice(0, HEAD));
  return match?.[1] ?? match?.[2];
}

/** Below this the bytes say little, and what is declared is believed where it gives text. */
const SURE = 0.6;
const OUTSIDE_ASCII = /\P{ASCII}/u;

function asDeclared(decoded: DecodedText, name: string): DecodedText {
  const encoding: EncodingGuess = { ...decoded.encoding, name, basis: 'declared', confidence: 1 };
  return { ...decoded, encoding, issues: decoded.issues.filter(({ kind }) => kind !== 'doubtful-encoding') };
}

function doubted(decoded: DecodedText, declared: string): DecodedText {
  const { encoding, issues } = decoded;
  const found = `${encoding.name} ≠ charset=${declared}`;
  const others = issues.filter(({ kind }) => kind !== 'doubtful-encoding');
  return { ...decoded, issues: [{ kind: 'doubtful-encoding', found }, ...others] };
}

/**
 * The text read as its bytes tell, or as it declares where they tell little. What is declared and does not agree with
 * the bytes is reported; an encoding the user named is not questioned.
 */
export function withDeclared(
  decoded: DecodedText,
  bytes: Uint8Array,
  declared: string | undefined,
): DecodedText {
  const { encoding, text } = decoded;
  if (declared === undefined || encoding.basis === 'option') return decoded;
  const name = canonicalEncoding(declared);
  if (name === encoding.name) return encoding.basis === 'bom' ? decoded : asDeclared(decoded, name);
  if (!OUTSIDE_ASCII.test(text)) {
    // A page whose `<meta>` could be read is not in UTF-16, whatever it says.
    return name === undefined || name.startsWith('utf-16') ? decoded : asDeclared(decoded, name);
  }
  if (name === undefined || encoding.basis === 'bom' || encoding.confidence >= SURE)
    return doubted(decoded, declared);
  const other = decodeText(bytes, name);
  const isBroken = other.issues.some(({ kind }) => kind === 'undecodable-bytes');
  return isBroken ? doubted(decoded, declared) : asDeclared(other, name);
}
