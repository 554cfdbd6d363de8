/** Builds inputs in memory, so that each test shows the bytes it is about. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Cell, Sheet, Unreadable, Workbook } from '../../src/grid.ts';
import { type ReadOptions, read } from '../../src/read/read.ts';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function join(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The bytes of a text in an encoding Node can only decode: every two-byte code is tried once. */
export function encode(text: string, encoding: 'big5' | 'gb18030' | 'shift_jis'): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

const TABLES = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      if ([...decoded].length === 1) table.set(decoded, [lead, trail]);
    }
  }
  for (let byte = 0; byte < 0x80; byte += 1) table.set(String.fromCharCode(byte), [byte]);
  TABLES.set(encoding, table);
  return table;
}

export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = [...text].flatMap((character) => [
    character.charCodeAt(0) & 0xff,
    character.charCodeAt(0) >> 8,
  ]);
  return Uint8Array.from(bigEndian ? bytes.map((_, index) => bytes[index ^ 1] ?? 0) : bytes);
}

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the headers claim the unpacked size to be, when that is a lie. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  /** What stands behind the deflated data and is counted as part of it. */
  readonly behind?: Uint8Array;
  /** What the headers claim the checksum to be, when that is a lie. */
  readonly sum?: number;
}

function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(Math.floor(value / 65536))];
}

/** A ZIP with deflated parts. */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: number[][] = [];
  let offset = 0;
  for (const { name, bytes, claims, encrypted, behind = [], sum = crc32(bytes) } of parts) {
    const packed = Buffer.concat([deflateRawSync(bytes), Uint8Array.from(behind)]);
    const shared = [
      ...[...u16(20), ...u16(encrypted ? 1 : 0), ...u16(8), ...u32(0), ...u32(sum)],
      ...[...u32(packed.length), ...u32(claims ?? bytes.length), ...u16(utf8(name).length), ...u16(0)],
    ];
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, ...shared]), utf8(name), packed]);
    directory.push([
      0x50,
      0x4b,
      1,
      2,
      ...u16(20),
      ...shared,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(offset),
      ...utf8(name),
    ]);
    files.push(file);
    offset += file.length;
  }
  const central = Uint8Array.from(directory.flat());
  const count = u16(parts.length);
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...u32(central.length),
    ...u32(offset),
    0,
    0,
  ];
  return new Uint8Array(Buffer.concat([...files, central, Uint8Array.from(end)]));
}

const SPREADSHEETML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook of one sheet, named 表一, with the given inside of `<worksheet>`. */
export function xlsxParts(worksheet: string): ZipPart[] {
  const part = (name: string, text: string): ZipPart => ({
    name,
    bytes: utf8(`<?xml version="1.0"?>${text}`),
  });
  return [
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${SPREADSHEETML}" xmlns:r="${RELATIONS}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${SPREADSHEETML}">${worksheet}</worksheet>`),
  ];
}

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** An ods whose tables are given as XML; `styles` goes into its automatic styles. */
export function ods(tables: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zip([
    { name: 'mimetype', bytes: utf8(ODS_TYPE) },
    {
      name: 'META-INF/manifest.xml',
      bytes: utf8(
        `<manifest:manifest><manifest:file-entry manifest:media-type="${ODS_TYPE}" manifest:full-path="/"/></manifest:manifest>`,
      ),
    },
    { name: 'content.xml', bytes: utf8(content) },
  ]);
}

export async function readBook(
  bytes: Uint8Array,
  path: string,
  options: Partial<ReadOptions> = {},
): Promise<Workbook> {
  const outcome = await read(bytes, { path, ...options });
  if (!outcome.ok) throw new Error(`${path}: ${outcome.unreadable.reason}: ${outcome.unreadable.detail}`);
  return outcome.workbook;
}

export async function readFault(
  bytes: Uint8Array,
  path: string,
  options: Partial<ReadOptions> = {},
): Promise<Unreadable> {
  const outcome = await read(bytes, { path, ...options });
  if (outcome.ok) throw new Error(`${path} was read as ${outcome.workbook.format}`);
  return outcome.unreadable;
}

export async function readSheet(bytes: Uint8Array, path: string): Promise<Sheet> {
  const [sheet] = (await readBook(bytes, path)).sheets;
  if (sheet === undefined) throw new Error(`${path} has no sheet`);
  return sheet;
}

export function cellsOf(sheet: Sheet | undefined): readonly Cell[] {
  return sheet?.rows.flatMap((row) => row.cells) ?? [];
}

/** `row.column text` of every cell. */
export function placed(sheet: Sheet | undefined): string[] {
  return cellsOf(sheet).map(({ source, text }) => `${source.row}.${source.column} ${text}`);
}
