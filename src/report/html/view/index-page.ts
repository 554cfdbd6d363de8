/** Works out once what the parts of a page look up again and again. */
import type { Severity } from '../../../finding.ts';
import type { PageData } from '../page-data.ts';
import { lateRows } from './late-rows.ts';
import { NONE, type PageIndex } from './view.ts';

export function indexPage(data: PageData): PageIndex {
  const byMeasure = data.measures.map((): Record<Severity, number> => ({ error: 0, warning: 0, notice: 0 }));
  const agencies = new Set<string>();
  const sectors = new Set<string>();
  for (const { severity, measure, agencies: own, sector, accepted } of data.findings) {
    const counts = measure === undefined ? undefined : byMeasure[measure];
    if (counts && !accepted) counts[severity] += 1;
    for (const agency of own) agencies.add(agency);
    if (own.length === 0) agencies.add(NONE);
    sectors.add(sector ?? NONE);
  }
  // What is said of a measure is said of its copy in another file too.
  for (const [at, { first }] of data.measures.entries()) {
    const counts = first === undefined ? undefined : byMeasure[first];
    if (counts) byMeasure[at] = counts;
  }
  return {
    late: lateRows(data),
    byMeasure,
    agencies: noneLast([...agencies]),
    sectors: noneLast([...sectors]),
  };
}

function noneLast(names: readonly string[]): string[] {
  return [...names.filter((name) => name !== NONE), ...names.filter((name) => name === NONE)];
}
