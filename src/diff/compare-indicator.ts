/** Targets, results and units of one indicator in both documents. */
import { blankCell, tableOf } from '../check/blank-cell.ts';
import { placeKey, speaks } from '../check/quantities.ts';
import type { Years } from '../finding.ts';
import type { Indicator, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { compareQuantities, type Verdict } from './compare-quantity.ts';
import { type ChangeClass, mergeShared, type Said, type ValueChange } from './draft.ts';
import { type Entry, valueKey } from './entries.ts';
import type { MatchedIndicator } from './match-indicators.ts';
import { matchRecords, type RecordMatching, type RecordPair } from './match-records.ts';
import { findPostponed } from './postponed.ts';

export interface MeasurePair {
  readonly before: Entry;
  readonly after: Entry;
  /** The years the new document is about: an old target of years before is past, not dropped. */
  readonly scope: Years | undefined;
}

export interface UnitPair {
  readonly before: Said & { readonly quantity: Quantity };
  readonly after: Said & { readonly quantity: Quantity };
  readonly period: Years;
}

export interface IndicatorChanges {
  readonly values: readonly ValueChange[];
  /** Every pair of figures in other units than before. */
  readonly units: readonly UnitPair[];
  readonly matching: RecordMatching;
  /** Old targets and results of years the new document is not about. */
  readonly outside: number;
}

export const ROLES = ['target', 'result'] as const;
type Role = (typeof ROLES)[number];

const TARGET: Readonly<Record<Exclude<Verdict, 'same'>, ChangeClass>> = {
  added: 'target-added',
  dropped: 'target-dropped',
  raised: 'target-raised',
  lowered: 'target-lowered',
  postponed: 'target-postponed',
  advanced: 'target-advanced',
  changed: 'target-changed',
  reworded: 'target-reworded',
};

export function compareIndicator(pair: MeasurePair, indicators: MatchedIndicator): IndicatorChanges {
  const matching = matchRecords(indicators.before, indicators.after);
  const values: ValueChange[] = [];
  const units: UnitPair[] = [];
  for (const records of [...matching.matched, ...matching.moved]) {
    for (const role of ROLES) {
      const compared = compareRole(pair, indicators, records, role);
      values.push(...compared.values);
      units.push(...compared.units);
    }
  }
  values.push(...matching.moved.map((records) => movedTarget(pair, indicators, records)));
  const lost = matching.dropped.flatMap((record) => lostValues(pair, indicators, record));
  const inScope = lost.filter(({ period }) => pair.scope === undefined || period.end >= pair.scope.start);
  values.push(...inScope, ...matching.added.flatMap((record) => newValues(pair, indicators, record)));
  return {
    values: findPostponed(mergeShared(values), indicators),
    units,
    matching,
    outside: lost.length - inScope.length,
  };
}

function compareRole(
  pair: MeasurePair,
  { before: old, after: young }: MatchedIndicator,
  { before, after }: RecordPair,
  role: Role,
): { values: ValueChange[]; units: UnitPair[] } {
  const compared = compareQuantities(before[role], after[role], [old, young]);
  const said = {
    before: saidOf(pair.before, before, role),
    after: saidOf(pair.after, after, role),
  };
  const units = compared.unitChanged ? unitPair(said.before, said.after, after) : [];
  if (compared.verdict === 'same') return { values: [], units };
  const kind =
    role === 'target' ? TARGET[compared.verdict] : resultClass(compared.verdict, pair, before, after);
  const change: ValueChange = {
    class: kind,
    period: after.period,
    ...partOf(young, after),
    ...said,
    ...(compared.difference ? { difference: compared.difference } : {}),
  };
  return { values: [change], units };
}

function unitPair(before: Said, after: Said, { period }: PlanRecord): UnitPair[] {
  const [a, b] = [before.quantity, after.quantity];
  if (a?.value === undefined || b?.value === undefined) return [];
  return [{ before: { ...before, quantity: a }, after: { ...after, quantity: b }, period }];
}

/** Which of several figures of a cell, where an indicator has several. */
function partOf({ records }: Indicator, { part }: PlanRecord): { part?: number } {
  return records.some((other) => other.part !== part) ? { part } : {};
}

/** A year that was still running when the old document was written is counted on, not corrected. */
function resultClass(
  verdict: Exclude<Verdict, 'same'>,
  { before: { document } }: MeasurePair,
  before: PlanRecord,
  after: PlanRecord,
): ChangeClass {
  if (verdict === 'added') return 'result-reported';
  if (verdict === 'dropped') return 'result-withdrawn';
  if (verdict === 'reworded') return 'result-reworded';
  const counted = before.result?.asOf ?? document.asOf.date;
  const end = before.period.to ?? `${before.period.end}-12-31`;
  const countedNow = after.result?.asOf;
  const wasRunning = counted !== undefined && counted < end;
  return wasRunning && countedNow !== counted ? 'result-updated' : 'result-restated';
}

function saidOf({ document, measure }: Entry, record: PlanRecord, role: Role): Said {
  const quantity = record[role];
  if (quantity !== undefined) {
    return { document, text: quantity.text ?? quantity.raw, source: quantity.source, quantity };
  }
  return { document, text: '', source: blankCell(tableOf(document, measure), role, record) };
}

/** The target is what it was, for other years. */
function movedTarget(
  pair: MeasurePair,
  { after: young }: MatchedIndicator,
  records: RecordPair,
): ValueChange {
  const { before, after } = records;
  const [end, endNow] = [before.period.end, after.period.end];
  const kind = end < endNow ? 'target-postponed' : end > endNow ? 'target-advanced' : 'period-changed';
  return {
    class: kind,
    period: before.period,
    ...partOf(young, after),
    before: { ...saidOf(pair.before, before, 'target'), period: before.period },
    after: { ...saidOf(pair.after, after, 'target'), period: after.period },
  };
}

/** What a record said that is gone; a cell that goes on speaking for other years has lost nothing. */
function lostValues(pair: MeasurePair, { before: old }: MatchedIndicator, record: PlanRecord): ValueChange[] {
  return ROLES.flatMap((role) => {
    const before = saidOf(pair.before, record, role);
    if (!speaks(before.quantity) || isStillSaid(before.quantity, old, record, role, pair.after)) return [];
    const after: Said = { document: pair.after.document, text: '' };
    const kind = role === 'target' ? 'target-dropped' : 'result-withdrawn';
    return [{ class: kind, period: record.period, ...partOf(old, record), before, after } as const];
  });
}

function newValues(pair: MeasurePair, { after: young }: MatchedIndicator, record: PlanRecord): ValueChange[] {
  return ROLES.flatMap((role) => {
    const after = saidOf(pair.after, record, role);
    if (!speaks(after.quantity) || isStillSaid(after.quantity, young, record, role, pair.before)) return [];
    const before: Said = { document: pair.before.document, text: '' };
    const kind = role === 'target' ? 'target-added' : 'result-reported';
    return [{ class: kind, period: record.period, ...partOf(young, record), before, after } as const];
  });
}

/** The cell stands for several years, and for one of the others the other document says the same. */
function isStillSaid(
  quantity: Quantity,
  own: Indicator,
  record: PlanRecord,
  role: Role,
  other: Entry,
): boolean {
  const shared = own.records.filter((one) => {
    const same = one[role];
    return one !== record && same !== undefined && placeKey(same.source) === placeKey(quantity.source);
  });
  const said = role === 'target' ? other.targets : other.results;
  return shared.some((one) => said.has(valueKey(one, role) ?? ''));
}
