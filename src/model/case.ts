/** A record to be judged, and what was due of it. */
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Judgement, Record as PlanRecord, Quantity } from '../plan-document.ts';

/** A record with the others of its indicator and part, and the date it is judged at. */
export interface Case {
  readonly record: PlanRecord;
  readonly indicator: Indicator;
  readonly series: readonly PlanRecord[];
  readonly asOf: string;
  /** Taken from the years' results where the record itself states none. */
  readonly result?: Quantity;
}

/** What was due, in base units: at the end of the record's year, and by the day the result stands for. */
export interface Expectation {
  readonly due: number;
  readonly paceDue: number;
  readonly share: number;
  /** Less is better. */
  readonly lower: boolean;
  /** What it was counted from, where the target names no base. */
  readonly base?: number;
}

export type Refusal = NonNullable<Judgement['reason']>;

export function sameUnit(target: Quantity, result: Quantity): 'same' | 'near-synonym' | 'different' {
  // A bare number beside a share is no share: `111,207` against `去化率每年增加 0.5%`.
  if (target.unit?.dimension === 'share' && !result.unit) return 'different';
  if (!target.unit || !result.unit) return 'same';
  const relation = compareUnits(target.unit, result.unit);
  return relation === 'convertible' ? 'same' : relation;
}

export function isLowerBetter({ direction }: Pick<Indicator, 'direction'>, target: Quantity): boolean {
  if (target.op === '<=' || target.op === '<') return true;
  if (target.op === '>=' || target.op === '>') return false;
  return direction === 'decrease';
}
