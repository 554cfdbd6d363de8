/** Targets for every two years (`每 2 年新增 2 處以上`): they ask for nothing of a single year. */
import type { Period, Record as PlanRecord } from '../plan-document.ts';
import type { Case } from './case.ts';

/** The records of the two years one such target is for; the twos are counted from the first year that has it. */
interface Window {
  readonly period: Period;
  readonly records: readonly PlanRecord[];
}

function windowOf(record: PlanRecord, series: readonly PlanRecord[]): Window | undefined {
  if (record.target?.per !== 'two-years') return undefined;
  const yearly = series.filter(
    ({ target, period }) => target?.per === 'two-years' && period.start === period.end,
  );
  if (!yearly.includes(record)) return undefined;
  const first = yearly.reduce((year, { period }) => Math.min(year, period.start), record.period.start);
  const start = record.period.start - ((record.period.start - first) % 2);
  const records = yearly.filter(({ period }) => period.start === start || period.start === start + 1);
  return { period: { start, end: start + 1 }, records };
}

/** Whether the other of the two years has a result, so that a dash in this one is no gap. */
export function isReportedInOtherYear(record: PlanRecord, series: readonly PlanRecord[]): boolean {
  const window = windowOf(record, series);
  return window?.records.some(({ result }) => result !== undefined && result.kind !== 'none') ?? false;
}

/** A year's count judged with the other's: both together against the target, as one total for the two years. */
export function asTwoYears(judged: Case): Case | undefined {
  const { record, series } = judged;
  const window = windowOf(record, series);
  const { target, result } = record;
  if (!window || !target || result?.kind !== 'annual' || target.kind !== 'annual') return undefined;
  if (target.unit?.dimension === 'share' || result.unit?.dimension === 'share') return undefined;
  const counts = window.records.flatMap((other) =>
    other.result?.kind === 'annual' && other.result.unit?.dimension === result.unit?.dimension
      ? (other.result.baseValue ?? [])
      : [],
  );
  const baseValue = counts.reduce((sum, value) => sum + value, 0);
  return {
    ...judged,
    record: { ...record, period: window.period, target: { ...target, kind: 'total' } },
    result: { ...result, baseValue },
  };
}
