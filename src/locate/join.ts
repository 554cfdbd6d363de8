/**
 * Joins text that a page break cut in two: a row without a period under a repeated header
 * (`…空調設備` / `備為1級能效達成10%`), a description carried on beside a new year, and items of one numbered
 * list that ended up in the rows of later years (`1.… 2.…` / `3. 每年度維護…`).
 */
import type { Repair } from '../plan-document.ts';
import type { Layout } from './layout.ts';
import { RowCells } from './row-cells.ts';
import type { TableCell, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export function joinContinuations(
  rows: readonly TableRow[],
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): TableRow[] {
  const done: TableRow[] = [];
  for (const row of rows) {
    if (isContinuation(row, layout)) {
      joinCells(done, row.cells.keys, row, layout, repairs);
      continue;
    }
    const carried = carriedColumns(done, row, layout, vocabulary);
    done.push(row);
    if (carried.length === 0) continue;
    done.pop();
    joinCells(done, carried, row, layout, repairs);
    const cells = RowCells.of(row.cells.entries().filter(([column]) => !carried.includes(column)));
    done.push({ ...row, cells });
  }
  return done;
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

function carriedColumns(
  done: readonly TableRow[],
  row: TableRow,
  layout: Layout,
  vocabulary: Vocabulary,
): readonly number[] {
  if (layout.measure !== undefined && row.cells.has(layout.measure)) return NO_COLUMNS;
  const carried = row.cells.keys.filter((column, at) => {
    const cell = row.cells.list[at];
    return cell !== undefined && isCarried(done, row, column, cell, layout, vocabulary);
  });
  return carried.length === 0 ? NO_COLUMNS : carried;
}

const NO_COLUMNS: readonly number[] = [];

/** Whether a cell goes on with the one above it: a description behind a page break, or the next item of a list. */
function isCarried(
  done: readonly TableRow[],
  row: TableRow,
  column: number,
  cell: TableCell,
  layout: Layout,
  vocabulary: Vocabulary,
): boolean {
  if (cell.copyOf !== undefined) return false;
  if (column === layout.description) return row.afterBreak;
  const item = vocabulary.firstItem(cell.text);
  if (item === undefined || item < 2) return false;
  const above = lastAbove(done, column, layout);
  return above !== undefined && vocabulary.lastItem(above.cell.text) === item - 1;
}

function joinCells(
  done: TableRow[],
  columns: readonly number[],
  row: TableRow,
  layout: Layout,
  repairs: Repair[],
): void {
  for (const column of columns) {
    const cell = row.cells.get(column);
    if (!cell) continue;
    const above = lastAbove(done, column, layout);
    const target = above ?? { index: done.length - 1, cell: undefined };
    const host = done[target.index];
    if (!host) continue;
    const joined: TableCell = target.cell
      ? { ...target.cell, text: joinText(target.cell.text, cell.text), kind: 'text' }
      : cell;
    done[target.index] = { ...host, cells: host.cells.with(column, joined) };
    const cells = target.cell ? [target.cell.source, cell.source] : [cell.source];
    repairs.push({ kind: 'text-joined', cells: cells.map((source) => ({ ...source })), detail: joined.text });
  }
}

/** The last cell with text in a column, within the same measure. */
function lastAbove(
  done: readonly TableRow[],
  column: number,
  layout: Layout,
): { index: number; cell: TableCell } | undefined {
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

const ENDS_LATIN = /[\w%.,)]$/u;
const STARTS_LATIN = /^[\w(]/u;

/** No space between Chinese characters; one between Latin words or before an item number. */
function joinText(first: string, second: string): string {
  const head = first.trimEnd();
  const tail = second.trimStart();
  const isItem = /^\d{1,2}[.、]/u.test(tail);
  return isItem || (ENDS_LATIN.test(head) && STARTS_LATIN.test(tail)) ? `${head} ${tail}` : head + tail;
}
