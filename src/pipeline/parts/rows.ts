/** Runs of rows of a table too long to be held, each of them understood as a small table of its own. */
import type { GridRow, Sheet } from '../../grid.ts';
import { endsInValue } from '../../locate/align-to-last.ts';
import { layoutOf } from '../../locate/layout.ts';
import { locate } from '../../locate/locate.ts';
import type { LocatedSheet, LocatedTable, Structural } from '../../locate/table.ts';
import type { Vocabulary } from '../../locate/vocabulary.ts';
import { mapTable } from '../../map/map.ts';
import { repeatsNames } from '../../map/spanned-columns.ts';
import type { MappedTable } from '../../map/table.ts';
import { readWhole } from '../../read/whole-only.ts';
import { MAP_WORDS } from '../words.ts';

/** How rows are understood. */
export interface Eye {
  readonly sheet: string;
  readonly vocabularies: readonly [Vocabulary, ...Vocabulary[]];
}

export function sheetOf(name: string, rows: readonly GridRow[]): Sheet {
  return { name, hidden: false, rows, merges: [], hiddenColumns: [], carriesMerges: false };
}

export function locateRows(rows: readonly GridRow[], { sheet, vocabularies }: Eye): LocatedSheet {
  return locate(sheetOf(sheet, rows), vocabularies);
}

/** The rows that every run begins with: the table's header and what stands above. */
export interface Head {
  readonly rows: readonly GridRow[];
  /** Number of the header's last row. */
  readonly last: number;
}

const FEW_ROWS = 8;
/** A table that has not begun by then is none of a csv made of one table. */
const MOST_ABOVE = 1000;
/** The row below a header tells whether it has two rows. */
const BELOW = 3;

/** Undefined where it takes more rows than those to tell; `isAll` where there are no more. */
export function headOf(rows: readonly GridRow[], isAll: boolean, eye: Eye): Head | undefined {
  for (let size = FEW_ROWS; ; size *= 4) {
    const located = locateRows(rows.slice(0, size), eye);
    if (located.tables.length > 1) readWhole('layout');
    const [table] = located.tables;
    const last = table === undefined ? undefined : lastHeaderRow(table);
    const below = last === undefined ? 0 : rows.slice(0, size).filter(({ number }) => number > last).length;
    const isWhole = isAll && size >= rows.length;
    if (last !== undefined && (below >= BELOW || isWhole))
      return { rows: rows.filter(({ number }) => number <= last), last };
    if (isWhole || size > MOST_ABOVE) readWhole('layout');
    if (size >= rows.length) return undefined;
  }
}

function lastHeaderRow({ columns, headerSource }: LocatedTable): number {
  const rows = columns.flatMap(({ cells }) => cells.map(({ source }) => source.row));
  return Math.max(headerSource.row, ...rows);
}

/** A run of rows, understood: the same as these rows come to in the whole table. */
export interface Run {
  readonly rows: readonly GridRow[];
  readonly located: LocatedSheet;
  readonly table: MappedTable;
}

export interface RunOfRows {
  readonly rows: readonly GridRow[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Throws `WholeOnly` where the rows cannot be told apart from the others of the table. */
export function understandRun(
  { rows, isFirst, isLast }: RunOfRows,
  head: Head,
  eye: Eye,
  usesDashes: boolean,
): Run {
  const located = locateRows([...head.rows, ...rows], eye);
  const [table] = located.tables;
  if (table === undefined || located.tables.length > 1 || located.others.length > 0)
    return readWhole('layout');
  // The first row below the header might pass for a second row of it.
  if (lastHeaderRow(table) !== head.last) readWhole('layout');
  if (!isFirst && table.rows[0]?.number !== rows[0]?.number) readWhole('layout');
  holdTable(table, rows, isLast);
  const below = located.structural.filter(({ cell }) => cell.source.row > head.last);
  if (below.some(({ as }) => !PLAIN.includes(as))) readWhole('layout');
  const mapped = mapTable(table, MAP_WORDS, usesDashes);
  holdMapped(mapped, table);
  if (isFirst) return { rows: [...head.rows, ...rows], located, table: mapped };
  const stray = located.stray.filter(({ source }) => source.row > head.last);
  return { rows, located: { ...located, structural: below, stray }, table: mapped };
}

/** What may stand among the rows of a table and says nothing of those around it. */
const PLAIN: readonly Structural[] = ['header', 'note', 'total', 'rule'];

function holdTable({ columns, rows, totals }: LocatedTable, own: readonly GridRow[], isLast: boolean): void {
  const layout = layoutOf(columns);
  // Whether short rows are moved to the right is asked of all rows.
  if (endsInValue(columns, layout) && rows.some(({ cells }) => !cells.has(layout.last))) readWhole('layout');
  // Headings of sections go on from run to run.
  if (rows.some(({ sections }) => sections !== undefined)) readWhole('layout');
  // Rows of names below a table are known by standing there, and so would be the last rows of a run.
  if (!isLast && rows.at(-1)?.number !== own.at(-1)?.number) readWhole('layout');
  // The last row of sums tells the whole table's carbon.
  if (totals.length > 0 && columns.some(({ field }) => field === 'carbon')) readWhole('layout');
  // Columns of comparisons, and of names that are written twice, are told by all rows.
  if (columns.some(({ field }) => field === 'comparison') || repeatsNames(columns, MAP_WORDS))
    readWhole('layout');
}

function holdMapped(mapped: MappedTable, located: LocatedTable): void {
  // What a column without a header holds is asked of all rows.
  if (mapped.columns.length !== located.columns.length) readWhole('layout');
  // Rows before the first measure.
  if (mapped.unmapped.some(({ reason }) => reason === 'unreadable-row')) readWhole('layout');
}
