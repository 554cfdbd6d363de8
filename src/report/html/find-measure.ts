/** Which measure a finding is about. A finding carries its name, and two measures may have the same one. */
import type { Measure, PlanDocument } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import type { Finding } from '../../validation-report.ts';
import { placeOf } from '../place.ts';

interface Candidate {
  /** Among all measures of all documents. */
  readonly index: number;
  readonly measure: Measure;
}

/** Looks up findings among all measures of the documents, counted through in their order. */
export function measureFinder(
  documents: readonly PlanDocument[],
): (finding: Pick<Finding, 'document' | 'table' | 'measure' | 'locations'>) => number | undefined {
  const named = new Map<string, Candidate[]>();
  let index = 0;
  for (const document of documents) {
    for (const measure of document.measures) {
      const key = keyOf(document.id, measure.table, measure.name);
      named.set(key, [...(named.get(key) ?? []), { index, measure }]);
      index += 1;
    }
  }
  return ({ document, table, measure, locations }) => {
    if (document === undefined || measure === undefined) return undefined;
    const candidates = named.get(keyOf(document, table ?? '', measure)) ?? [];
    if (candidates.length < 2) return candidates[0]?.index;
    const places = locations.map(placeOf);
    // The cell at fault decides, then the cells that prove it.
    for (const place of places) {
      const owner = candidates.find((one) => placesOf(one.measure).has(place));
      if (owner) return owner.index;
    }
    return candidates[0]?.index;
  };
}

function keyOf(document: string, table: string, measure: string): string {
  return `${document}\u001f${table}\u001f${measure}`;
}

const known = new WeakMap<Measure, ReadonlySet<string>>();

/** Every cell a measure was read from. */
function placesOf(measure: Measure): ReadonlySet<string> {
  const before = known.get(measure);
  if (before) return before;
  const sources: (Source | undefined)[] = [measure.source, measure.agencySource];
  for (const { source, records } of measure.indicators) {
    sources.push(source);
    for (const { target, result, budget, source: own } of records)
      sources.push(own, target?.source, result?.source, budget?.source);
  }
  for (const { source } of [...measure.budgets, ...(measure.notes ?? [])]) sources.push(source);
  const places = new Set(sources.flatMap((source) => (source ? [placeOf(source)] : [])));
  known.set(measure, places);
  return places;
}
