/** Tells containers by their first bytes; file names lie. */
import { refuse } from './refusal.ts';
import { unreadBytes } from './unread-formats.ts';

export type Container = 'zip' | 'cfb' | 'biff' | 'text';

interface Signature {
  readonly bytes: readonly number[];
  readonly is: Container | { readonly other: string };
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], is: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], is: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: 'cfb' },
  // Worksheets of Excel 2 to 5 saved without a container: a BOF record comes first.
  { bytes: [0x09, 0x00, 0x04, 0x00], is: 'biff' },
  { bytes: [0x09, 0x02, 0x06, 0x00], is: 'biff' },
  { bytes: [0x09, 0x04, 0x06, 0x00], is: 'biff' },
  // Of Excel 5; some writers leave out its last two bytes.
  { bytes: [0x09, 0x08, 0x06, 0x00], is: 'biff' },
  { bytes: [0x09, 0x08, 0x08, 0x00], is: 'biff' },
  { bytes: [0x09, 0x08, 0x10, 0x00], is: 'biff' },
  { bytes: ascii('%PDF'), is: { other: 'PDF' } },
  { bytes: ascii('{\\rtf'), is: { other: 'RTF' } },
  { bytes: [0x89, ...ascii('PNG')], is: { other: 'PNG' } },
  { bytes: [0xff, 0xd8, 0xff], is: { other: 'JPEG' } },
  { bytes: ascii('GIF8'), is: { other: 'GIF' } },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: { other: 'TIFF' } },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: { other: 'TIFF' } },
  { bytes: [0x1f, 0x8b], is: { other: 'gzip' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: { other: '7z' } },
  { bytes: ascii('Rar!'), is: { other: 'RAR' } },
  { bytes: [0x7f, ...ascii('ELF')], is: { other: 'ELF' } },
];

/** The container the bytes are in. Known formats that hold no table we read are refused by name. */
export function containerOf(bytes: Uint8Array): Container {
  const match = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (match === undefined) {
    const name = unreadBytes(bytes);
    return name === undefined ? 'text' : refuse('unknown-format', name);
  }
  return typeof match.is === 'string' ? match.is : refuse('unknown-format', match.is.other);
}
