/** What is late: the indicators with records that are behind or have no result, the worst first. */
import type { PageData, PageMeasure, PageRecord, PageSeries } from '../page-data.ts';

export interface LateRow {
  /** Index into the measures. */
  readonly measure: number;
  readonly series: PageSeries;
  /** The least share reached by a late record; absent where a result is missing. */
  readonly reached?: number;
}

export function isLate({ status }: PageRecord): boolean {
  return status === 'behind' || status === 'missing';
}

/** Missing results first, then the smallest share reached; ties in the order of the document. */
export function lateRows({ measures }: Pick<PageData, 'measures'>): LateRow[] {
  return measures.flatMap(rowsOf).sort((a, b) => (a.reached ?? -1) - (b.reached ?? -1));
}

function rowsOf(measure: PageMeasure, index: number): LateRow[] {
  if (measure.again) return [];
  return measure.series
    .filter(({ records }) => records.some(isLate))
    .map((series) => {
      const late = series.records.filter(isLate);
      const shares = late.map(({ status, reached }) => (status === 'missing' ? -1 : (reached ?? 1)));
      const least = Math.min(...shares);
      return { measure: index, series, ...(least >= 0 && { reached: least }) };
    });
}
