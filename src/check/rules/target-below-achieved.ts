import type { Severity } from '../../finding.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { ambitionOf, cellOf, isLevel, sameScale, seriesOf, speaks, textOf } from '../quantities.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { regressionsOf, type TargetRun, targetRuns } from '../target-series.ts';
import { at, atZh, rocYears, yearsText } from '../wording.ts';
import { hasBegun, spanOf } from '../years.ts';

type Key = 'years' | 'target' | 'targetCell' | 'reachedYears' | 'reached' | 'reachedCell';

export default defineRule({
  id: 'target-below-achieved',
  category: 'consistency',
  severity: 'warning',
  grades: {
    'zh-TW': '比率、存量、增減幅度為警告；逐年重新計算的數量、或已開始的年度為提示。',
    en: 'A warning for shares, stocks and changes; a notice for yearly counts and for years that have begun.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '目標的年度（西元）', en: 'the years of the target' },
    target: { 'zh-TW': '目標', en: 'the target' },
    targetCell: { 'zh-TW': '目標的儲存格', en: 'cell of the target' },
    reachedYears: { 'zh-TW': '已達到的年度（西元）', en: 'the years of the result' },
    reached: { 'zh-TW': '已達到的成果', en: 'the result already reached' },
    reachedCell: { 'zh-TW': '成果的儲存格', en: 'cell of the result' },
  },
  check: (scope) => ofIndicators(scope, surpassedIn),
  text: {
    'zh-TW': {
      summary: '目標比先前已經達到的成果還低。',
      why: '已經超過的目標不再推動任何改善，應檢討調高。',
      message: ({ years, target, targetCell, reachedYears, reached, reachedCell }) =>
        `${rocYears(years)}目標「${target}」${atZh(targetCell)}低於 ${rocYears(reachedYears)}已達到的「${reached}」${atZh(reachedCell)}；兩者都可能有誤，否則目標應調高。`,
    },
    en: {
      summary: 'A target asks for less than earlier results already reached.',
      why: 'A target already passed drives nothing any more and should be raised.',
      message: ({ years, target, targetCell, reachedYears, reached, reachedCell }) =>
        `The target of ${years}, "${target}"${at(targetCell)}, is below the "${reached}"${at(reachedCell)} already reached in ${reachedYears}; either may be wrong, else the target should be raised.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,111年,87.4%,82%,35',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,112年,-,84%,40',
    ),
    good: strategyTable(
      '2022-12-31',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,111年,87.4%,82%,35',
      '空氣,提升空氣品質,衡量標準：AQI≤100比率(%),環保局,112年,-,88%,40',
    ),
  },
});

function surpassedIn(indicator: Indicator, { measure, asOf }: MeasureScope): readonly Hit<Key>[] {
  const found = surpassed(indicator);
  return found.length === 0 ? NOTHING : found.map((each) => hit(measure, indicator, each, asOf));
}

function hit(
  measure: Measure,
  indicator: Indicator,
  { run: { target, records }, ahead, best }: Surpassed,
  asOf: string | undefined,
): Hit<Key> {
  const period = spanOf(ahead.map((record) => record.period)) ?? records[0].period;
  return {
    subject: { measure, indicator, period },
    severity: gradeOf(target, hasBegun(period, asOf)),
    locations: [target.source, ...(best.result ? [best.result.source] : [])],
    evidence: {
      years: yearsText(period),
      target: textOf(target),
      targetCell: cellOf(target),
      reachedYears: yearsText(best.period),
      reached: textOf(best.result),
      reachedCell: cellOf(best.result),
    },
  };
}

/** A yearly count may fall for good reasons; a year that has begun is late to set anew. */
function gradeOf(target: Quantity, begun: boolean): Severity {
  return isLevel(target) && !begun ? 'warning' : 'notice';
}

const SAVED = /(?:減少|降低|下降|減量|節省|節約)[^，。；]{0,8}[0-9]/u;

/** 100,000 asked after -138,200: saved, or used in addition? Only words (`減少 100,000 度`) make them comparable. */
function isOpposed(result: Quantity, target: Quantity): boolean {
  if (Math.sign(target.value ?? 0) * Math.sign(result.value ?? 0) >= 0) return false;
  const positive = (target.value ?? 0) > 0 ? target : result;
  return !SAVED.test(textOf(positive).normalize('NFKC'));
}

interface Surpassed {
  readonly run: TargetRun;
  /** The records the target is still to be met in; all of its records when each has a result. */
  readonly ahead: readonly PlanRecord[];
  readonly best: PlanRecord;
}

/**
 * A target that also falls behind an earlier target is left to `target-regression`: an earlier target that was met
 * makes this follow from that.
 */
function surpassed(indicator: Indicator): readonly Surpassed[] {
  if (indicator.records.length < 2 || !fallsBehind(indicator)) return NOTHING;
  const regressed = new Set(regressionsOf(indicator).map(({ later }) => later.records[0]));
  const reached = new Map(
    seriesOf(indicator).map((series) => [series[0].part, bestByYear(series, indicator)]),
  );
  return targetRuns(indicator).flatMap((runs) =>
    runs.flatMap((run) => {
      const [first] = run.records;
      if (regressed.has(first) || run.target.kind === 'total' || run.target.kind === 'milestone') return [];
      const open = run.records.filter(({ result }) => !speaks(result));
      const ahead = open.length > 0 ? open : run.records;
      const from = ahead[0]?.period.start ?? first.period.start;
      const best = bestBefore(reached.get(first.part) ?? [], from, run.target, indicator);
      return best === undefined ? [] : [{ run, ahead, best }];
    }),
  );
}

/** Whether any target asks for less than an earlier result: where none does, no more need be looked at. */
function fallsBehind(indicator: Indicator): boolean {
  for (const series of seriesOf(indicator)) {
    let best = Number.NEGATIVE_INFINITY;
    for (const { target, result } of series) {
      const wanted = target && ambitionOf(target, indicator);
      if (wanted !== undefined && wanted < best) return true;
      best = Math.max(best, (result && ambitionOf(result, indicator)) ?? best);
    }
  }
  return false;
}

/** A result with how much it is, as `ambitionOf` weighs it. */
interface Reached {
  readonly record: PlanRecord;
  readonly result: Quantity;
  readonly level: number;
}

/** The best result of each year and each way of counting; the first of equals. */
function bestByYear(series: readonly PlanRecord[], indicator: Indicator): Reached[] {
  const best = new Map<string, Reached>();
  for (const record of series) {
    const { result } = record;
    const level = result?.value === undefined ? undefined : ambitionOf(result, indicator);
    if (result === undefined || level === undefined) continue;
    const key = [record.period.end, result.kind, result.per, result.unit?.dimension].join(' ');
    if (level > (best.get(key)?.level ?? Number.NEGATIVE_INFINITY)) best.set(key, { record, result, level });
  }
  return [...best.values()];
}

/** The best result of the years before `from`, if it is better than the target. */
function bestBefore(
  reached: readonly Reached[],
  from: number,
  target: Quantity,
  indicator: Indicator,
): PlanRecord | undefined {
  let best: PlanRecord | undefined;
  let level = ambitionOf(target, indicator);
  for (const { record, result, level: candidate } of reached) {
    const isSameBasis = result.kind === target.kind && result.per === target.per && sameScale(result, target);
    if (record.period.end >= from || level === undefined || !isSameBasis || candidate <= level) continue;
    if (isOpposed(result, target)) continue;
    [best, level] = [record, candidate];
  }
  return best;
}
