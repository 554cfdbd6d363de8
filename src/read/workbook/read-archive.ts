/** Workbooks in ZIP clothes: xlsx, xlsb and ods. */
import type { Workbook } from '../../grid.ts';
import type { ReadLimits } from '../limits.ts';
import type { ReadOptions } from '../options.ts';
import { holdLimit } from '../refusal.ts';
import { inStretches } from '../stretches.ts';
import { type Archive, formatOf, openArchive, unpackParts } from '../zip/archive.ts';
import { storeZip } from '../zip/store.ts';
import { gridBook, type Known } from './book.ts';
import { prepareOds } from './ods.ts';
import { loadSheetJs, parseWorkbook } from './sheetjs.ts';
import { xlsbTabs } from './xlsb-tabs.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Parts of an xlsb without cells: pictures, charts, comments, pivot caches, macros, sheet relations. */
const CELL_LESS =
  /^(?:docProps|customXml|META-INF|xl\/(?:media|drawings|charts|embeddings|comments|threadedComments|theme|pivot|externalLinks|tables|queryTables|printerSettings|ctrlProps|activeX|vba|worksheets\/_rels))|^xl\/comments/i;

function holdsCells(name: string): boolean {
  return /\.(?:xml|bin|rels)$/i.test(name) && !CELL_LESS.test(name);
}

const SHEET_PART = /^xl\/(?:work|chart|dialog)sheets\/[^/]+\.(?:xml|bin)$/i;

type Watched = Required<Pick<ReadOptions, 'quietly' | 'bounded'>> & {
  readonly gunzip: ReadOptions['gunzip'] | undefined;
};

interface Prepared {
  /** A stored ZIP; the unpacked parts it was made of are free to go before SheetJS makes its own copies. */
  readonly bytes: Uint8Array;
  readonly known: Known;
}

async function prepare(archive: Archive, format: 'xlsb' | 'ods'): Promise<Prepared> {
  if (format === 'xlsb') {
    const kinds = await xlsbTabs(archive);
    return { bytes: storeZip(await unpackParts(archive, holdsCells)), known: { kinds } };
  }
  const [content] = await unpackParts(archive, (name) => name === 'content.xml');
  const packed = archive.entries.find(({ name }) => name === 'content.xml')?.packed ?? 0;
  const { parts, tabs } = prepareOds(content, packed, archive.limits);
  return { bytes: storeZip(parts), known: { tabs } };
}

/** Reads a ZIP-based workbook. Throws a Refusal when it is none, is encrypted, broken or too large. */
export async function readArchive(
  file: Uint8Array,
  limits: ReadLimits,
  { quietly, bounded, gunzip }: Watched,
): Promise<Workbook> {
  const archive = openArchive(file, limits, bounded, gunzip);
  const format = await formatOf(archive);
  // Counted before any is read: SheetJS takes four times as long over twice as many.
  const sheets = archive.entries.filter(({ name }) => SHEET_PART.test(name)).length;
  holdLimit(limits, 'sheets', sheets);
  if (format === 'xlsx') return await inStretches(readXlsx(archive), bounded);
  const [xlsx, { bytes, known }] = [await loadSheetJs(), await prepare(archive, format)];
  const book = quietly(() => parseWorkbook(xlsx, bytes, format));
  return gridBook(xlsx, book, format, limits, known);
}
