/** One SheetJS sheet to one grid sheet. Walks the cells that exist; the sheet's stated size may be a lie. */
import type { CellObject, WorkSheet } from 'xlsx';
import type { Cell, GridRow, Merge, ReadIssue, Sheet } from '../../grid.ts';
import { sourceAt } from '../../source.ts';
import { admit, type Tally } from '../cells.ts';
import type { ConvertCell } from './cell.ts';

/** What is hidden in a sheet, asked for one row or column at a time (1-based); not asked where none is hidden. */
export interface Hiding {
  readonly sheet: boolean;
  readonly row?: IsHidden | undefined;
  readonly column?: IsHidden | undefined;
}

type IsHidden = (number: number) => boolean;

export function hidingOf(sheet: WorkSheet, hidden: boolean): Hiding {
  const rows = sheet['!rows'];
  const columns = sheet['!cols'];
  return {
    sheet: hidden,
    row: (row) => rows?.[row - 1]?.hidden === true,
    column: (column) => columns?.[column - 1]?.hidden === true,
  };
}

/** Above this an array with few entries is walked by its entries: one cell in XFD1048576 is not a million cells. */
const DENSE_ENOUGH = 512;

/** Indexes that exist in a possibly very sparse array, ascending. */
function* existing(sparse: readonly unknown[]): Iterable<number> {
  if (sparse.length <= DENSE_ENOUGH) {
    for (let index = 0; index < sparse.length; index += 1) if (sparse[index] !== undefined) yield index;
    return;
  }
  for (const key of Object.keys(sparse)) {
    const index = Number(key);
    if (Number.isInteger(index)) yield index;
  }
}

function mergesOf(sheet: WorkSheet): Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
}

/** Those that merge anything, from the top. */
function realMerges(merges: readonly Merge[]): Merge[] {
  return merges
    .filter(({ top, left, bottom, right }) => bottom > top || right > left)
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

function rowsOf(data: readonly CellObject[][], name: string, convert: ConvertCell, tally: Tally): GridRow[] {
  const rows: GridRow[] = [];
  for (const rowIndex of existing(data)) {
    const row = data[rowIndex] ?? [];
    const number = rowIndex + 1;
    const cells: Cell[] = [];
    for (const columnIndex of existing(row)) {
      const stored = row[columnIndex];
      const cell =
        stored === undefined ? undefined : convert(stored, sourceAt(name, number, columnIndex + 1));
      if (cell !== undefined) cells.push(admit(cell, tally));
    }
    if (cells.length > 0) rows.push({ number, cells });
  }
  return rows;
}

function withHidden(rows: readonly GridRow[], isHidden: IsHidden | undefined): readonly GridRow[] {
  return isHidden ? rows.map((row) => (isHidden(row.number) ? { ...row, hidden: true } : row)) : rows;
}

/** Columns that are hidden although they hold something, each with its first text. */
function hiddenColumnsOf(rows: readonly GridRow[], isHidden: IsHidden | undefined): Map<number, string> {
  if (isHidden === undefined) return new Map();
  const columns = new Map<number, string>();
  const seen = new Set<number>();
  for (const { cells } of rows) {
    for (const { source, text } of cells) {
      const { column } = source;
      if (seen.has(column)) continue;
      seen.add(column);
      if (isHidden(column)) columns.set(column, text);
    }
  }
  return new Map([...columns].sort(([one], [other]) => one - other));
}

function hiddenIssues(
  sheet: string,
  rows: readonly GridRow[],
  columns: Map<number, string>,
  hiding: Hiding,
): ReadIssue[] {
  const issues: ReadIssue[] = [];
  if (hiding.sheet && rows.length > 0) issues.push({ kind: 'hidden-sheet', sheet, found: sheet });
  for (const [column, found] of columns) issues.push({ kind: 'hidden-column', sheet, column, found });
  if (hiding.row === undefined) return issues;
  for (const { number, hidden, cells } of rows) {
    if (hidden) issues.push({ kind: 'hidden-row', sheet, row: number, found: cells[0]?.text ?? '' });
  }
  return issues;
}

export interface SheetFacts {
  readonly name: string;
  readonly hiding: Hiding;
}

/** Converts one sheet. */
export function gridSheet(sheet: WorkSheet, facts: SheetFacts, convert: ConvertCell, tally: Tally): Sheet {
  const rows = rowsOf(sheet['!data'] ?? [], facts.name, convert, tally);
  return finishSheet(facts, rows, mergesOf(sheet), tally);
}

/** Makes a sheet of what was read, and notes what is hidden in it, as far as it holds anything. */
export function finishSheet(
  { name, hiding }: SheetFacts,
  read: readonly GridRow[],
  merges: readonly Merge[],
  tally: Tally,
): Sheet {
  const rows = withHidden(read, hiding.row);
  const columns = hiddenColumnsOf(rows, hiding.column);
  for (const issue of hiddenIssues(name, rows, columns, hiding)) tally.issues.push(issue);
  const hiddenColumns = [...columns.keys()];
  return {
    name,
    hidden: hiding.sheet,
    rows,
    merges: realMerges(merges),
    hiddenColumns,
    carriesMerges: true,
  };
}
