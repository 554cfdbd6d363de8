/** What a document comes to, counted: what a run tells of documents it need not look at whole. */
import type { Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import { isCollectiveAgency } from '../words/agencies.ts';
import { bodiesIn, canonicalIn } from './agencies.ts';
import { groupBy } from './grouping.ts';

export interface Extent {
  readonly measures: number;
  readonly records: number;
}

export interface TableTally extends Extent {
  readonly table: string;
  /** Measures that say what was revised in them. */
  readonly revised: number;
  /** Records by status. */
  readonly byStatus: readonly (readonly [status: string, records: number])[];
  readonly bySector: readonly (readonly [sector: string, Extent])[];
  /** By leading agency, as written. */
  readonly byAgency: readonly (readonly [agency: string, Extent])[];
}

/** Measures that a body leads and supports; one it leads is behind when any of its records is. */
export interface BodyTally {
  /** The registry's name where it has one. */
  readonly name: string;
  led: number;
  supported: number;
  behind: number;
  missing: number;
}

/** Of each table that has measures. */
export const talliesOf = rememberFor((document: PlanDocument): readonly TableTally[] =>
  groupBy(document.measures, ({ table }) => table).map(tallyOf),
);

export function extentOf(tallies: readonly Extent[]): Extent {
  return {
    measures: tallies.reduce((sum, { measures }) => sum + measures, 0),
    records: tallies.reduce((sum, { records }) => sum + records, 0),
  };
}

function tallyOf(measures: readonly [Measure, ...Measure[]]): TableTally {
  const records = measures.flatMap(recordsIn);
  return {
    table: measures[0].table,
    measures: measures.length,
    records: records.length,
    revised: measures.filter(({ revision }) => revision !== undefined).length,
    byStatus: groupBy(
      records.flatMap(({ status }) => status ?? []),
      (status) => status,
    ).map((alike) => [alike[0], alike.length] as const),
    bySector: extentsBy(measures, ({ sector }) => (sector === undefined ? [] : [sector])),
    byAgency: extentsBy(measures, ({ leadAgencies }) => leadAgencies),
  };
}

function extentsBy(
  measures: readonly Measure[],
  keysOf: (measure: Measure) => readonly string[],
): [string, Extent][] {
  const extents = new Map<string, Extent>();
  for (const measure of measures) {
    for (const key of new Set(keysOf(measure))) {
      const { measures: count, records } = extents.get(key) ?? { measures: 0, records: 0 };
      extents.set(key, { measures: count + 1, records: records + recordsIn(measure).length });
    }
  }
  return [...extents];
}

/** Most measures have one indicator, and no copy is made of its records. */
export function recordsIn({ indicators }: Measure): readonly PlanRecord[] {
  const [first, ...others] = indicators;
  return others.length === 0 ? (first?.records ?? []) : indicators.flatMap(({ records }) => records);
}

/** Every single body that the measures or the headings of tables name. */
export const bodyTalliesOf = rememberFor((document: PlanDocument): readonly BodyTally[] => {
  const none = { led: 0, supported: 0, behind: 0, missing: 0 };
  const bodies = new Map([...bodiesIn(document)].map((name) => [name, { name, ...none }]));
  const bodyOf = (name: string) =>
    isCollectiveAgency(name) ? undefined : bodies.get(canonicalIn(document, name));
  for (const measure of document.measures) {
    const has = (status: PlanRecord['status']) =>
      recordsIn(measure).some((record) => record.status === status);
    for (const name of measure.leadAgencies) {
      const body = bodyOf(name);
      if (body === undefined) continue;
      body.led += 1;
      if (has('behind')) body.behind += 1;
      if (has('missing')) body.missing += 1;
    }
    for (const name of measure.supportingAgencies) {
      const body = bodyOf(name);
      if (body !== undefined) body.supported += 1;
    }
  }
  return [...bodies.values()];
});
