import type { Severity } from '../../finding.ts';
import { isPeriodOver } from '../../model/calendar.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING, ofEach, ofIndicators } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { seriesOf, textOf } from '../quantities.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { figure, oneLine, rocYears, yearsText } from '../wording.ts';

type Key = 'years' | 'value' | 'others' | 'factor';

export default defineRule({
  id: 'outlier-value',
  category: 'consistency',
  severity: 'warning',
  grades: {
    'zh-TW': '相差 50 倍以上為警告；10 倍以上、累計值、或年度尚未結束為提示。',
    en: 'A warning from a factor of 50; a notice from 10, for cumulative figures, and while the year still runs.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    value: { 'zh-TW': '該值的文字', en: 'the text of the value' },
    others: { 'zh-TW': '同一序列的其他值', en: 'the other values of the series' },
    factor: { 'zh-TW': '為序列中位數的幾倍', en: 'how many times the median of the series' },
  },
  check: (scope) => ofIndicators(scope, outliersIn),
  text: {
    'zh-TW': {
      summary: '同一序列中有一個值和其他值相差太多。',
      why: '差十倍、千倍、萬倍的數字，往往是漏了「萬」「千」或小數點。',
      message: ({ years, value, others, factor }) =>
        `${rocYears(years)}的「${value}」是序列中位數的 ${figure(factor)} 倍（其他值：${others}）；兩邊都可能有誤，請核對單位與位數。`,
    },
    en: {
      summary: 'One value of a series is far from all the others.',
      why: 'A figure off by ten, a thousand or ten thousand has often lost its 萬, its 千 or its decimal point.',
      message: ({ years, value, others, factor }) =>
        `"${value}" of ${years} is ${figure(factor)} times the median of its series (the others: ${others}); either may be wrong, check units and digits.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2023-12-31',
      '節電,減少用電,衡量標準：節電度數(度),行政處,110年,"4,800","4,000",3',
      '節電,減少用電,衡量標準：節電度數(度),行政處,111年,"47,584,891","4,000",3',
      '節電,減少用電,衡量標準：節電度數(度),行政處,112年,"4,700","4,000",3',
    ),
    good: strategyTable(
      '2023-12-31',
      '節電,減少用電,衡量標準：節電度數(度),行政處,110年,"4,800","4,000",3',
      '節電,減少用電,衡量標準：節電度數(度),行政處,111年,"4,758","4,000",3',
      '節電,減少用電,衡量標準：節電度數(度),行政處,112年,"4,700","4,000",3',
    ),
  },
});

function outliersIn(indicator: Indicator, { measure, asOf }: MeasureScope): readonly Hit<Key>[] {
  // With two values nobody can say which is off, so a series needs three.
  if (indicator.records.length < 3) return NOTHING;
  const found = ofEach(seriesOf(indicator), outliersOf);
  return found.length === 0 ? NOTHING : found.map((outlier) => hit(measure, indicator, outlier, asOf));
}

function hit(
  measure: Measure,
  indicator: Indicator,
  { record, quantity, others, factor }: Outlier,
  asOf: string | undefined,
): Hit<Key> {
  const isRunning = asOf !== undefined && !isPeriodOver(record.period, asOf);
  return {
    subject: { measure, indicator, period: record.period },
    severity: gradeOf(quantity, factor, isRunning),
    locations: [quantity.source, ...others.map(({ source }) => source)],
    evidence: {
      years: yearsText(record.period),
      value: textOf(quantity),
      others: oneLine(others.map(textOf).join('、')),
      factor: Number(factor.toPrecision(3)),
    },
  };
}

interface Outlier {
  readonly record: PlanRecord;
  readonly quantity: Quantity;
  readonly others: readonly Quantity[];
  /** Above 1: too large; below: too small. */
  readonly factor: number;
}

const NOTICE_FACTOR = 10;
const WARNING_FACTOR = 50;

/** How many of the other values a finding shows. */
const SHOWN = 8;

/** The rest of a series tells which of its values are off. */
function outliersOf(series: readonly PlanRecord[]): readonly Outlier[] {
  if (series.length < 3) return NOTHING;
  const targets = outliersAmong(series, 'target');
  const results = outliersAmong(series, 'result');
  return targets.length === 0 ? results : [...targets, ...results];
}

function outliersAmong(series: readonly PlanRecord[], role: Role): readonly Outlier[] {
  if (!mayHoldOutliers(series, role)) return NOTHING;
  const entries = series.flatMap((record): Entry[] => {
    const quantity = record[role];
    return quantity !== undefined && magnitude(quantity) > 0 ? [{ record, quantity }] : [];
  });
  return groupBy(entries, countedAlike).flatMap(farFromMedian);
}

type Role = 'target' | 'result';

/** Where the largest is less than ten times the smallest, none is ten times the median: as in nearly all series. */
function mayHoldOutliers(series: readonly PlanRecord[], role: Role): boolean {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const record of series) {
    const quantity = record[role];
    const size = quantity === undefined ? 0 : magnitude(quantity);
    if (size === 0) continue;
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  return largest > 0 && (isFar(largest / smallest) || isFar(smallest / largest));
}

function isFar(factor: number): boolean {
  return factor >= NOTICE_FACTOR || factor <= 1 / NOTICE_FACTOR;
}

/** A stock is no outlier among the counts of years (`60 (累積 960)` … `達 1,070 公頃`), nor is their total. */
function countedAlike({ quantity }: Entry): string {
  return `${quantity.kind} ${quantity.unit?.dimension ?? ''}`;
}

interface Entry {
  readonly record: PlanRecord;
  readonly quantity: Quantity;
}

/** `工程進度` 0 % 1 % 36.5 % 95 %: how far one work has come may grow a hundredfold from its start. */
function isProgress(entries: readonly Entry[]): boolean {
  const figures = entries.map(({ quantity }) => quantity);
  return figures.every(
    ({ kind, unit, value = 0 }, index) =>
      kind === 'cumulative' && unit?.dimension === 'share' && value >= (figures[index - 1]?.value ?? value),
  );
}

/** The median is of all: against the other two alone, one slip in a series of three makes outliers of the rest. */
function farFromMedian(entries: readonly Entry[]): Outlier[] {
  if (entries.length < 3 || isProgress(entries)) return [];
  const usual = median(entries.map(({ quantity }) => magnitude(quantity)));
  return entries.flatMap(({ record, quantity }) => {
    const factor = magnitude(quantity) / usual;
    if (!isFar(factor)) return [];
    const others = entries
      .slice(0, SHOWN + 1)
      .flatMap((entry) => (entry.quantity === quantity ? [] : [entry.quantity]));
    return [{ record, quantity, others: others.slice(0, SHOWN), factor }];
  });
}

/** A running year's count is small because it is unfinished; a stock may well grow tenfold from its start. */
function gradeOf({ kind }: Quantity, factor: number, isRunning: boolean): Severity {
  const distance = factor < 1 ? 1 / factor : factor;
  return distance >= WARNING_FACTOR && kind !== 'cumulative' && !isRunning ? 'warning' : 'notice';
}

function magnitude({ value, baseValue }: Quantity): number {
  return Math.abs(baseValue ?? value ?? 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
