/** A wrong encoding is one cause with many marks: broken bytes, private-use characters, no table known. */
import type { ReadInput } from '../../input.ts';

const MARKS: readonly string[] = ['undecodable-bytes', 'private-use-character'];

/** Below this the reader itself is not sure. */
const DOUBTFUL = 0.6;

/**
 * True where the encoding is to blame that no table was known: it was named by the user, or guessed without
 * confidence, and the text it gives holds characters that no one writes.
 */
export function blamesEncoding({ document, encoding, issues }: ReadInput): boolean {
  if (document !== undefined || encoding === undefined) return false;
  if (encoding.basis !== 'option' && encoding.confidence >= DOUBTFUL) return false;
  return issues.some(({ kind }) => MARKS.includes(kind));
}
