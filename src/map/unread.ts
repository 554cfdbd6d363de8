/** Cells of a table that no field is made of: those nobody knows, and those that only number the rows. */
import type { LocatedTable, TableCell } from '../locate/table.ts';
import type { Columns } from './columns.ts';
import { forSameColumns } from './same-columns.ts';
import { readTogether } from './spanned-columns.ts';
import type { MappedRow, UnmappedCell } from './table.ts';
import type { MapWords } from './words.ts';

/** Cells of columns that are not read: under a header nobody knows, or one that comes a second time. */
export function unreadColumns(table: LocatedTable, { read, repeated }: Columns): UnmappedCell[] {
  const known = new Set(read.flatMap(({ header, joined }) => [header.column, ...joined]));
  const unread: UnmappedCell[] = [];
  const leftOf = forSameColumns((keys) => keys.flatMap((column, at) => (known.has(column) ? [] : [at])));
  for (const { cells } of table.rows) {
    for (const at of leftOf(cells.keys)) {
      const cell = cells.list[at];
      if (!cell || cell.copyOf !== undefined) continue;
      const reason = repeated.has(cells.keys[at] ?? 0) ? 'repeated-column' : 'unknown-column';
      unread.push({ source: cell.source, text: cell.text, reason });
    }
  }
  return unread;
}

export function orphanCells(orphans: readonly MappedRow[]): UnmappedCell[] {
  return orphans.flatMap((row) =>
    row.cells.list
      .filter((cell) => cell.copyOf === undefined)
      .map((cell) => ({ source: cell.source, text: cell.text, reason: 'unreadable-row' as const })),
  );
}

/** Cells that only number the rows: in a column of their own, or beside a name under one header. */
export function countOrdinals(table: LocatedTable, { read }: Columns, words: MapWords): number {
  const columns = table.columns.filter((column) => column.field === 'ordinal').map((column) => column.column);
  const joined = read.filter((column) => column.joined.length > 0);
  if (columns.length === 0 && joined.length === 0) return 0;
  const isOwn = (cell: TableCell | undefined) => cell !== undefined && cell.copyOf === undefined;
  let ordinals = 0;
  for (const row of table.rows) {
    for (const column of columns) if (isOwn(row.cells.get(column))) ordinals += 1;
    for (const column of joined) ordinals += readTogether(row, column, words).numbers.filter(isOwn).length;
  }
  return ordinals;
}
