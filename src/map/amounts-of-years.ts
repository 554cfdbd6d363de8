/** Amounts in columns of years beside rows that name their own span: `期程 113-114年 | 113年經費 | 114年經費`. */
import type { HeaderColumn, LocatedTable } from '../locate/table.ts';

/**
 * The table with the amounts as parts of what the row's span costs, which are read together: no one of them is that of the
 * span. Where targets or results stand under years as well, the rows are of years, and so are the amounts.
 */
export function joinAmountsOfYears(table: LocatedTable): LocatedTable {
  const { columns } = table;
  const hasSpans = columns.some(({ field, period }) => field === 'period' && !period);
  const amounts = columns.filter(({ field }) => field === 'budget');
  const hasYears = columns.some(({ field, period }) => field !== 'budget' && period !== undefined);
  if (!hasSpans || hasYears || amounts.length < 2 || amounts.some(({ period }) => !period)) return table;
  return {
    ...table,
    columns: columns.map((column) => {
      return column.field === 'budget' ? { ...withoutPeriod(column), piece: 'share' } : column;
    }),
  };
}

/**
 * The table with its one target for the whole plan as such: `目標量(113-114年)` beside the results of 113 and of 114 is no column
 * of a year.
 */
export function asPlanTarget(table: LocatedTable): LocatedTable {
  const [target, ...more] = table.columns.filter(({ field }) => field === 'target');
  const results = table.columns.flatMap(({ field, period }) =>
    field === 'result' && period ? [period] : [],
  );
  const span = target?.period;
  const isPlan =
    span !== undefined &&
    more.length === 0 &&
    span.end > span.start &&
    results.length > 0 &&
    results.every(
      ({ start, end }) => start >= span.start && end <= span.end && end - start < span.end - span.start,
    );
  if (!isPlan) return table;
  return {
    ...table,
    columns: table.columns.map((column) => (column === target ? withoutPeriod(column) : column)),
  };
}

function withoutPeriod({ period: _, ...own }: HeaderColumn): HeaderColumn {
  return own;
}
