/** What was due of a target for several years by the day it is judged at, in base units. */
import type { Quantity } from '../plan-document.ts';
import { daysElapsedShare, endOfYear, yearOf, yearsBegunShare } from './calendar.ts';
import { type Case, type Expectation, isLowerBetter, type Refusal, sameUnit } from './case.ts';

function isPlan({ record }: Case): boolean {
  return record.period.end - record.period.start >= 2;
}

/** One entry of a dated path (`112 年 183 公頃`). */
function isPath(target: Quantity): boolean {
  return target.text !== undefined && target.text !== target.raw && /\d\s?年/u.test(target.raw);
}

/** A sum or a dated milestone is due year by year, in equal shares from the first year of the series. */
export function expectShare(judged: Case, target: Quantity, result: Quantity): Expectation {
  const { record, series, indicator, asOf } = judged;
  const value = target.baseValue ?? 0;
  const dated = target.kind === 'milestone' && target.dueYear !== undefined;
  const start = dated ? Math.min(...series.map((other) => other.period.start)) : record.period.start;
  const end = dated ? (target.dueYear ?? record.period.end) : record.period.end;
  const at = record.period.end < yearOf(asOf) ? endOfYear(record.period.end) : asOf;
  const share = yearsBegunShare(start, Math.max(start, end), at);
  const paceShare = daysElapsedShare(start, Math.max(start, end), result.asOf ?? at);
  return { due: value * share, paceDue: value * paceShare, share, lower: isLowerBetter(indicator, target) };
}

/** A level to reach from a base: base + share x (target - base) (`1,200 公頃 (基準年 900 公頃)`). */
export function expectLevel(judged: Case, target: Quantity, result: Quantity): Expectation {
  const { record, asOf, indicator } = judged;
  const { start, end } = record.period;
  const base = scaledBase(target);
  const distance = (target.baseValue ?? 0) - base;
  const share = yearsBegunShare(start, end, asOf);
  const paceShare = daysElapsedShare(start, end, result.asOf ?? asOf);
  const lower = isLowerBetter(indicator, target) || distance < 0;
  return { due: base + share * distance, paceDue: base + paceShare * distance, share, lower };
}

/**
 * `增加至 1,400 站` by the end of the plan, from a base nobody states: due in equal shares, from what its first year
 * reached where that is a level as well, else as from nothing. A share of nothing is no base.
 */
export function expectRising(judged: Case, target: Quantity, result: Quantity): Expectation | undefined {
  if (!isPlan(judged) || target.kind !== 'cumulative' || target.base) return undefined;
  const first = firstLevel(judged, target);
  if (first !== undefined) return expectFromFirst(judged, target, result, first);
  return target.unit?.dimension === 'share' ? undefined : expectShare(judged, target, result);
}

/** `8.3 噸/日` by the fifth year, 5.90 in the first: half of the distance is due in the third. */
function expectFromFirst(
  { record, asOf, indicator }: Case,
  target: Quantity,
  result: Quantity,
  base: number,
): Expectation {
  const { start, end } = record.period;
  const distance = (target.baseValue ?? 0) - base;
  const share = yearsBegunShare(start + 1, end, asOf);
  const paceShare = daysElapsedShare(start + 1, end, result.asOf ?? asOf);
  const lower = isLowerBetter(indicator, target);
  return { due: base + share * distance, paceDue: base + paceShare * distance, share, lower, base };
}

/** The level that the first year of the plan reached. */
function firstLevel({ record, series }: Case, target: Quantity): number | undefined {
  const { start } = record.period;
  const first = series.find(({ period }) => period.start === start && period.end === start)?.result;
  if (first?.kind !== 'cumulative' || sameUnit(target, first) === 'different') return undefined;
  return first.baseValue;
}

/** A dated path counts its own year: a level as it stands there, counts of years added up to it. */
export function expectPath(judged: Case, target: Quantity, result: Quantity): Expectation | undefined {
  if (!isPlan(judged) || !isPath(target)) return undefined;
  const { record, series, asOf, indicator } = judged;
  const year = Math.min(yearOf(asOf), record.period.end);
  const steps = series.filter(({ period }) => period.start === period.end && period.end <= year);
  const targets = steps.flatMap((step) => step.target?.baseValue ?? []);
  const last = targets.at(-1);
  if (last === undefined) return undefined;
  const lower = isLowerBetter(indicator, target);
  if (result.kind !== 'total') return { due: last, paceDue: last, share: 1, lower };
  const due = targets.reduce((sum, value) => sum + value, 0);
  const rest = last * (1 - daysElapsedShare(year, year, result.asOf ?? asOf));
  return { due, paceDue: due - rest, share: 1, lower };
}

/** So much more each year on a stated base: `每年資源回收率提升 0.3%(109 年 59.05%)`. */
export function expectSteps(judged: Case, target: Quantity, result: Quantity): Expectation | Refusal {
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
