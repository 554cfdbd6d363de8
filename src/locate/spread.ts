/** Merged cells spread: a cell merged over several rows stands in each of them, as a copy that knows its anchor. */
import type { Cell, GridRow, Merge, Sheet } from '../grid.ts';
import { a1, type Source } from '../source.ts';
import { beginsWithin, type OrderedMerge, verticalMerges } from './merges.ts';
import { endAbove, noneOpen, type OpenMerge, openMerges } from './open-merges.ts';
import { type RowCells, startRowCells } from './row-cells.ts';
import type { TableCell, TableRow } from './table.ts';

export function sourceOf(sheet: Sheet, cell: Cell, line?: number): Source {
  const { row, column } = cell;
  const place = a1(row, column);
  if (line === undefined) return { sheet: sheet.name, cell: place, row, column };
  return { sheet: sheet.name, cell: place, row, column, line };
}

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
  const spread = rows.map((row) => {
    const begin = merges.beginning.get(row.number) ?? NO_MERGES;
    endAbove(open, row.number);
    const begun: OpenMerge[] = [];
    const cells = spreadCells(sheet, row, begin, open.speaking, begun);
    openMerges(open, begun);
    return toTableRow(row, make(cells.columns, cells.list), marks);
  });
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? -1];
  return { rows: spread, mergesKnown: beginsWithin(merges, first, last) };
}

const NO_MERGES: readonly OrderedMerge[] = [];

/** `begun` takes the merges that begin in cells of the row. */
function spreadCells(
  sheet: Sheet,
  row: GridRow,
  begin: readonly OrderedMerge[],
  open: readonly OpenMerge[],
  begun: OpenMerge[],
): { readonly columns: readonly number[]; readonly list: readonly TableCell[] } {
  let at = 0;
  const list = row.cells.map((cell) => {
    // Both go from left to right.
    while ((begin[at]?.merge.left ?? cell.column) < cell.column) at += 1;
    const own = begin[at]?.merge.left === cell.column ? begin[at] : undefined;
    const anchor = toTableCell(sheet, cell, row.line, own?.merge);
    for (; begin[at]?.merge.left === cell.column; at += 1) {
      const one = begin[at];
      if (one) begun.push({ merge: one.merge, order: one.order, copy: { ...anchor, copyOf: one.merge.top } });
    }
    return anchor;
  });
  const columns = row.cells.map(({ column }) => column);
  if (open.length > 0) addCopies(columns, list, open);
  return { columns, list };
}

const A_HANDFUL = 16;

function addCopies(columns: number[], cells: TableCell[], open: readonly OpenMerge[]): void {
  // Looking through a row's columns is quicker than hashing them, as long as few merges go on in it.
  const taken = open.length > A_HANDFUL ? new Set(columns) : undefined;
  for (const { merge, copy } of open) {
    if (taken ? taken.has(merge.left) : columns.includes(merge.left)) continue;
    taken?.add(merge.left);
    columns.push(merge.left);
    cells.push(copy);
  }
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

function toTableCell(
  sheet: Sheet,
  cell: Cell,
  line: number | undefined,
  merge: Merge | undefined,
): TableCell {
  const source = sourceOf(sheet, cell, line);
  const { text, kind, value } = cell;
  const own: TableCell = value === undefined ? { text, source, kind } : { text, source, kind, value };
  if (!merge) return own;
  return {
    ...own,
    spread: { firstRow: merge.top, rows: merge.bottom - merge.top + 1, basis: 'merged' as const },
  };
}
