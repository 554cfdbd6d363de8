/** Decodes a text a piece at a time. */
import { settleBig5 } from '../encoding/big5.ts';
import type { EncodedText } from '../encoding/decode.ts';
import { BROKEN_ONCE } from '../encoding/undecodable.ts';
import { readWhole } from '../whole-only.ts';

/** No character takes more bytes for each unit of a string. */
const BYTES_PER_UNIT = 4;

function decoderOf({ encoding: { name } }: EncodedText): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(name, { ignoreBOM: true });
  return (bytes, isLast) => {
    const text = decoder.decode(bytes, { stream: !isLast });
    return name === 'big5' ? settleBig5(text) : text;
  };
}

/** More than `characters` of the text, or all of it. */
export function beginningOf(text: EncodedText, characters: number): string {
  const most = (characters + 2) * BYTES_PER_UNIT;
  return decoderOf(text)(text.bytes.subarray(0, most), text.bytes.length <= most);
}

/** The text, piece by piece. Characters that cannot be decoded are told of with their lines, for which it takes the whole. */
export function* textPieces(
  text: EncodedText,
  size: number,
): Generator<{ readonly text: string; readonly isLast: boolean }> {
  const decode = decoderOf(text);
  const { bytes } = text;
  for (let at = 0; at < bytes.length; at += size) {
    const isLast = at + size >= bytes.length;
    const piece = decode(bytes.subarray(at, at + size), isLast);
    if (BROKEN_ONCE.test(piece)) readWhole('text');
    yield { text: piece, isLast };
  }
}
