/** Periods in two columns: `期程` over `起 | 迄`, or `開始年度 | 完成年度`. */
import type { HeaderColumn, LocatedTable } from '../locate/table.ts';

/**
 * The table with the two as one column of periods. Where only the end is told it is the period, as `完成期限` is; where another
 * column names the period they are left to be reported.
 */
export function joinBeginAndEnd(table: LocatedTable): LocatedTable {
  const { columns } = table;
  const [begin, end] = (['begin', 'end'] as const).map((field) => columns.find((own) => own.field === field));
  if (begin === undefined && end === undefined) return table;
  const hasPeriod = columns.some(({ field, period }) => field === 'period' && !period);
  const isRead = !hasPeriod && end !== undefined;
  return {
    ...table,
    columns: columns.map((column) => {
      if (column !== begin && column !== end) return column;
      return isRead ? asPeriod(column) : unknown(column);
    }),
  };
}

function asPeriod(column: HeaderColumn): HeaderColumn {
  return { ...column, field: 'period', role: 'period', piece: 'share' };
}

function unknown({ column, text, cells }: HeaderColumn): HeaderColumn {
  return { column, text, cells };
}
