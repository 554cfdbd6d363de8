/**
 * Holds a result against what was due. Everything here is in the target's unit: values are scaled to base units
 * before they meet, and come back scaled to the target's.
 */
import { quantitiesOf } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Judgement, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { daysElapsedShare, yearOf, yearsBegunShare } from './calendar.ts';

/** A record with the others of its indicator and part, and the date it is judged at. */
export interface Case {
  readonly record: PlanRecord;
  readonly indicator: Indicator;
  readonly series: readonly PlanRecord[];
  readonly asOf: string;
  /** Taken from the years' results where the record itself states none. */
  readonly result?: Quantity;
}

export type Comparison =
  | {
      readonly comparable: true;
      readonly met: boolean;
      readonly onPace: boolean;
      readonly judgement: Judgement;
    }
  | { readonly comparable: false; readonly judgement: Judgement };

/** What was due, in base units: at the end of the record's year, and by the day the result stands for. */
interface Expectation {
  readonly due: number;
  readonly paceDue: number;
  readonly share: number;
  /** Less is better. */
  readonly lower: boolean;
}

type Refusal = NonNullable<Judgement['reason']>;

export function compare(judged: Case): Comparison {
  const { target } = judged.record;
  const stated = judged.result ?? judged.record.result;
  if (target?.baseValue === undefined || stated?.baseValue === undefined) return refuse('text-result');
  const result = inSignOf(target, stated);
  const expectation = expect(judged, target, result);
  if (typeof expectation === 'string') return refuse(expectation);
  const scale = target.unit?.scale ?? 1;
  const actual = result.baseValue ?? 0;
  const met = meets(actual, expectation.due, expectation.lower);
  const gap = expectation.lower ? actual - expectation.due : expectation.due - actual;
  const nearSynonym = sameUnit(target, result) === 'near-synonym';
  return {
    comparable: true,
    met,
    onPace: met || meets(actual, expectation.paceDue, expectation.lower),
    judgement: {
      expected: tidy(expectation.due / scale),
      actual: tidy(actual / scale),
      shortfall: tidy(gap / scale),
      share: tidy(expectation.share),
      paceExpected: tidy(expectation.paceDue / scale),
      ...(nearSynonym ? { nearSynonym } : {}),
    },
  };
}

/**
 * A fall is written `-6%` or `減少 6%`. Where target and result write it differently, the result takes the target's
 * way, so that both are of one sign.
 */
function inSignOf(target: Quantity, result: Quantity): Quantity {
  const value = result.baseValue ?? 0;
  const written = (target.baseValue ?? 0) < 0 ? isFall(result) && value > 0 : isFall(target) && value < 0;
  return written ? { ...result, baseValue: -value } : result;
}

function isFall({ text, raw, value }: Quantity): boolean {
  const figure = quantitiesOf(text ?? raw).find((found) => found.value === value);
  return figure?.change === 'decrease' && figure.value > 0;
}

function refuse(reason: Refusal): Comparison {
  return { comparable: false, judgement: { reason } };
}

/** Sums of decimals differ in the sixteenth digit; nobody plans to a billionth. */
function meets(actual: number, due: number, lower: boolean): boolean {
  const tolerance = 1e-9 * Math.max(1, Math.abs(actual), Math.abs(due));
  return lower ? actual <= due + tolerance : actual >= due - tolerance;
}

/** Twelve significant digits: enough for any figure, and free of 0.1 + 0.2 noise. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function sameUnit(target: Quantity, result: Quantity): 'same' | 'near-synonym' | 'different' {
  // A bare number beside a share is no share: `111,207` against `去化率每年增加 0.5%`.
  if (target.unit?.dimension === 'share' && !result.unit) return 'different';
  if (!target.unit || !result.unit) return 'same';
  const relation = compareUnits(target.unit, result.unit);
  return relation === 'convertible' ? 'same' : relation;
}

function expect(judged: Case, target: Quantity, result: Quantity): Expectation | Refusal {
  const different = sameUnit(target, result) === 'different';
  if (target.kind === 'change' && target.base?.value !== undefined)
    return expectSteps(judged, target, result);
  // A result that is a rate of change itself (`用水成長率: -1%`) needs no year before it.
  const isRate = result.kind === 'change' && !different;
  if (target.kind === 'change' && !isRate && (different || target.base?.previousYear)) {
    return expectChange(judged, target);
  }
  if (different) return 'different-units';
  if (result.per !== undefined && result.per !== target.per && isSum(target)) return 'rate-against-total';
  if (target.kind === 'milestone' || target.kind === 'total') return expectShare(judged, target, result);
  if (isRisingLevel(judged, target)) return expectShare(judged, target, result);
  if (target.kind === 'annual' && result.kind === 'total') return expectYears(judged, target);
  if (target.kind === 'annual' && result.kind === 'cumulative') return expectFlow(target, result);
  if (target.base?.value !== undefined) return expectLevel(judged, target, result);
  const value = target.baseValue ?? 0;
  const lower = isLowerBetter(judged.indicator, target);
  return { due: value, paceDue: paceOf(judged, value, target), share: 1, lower };
}

/** `增加至 1,400 站` by the end of the plan, from a base nobody states: due in equal shares, as from nothing. */
function isRisingLevel({ record }: Case, target: Quantity): boolean {
  const isPlan = record.period.end - record.period.start >= 2;
  const isLevel = target.kind === 'cumulative' && !target.base && target.unit?.dimension !== 'share';
  return isPlan && isLevel && !isPath(target);
}

