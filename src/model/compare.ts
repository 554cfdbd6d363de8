/**
 * Holds a result against what was due. Everything here is in the target's unit: values are scaled to base units
 * before they meet, and come back scaled to the target's.
 */
import { quantitiesOf } from '../parse/figures.ts';
import type { Judgement, Quantity } from '../plan-document.ts';
import { daysElapsedShare, yearOf } from './calendar.ts';
import { type Case, type Expectation, isLowerBetter, type Refusal, sameUnit } from './case.ts';
import { expectLevel, expectPath, expectRising, expectShare, expectSteps } from './expect-plan.ts';

export type Comparison =
  | {
      readonly comparable: true;
      readonly met: boolean;
      readonly onPace: boolean;
      readonly judgement: Judgement;
    }
  | { readonly comparable: false; readonly judgement: Judgement };

export function compare(judged: Case): Comparison {
  const { target } = judged.record;
  const stated = judged.result ?? judged.record.result;
  if (target?.baseValue === undefined || stated?.baseValue === undefined) return refuse('text-result');
  const result = inSignOf(target, stated);
  const expectation = expect(judged, target, result);
  if (typeof expectation === 'string') return refuse(expectation);
  const scale = target.unit?.scale ?? 1;
  const actual = result.baseValue ?? 0;
  const met =
    meets(actual, expectation.due, expectation.lower, scale) &&
    !(isShort(result, expectation.lower) && actual === expectation.due);
  const gap = expectation.lower ? actual - expectation.due : expectation.due - actual;
  const judgement: Judgement = {
    expected: tidy(expectation.due / scale),
    actual: tidy(actual / scale),
    shortfall: tidy(gap / scale),
    share: tidy(expectation.share),
    paceExpected: tidy(expectation.paceDue / scale),
  };
  if (expectation.base !== undefined) judgement.base = tidy(expectation.base / scale);
  if (sameUnit(target, result) === 'near-synonym') judgement.nearSynonym = true;
  const onPace = met || meets(actual, expectation.paceDue, expectation.lower, scale);
  return { comparable: true, met, onPace, judgement };
}

/**
 * A fall is written `-6%` or `減少 6%`. Where target and result write it differently, the result takes the target's
 * way, so that both are of one sign.
 */
function inSignOf(target: Quantity, result: Quantity): Quantity {
  const value = result.baseValue ?? 0;
  const written = (target.baseValue ?? 0) < 0 ? value > 0 && isFall(result) : value < 0 && isFall(target);
  return written ? { ...result, baseValue: -value } : result;
}

function isFall({ text, raw, value }: Quantity): boolean {
  const figure = quantitiesOf(text ?? raw).find((found) => found.value === value);
  return figure?.change === 'decrease' && figure.value > 0;
}

/** `未達30輛` is less than 30. */
function isShort({ op }: Quantity, lower: boolean): boolean {
  return op === (lower ? '>' : '<');
}

function refuse(reason: Refusal): Comparison {
  return { comparable: false, judgement: { reason } };
}

/**
 * Sums of decimals differ in the sixteenth digit; nobody plans to a billionth of the unit they plan in (`scale`). In base
 * units `15 μg/m3` is less than a billionth itself.
 */
function meets(actual: number, due: number, lower: boolean, scale: number): boolean {
  const tolerance = 1e-9 * Math.max(scale, Math.abs(actual), Math.abs(due));
  return lower ? actual <= due + tolerance : actual >= due - tolerance;
}

/** Twelve significant digits: enough for any figure, and free of 0.1 + 0.2 noise. */
function tidy(value: number): number {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
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
  if (isPartOfYear(target) && result.per === undefined) return expectTimes(judged, target, result);
  const planned = expectPath(judged, target, result);
  if (planned) return planned;
  if (target.kind === 'milestone' || target.kind === 'total') return expectShare(judged, target, result);
  const rising = expectRising(judged, target, result);
  if (rising) return rising;
  if (target.kind === 'annual' && result.kind === 'total') return expectYears(judged, target);
  if (target.kind === 'annual' && result.kind === 'cumulative') return expectFlow(target, result);
  if (target.base?.value !== undefined) return expectLevel(judged, target, result);
  const value = target.baseValue ?? 0;
  const lower = isLowerBetter(judged.indicator, target);
  return { due: value, paceDue: paceOf(judged, value, target), share: 1, lower };
}

function isSum(target: Quantity): boolean {
  return target.kind === 'milestone' || target.kind === 'total' || target.kind === 'cumulative';
}

/** A year's count grows with the days; a share or a level does not. */
function paceOf(judged: Case, value: number, target: Quantity): number {
  if (target.kind !== 'annual' || target.unit?.dimension === 'share') return value;
  return value * elapsed(judged);
}

function elapsed({ record, asOf }: Case): number {
  return daysElapsedShare(record.period.start, record.period.end, record.result?.asOf ?? asOf);
}

/** How often in a year. */
const TIMES: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

function isPartOfYear({ per, kind }: Quantity): boolean {
  return kind === 'annual' && per !== undefined && per in TIMES;
}

/**
 * `每月2場` beside `20場`: of the year, for which 24 were due, or of one month? Twelve times the target is enough and less
 * than the target is too little either way; what lies between tells nothing.
 */
function expectTimes(judged: Case, target: Quantity, result: Quantity): Expectation | Refusal {
  const once = target.baseValue ?? 0;
  const due = once * (TIMES[target.per ?? ''] ?? 1);
  const actual = result.baseValue ?? 0;
  if (isLowerBetter(judged.indicator, target) || target.unit?.dimension === 'share')
    return 'rate-against-total';
  if (actual >= once && actual < due) return 'rate-against-total';
  return { due, paceDue: due * elapsed(judged), share: 1, lower: false };
}

/** A stock below a year's target proves the year was missed; above it, it proves nothing. */
function expectFlow(target: Quantity, result: Quantity): Expectation | Refusal {
  const due = target.baseValue ?? 0;
  return (result.baseValue ?? 0) < due ? { due, paceDue: due, share: 1, lower: false } : 'stock-against-flow';
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
