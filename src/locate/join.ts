/**
 * Joins text that a page break cut in two: a row without a period under a repeated header
 * (`…空調設備` / `備為1級能效達成10%`), a description carried on beside a new year, and items of one numbered
 * list that ended up in the rows of later years (`1.… 2.…` / `3. 每年度維護…`).
 */
import type { Repair } from '../plan-document.ts';
import { append, endOf, type GrowingText, startGrowing, wholeOf } from './growing-text.ts';
import type { Layout } from './layout.ts';
import { RowCells } from './row-cells.ts';
import type { TableCell, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What has been joined so far. */
interface Joining {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly repairs: Repair[];
  readonly done: TableRow[];
  /** By column, the cell that texts are being joined to. */
  readonly growing: Map<number, GrowingText>;
}

export function joinContinuations(
  rows: readonly TableRow[],
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): TableRow[] {
  const joining: Joining = { layout, vocabulary, repairs, done: [], growing: new Map() };
  const { done, growing } = joining;
  for (const row of rows) {
    if (isContinuation(row, layout)) {
      joinCells(joining, row.cells.keys, row);
      continue;
    }
    const carried = carriedColumns(joining, row);
    if (carried.length > 0) joinCells(joining, carried, row);
    done.push(carried.length === 0 ? row : { ...row, cells: withoutColumns(row, carried) });
  }
  for (const [column, grown] of growing) settle(done, column, grown);
  return done;
}

function withoutColumns({ cells }: TableRow, columns: readonly number[]): TableRow['cells'] {
  return RowCells.of(cells.entries().filter(([column]) => !columns.includes(column)));
}

/** A row that names no period, no measure and no agency only carries text on. */
function isContinuation(row: TableRow, layout: Layout): boolean {
  if (layout.period === undefined || row.cells.has(layout.period)) return false;
  for (const column of row.cells.keys) {
    const role = layout.role.get(column);
    if (role === 'category' || role === 'measure' || role === 'agency') return false;
  }
  return row.cells.list.length > 0;
}

function carriedColumns(joining: Joining, row: TableRow): readonly number[] {
  const { measure } = joining.layout;
  if (measure !== undefined && row.cells.has(measure)) return NO_COLUMNS;
  const carried = row.cells.keys.filter((column, at) => {
    const cell = row.cells.list[at];
    return cell !== undefined && isCarried(joining, row, column, cell);
  });
  return carried.length === 0 ? NO_COLUMNS : carried;
}

const NO_COLUMNS: readonly number[] = [];

/** Whether a cell goes on with the one above it: a description behind a page break, or the next item of a list. */
function isCarried(joining: Joining, row: TableRow, column: number, cell: TableCell): boolean {
  const { done, layout, vocabulary } = joining;
  if (cell.copyOf !== undefined) return false;
  if (column === layout.description) return row.afterBreak;
  const item = vocabulary.firstItem(cell.text);
  if (item === undefined || item < 2) return false;
  const above = lastAbove(done, column, layout);
  return above !== undefined && vocabulary.lastItem(textOf(joining, column, above)) === item - 1;
}

function joinCells(joining: Joining, columns: readonly number[], row: TableRow): void {
  const { done, repairs, layout } = joining;
  for (const column of columns) {
    const cell = row.cells.get(column);
    if (!cell) continue;
    const above = lastAbove(done, column, layout);
    const last = done.at(-1);
    if (above) {
      const grown = growingAt(joining, column, above);
      append(grown, cell.text);
      const cells = [{ ...above.cell.source }, { ...cell.source }];
      repairs.push({ kind: 'text-joined', cells, detail: endOf(grown) });
    } else if (last) {
      done[done.length - 1] = { ...last, cells: last.cells.with(column, cell) };
      repairs.push({ kind: 'text-joined', cells: [{ ...cell.source }], detail: cell.text });
    }
  }
}

interface Above {
  readonly index: number;
  readonly cell: TableCell;
}

/** The text of a cell with what has been joined to it. */
function textOf({ growing }: Joining, column: number, { index, cell }: Above): string {
  const grown = growing.get(column);
  return grown?.index === index ? wholeOf(grown) : cell.text;
}

/** The cell above as one that grows; the one that grew before in its column is finished. */
function growingAt({ done, growing }: Joining, column: number, { index, cell }: Above): GrowingText {
  const before = growing.get(column);
  if (before?.index === index) return before;
  if (before) settle(done, column, before);
  const grown = startGrowing(index, cell.text);
  growing.set(column, grown);
  return grown;
}

/** Puts what was joined in the place of what stood there. */
function settle(done: TableRow[], column: number, grown: GrowingText): void {
  const host = done[grown.index];
  const cell = host?.cells.get(column);
  if (!host || !cell) return;
  const joined: TableCell = { ...cell, text: wholeOf(grown), kind: 'text' };
  done[grown.index] = { ...host, cells: host.cells.with(column, joined) };
}

/** The last cell with text in a column, within the same measure. */
function lastAbove(done: readonly TableRow[], column: number, layout: Layout): Above | undefined {
  for (let index = done.length - 1; index >= 0; index--) {
    const row = done[index];
    const cell = row?.cells.get(column);
    if (cell && cell.copyOf === undefined) return { index, cell };
    if (row && layout.measure !== undefined && row.cells.get(layout.measure)?.copyOf === undefined) {
      if (row.cells.has(layout.measure)) return undefined;
    }
  }
  return undefined;
}
