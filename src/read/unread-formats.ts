/**
 * Tables in formats that are not read here, told by their first bytes or lines. Read as text they would give
 * nonsense, or rows that look like a csv: a SYLK file is all lines with semicolons.
 */

/** What follows the record type and the length (2) of the first record of Lotus 1-2-3 and those that followed it. */
const WORKSHEET_VERSIONS: Readonly<Record<number, string>> = {
  1028: 'Lotus 1-2-3 (wks), Microsoft Works',
  1029: 'Lotus Symphony (wrk)',
  1030: 'Lotus 1-2-3 (wk1)',
  20768: 'Quattro Pro (wq1)',
  20769: 'Quattro Pro (wq2)',
  4097: 'Quattro Pro (wb1)',
  4098: 'Quattro Pro (wb2)',
  4103: 'Quattro Pro (wb3)',
};

function lotusOf(bytes: Uint8Array): string | undefined {
  const [type, marker, length, zero, low = 0, high = 0] = bytes;
  // Works writes 0xFF where Lotus writes 0.
  if ((type !== 0 && type !== 0xff) || marker !== 0 || zero !== 0) return undefined;
  if (length === 2) return WORKSHEET_VERSIONS[high * 256 + low];
  return length === 0x1a && high === 0x10 && low <= 5 ? 'Lotus 1-2-3 (wk3, wk4, 123)' : undefined;
}

const DBASE_VERSIONS: readonly number[] = [
  ...[0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0xcb, 0xe5, 0xf5, 0xfb],
];
const DBASE_HEADER = 32;

/** A table of dBase: a version, the day of the last change, a header of 32 bytes and 32 (later 48) for each field. */
function isDbase(bytes: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0, , , , , low = 0, high = 0] = bytes;
  const header = high * 256 + low;
  const dated = month <= 12 && day <= 31 && bytes.length >= DBASE_HEADER && header > DBASE_HEADER;
  // The rest of the first header is reserved and holds NULs, as no text does.
  return (
    dated &&
    DBASE_VERSIONS.includes(version) &&
    bytes.subarray(12, 28).filter((byte) => byte === 0).length > 8
  );
}

/** The name of a binary format that holds tables we do not read; undefined for everything else. */
export function unreadBytes(bytes: Uint8Array): string | undefined {
  return lotusOf(bytes) ?? (isDbase(bytes) ? 'dBase (dbf)' : undefined);
}

const SYLK_LINE = /^(?:ID|[BCEFOPW]|N[NUE])(?:;|$)/u;
/** Enough to tell a SYLK file from a csv whose first headers are `ID;Price`. */
const SYLK_LINES = 4;

/** SYLK and DIF, which are text. */
export function unreadText(text: string): string | undefined {
  if (/^TABLE\r?\n0,1\r?\n/u.test(text)) return 'DIF';
  if (!text.startsWith('ID;P')) return undefined;
  const lines = text.slice(0, 4096).split(/\r\n?|\n/u, SYLK_LINES);
  return lines.every((line) => line === '' || SYLK_LINE.test(line)) ? 'SYLK (slk)' : undefined;
}

const FLAT_ODF = /<office:document\s[^>]*opendocument\.(\w+)/iu;
/** Namespaces fill the first tag of a flat OpenDocument file before it says what it is. */
const LONGEST_HEAD = 8192;

/** What kind of XML a text is, as far as a spreadsheet in one XML file can be told by its beginning. */
export function nameOfXml(text: string): string {
  const flat = FLAT_ODF.exec(text.slice(0, LONGEST_HEAD))?.[1];
  return flat === undefined ? 'XML' : `XML: OpenDocument ${flat} (fods)`;
}
