/** What a document comes to, counted: what a run tells of documents it need not look at whole. */
import type { Indicator, Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { remember, rememberFor } from '../remember.ts';
import { isCollectiveAgency } from '../words/agencies.ts';
import { canonicalIn } from './agencies.ts';
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
  const byStatus = new Map<string, number>();
  const bySector = new Map<string, Growing>();
  const byAgency = new Map<string, Growing>();
  let [records, revised] = [0, 0];
  for (const { indicators, sector, leadAgencies, revision } of measures) {
    let own = 0;
    for (const indicator of indicators) {
      own += indicator.records.length;
      for (const { status } of indicator.records) {
        if (status !== undefined) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      }
    }
    records += own;
    if (revision !== undefined) revised += 1;
    if (sector !== undefined) addTo(bySector, sector, own);
    leadAgencies.forEach((name, at) => {
      // A measure counts once for an agency it names twice.
      if (leadAgencies.indexOf(name) === at) addTo(byAgency, name, own);
    });
  }
  return {
    table: measures[0].table,
    measures: measures.length,
    records,
    revised,
    byStatus: [...byStatus],
    bySector: [...bySector],
    byAgency: [...byAgency],
  };
}

type Growing = { -readonly [K in keyof Extent]: Extent[K] };

function addTo(extents: Map<string, Growing>, key: string, records: number): void {
  const known = extents.get(key);
  if (known === undefined) extents.set(key, { measures: 1, records });
  else {
    known.measures += 1;
    known.records += records;
  }
}

/** Most measures have one indicator, and no copy is made of its records. */
export function recordsIn({ indicators }: Measure): readonly PlanRecord[] {
  const only = indicators.length === 1 ? indicators[0] : undefined;
  return only?.records ?? indicators.flatMap(({ records }) => records);
}

/** Every single body that the measures or the headings of tables name. */
export const bodyTalliesOf = rememberFor((document: PlanDocument): readonly BodyTally[] => {
  const bodies = new Map<string, BodyTally>();
  // In one walk, by the names as written, of which a table has few.
  const bodyOf = remember((name: string) => addBody(bodies, document, name));
  for (const measure of document.measures) {
    const isBehind = measure.indicators.some(isBehindIn);
    const isMissing = measure.indicators.some(isMissingIn);
    for (const name of measure.leadAgencies) {
      const body = bodyOf(name);
      if (body === undefined) continue;
      body.led += 1;
      if (isBehind) body.behind += 1;
      if (isMissing) body.missing += 1;
    }
    for (const name of measure.supportingAgencies) {
      const body = bodyOf(name);
      if (body !== undefined) body.supported += 1;
    }
  }
  for (const { headingAgencies = [] } of document.tables) for (const name of headingAgencies) bodyOf(name);
  return [...bodies.values()];
});

/** Undefined of a name that stands for several. */
function addBody(
  bodies: Map<string, BodyTally>,
  document: PlanDocument,
  name: string,
): BodyTally | undefined {
  if (isCollectiveAgency(name)) return undefined;
  const canonical = canonicalIn(document, name);
  const known = bodies.get(canonical);
  if (known !== undefined) return known;
  const body: BodyTally = { name: canonical, led: 0, supported: 0, behind: 0, missing: 0 };
  bodies.set(canonical, body);
  return body;
}

function isBehindIn({ records }: Indicator): boolean {
  return records.some(({ status }) => status === 'behind');
}

function isMissingIn({ records }: Indicator): boolean {
  return records.some(({ status }) => status === 'missing');
}
