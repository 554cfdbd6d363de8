/** Targets of one indicator held against each other, cell by cell: a merged cell is one target, not several. */
import type { Indicator, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { rememberLately } from '../remember.ts';
import { NOTHING } from './each-of.ts';
import { ambitionOf, sameCell, sameScale, seriesOf } from './quantities.ts';
import { contains } from './years.ts';

/** One target cell with the records it stands in. */
export interface TargetRun {
  readonly target: Quantity;
  readonly records: readonly [PlanRecord, ...PlanRecord[]];
}

/** The targets with figures of each part, in the order of their years. */
export const targetRuns: (indicator: Indicator) => readonly TargetRun[][] = rememberLately(readRuns);

function readRuns(indicator: Indicator): TargetRun[][] {
  return seriesOf(indicator).map((series) => {
    const runs: { target: Quantity; records: [PlanRecord, ...PlanRecord[]] }[] = [];
    for (const record of series) {
      const { target } = record;
      if (target?.value === undefined || spansOthers(record, series)) continue;
      const last = runs.at(-1);
      if (last !== undefined && isSaidOnce(last.target, target)) last.records.push(record);
      else runs.push({ target, records: [record] });
    }
    return runs;
  });
}

/** The target of a plan beside those of its years is where they lead, not one of them. */
function spansOthers({ period }: PlanRecord, series: readonly PlanRecord[]): boolean {
  // A year holds no other.
  if (period.start === period.end) return false;
  return series.some(
    ({ period: own, target }) =>
      target?.value !== undefined &&
      contains(period, own) &&
      (period.start < own.start || own.end < period.end),
  );
}

/** One cell may say something else of each year: `111 年 144.68 公頃 112 年 183 公頃`. */
function isSaidOnce(a: Quantity, b: Quantity): boolean {
  return sameCell(a, b) && a.value === b.value;
}

export interface Regression {
  readonly earlier: TargetRun;
  readonly later: TargetRun;
}

/** Neighbouring targets of which the later asks for less. Targets counted on different bases are not compared. */
export function regressionsOf(indicator: Indicator): readonly Regression[] {
  return indicator.records.length > 1 && fallsBack(indicator) ? readRegressions(indicator) : NOTHING;
}

const readRegressions = rememberLately((indicator: Indicator): readonly Regression[] =>
  targetRuns(indicator).flatMap((runs) =>
    runs.slice(1).flatMap((later, index) => {
      const earlier = runs[index];
      return earlier !== undefined && asksForLess(later.target, earlier.target, indicator)
        ? [{ earlier, later }]
        : [];
    }),
  ),
);

/** Whether any target asks for less than one before it: of most series none does, and no more need be looked at. */
function fallsBack(indicator: Indicator): boolean {
  for (const series of seriesOf(indicator)) {
    let before = Number.NEGATIVE_INFINITY;
    for (const { target } of series) {
      const ambition = target && ambitionOf(target, indicator);
      if (ambition === undefined) continue;
      if (ambition < before) return true;
      before = ambition;
    }
  }
  return false;
}

/** True when `later` is the easier of the two; false where they cannot be compared. */
export function asksForLess(later: Quantity, earlier: Quantity, indicator: Indicator): boolean {
  const isSameBasis = later.kind === earlier.kind && later.per === earlier.per && sameScale(later, earlier);
  // -100,000 and then 100,000 is a change of sign, which `mixed-basis` reports: which one is meant is open.
  if (!isSameBasis || Math.sign(later.value ?? 0) * Math.sign(earlier.value ?? 0) < 0) return false;
  const [now, before] = [ambitionOf(later, indicator), ambitionOf(earlier, indicator)];
  return now !== undefined && before !== undefined && now < before;
}
