/** The measures of a page, each once, and their records. */
import type { PageData, PageMeasure, PageRecord } from '../page-data.ts';

/** Each measure once, however many files have its table. */
export function ownMeasures({ measures }: Pick<PageData, 'measures'>): readonly PageMeasure[] {
  return measures.filter(({ again }) => !again);
}

export function recordsOf(measure: PageMeasure): readonly PageRecord[] {
  return measure.series.flatMap(({ records }) => records);
}
