/** Targets that may stand for several rows, which meet them together. */
import type { Indicator, Measure, Record as PlanRecord } from '../plan-document.ts';
import { doubtsOf } from './doubtful-values.ts';
import { placeKey, sameCell, sameScale } from './quantities.ts';

/** The target cells that `malformed-value` says may be for each row or for all of them together. */
export function ambiguousTargets(measure: Measure): ReadonlySet<string> {
  const doubts = doubtsOf(measure);
  if (doubts.length === 0) return NO_TARGETS;
  return new Set(
    doubts.flatMap(({ problem, quantity }) =>
      problem === 'two-readings' && quantity ? [placeKey(quantity.source)] : [],
    ),
  );
}

const NO_TARGETS: ReadonlySet<string> = new Set();

export function targetKey({ target }: PlanRecord): string {
  return target === undefined ? '' : placeKey(target.source);
}

/**
 * `3,500` merged over 111 and 112 may be for each year or for both: 2,660 and 1,990 fall short of the one and meet the
 * other. The sum of the rows, where it meets the target.
 */
export function metTogether(indicator: Indicator, { part, target, result }: PlanRecord): number | undefined {
  if (target?.value === undefined || target.op === '<=' || target.op === '<') return undefined;
  if (indicator.direction !== 'increase' || result === undefined) return undefined;
  const results = indicator.records
    .filter((record) => record.part === part && sameCell(record.target, target))
    .flatMap((record) => record.result ?? []);
  const added = results.filter(({ value }) => value !== undefined);
  if (!added.every((other) => sameScale(other, result) && other.kind === 'annual')) return undefined;
  const sum = added.reduce((total, { value = 0 }) => total + value, 0);
  const isMet = sum * (result.unit?.scale ?? 1) >= target.value * (target.unit?.scale ?? 1);
  return sameScale(result, target) && isMet ? sum : undefined;
}
