/** Merged cells spread: a cell merged over several rows stands in each of them, as a copy that knows its anchor. */
import type { Cell, GridRow, Merge, Sheet } from '../grid.ts';
import { a1, type Source } from '../source.ts';
import type { TableCell, TableRow } from './table.ts';

export function sourceOf(sheet: Sheet, cell: Cell, line?: number): Source {
  const { row, column } = cell;
  const place = { sheet: sheet.name, cell: a1(row, column), row, column };
  return line === undefined ? place : { sheet: sheet.name, cell: place.cell, row, column, line };
}

/** Rows of a table with the sheet's vertical merges spread over them. `breaks` are rows under a repeated header. */
export function spreadRows(
  sheet: Sheet,
  rows: readonly GridRow[],
  breaks: ReadonlySet<number>,
): { rows: TableRow[]; mergesKnown: boolean } {
  const merges = verticalMerges(sheet, rows);
  const beginning = beginningBy(merges);
  let open: OpenMerge[] = [];
  const spread = rows.map((row) => {
    const begin = beginning.get(row.number) ?? [];
    open = open.filter(({ merge }) => merge.bottom >= row.number);
    const made = spreadRow(sheet, row, begin, open, breaks.has(row.number));
    if (begin.length > 0) open = [...open, ...anchored(begin, row, made)].sort((a, b) => a.order - b.order);
    return made;
  });
  return { rows: spread, mergesKnown: merges.length > 0 };
}

/** A merge some of whose rows are still to come, with the cell that stands in all of them. */
interface OpenMerge extends Ordered {
  readonly anchor: TableCell;
}

/** `order`: where several merges lie over one cell, which only a damaged sheet has, the sheet's first speaks. */
interface Ordered {
  readonly merge: Merge;
  readonly order: number;
}

function verticalMerges(sheet: Sheet, rows: readonly GridRow[]): Merge[] {
  const first = rows[0]?.number ?? 0;
  const last = rows.at(-1)?.number ?? -1;
  return sheet.merges.filter((m) => m.bottom > m.top && m.top >= first && m.top <= last);
}

function beginningBy(merges: readonly Merge[]): ReadonlyMap<number, readonly Ordered[]> {
  const beginning = new Map<number, Ordered[]>();
  merges.forEach((merge, order) => {
    const own = beginning.get(merge.top);
    if (own) own.push({ merge, order });
    else beginning.set(merge.top, [{ merge, order }]);
  });
  return beginning;
}

function anchored(begin: readonly Ordered[], row: GridRow, { cells }: TableRow): OpenMerge[] {
  return begin.flatMap(({ merge, order }) => {
    const isOwn = row.cells.some(({ column }) => column === merge.left);
    const anchor = isOwn ? cells.get(merge.left) : undefined;
    return anchor ? [{ merge, order, anchor }] : [];
  });
}

function spreadRow(
  sheet: Sheet,
  row: GridRow,
  begin: readonly Ordered[],
  open: readonly OpenMerge[],
  afterBreak: boolean,
): TableRow {
  const cells = new Map<number, TableCell>();
  for (const cell of row.cells) {
    const own = begin.find(({ merge }) => merge.left === cell.column);
    cells.set(cell.column, toTableCell(sheet, cell, row.line, own?.merge));
  }
  for (const { merge, anchor } of open) {
    if (!cells.has(merge.left)) cells.set(merge.left, { ...anchor, copyOf: merge.top });
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
  const source = sourceOf(sheet, cell, line);
  const { text, kind, value } = cell;
  const own: TableCell = value === undefined ? { text, source, kind } : { text, source, kind, value };
  if (!merge) return own;
  return {
    ...own,
    spread: { firstRow: merge.top, rows: merge.bottom - merge.top + 1, basis: 'merged' as const },
  };
}
