/** Which years the measures of a document report on. */
import type { Years } from '../finding.ts';
import type { Measure } from '../plan-document.ts';
import { speaks } from './quantities.ts';
import { yearsIn } from './years.ts';

/** For each year with a result, the measures that give one; two are enough to know of "another". */
export type ReportedYears = Map<number, Set<string>>;

export function addReported(reported: ReportedYears, { id, indicators }: Measure): void {
  for (const { records } of indicators) {
    for (const { period, result } of records) {
      if (!speaks(result)) continue;
      for (let year = period.start; year <= period.end; year += 1) {
        const measures = reported.get(year);
        if (measures === undefined) reported.set(year, new Set([id]));
        else if (measures.size < 2) measures.add(id);
      }
    }
  }
}

/** Whether a measure other than `id` gives a result for one of the years. */
export function othersReport(reported: ReportedYears, id: string, years: Years): boolean {
  return yearsIn(years).some((year) => [...(reported.get(year) ?? [])].some((measure) => measure !== id));
}
