import type { Severity } from '../../finding.ts';
import { isPeriodOver } from '../../model/calendar.ts';
import { rangeOf } from '../../model/ranges.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { ambiguousTargets, metTogether, targetKey } from '../met-together.ts';
import { cellOf, textOf } from '../quantities.ts';
import { defineRule, type Hit, type Place } from '../rule.ts';
import { skipWithoutDate } from '../without-date.ts';
import { amount, amountZh, at, atZh, rocYears, yearsText } from '../wording.ts';

type Key =
  | 'years'
  | `${'result' | 'target'}${'' | 'Cell'}`
  | 'expected'
  | 'actual'
  | 'shortfall'
  | 'share'
  | 'base'
  | 'unit'
  | 'pace'
  | 'from'
  | 'together';

export default defineRule({
  id: 'behind-schedule',
  category: 'schedule',
  severity: 'error',
  grades: {
    'zh-TW':
      '期程已結束為錯誤；進行中而落後於日數比例為警告；進行中而在進度上、或目標可以是多列合計而合計已達到，為提示。',
    en: 'An error once the period is over; a warning while it runs and is off pace; a notice while it runs and is on pace, or where the target may stand for several rows that meet it together.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '年度（西元）', en: 'the years' },
    result: { 'zh-TW': '成果的文字', en: 'the text of the result' },
    resultCell: { 'zh-TW': '成果的儲存格', en: 'cell of the result' },
    target: { 'zh-TW': '目標的文字', en: 'the text of the target' },
    targetCell: { 'zh-TW': '目標的儲存格', en: 'cell of the target' },
    expected: { 'zh-TW': '到期應達', en: 'what was due' },
    actual: { 'zh-TW': '實際', en: 'what was reached' },
    shortfall: { 'zh-TW': '差距', en: 'how much is wanting' },
    share: { 'zh-TW': '到期的比例（1 為全部）', en: 'the share of the target that was due, 1 for all' },
    base: {
      'zh-TW': '目標未寫基準時，據以起算的首年水準（否則空白）',
      en: 'the level of the first year the share was counted from, where the target names no base',
    },
    unit: { 'zh-TW': '應達與差距的單位', en: 'unit of what was due' },
    pace: {
      'zh-TW': 'over 已結束，on-pace／off-pace 進行中',
      en: 'over, or on-pace / off-pace while running',
    },
    from: {
      'zh-TW':
        '成果取自何處（一格一個數字時空白）：upper-bound 各數字的合計，range-end 範圍的一端，sum-of-years 各年合計，last-year 最近一年',
      en: 'where the result was taken from (blank for one figure in one cell): upper-bound the sum of the figures, range-end one end of a range, sum-of-years, last-year',
    },
    together: {
      'zh-TW': '目標若是合併各列的合計，已達到的合計（否則空白）',
      en: 'the sum of the rows, where the target is met if it stands for all of them together',
    },
  },
  // The share of a long target grows with the as-of date; the shortfall is still the same finding.
  volatile: ['expected', 'shortfall', 'share', 'base', 'pace', 'from', 'together'],
  skip: skipWithoutDate,
  check: ({ measure, asOf }) =>
    asOf !== undefined && measure.indicators.some(hasBehind) ? behindIn(measure, asOf) : NOTHING,
  text: {
    'zh-TW': {
      summary: '成果還沒達到這個時候應達的目標。',
      why: '落後越早知道，越來得及補救；期程結束後才發現就只能說明原因。',
      message: ({
        years,
        result,
        resultCell,
        target,
        targetCell,
        expected,
        shortfall,
        share,
        base,
        unit,
        pace,
        actual,
        from,
        together,
      }) =>
        `${rocYears(years)}成果「${result}」${atZh(resultCell)}，目標「${target}」${atZh(targetCell)}${dueZh(share)}${baseZh(base, unit)}${gapZh(expected, actual, shortfall, unit)}。${fromZh(from, amount(actual, unit))}${PACE_ZH[String(pace)] ?? ''}${together === '' ? '' : `但這個目標一格對應多列，若是合計，成果合計 ${amount(together, unit)}，已經達到；應寫明。`}`,
    },
    en: {
      summary: 'The result falls short of what was due by now.',
      why: 'Known early, a shortfall can be made up; known after the end, it can only be explained.',
      message: ({
        years,
        result,
        resultCell,
        target,
        targetCell,
        expected,
        shortfall,
        share,
        base,
        unit,
        pace,
        actual,
        from,
        together,
      }) =>
        `${years}: the result is "${result}"${at(resultCell)}; the target "${target}"${at(targetCell)} expected ${isOver(expected, actual) ? 'at most ' : ''}${amount(expected, unit)}${due(share)}${baseEn(base, unit)}, ${isOver(expected, actual) ? 'over' : 'short'} by ${amount(shortfall, unit)}.${fromEn(from, amount(actual, unit))}${PACE_EN[String(pace)] ?? ''}${together === '' ? '' : ` But the target stands for several rows; if for all together, their results come to ${amount(together, unit)} and meet it. Expected it to say which.`}`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '節能,補助電動機車,衡量標準：補助電動機車(輛),環保局,111年,853,"1,100",10',
    ),
    good: strategyTable(
      '2022-12-31',
      '節能,補助電動機車,衡量標準：補助電動機車(輛),環保局,111年,"1,158","1,100",10',
    ),
  },
});

