/** What the tabs of an xlsb are. SheetJS drops a sheet it cannot parse, a chart whose drawing it was not given among them. */
import { refuse } from '../refusal.ts';
import { inStretches } from '../stretches.ts';
import { type Archive, unpackParts } from '../zip/archive.ts';
import { entryOf, mainPartOf, relationsOf } from './xlsx/package-parts.ts';

/** `macros`: the sheets of Excel 4 macros, of which SheetJS gives no cell. */
export type TabKind = 'cells' | 'none' | 'macros';

/** `BrtBundleSh`: one sheet of the workbook. */
const SHEET_RECORD = 156;
/** Its state and its number, of four bytes each, stand before the id of its relation. */
const ID_AT = 8;
const NO_ID = 0xffffffff;

interface RecordPlace {
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

/** A number in groups of seven bits, the lowest first, and where what follows it begins. */
function variable(
  bytes: Uint8Array,
  at: number,
  most: number,
): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < most; index += 1) {
    const byte = bytes[at + index] ?? 0;
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  return { value, next: at + most };
}

function* recordsOf(bytes: Uint8Array): Iterable<RecordPlace> {
  let at = 0;
  while (at < bytes.length) {
    const type = variable(bytes, at, 2);
    const length = variable(bytes, type.next, 4);
    at = length.next + length.value;
    yield { type: type.value, start: length.next, end: at };
  }
}

/** The ids of the sheets' relations, in the order of the tabs. */
function sheetIds(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ids: string[] = [];
  for (const { type, start, end } of recordsOf(bytes)) {
    if (type !== SHEET_RECORD || end > bytes.length || start + ID_AT + 4 > end) continue;
    const length = view.getUint32(start + ID_AT, true);
    const from = start + ID_AT + 4;
    ids.push(
      length === NO_ID
        ? ''
        : new TextDecoder('utf-16le').decode(bytes.subarray(from, Math.min(end, from + 2 * length))),
    );
  }
  return ids;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const USUAL_NAME = /^xl\/workbook[^/]*\.bin$/iu;

const KINDS: Readonly<Record<string, TabKind>> = {
  chartsheet: 'none',
  dialogsheet: 'none',
  xlMacrosheet: 'macros',
  xlIntlMacrosheet: 'macros',
};

/** Parts without which cells would be read wrongly: dates as numbers. */
const NEEDED: readonly string[] = ['styles', 'sharedStrings'];

/** One kind a tab. Throws a Refusal when a part is named that the archive does not hold. */
export async function xlsbTabs(archive: Archive): Promise<readonly TabKind[]> {
  const usual = archive.entries.find(({ name }) => USUAL_NAME.test(name));
  const main =
    (await inStretches(mainPartOf(archive), archive.bounded)) ??
    usual ??
    refuse('damaged', 'no part: workbook.bin');
  const [part] = await unpackParts(archive, (name) => name === main.name);
  const relations = await inStretches(relationsOf(archive, main.name), archive.bounded);
  for (const { type, target } of relations) {
    if (NEEDED.includes(type) && entryOf(archive, target) === undefined)
      refuse('damaged', `no part: ${target}`);
  }
  const types = new Map(relations.map(({ id, type }) => [id, type]));
  const ids = part === undefined ? [] : sheetIds(joined(part.chunks));
  return ids.map((id, index) => {
    // A beta of Excel 2007 wrote the record otherwise, and its names would be read from the wrong bytes.
    const type = types.get(id) ?? refuse('damaged', `sheet: ${index + 1}`);
    return KINDS[type] ?? 'cells';
  });
}
