/** The bytes of an XML part to text, piece by piece. */

import { refuse } from '../../refusal.ts';
import type { Waiting } from '../../stretches.ts';
import { type Archive, checkEntries } from '../../zip/archive.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import { unpackPieces } from '../../zip/unpack.ts';
import { type XmlEvents, xmlReader } from './xml-reader.ts';

/** XML that does not say otherwise is UTF-8; UTF-16 shows in its first two bytes, marked or not. */
function encodingOf(start: Uint8Array, part: string): string {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = /^\W{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/u.exec(
    String.fromCharCode(...start.subarray(0, 200)),
  )?.[1];
  // A workbook's parts are UTF-8 or UTF-16 by definition, and what declares another may be either.
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/iu.test(declared)) {
    refuse('damaged', `${part}: encoding="${declared}"`);
  }
  return 'utf-8';
}

/** Decodes a part's pieces, which may break within a character. Bytes that are no text are damage, never U+FFFD. */
function decoderOf(start: Uint8Array, part: string): (piece?: Uint8Array) => string {
  const decoder = new TextDecoder(encodingOf(start, part), { fatal: true });
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return refuse('damaged', `${part}: ≠ ${decoder.encoding}`);
    }
  };
}

/** Characters that are walked at a time: to watch over every piece the platform unpacks would cost more than the walk. */
const STRETCH = 1024 * 1024;

/** Bytes that are decoded at a time: of long pieces each takes engines twice as long. */
const DECODED = 64 * 1024;

/**
 * Unpacks a part and walks it at the same time; what it held is true only when this returns. Only what comes as a stream is
 * watched over here: the rest is part of a stretch.
 */
export function* walkPart(archive: Archive, entry: ZipEntry, events: XmlEvents): Waiting<void> {
  const reader = xmlReader(entry.name, archive.limits, events);
  let decode: ((piece?: Uint8Array) => string) | undefined;
  let text = '';
  const take = (piece: Uint8Array): void => {
    decode ??= decoderOf(piece, entry.name);
    for (let from = 0; from < piece.length; from += DECODED)
      text += decode(piece.subarray(from, from + DECODED));
    if (text.length < STRETCH) return;
    const stretch = text;
    text = '';
    archive.bounded(() => reader.feed(stretch));
  };
  yield* unpackPieces(archive.bytes, entry, take, archive.gunzip);
  reader.feed(text + (decode?.() ?? ''));
  reader.end();
}

/** The beginnings of all elements of a small part, which is held to the limits by itself. */
export function* walkTags(archive: Archive, entry: ZipEntry, open: XmlEvents['open']): Waiting<void> {
  checkEntries([entry], archive);
  yield* walkPart(archive, entry, { open, close: () => undefined, text: () => undefined });
}
