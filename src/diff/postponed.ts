/** Targets that have not been given up but moved to a later year. */
import { isLevel } from '../check/quantities.ts';
import type { Record as PlanRecord, Quantity } from '../plan-document.ts';
import type { ValueChange } from './draft.ts';
import type { MatchedIndicator } from './match-indicators.ts';

/**
 * A target that is gone or lower now, and whose figure stands in a later year in which the old document had another
 * one, is postponed: 5, 12, 25 MW that have become 5, 5, 12 MW. Of counts that start anew each year only a target that
 * is gone can have moved; two equal counts in two years are two promises.
 */
export function findPostponed(changes: readonly ValueChange[], indicators: MatchedIndicator): ValueChange[] {
  const taken = new Set<PlanRecord>();
  const movedIn = new Set<Quantity>();
  const found = changes.map((change) => {
    if (!mayBePostponed(change)) return change;
    const record = laterHome(change, indicators, taken);
    const target = record?.target;
    if (record === undefined || target === undefined) return change;
    taken.add(record);
    movedIn.add(target);
    const { difference: _, ...rest } = change;
    const after = {
      ...change.after,
      text: target.text ?? target.raw,
      source: target.source,
      quantity: target,
    };
    return {
      ...rest,
      class: 'target-postponed' as const,
      before: { ...change.before, period: change.period },
      after: { ...after, period: record.period },
    };
  });
  return found.filter(
    (change) =>
      change.class !== 'target-added' || !change.after.quantity || !movedIn.has(change.after.quantity),
  );
}

function mayBePostponed({ class: kind, before: { quantity } }: ValueChange): boolean {
  if (quantity?.baseValue === undefined) return false;
  return kind === 'target-dropped' || (kind === 'target-lowered' && isLevel(quantity));
}

function laterHome(
  { period, part, before: { quantity } }: ValueChange,
  { before, after }: MatchedIndicator,
  taken: ReadonlySet<PlanRecord>,
): PlanRecord | undefined {
  return after.records.find((record) => {
    if (record.period.start <= period.end || taken.has(record)) return false;
    if (part !== undefined && record.part !== part) return false;
    if (record.target?.baseValue !== quantity?.baseValue) return false;
    const old = before.records.find(({ period: { start, end } }) => {
      return start === record.period.start && end === record.period.end;
    });
    return old?.target?.baseValue !== quantity?.baseValue;
  });
}
