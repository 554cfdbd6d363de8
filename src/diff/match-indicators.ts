/** Which old indicator of a measure is which new one. */
import type { Match } from '../diff-report.ts';
import { parseUnit } from '../parse/units.ts';
import type { Indicator, Unit } from '../plan-document.ts';
import { assign } from './assign.ts';
import { valuesOf } from './entries.ts';
import { round } from './match-measures.ts';
import { digitsOf, nameKey, nameLikeness, overlapOf, settle } from './text.ts';

export interface MatchedIndicator {
  readonly before: Indicator;
  readonly after: Indicator;
  /** Present when the names differ. */
  readonly match?: Match;
}

export interface IndicatorMatching {
  readonly matched: readonly MatchedIndicator[];
  readonly dropped: readonly Indicator[];
  readonly added: readonly Indicator[];
}

/** Names of indicators repeat words (辦理…場次); below this nothing holds two of different names together. */
const LEAST = 0.4;

export function matchIndicators(
  before: readonly Indicator[],
  after: readonly Indicator[],
): IndicatorMatching {
  const exact = pair(before, after, (a, b) =>
    indicatorKey(a) === indicatorKey(b) ? 0.6 + 0.2 * unitLikeness(a, b) + 0.2 * valueLikeness(a, b) : 0,
  );
  const restBefore = before.filter((one) => !exact.some((found) => found.before === one));
  const restAfter = after.filter((one) => !exact.some((found) => found.after === one));
  const alike = pair(restBefore, restAfter, (a, b) => {
    const score = 0.5 * nameLikeness(a.name, b.name) + 0.2 * unitLikeness(a, b) + 0.3 * valueLikeness(a, b);
    return score < LEAST ? 0 : score;
  });
  const left = restBefore.filter((one) => !alike.some((found) => found.before === one));
  const right = restAfter.filter((one) => !alike.some((found) => found.after === one));
  // A measure counted by one thing before and by another now: what it is counted by has been defined anew.
  const [one, ...more] = left;
  const [other, ...others] = right;
  const last = one && other && more.length + others.length === 0 ? [{ before: one, after: other }] : [];
  return {
    matched: [
      ...exact.map(withNames),
      ...alike.map(withNames),
      ...last.map((found) => ({ ...found, match: explain(found.before, found.after, true) })),
    ].sort((a, b) => after.indexOf(a.after) - after.indexOf(b.after)),
    dropped: last.length > 0 ? [] : left,
    added: last.length > 0 ? [] : right,
  };
}

interface Pair {
  readonly before: Indicator;
  readonly after: Indicator;
}

function pair(
  before: readonly Indicator[],
  after: readonly Indicator[],
  scoreOf: (a: Indicator, b: Indicator) => number,
): Pair[] {
  const candidates = before.flatMap((a, left) =>
    after.flatMap((b, right) => {
      const score = scoreOf(a, b);
      // Among equals the one in the same place.
      return score > 0 ? [{ left, right, score: score - (left === right ? 0 : 0.001) }] : [];
    }),
  );
  return assign(candidates).flatMap(({ left, right }) => {
    const [a, b] = [before[left], after[right]];
    return a && b ? [{ before: a, after: b }] : [];
  });
}

function withNames({ before, after }: Pair): MatchedIndicator {
  if (sameDefinition(before, after)) return { before, after };
  return { before, after, match: explain(before, after, false) };
}

function explain(before: Indicator, after: Indicator, onlyOneLeft: boolean): Match {
  const values = valueLikeness(before, after) === 1 && before.records.some(({ target }) => target);
  return {
    similarity: round(nameLikeness(before.name, after.name)),
    same: [
      ...(unitLikeness(before, after) === 1 && unitOf(before) ? (['unit'] as const) : []),
      ...(values ? (['targets'] as const) : []),
      ...(onlyOneLeft ? (['only-one-left'] as const) : []),
    ],
  };
}

/**
 * `公車搭乘人數較111年成長3%` is both the name and the target of its indicator: where the figures in a name change
 * together with those of its targets, the target has changed and not what is counted.
 */
function sameDefinition(before: Indicator, after: Indicator): boolean {
  const [a, b] = [indicatorKey(before), indicatorKey(after)];
  if (a === b) return true;
  if (withoutDigits(a) !== withoutDigits(b)) return false;
  return follows(before, a) && follows(after, b);
}

function withoutDigits(name: string): string {
  return name.replace(/\d+(?:\.\d+)?/gu, '#');
}

/** The figures of the name stand in a target as well. */
function follows(indicator: Indicator, name: string): boolean {
  const stated = indicator.records.map(({ target }) => digitsOf(target?.raw ?? '').split(' '));
  return digitsOf(name)
    .split(' ')
    .every((digits) => stated.some((figures) => figures.includes(digits)));
}

/** The name without a unit in brackets, which may change while the thing counted does not: `申請設置容量(MWp-百萬峰瓦)`. */
export function indicatorKey({ name }: Indicator): string {
  const bare = settle(name).replace(/\(([^()]+)\)/gu, (whole, inside: string) =>
    parseUnit(inside) === undefined ? whole : '',
  );
  return nameKey(bare);
}

/** The unit the indicator names, else the one its targets are in. */
export function unitOf({ unit, records }: Indicator): Unit | undefined {
  const own = records.flatMap(({ target, result }) => target?.unit ?? result?.unit ?? []);
  return unit ?? own[0];
}

function unitLikeness(a: Indicator, b: Indicator): number {
  const [one, other] = [unitOf(a), unitOf(b)];
  if (one === undefined || other === undefined) return one === other ? 1 : 0.5;
  return one.dimension === other.dimension ? 1 : 0;
}

function valueLikeness(a: Indicator, b: Indicator): number {
  const targets = overlapOf(valuesOf(a.records, 'target'), valuesOf(b.records, 'target'));
  const results = overlapOf(valuesOf(a.records, 'result'), valuesOf(b.records, 'result'));
  return (targets + results) / 2;
}
