/** Merged cells spread: a cell merged over several rows stands in each of them, as a copy that knows its anchor. */
import type { Cell, GridRow, Merge, Sheet } from '../grid.ts';
import { a1, type Source } from '../source.ts';
import { RowCells } from './row-cells.ts';
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
  const merges = verticalMerges(sheet, rows);
  const beginning = beginningBy(merges);
  let open: readonly OpenMerge[] = [];
  let made: TableRow | undefined;
  const spread = rows.map((row) => {
    const begin = beginning.get(row.number) ?? NO_MERGES;
    if (open.length > 0) open = open.filter(({ merge }) => merge.bottom >= row.number);
    const cells = spreadCells(sheet, row, begin, open, made?.cells);
    made = toTableRow(row, cells, marks);
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

const NO_MERGES: readonly Ordered[] = [];

function spreadCells(
  sheet: Sheet,
  row: GridRow,
  begin: readonly Ordered[],
  open: readonly OpenMerge[],
  like: RowCells<number> | undefined,
): RowCells<number> {
  const columns = row.cells.map(({ column }) => column);
  const cells = row.cells.map((cell) => {
    const own = begin.length === 0 ? undefined : begin.find(({ merge }) => merge.left === cell.column);
    return toTableCell(sheet, cell, row.line, own?.merge);
  });
  if (open.length > 0) addCopies(columns, cells, open);
  return new RowCells(columns, cells, like);
}

function addCopies(columns: number[], cells: TableCell[], open: readonly OpenMerge[]): void {
  const taken = new Set(columns);
  for (const { merge, anchor } of open) {
    if (taken.has(merge.left)) continue;
    taken.add(merge.left);
    columns.push(merge.left);
    cells.push({ ...anchor, copyOf: merge.top });
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
