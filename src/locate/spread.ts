/** Merged cells spread: a cell merged over several rows stands in each of them, as a copy that knows its anchor. */
import type { Cell, GridRow, Merge, Sheet } from '../grid.ts';
import { a1, type Source } from '../source.ts';
import type { TableCell, TableRow } from './table.ts';

export function sourceOf(sheet: Sheet, cell: Cell, line?: number): Source {
  const place = { sheet: sheet.name, cell: a1(cell.row, cell.column), row: cell.row, column: cell.column };
  return line === undefined ? place : { ...place, line };
}

/** Rows of a table with the sheet's vertical merges spread over them. `breaks` are rows under a repeated header. */
export function spreadRows(
  sheet: Sheet,
  rows: readonly GridRow[],
  breaks: ReadonlySet<number>,
): { rows: TableRow[]; mergesKnown: boolean } {
  const merges = verticalMerges(sheet, rows);
  const anchors = new Map<string, TableCell>();
  const spread = rows.map((row) => spreadRow(sheet, row, merges, anchors, breaks.has(row.number)));
  return { rows: spread, mergesKnown: merges.length > 0 };
}

function verticalMerges(sheet: Sheet, rows: readonly GridRow[]): Merge[] {
  const first = rows[0]?.number ?? 0;
  const last = rows.at(-1)?.number ?? -1;
  return sheet.merges.filter((m) => m.bottom > m.top && m.top >= first && m.top <= last);
}

function spreadRow(
  sheet: Sheet,
  row: GridRow,
  merges: readonly Merge[],
  anchors: Map<string, TableCell>,
  afterBreak: boolean,
): TableRow {
  const cells = new Map<number, TableCell>();
  for (const cell of row.cells) {
    const merge = merges.find((m) => m.top === cell.row && m.left === cell.column);
    const own = toTableCell(sheet, cell, row.line, merge);
    if (merge) anchors.set(a1(merge.top, merge.left), own);
    cells.set(cell.column, own);
  }
  for (const merge of merges) {
    if (merge.top >= row.number || merge.bottom < row.number || cells.has(merge.left)) continue;
    const anchor = anchors.get(a1(merge.top, merge.left));
    if (anchor) cells.set(merge.left, { ...anchor, copyOf: merge.top });
  }
  const line = row.line === undefined ? {} : { line: row.line };
  return { number: row.number, ...line, hidden: row.hidden ?? false, afterBreak, cells };
}

function toTableCell(
  sheet: Sheet,
  cell: Cell,
  line: number | undefined,
  merge: Merge | undefined,
): TableCell {
  return {
    text: cell.text,
    source: sourceOf(sheet, cell, line),
    kind: cell.kind,
    ...(cell.value === undefined ? {} : { value: cell.value }),
    ...(merge
      ? { spread: { firstRow: merge.top, rows: merge.bottom - merge.top + 1, basis: 'merged' as const } }
      : {}),
  };
}
