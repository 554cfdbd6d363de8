/** Binary workbooks of Excel 2 to 2003, with and without a compound file around them. */
import type { Workbook } from '../../grid.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { guard, refuse } from '../refusal.ts';
import { gridBook } from './book.ts';
import { loadSheetJs, parseWorkbook, type SheetJs, teachCodePages } from './sheetjs.ts';

/** Other documents that come in compound files, by a stream that only they have. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['WordDocument', 'DOC'],
  ['PowerPoint Document', 'PPT'],
  ['__properties_version1.0', 'MSG'],
  ['NativeContent_MAIN', 'Quattro Pro (qpw)'],
  ['MatOST', 'Microsoft Works (wps)'],
];

interface Stream {
  readonly name: string;
  readonly content: Uint8Array;
}

/** `Root Entry/Workbook`; in `Root Entry/MBD00002b54/Workbook` stands a workbook that is embedded in this one. */
const IN_FOLDER = /^[^/]*\/[^/]*\//u;

/** The streams of a compound file that stand in no folder. */
function streamsOf(xlsx: SheetJs, bytes: Uint8Array): readonly Stream[] {
  const { FullPaths, FileIndex } = guard('CFB', () => xlsx.CFB.read(bytes, { type: 'array' }));
  return FullPaths.flatMap((path: string, index: number) => {
    if (IN_FOLDER.test(path)) return [];
    const content = Uint8Array.from(FileIndex[index]?.content ?? []);
    return [{ name: path.slice(path.lastIndexOf('/') + 1), content }];
  });
}

/**
 * The stream with the cells: `Workbook` since Excel 97, `Book` in Excel 5 and 95, which some files hold beside it.
 * The streams around it (author, thumbnail) never reach SheetJS, which takes seconds over damaged ones.
 */
function findWorkbook(streams: readonly Stream[]): Stream {
  const names = streams.map(({ name }) => name);
  if (names.includes('EncryptedPackage')) refuse('password-protected', 'EncryptedPackage');
  const named = (name: string) => streams.find((stream) => stream.name.toLowerCase() === name);
  const workbook = named('workbook') ?? named('book');
  if (workbook !== undefined) return workbook;
  const other = OTHERS.find(([stream]) => names.includes(stream));
  return refuse('unknown-format', other?.[1] ?? `CFB: ${names.filter(Boolean).slice(0, 3).join(', ')}`);
}

/** Before Excel 97 (BIFF8, version 6) text was stored in the code page of the country. */
function usesCodePages(stream: Uint8Array): boolean {
  const [record, generation, , , , version] = stream;
  if (record !== 0x09) refuse('damaged', `BIFF: ${String(record)} ≠ 9`);
  return generation !== 0x08 || version !== 0x06;
}

/** Reads an xls. Throws a Refusal when it is none, is encrypted or broken. */
export async function readXls(
  bytes: Uint8Array,
  container: 'cfb' | 'biff',
  limits: ReadLimits,
  quietly: NonNullable<ReadOptions['quietly']>,
): Promise<Workbook> {
  const xlsx = await loadSheetJs();
  const stream = container === 'biff' ? bytes : quietly(() => findWorkbook(streamsOf(xlsx, bytes)).content);
  if (usesCodePages(stream)) teachCodePages(xlsx);
  const book = quietly(() => parseWorkbook(xlsx, stream, 'BIFF'));
  return gridBook(xlsx, book, 'xls', limits);
}