const PACE_ZH: Readonly<Record<string, string>> = {
  'on-pace': '期程仍在進行，依日數計算尚在進度上。',
  'off-pace': '期程仍在進行，依日數計算也已落後。',
};

const PACE_EN: Readonly<Record<string, string>> = {
  'on-pace': ' The period is still running, and by its days the result is on pace.',
  'off-pace': ' The period is still running, and by its days the result is off pace too.',
};

function hasBehind({ records }: Indicator): boolean {
  return records.some(isBehind);
}

function isBehind({ status }: PlanRecord): boolean {
  return status === 'behind';
}

function behindIn(measure: Measure, asOf: string): Hit<Key>[] {
  const hits: Hit<Key>[] = [];
  const open = ambiguousTargets(measure);
  for (const indicator of measure.indicators) {
    for (const record of indicator.records) {
      if (!isBehind(record)) continue;
      const { judgement, result, target, period } = record;
      const isPast = isPeriodOver(period, asOf);
      const isOpen = open.size > 0 && open.has(targetKey(record));
      const together = isOpen ? metTogether(indicator, record) : undefined;
      hits.push({
        subject: { measure, indicator, period },
        severity: together === undefined ? severityOf(record, isPast) : 'notice',
        locations: placesOf(result, target),
        evidence: {
          years: yearsText(period),
          result: textOf(result),
          resultCell: cellOf(result),
          target: textOf(target),
          targetCell: cellOf(target),
          expected: judgement?.expected ?? '',
          actual: judgement?.actual ?? '',
          shortfall: judgement?.shortfall ?? '',
          share: judgement?.share ?? 1,
          base: judgement?.base ?? '',
          unit: unitOf(record),
          pace: isPast ? 'over' : (record.pace ?? ''),
          from: result && rangeOf(result) ? 'range-end' : (judgement?.actualFrom ?? ''),
          together: together ?? '',
        },
      });
    }
  }
  return hits;
}

function placesOf(result: Quantity | undefined, target: Quantity | undefined): readonly Place[] {
  if (result === undefined) return target === undefined ? NOTHING : [target.source];
  return target === undefined ? [result.source] : [result.source, target.source];
}

/** What is due of a growth (`成長3%` on 541,292 人次) is counted as the result is. */
function unitOf({ target, result }: PlanRecord): string {
  const counted = target?.kind === 'change' && result?.unit !== undefined ? result : target;
  return counted?.unit?.symbol ?? '';
}

function severityOf({ pace }: PlanRecord, isPast: boolean): Severity {
  if (isPast) return 'error';
  return pace === 'off-pace' ? 'warning' : 'notice';
}

/** A result that no cell states as one figure is said to be what it is. */
function fromZh(from: string | number, actual: string): string {
  if (from === 'upper-bound') return `成果有幾個數字，即使全部合計也只有 ${actual}。`;
  if (from === 'range-end') return `成果是一段範圍，離目標最近的一端是 ${actual}。`;
  if (from === 'sum-of-years') return `沒有填總執行量，以各年成果合計 ${actual} 計。`;
  return from === 'last-year' ? `沒有填總執行量，以最近一年的成果 ${actual} 計。` : '';
}

function fromEn(from: string | number, actual: string): string {
  if (from === 'upper-bound')
    return ` The result has several figures; even added up they make only ${actual}.`;
  if (from === 'range-end') return ` The result is a range; the end nearest to the target is ${actual}.`;
  if (from === 'sum-of-years') return ` No total is stated; the results of the years add up to ${actual}.`;
  return from === 'last-year' ? ` No total is stated; the last year's result is ${actual}.` : '';
}

type Fact = string | number;

/** `≦50日` with 54: what is due is a limit, and the result is beyond it. Of `-200,000 度` it would be said the wrong way round. */
function isOver(expected: Fact, actual: Fact): boolean {
  return typeof expected === 'number' && typeof actual === 'number' && expected >= 0 && actual > expected;
}

function gapZh(expected: Fact, actual: Fact, shortfall: Fact, unit: Fact): string {
  const gap = amount(shortfall, unit);
  if (isOver(expected, actual)) return `應在 ${amountZh(expected, unit)}以內，超出 ${gap}`;
  return `應達 ${amount(expected, unit)}，差 ${gap}`;
}

function dueZh(share: string | number): string {
  return typeof share === 'number' && share < 1 ? `依期程應完成 ${amount(share * 100, '%')}，` : '';
}

function due(share: string | number): string {
  return typeof share === 'number' && share < 1 ? ` (${amount(share * 100, '%')} of it being due)` : '';
}

function baseZh(base: string | number, unit: string | number): string {
  return base === '' ? '' : `目標沒有寫基準，自首年的 ${amountZh(base, unit)}起算，`;
}

function baseEn(base: string | number, unit: string | number): string {
  return base === ''
    ? ''
    : `, counted from the first year's ${amount(base, unit)} as the target names no base`;
}
