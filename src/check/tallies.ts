/** What a document comes to, counted: what a run tells of documents it need not look at whole. */
import type { Indicator, Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { rememberFor } from '../remember.ts';
import { isCollectiveAgency } from '../words/agencies.ts';
import { canonicalIn, eachOnce } from './agencies.ts';

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
export const talliesOf = rememberFor((document: PlanDocument): readonly TableTally[] => {
  const { add, tallies } = startTallies();
  for (const measure of document.measures) add(measure);
  return tallies();
});

export function extentOf(tallies: readonly Extent[]): Extent {
  return {
    measures: tallies.reduce((sum, { measures }) => sum + measures, 0),
    records: tallies.reduce((sum, { records }) => sum + records, 0),
  };
}

/** Counts measures one after the other, and keeps none of them. */
export function startTallies() {
  const tables = new Map<string, GrowingTally>();
  return {
    add(measure: Measure): void {
      const { table } = measure;
      const tally = tables.get(table) ?? emptyTally();
      tables.set(table, tally);
      addToTally(tally, measure);
    },
    tallies: (): TableTally[] =>
      [...tables].map(([table, { byStatus, bySector, byAgency, ...counts }]) => ({
        table,
        ...counts,
        byStatus: [...byStatus],
        bySector: [...bySector],
        byAgency: [...byAgency],
      })),
  };
}

interface GrowingTally {
  measures: number;
  records: number;
  revised: number;
  readonly byStatus: Map<string, number>;
  readonly bySector: Map<string, Growing>;
  readonly byAgency: Map<string, Growing>;
}

function emptyTally(): GrowingTally {
  return {
    measures: 0,
    records: 0,
    revised: 0,
    byStatus: new Map(),
    bySector: new Map(),
    byAgency: new Map(),
  };
}

function addToTally(tally: GrowingTally, { indicators, sector, leadAgencies, revision }: Measure): void {
  const { byStatus, bySector, byAgency } = tally;
  let own = 0;
  for (const indicator of indicators) {
    own += indicator.records.length;
    for (const { status } of indicator.records) {
      if (status !== undefined) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    }
  }
  tally.measures += 1;
  tally.records += own;
  if (revision !== undefined) tally.revised += 1;
  if (sector !== undefined) addTo(bySector, sector, own);
  // A measure counts once for an agency it names twice.
  for (const name of eachOnce(leadAgencies)) addTo(byAgency, name, own);
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
  const { add, tallies } = startBodyTallies();
  for (const measure of document.measures) add(measure);
  return tallies(document);
});

/** Counts what bodies answer for, one measure after the other, and keeps none of them. */
export function startBodyTallies() {
  /** By the name as written. */
  const named = new Map<string, BodyTally>();
  const at = (name: string): BodyTally => {
    const known = named.get(name) ?? { name, led: 0, supported: 0, behind: 0, missing: 0 };
    named.set(name, known);
    return known;
  };
  return {
    add(measure: Measure): void {
      const isBehind = measure.indicators.some(isBehindIn);
      const isMissing = measure.indicators.some(isMissingIn);
      for (const name of measure.leadAgencies) {
        const body = at(name);
        body.led += 1;
        if (isBehind) body.behind += 1;
        if (isMissing) body.missing += 1;
      }
      for (const name of measure.supportingAgencies) at(name).supported += 1;
    },
    tallies(document: Pick<PlanDocument, 'agencies' | 'tables'>): BodyTally[] {
      for (const { headingAgencies = [] } of document.tables) headingAgencies.forEach(at);
      const bodies = new Map<string, BodyTally>();
      for (const own of named.values()) {
        if (isCollectiveAgency(own.name)) continue;
        const name = canonicalIn(document, own.name);
        const body = bodies.get(name);
        if (body === undefined) bodies.set(name, { ...own, name });
        else addBody(body, own);
      }
      return [...bodies.values()];
    },
  };
}

function addBody(body: BodyTally, { led, supported, behind, missing }: BodyTally): void {
  body.led += led;
  body.supported += supported;
  body.behind += behind;
  body.missing += missing;
}

function isBehindIn({ records }: Indicator): boolean {
  return records.some(({ status }) => status === 'behind');
}

function isMissingIn({ records }: Indicator): boolean {
  return records.some(({ status }) => status === 'missing');
}
