/** The date a document is judged at: told, else its own, else the end of the last year that has a result. */
import type { TextAbove } from '../locate/table.ts';
import { findAsOf } from '../parse/dates.ts';
import { headerPeriod } from '../parse/period.ts';
import type { AsOf, Measure, Table } from '../plan-document.ts';
import { endOfYear } from './calendar.ts';

export function asOfDate(
  told: string | undefined,
  tables: readonly Table[],
  above: readonly TextAbove[],
  measures: readonly Measure[],
): AsOf {
  if (told !== undefined) return { date: told, basis: 'option' };
  const stated = statedDate(tables, above);
  if (stated) return stated;
  const year = lastResultYear(measures);
  return year === undefined ? { basis: 'none' } : { date: endOfYear(year), basis: 'last-result-year' };
}

/** `112/1~9 月執行量` over a column, or `截至 112 年 9 月 30 日` above the table. */
function statedDate(tables: readonly Table[], above: readonly TextAbove[]): AsOf | undefined {
  const dates: AsOf[] = [];
  for (const line of above) {
    const found = findAsOf(line.text);
    if (found)
      dates.push({ date: found.date, basis: 'document', raw: found.raw, source: { ...line.source } });
  }
  for (const table of tables) {
    for (const column of table.columns) {
      const to = column.period?.to ?? headerPeriod(column.text)?.to;
      if (to !== undefined)
        dates.push({ date: to, basis: 'document', raw: column.text, source: table.header });
    }
  }
  return dates.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '')).at(-1);
}

/** A span counts by its first year: a decision reported in 112-118 does not carry the plan to 118. */
function lastResultYear(measures: readonly Measure[]): number | undefined {
  let last: number | undefined;
  for (const measure of measures) {
    for (const record of measure.indicators.flatMap((indicator) => indicator.records)) {
      if (!record.result || record.result.kind === 'none') continue;
      const { start, end } = record.period;
      const year = end - start <= 1 ? end : start;
      if (last === undefined || year > last) last = year;
    }
  }
  return last;
}
