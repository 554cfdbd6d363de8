/** Merged cells spread: a cell merged over several rows stands in each of them, as a copy that knows its anchor. */
import type { Cell, GridRow, Merge, Sheet } from '../grid.ts';
import { beginsWithin, type OrderedMerge, verticalMerges } from './merges.ts';
import { endAbove, noneOpen, type OpenMerge, openMerges } from './open-merges.ts';
import { type RowCells, startRowCells } from './row-cells.ts';
import type { TableCell, TableRow } from './table.ts';

/** What is known of a table's rows besides their cells. */
export interface RowMarks {
  /** Rows under a repeated header. */
  readonly breaks: ReadonlySet<number>;
  /** By row number, the headings of sections in force there. */
  readonly sections: ReadonlyMap<number, NonNullable<TableRow['sections']>>;
}

/** Rows of a table with the sheet's vertical merges spread over them. */
export function spreadRows(
  sheet: Sheet,
  rows: readonly GridRow[],
  marks: RowMarks,
): { rows: TableRow[]; mergesKnown: boolean } {
  const merges = verticalMerges(sheet);
  const open = noneOpen();
  const make = startRowCells<number>();
  let above: readonly number[] = [];
  const spread = rows.map((row) => {
    endAbove(open, row.number);
    const begin = merges.beginning.get(row.number);
    // Most rows stand as they were read, and share the grid's list of their cells.
    const { own, begun } = begin ? spanned(row.cells, begin) : { own: row.cells, begun: NONE_BEGUN };
    const cells = withCopies(own, open.speaking);
    openMerges(open, begun);
    // Most rows fill the columns that the one before did, and nothing is made to see that.
    const made = make(standUnder(cells, above) ? above : cells.map(columnOf), cells);
    above = made.keys;
    return toTableRow(row, made, marks);
  });
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? -1];
  return { rows: spread, mergesKnown: beginsWithin(merges, first, last) };
}

const NONE_BEGUN: readonly OpenMerge[] = [];

const columnOf = ({ source }: TableCell): number => source.column;

function standUnder(cells: readonly TableCell[], columns: readonly number[]): boolean {
  if (cells.length !== columns.length) return false;
  for (let at = 0; at < cells.length; at += 1) if (cells[at]?.source.column !== columns[at]) return false;
  return true;
}

/** The cells of a row in which merges begin, which know how far they reach, and these merges. */
function spanned(
  cells: readonly Cell[],
  begin: readonly OrderedMerge[],
): { readonly own: readonly TableCell[]; readonly begun: readonly OpenMerge[] } {
  const begun: OpenMerge[] = [];
  let at = 0;
  const own = cells.map((cell) => {
    const { column } = cell.source;
    // Both go from left to right.
    while ((begin[at]?.merge.left ?? column) < column) at += 1;
    const anchor = begin[at]?.merge.left === column ? withSpread(cell, begin[at]?.merge) : cell;
    for (; begin[at]?.merge.left === column; at += 1) {
      const one = begin[at];
      if (one) begun.push({ merge: one.merge, order: one.order, copy: { ...anchor, copyOf: one.merge.top } });
    }
    return anchor;
  });
  return { own, begun };
}

const A_HANDFUL = 16;

/** A row's own cells, and behind them those that are merged over it from above, where it has none of its own. */
function withCopies(own: readonly TableCell[], open: readonly OpenMerge[]): readonly TableCell[] {
  if (open.length === 0) return own;
  // Looking through a row's cells is quicker than hashing them, as long as few merges go on in it.
  const taken = open.length > A_HANDFUL ? new Set(own.map(columnOf)) : undefined;
  const isTaken = (column: number): boolean =>
    taken ? taken.has(column) : own.some(({ source }) => source.column === column);
  const copies: TableCell[] = [];
  for (const { merge, copy } of open) if (!isTaken(merge.left)) copies.push(copy);
  // Joined to a list of just their number: one that grew would keep room for more.
  return own.concat(copies);
}

function toTableRow(
  { number, line, hidden = false }: GridRow,
  cells: RowCells<number>,
  marks: RowMarks,
): TableRow {
  const afterBreak = marks.breaks.has(number);
  const sections = marks.sections.get(number);
  const row =
    line === undefined ? { number, hidden, afterBreak, cells } : { number, line, hidden, afterBreak, cells };
  return sections ? { ...row, sections } : row;
}

function withSpread(cell: Cell, merge: Merge | undefined): TableCell {
  if (!merge) return cell;
  const spread = { firstRow: merge.top, rows: merge.bottom - merge.top + 1, basis: 'merged' as const };
  return { ...cell, spread };
}