/** One entry of a dated path (`112 年 183 公頃`) is due whole, whatever span the record has. */
function isPath(target: Quantity): boolean {
  return target.text !== undefined && target.text !== target.raw && /\d\s?年/u.test(target.raw);
}

function isSum(target: Quantity): boolean {
  return target.kind === 'milestone' || target.kind === 'total' || target.kind === 'cumulative';
}

export function isLowerBetter(indicator: Indicator, target: Quantity): boolean {
  if (target.op === '<=' || target.op === '<') return true;
  if (target.op === '>=' || target.op === '>') return false;
  return indicator.direction === 'decrease';
}

/** A year's count grows with the days; a share or a level does not. */
function paceOf(judged: Case, value: number, target: Quantity): number {
  if (target.kind !== 'annual' || target.unit?.dimension === 'share') return value;
  return value * elapsed(judged);
}

function elapsed({ record, asOf }: Case): number {
  return daysElapsedShare(record.period.start, record.period.end, record.result?.asOf ?? asOf);
}

/** A stock below a year's target proves the year was missed; above it, it proves nothing. */
function expectFlow(target: Quantity, result: Quantity): Expectation | Refusal {
  const due = target.baseValue ?? 0;
  return (result.baseValue ?? 0) < due ? { due, paceDue: due, share: 1, lower: false } : 'stock-against-flow';
}

/** A sum or a dated milestone is due year by year, in equal shares from the first year of the series. */
function expectShare(judged: Case, target: Quantity, result: Quantity): Expectation {
  const { record, series, indicator, asOf } = judged;
  const value = target.baseValue ?? 0;
  const dated = target.kind === 'milestone' && target.dueYear !== undefined;
  const start = dated ? Math.min(...series.map((other) => other.period.start)) : record.period.start;
  const end = dated ? (target.dueYear ?? record.period.end) : record.period.end;
  const at = record.period.end < yearOf(asOf) ? `${record.period.end}-12-31` : asOf;
  const share = yearsBegunShare(start, Math.max(start, end), at);
  const paceShare = daysElapsedShare(start, Math.max(start, end), result.asOf ?? at);
  return { due: value * share, paceDue: value * paceShare, share, lower: isLowerBetter(indicator, target) };
}

/** `每年成長3%` against the year before, `較111年成長5%` against a named year. */
function expectChange(judged: Case, target: Quantity): Expectation | Refusal {
  const { record, series, indicator } = judged;
  const previous = target.base?.previousYear ? record.period.start - 1 : undefined;
  const baseYear = target.base?.year ?? previous;
  if (baseYear === undefined || target.baseValue === undefined) return 'no-base';
  if (record.period.start <= baseYear) return 'base-year';
  const base = series.find((other) => other.period.end === baseYear)?.result?.baseValue;
  if (base === undefined) return 'no-base';
  const different = sameUnit(target, record.result ?? target) === 'different';
  // Only a share of the base can be asked of something counted otherwise: `成長3%` beside `541,292`.
  if (different && target.unit?.dimension !== 'share') return 'different-units';
  const step = different ? (base * target.baseValue) / 100 : target.baseValue;
  const lower = indicator.direction === 'decrease';
  const due = lower && step > 0 ? base - step : base + step;
  const grows = record.result?.unit?.dimension !== 'share';
  return { due, paceDue: grows ? due * elapsed(judged) : due, share: 1, lower };
}

/** A year's target against the total of several years: due once for each year begun (`4 公頃 (每年執行量)`: 12). */
function expectYears(judged: Case, target: Quantity): Expectation {
  const { record, indicator, asOf } = judged;
  const begun = Math.min(yearOf(asOf), record.period.end) - record.period.start + 1;
  const value = target.baseValue ?? 0;
  const passed = begun - 1 + daysElapsedShare(yearOf(asOf), yearOf(asOf), record.result?.asOf ?? asOf);
  const lower = isLowerBetter(indicator, target);
  return { due: value * begun, paceDue: value * Math.min(begun, passed), share: 1, lower };
}

/** A level to reach from a base: base + share x (target - base) (`1,200 公頃 (基準年 900 公頃)`). */
function expectLevel(judged: Case, target: Quantity, result: Quantity): Expectation {
  const { record, asOf, indicator } = judged;
  const { start, end } = record.period;
  const base = scaledBase(target);
  const distance = (target.baseValue ?? 0) - base;
  const share = yearsBegunShare(start, end, asOf);
  const paceShare = daysElapsedShare(start, end, result.asOf ?? asOf);
  const lower = isLowerBetter(indicator, target) || distance < 0;
  return { due: base + share * distance, paceDue: base + paceShare * distance, share, lower };
}

/** So much more each year on a stated base: `每年資源回收率提升 0.3%(109 年 59.05%)`. */
function expectSteps(judged: Case, target: Quantity, result: Quantity): Expectation | Refusal {
  const { record, asOf, indicator } = judged;
  if (sameUnit(target, result) === 'different') return 'different-units';
  const year = Math.min(yearOf(asOf), record.period.end);
  const from = target.base?.year ?? record.period.start - 1;
  const steps = Math.max(0, year - from);
  const due = scaledBase(target) + steps * (target.baseValue ?? 0);
  return { due, paceDue: due, share: 1, lower: isLowerBetter(indicator, target) };
}

function scaledBase(target: Quantity): number {
  return (target.base?.value ?? 0) * (target.unit?.scale ?? 1);
}
