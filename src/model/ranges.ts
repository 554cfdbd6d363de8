/** A cell with both ends of a range, `10-15公頃`: neither is the figure, and which of them counts depends on what is better. */
import { quantitiesOf, type Figure as ScannedFigure } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { isLowerBetter } from './case.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The second end of each range, by its first. `05-2254321` is a telephone. */
export function rangesAmong(figures: readonly ScannedFigure[]): ReadonlyMap<ScannedFigure, ScannedFigure> {
  let ranges: Map<ScannedFigure, ScannedFigure> | undefined;
  for (const [at, from] of figures.entries()) {
    const to = figures[at + 1];
    // `1-2-3` is a number of something: its middle is the end of one range and the beginning of another.
    const isCode = figures[at - 1]?.range === 'from' || to?.range !== 'to' || /^0\d/.test(from.raw);
    if (from.range !== 'from' || isCode || !agree(from, to)) continue;
    ranges ??= new Map();
    ranges.set(from, to);
  }
  return ranges ?? NO_RANGES;
}

const NO_RANGES: ReadonlyMap<ScannedFigure, ScannedFigure> = new Map();

function agree(from: ScannedFigure, to: ScannedFigure): boolean {
  return !from.unit || !to.unit || compareUnits(from.unit, to.unit) !== 'different';
}

/** The range that is all the figures of a target or result, in its unit. */
export function rangeOf(quantity: Quantity): Range | undefined {
  const [from, to, ...more] = quantity.figures ?? [];
  if (!from || !to || more.length > 0) return undefined;
  const written = rangesAmong(quantitiesOf(quantity.text ?? quantity.raw));
  for (const [first, second] of written) {
    if (first.value !== from.value || second.value !== to.value) continue;
    return { low: Math.min(from.value, to.value), high: Math.max(from.value, to.value) };
  }
  return undefined;
}

/**
 * The records of an indicator, with the end from which a target of two ends counts as reached: the lower, or the upper where less
 * is better. Where a level is to be kept both ends bind, and there is no one value.
 */
export function settleRanges(records: PlanRecord[], direction: Indicator['direction']): PlanRecord[] {
  if (direction === 'maintain' || !records.some(isOpen)) return records;
  return records.map((record) => {
    const { target } = record;
    const range = target && target.value === undefined ? rangeOf(target) : undefined;
    return target && range ? { ...record, target: settled(target, range, direction) } : record;
  });
}

function isOpen({ target }: PlanRecord): boolean {
  return target?.value === undefined && target?.figures !== undefined;
}

function settled(target: Quantity, { low, high }: Range, direction: Indicator['direction']): Quantity {
  const lower = isLowerBetter({ direction }, target);
  const value = lower ? high : low;
  const baseValue = Number((value * (target.unit?.scale ?? 1)).toPrecision(12));
  return { ...target, op: target.op ?? (lower ? '<=' : '>='), value, baseValue };
}
