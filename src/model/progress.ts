/**
 * Shares that say how far a single work has come by the end of each year: `審議進度` 30 % 60 % 80 % 100 %. They stand
 * for all that was done so far, although no word says so; `清疏工程辦理進度` 100 % each year is of that year's work.
 */
import { parseMetrics } from '../parse/indicators.ts';
import type { Record as PlanRecord } from '../plan-document.ts';
import { basisWords, wordsIn } from '../words/basis.ts';

/** Points a share must rise by from the first year to the last, where its name speaks of a work and not of progress. */
const PLAIN_RISE = 30;

/** The same records, their targets counted as running totals where the series is the progress of one work. */
export function asProgress(name: string, records: PlanRecord[]): PlanRecord[] {
  const rise = riseOf(records);
  if (rise === undefined || !(namesProgress(name) ? rise > 0 : rise >= PLAIN_RISE && namesWork(name))) {
    return records;
  }
  return records.map((record) =>
    record.target?.value === undefined
      ? record
      : { ...record, target: { ...record.target, kind: 'cumulative' as const } },
  );
}

/** From the first target to the last, in points; undefined unless all are yearly shares that never fall. */
function riseOf(records: readonly PlanRecord[]): number | undefined {
  let first: number | undefined;
  let last: number | undefined;
  let count = 0;
  for (const { target } of records) {
    if (target?.value === undefined) continue;
    const { value, kind, unit, per } = target;
    if (kind !== 'annual' || unit?.dimension !== 'share' || per !== undefined) return undefined;
    if (last !== undefined && value < last) return undefined;
    first ??= value;
    last = value;
    count += 1;
  }
  return count < 2 || first === undefined || last === undefined ? undefined : last - first;
}

function namesProgress(name: string): boolean {
  return wordsIn(name, basisWords.progressNames).length > 0;
}

/** `完成都市更新招商`: a thing to be done once, with no word that counts and no figure. */
function namesWork(name: string): boolean {
  return parseMetrics(name).indicators[0]?.measurable === false;
}
