/** The measures of one side, each with what it is told by. */
import { groupBy } from '../check/grouping.ts';
import { speaks } from '../check/quantities.ts';
import { spanOf } from '../check/years.ts';
import type { Indicator, Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import { nameKey, settle } from './text.ts';

export interface Entry {
  readonly document: PlanDocument;
  readonly measure: Measure;
  readonly name: string;
  /** Registry names where the registry knows the body: 環保局 and 環境保護局 are one. */
  readonly leads: ReadonlySet<string>;
  readonly supports: ReadonlySet<string>;
  readonly category: string;
  readonly indicators: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** Year and figure of every target and result, the texts settled. */
  readonly targets: ReadonlySet<string>;
  readonly results: ReadonlySet<string>;
}

/**
 * The measures of the documents in their order. Rows of one measure that stand apart (a table sorted by year) have
 * been read as several of one name; here they are one again.
 */
export function entriesOf(documents: readonly PlanDocument[]): Entry[] {
  return documents.flatMap((document) => {
    const bodies = new Map(document.agencies.map(({ name, canonical }) => [name, canonical ?? name]));
    const canonical = (names: readonly string[]) => new Set(names.map((name) => bodies.get(name) ?? name));
    const identity = (measure: Measure) =>
      [
        nameKey(measure.name),
        nameKey(measure.category),
        measure.sector ?? '',
        [...canonical(measure.leadAgencies)].sort().join('、'),
      ].join('\u001f');
    return groupBy(document.measures, identity).map((group) => {
      const measure = gather(group);
      const supports = canonical(measure.supportingAgencies);
      return entryOf(document, measure, canonical(measure.leadAgencies), supports);
    });
  });
}

function entryOf(
  document: PlanDocument,
  measure: Measure,
  leads: ReadonlySet<string>,
  supports: ReadonlySet<string>,
): Entry {
  const records = measure.indicators.flatMap((indicator) => indicator.records);
  const units = records.flatMap(
    ({ target, result }) => target?.unit?.dimension ?? result?.unit?.dimension ?? [],
  );
  return {
    document,
    measure,
    name: nameKey(measure.name),
    leads,
    supports,
    category: nameKey(measure.category),
    indicators: new Set(measure.indicators.map(({ name }) => nameKey(name)).filter((name) => name !== '')),
    units: new Set(units),
    targets: valuesOf(records, 'target'),
    results: valuesOf(records, 'result'),
  };
}

/** What stands for each span of years, as figure in base units, else as text. */
export function valuesOf(records: readonly PlanRecord[], role: 'target' | 'result'): Set<string> {
  return new Set(records.flatMap((record) => valueKey(record, role) ?? []));
}

/** `2021-2021 1100`; undefined where nothing is said. */
export function valueKey(record: PlanRecord, role: 'target' | 'result'): string | undefined {
  const { period, [role]: quantity } = record;
  if (!speaks(quantity)) return undefined;
  const value = quantity.baseValue ?? settle(quantity.text ?? quantity.raw);
  return `${period.start}-${period.end} ${value}`;
}

function gather([first, ...others]: readonly [Measure, ...Measure[]]): Measure {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const union = (names: (measure: Measure) => readonly string[]) => [...new Set(all.flatMap(names))];
  const period = spanOf(all.flatMap((measure) => (measure.period ? [measure.period] : [])));
  return {
    ...first,
    ...(period ? { period } : {}),
    supportingAgencies: union((measure) => measure.supportingAgencies),
    indicators: gatherIndicators(all.flatMap(({ indicators }) => indicators)),
    budgets: all.flatMap(({ budgets }) => budgets),
    ...(all.some(({ notes }) => notes) ? { notes: all.flatMap(({ notes }) => notes ?? []) } : {}),
  };
}

/** Indicators of one name and unit are one where they speak of different years. */
function gatherIndicators(indicators: readonly Indicator[]): Indicator[] {
  const gathered: Indicator[] = [];
  for (const indicator of indicators) {
    const at = gathered.findIndex((known) => continues(known, indicator));
    const known = gathered[at];
    if (known === undefined) gathered.push(indicator);
    else gathered[at] = { ...known, records: [...known.records, ...indicator.records] };
  }
  return gathered;
}

function continues(known: Indicator, indicator: Indicator): boolean {
  if (nameKey(known.name) !== nameKey(indicator.name)) return false;
  if (known.unit?.symbol !== indicator.unit?.symbol) return false;
  const years = new Set(known.records.map(({ period }) => `${period.start}-${period.end}`));
  return !indicator.records.some(({ period }) => years.has(`${period.start}-${period.end}`));
}
