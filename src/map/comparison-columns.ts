/**
 * Comparison columns of tables that carry no merges. `執行量/目標值` is often merged over a column for what is
 * counted and one for the figures; csv and text keep its words over the first of them only.
 */
import { RowCells } from '../locate/row-cells.ts';
import type { HeaderColumn, LocatedTable, TableRow } from '../locate/table.ts';
import type { Repair } from '../plan-document.ts';
import type { MapWords } from './words.ts';

/** The table with every column right of its last header given to it, and rows that lost a blank put back. */
export function spreadComparisons(table: LocatedTable, words: MapWords): LocatedTable {
  const last = lastColumn(table.columns);
  if (table.mergesKnown || last?.field !== 'comparison') return table;
  const repairs: Repair[] = [];
  const rows = table.rows.map((row) => shiftBack(row, table, last, words, repairs));
  const beyond = rows.reduce((most, row) => Math.max(most, ...row.cells.keys), last.column);
  const added = Array.from({ length: beyond - last.column }, (_, index) => ({
    ...last,
    column: last.column + 1 + index,
    cells: [],
  }));
  return { ...table, columns: [...table.columns, ...added], rows, repairs: [...table.repairs, repairs] };
}

function lastColumn(columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  return columns.reduce<HeaderColumn | undefined>(
    (best, next) => (best === undefined || next.column > best.column ? next : best),
    undefined,
  );
}

/** Text extraction drops the blank of a spanned sector: `…再生水提供量 | 資料蒐集至… | 5.85/7.8 萬噸/日`. */
function shiftBack(
  row: TableRow,
  table: LocatedTable,
  last: HeaderColumn,
  words: MapWords,
  repairs: Repair[],
): TableRow {
  const columns = row.cells.keys;
  const end = Math.max(...columns);
  const text = row.cells.get(end)?.text ?? '';
  if (end >= last.column || fieldOf(table, end) !== 'explanation' || !words.isComparison(text)) return row;
  const shift = last.column - end;
  const known = new Set(table.columns.map((column) => column.column));
  if (!columns.every((column) => known.has(column + shift))) return row;
  const cells = row.cells.list;
  repairs.push({
    kind: 'row-realigned',
    cells: cells.map((cell) => ({ ...cell.source })),
    detail: cells.map((cell) => cell.text.trim()).join(' | '),
  });
  return {
    ...row,
    cells: new RowCells(
      columns.map((column) => column + shift),
      cells,
    ),
  };
}

function fieldOf(table: LocatedTable, column: number): string | undefined {
  return table.columns.find((candidate) => candidate.column === column)?.field;
}
