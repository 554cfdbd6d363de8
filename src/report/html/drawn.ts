/** The numbers of a record on one scale, so that they may stand in one picture. */
import type { Indicator, Record as PlanRecord, Quantity, Unit } from '../../plan-document.ts';

/** The unit an indicator's records are drawn in: its own, else the first that a target or a result names. */
export function unitToDraw(indicator: Indicator, records: readonly PlanRecord[]): Unit | undefined {
  const named = records.flatMap(({ target, result }) => [targetUnit(target), result?.unit]);
  const own = indicator.unit;
  if (own !== undefined && (named.every((unit) => !unit) || named.some((unit) => isSameKind(unit, own))))
    return own;
  return named.find((unit) => unit !== undefined);
}

/** `成長3%` asks for a share of a count: the count is what is drawn. */
function targetUnit(target: Quantity | undefined): Unit | undefined {
  return target?.kind === 'change' ? undefined : target?.unit;
}

function isSameKind(unit: Unit | undefined, other: Unit | undefined): boolean {
  return unit?.dimension === other?.dimension;
}

/** Target, result and what is due by now in `unit`; a number of another unit stays away. */
export function drawnNumbers(
  record: PlanRecord,
  unit: Unit | undefined,
): { target?: number; result?: number; due?: number } {
  const { target, result, judgement } = record;
  const near = judgement?.nearSynonym === true;
  const judgedIn = target?.kind === 'change' ? (result?.unit ?? target.unit) : (target?.unit ?? result?.unit);
  const judged = (value: number | undefined) => scaled(value, judgedIn, unit, near);
  const due = judged(judgement?.expected);
  const goal =
    target?.kind === 'change' && due !== undefined
      ? due
      : scaled(plainValue(target), target?.unit, unit, near);
  const reached = scaled(plainValue(result), result?.unit, unit, near) ?? judged(judgement?.actual);
  return {
    ...(goal !== undefined && { target: goal }),
    ...(reached !== undefined && { result: reached }),
    ...(due !== undefined && due !== goal && { due }),
  };
}

function plainValue(quantity: Quantity | undefined): number | undefined {
  return quantity?.kind === 'none' || quantity?.kind === 'qualitative' ? undefined : quantity?.value;
}

function scaled(
  value: number | undefined,
  unit: Unit | undefined,
  wanted: Unit | undefined,
  near: boolean,
): number | undefined {
  if (value === undefined) return undefined;
  if (unit === undefined || wanted === undefined) return unit === wanted || near ? value : undefined;
  if (unit.dimension !== wanted.dimension) return near ? value : undefined;
  return (value * unit.scale) / wanted.scale;
}

/** What was reached over what was due, where both are known and the due is not nothing. */
export function reachedShare(record: PlanRecord, indicator: Indicator): number | undefined {
  const { expected, actual } = record.judgement ?? {};
  if (expected === undefined || actual === undefined || expected <= 0 || actual < 0) return undefined;
  const op = record.target?.op;
  const lower = op === '<=' || op === '<' || (op === undefined && indicator.direction === 'decrease');
  if (lower) return actual === 0 ? 1 : expected / actual;
  return actual / expected;
}
