import type { Severity } from '../../finding.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { baseValueClashes, type Disagreement, loneFigures } from '../base-values.ts';
import { strategyTable } from '../example.ts';
import { cellOf, placeKey, seriesOf, textOf } from '../quantities.ts';
import { defineRule, type Hit, type Place } from '../rule.ts';
import {
  figureOf,
  isAnnual,
  isCumulative,
  isNegative,
  isPositive,
  ROLES,
  type Role,
  reconciles,
} from '../series-figures.ts';
import { type Basis, sayBasis, statedBasis } from '../stated-basis.ts';
import { clashesOf } from '../unit-clashes.ts';
import { at, atZh, oneLine } from '../wording.ts';

type Key = 'case' | 'first' | 'firstCell' | 'second' | 'secondCell' | 'firstBasis' | 'secondBasis';

export default defineRule({
  id: 'mixed-basis',
  category: 'consistency',
  severity: 'notice',
  grades: {
    'zh-TW': '寫出兩個不同的基準年、同一基準年寫了不同的數字、或目標的正負號相反為警告；其餘為提示。',
    en: 'A warning where two different base years are named, one base year has two values, or targets have opposite signs; a notice otherwise.',
  },
  scope: 'measure',
  evidence: {
    case: {
      'zh-TW':
        'series 累計與逐年、base 基準年、base-value 基準年的數字、pair 只有部分年度兼寫累計、sign 正負號',
      en: 'series: cumulative and yearly; base: base year; base-value: its value; pair: totals beside some years only; sign',
    },
    first: { 'zh-TW': '第一處的文字', en: 'the first text' },
    firstCell: { 'zh-TW': '第一處的儲存格', en: 'cell of the first text' },
    second: { 'zh-TW': '第二處的文字', en: 'the second text' },
    secondCell: { 'zh-TW': '第二處的儲存格', en: 'cell of the second text' },
    firstBasis: { 'zh-TW': '第一處的基準', en: 'basis of the first' },
    secondBasis: { 'zh-TW': '第二處的基準', en: 'basis of the second' },
  },
  check({ measure }) {
    const hits: Hit<Key>[] = [];
    for (const indicator of measure.indicators) {
      addDifferentBases(measure, indicator, hits);
      for (const series of seriesOf(indicator)) {
        if (series.length > 1)
          for (const role of ROLES) addClashesAlong(measure, indicator, series, role, hits);
        for (const clash of baseValueClashes(series))
          hits.push(disagreement(measure, indicator, 'base-value', clash, 'warning'));
        for (const lone of loneFigures(series))
          hits.push(disagreement(measure, indicator, 'pair', lone, 'notice'));
      }
    }
    return hits;
  },
  text: {
    'zh-TW': {
      summary: '同一指標前後用了不同的基準：累計與逐年、不同基準年，或正負號相反。',
      why: '基準不同的數字不能放在一起比較，也看不出進度。',
      message: ({ case: kind, first, firstCell, second, secondCell, firstBasis, secondBasis }) =>
        `「${first}」${atZh(firstCell)}與「${second}」${atZh(secondCell)}${CASES_ZH[String(kind)] ?? ''}（${sayBasis(firstBasis, 'zh-TW')}／${sayBasis(secondBasis, 'zh-TW')}）；兩處都可能有誤，應統一。`,
    },
    en: {
      summary:
        'One indicator is counted on different bases: cumulative and yearly, two base years, or opposite signs.',
      why: 'Figures on different bases cannot be compared, and show no progress.',
      message: ({ case: kind, first, firstCell, second, secondCell, firstBasis, secondBasis }) =>
        `"${first}"${at(firstCell)} and "${second}"${at(secondCell)} ${CASES_EN[String(kind)] ?? ''} (${sayBasis(firstBasis, 'en')} / ${sayBasis(secondBasis, 'en')}); either may be wrong, expected one basis throughout.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '用電,減少用電,衡量標準：用電量較105年減少(度),行政處,111年,"-200,000 度","-200,000 度 (較基期年負成長數)",3',
      '用電,減少用電,衡量標準：用電量較105年減少(度),行政處,112年,-,"200,000 度 (較基期年負成長數)",3',
    ),
    good: strategyTable(
      '2022-12-31',
      '用電,減少用電,衡量標準：用電量較105年減少(度),行政處,111年,"-200,000 度","-200,000 度 (較基期年負成長數)",3',
      '用電,減少用電,衡量標準：用電量較105年減少(度),行政處,112年,-,"-210,000 度 (較基期年負成長數)",3',
    ),
  },
});

const CASES_ZH: Readonly<Record<string, string>> = {
  series: '一處是累計、一處是逐年',
  base: '比較的基準不同',
  'base-value': '對同一基準年寫了不同的數字',
  pair: '，前者兼寫當年與累計，後者只寫一個數字，看不出是哪一種',
  sign: '正負號相反',
};

const CASES_EN: Readonly<Record<string, string>> = {
  series: 'mix a cumulative and a yearly count',
  base: 'are measured from different bases',
  'base-value': 'give one base year different values',
  pair: 'differ in that the first gives a year and a total and the second one figure, which may be either',
  sign: 'have opposite signs',
};

/** `公車搭乘人數較111年成長3%` for an indicator whose target says `每年成長3%`. */
function addDifferentBases(measure: Measure, indicator: Indicator, hits: Hit<Key>[]): void {
  const text = indicator.raw ?? indicator.name;
  const own = statedBasis(text);
  if (own === undefined) return;
  const spoken = new Set<string>();
  for (const { target } of indicator.records) {
    const basis = target && (statedBasis(target.text ?? target.raw) ?? target.base?.year);
    if (target === undefined || basis === undefined || basis === own || spoken.has(placeKey(target.source)))
      continue;
    spoken.add(placeKey(target.source));
    const first: Side = { text: oneLine(text), cell: indicator.source?.cell ?? '', basis: own };
    const second: Side = { text: textOf(target), cell: cellOf(target), basis };
    const severity = own !== 'yearly' && basis !== 'yearly' ? 'warning' : 'notice';
    const places: Place[] = [target.source, ...(indicator.source ? [indicator.source] : [])];
    hits.push(hit(measure, indicator, 'base', first, second, places, severity));
  }
}

function addClashesAlong(
  measure: Measure,
  indicator: Indicator,
  series: readonly PlanRecord[],
  role: Role,
  hits: Hit<Key>[],
): void {
  const mixed = cumulativeAndYearly(measure, indicator, series, role);
  if (mixed !== undefined) hits.push(mixed);
  const opposed = bothSigns(measure, indicator, series, role);
  if (opposed !== undefined) hits.push(opposed);
}

function cumulativeAndYearly(
  measure: Measure,
  indicator: Indicator,
  series: readonly PlanRecord[],
  role: Role,
): Hit<Key> | undefined {
  const annual = figureOf(series, role, isAnnual);
  const cumulative = annual && figureOf(series, role, isCumulative);
  if (annual === undefined || cumulative === undefined) return undefined;
  if (ROLES.some((each) => reconciles(series, each))) return undefined;
  // `inconsistent-units` has said of these cells that they are not counted the same way.
  const clashing = clashingCells(indicator);
  if ([annual, cumulative].every(({ source }) => clashing.has(placeKey(source)))) return undefined;
  const [first, second] = [sideOf(annual, annual.kind), sideOf(cumulative, cumulative.kind)];
  return hit(measure, indicator, 'series', first, second, [cumulative.source, annual.source], 'notice');
}

function clashingCells(indicator: Indicator): Set<string> {
  const sides = clashesOf(indicator).flatMap((clash) => clash.sides);
  return new Set(
    sides.flatMap(({ source, role }) => (source && role === 'record' ? [placeKey(source)] : [])),
  );
}

/** A reduction written -200,000 one year and 100,000 the next: reduced, or grown? */
function bothSigns(
  measure: Measure,
  indicator: Indicator,
  series: readonly PlanRecord[],
  role: Role,
): Hit<Key> | undefined {
  const negative = figureOf(series, role, isNegative);
  const positive = negative && figureOf(series, role, isPositive);
  if (negative === undefined || positive === undefined) return undefined;
  const isChange = series.some(
    ({ target, result }) => target?.kind === 'change' || result?.kind === 'change',
  );
  if (!isChange) return undefined;
  const [first, second] = [sideOf(negative, '-'), sideOf(positive, '+')];
  // Results may well go up one year; a target that asks for the opposite of the one before is a slip.
  const isTarget = series.some(({ target }) => target === positive);
  const severity = isTarget ? 'warning' : 'notice';
  return hit(measure, indicator, 'sign', first, second, [positive.source, negative.source], severity);
}

function disagreement(
  measure: Measure,
  indicator: Indicator,
  kind: string,
  { first, second, says }: Disagreement,
  severity: Severity,
): Hit<Key> {
  const [one, other] = [sideOf(first, says[0]), sideOf(second, says[1])];
  return hit(measure, indicator, kind, one, other, [first.source, second.source], severity);
}

interface Side {
  readonly text: string;
  readonly cell: string;
  /** A basis in code, or what the cell says in its own words. */
  readonly basis: Basis | string;
}

function sideOf(quantity: Quantity, basis: Side['basis']): Side {
  return { text: textOf(quantity), cell: cellOf(quantity), basis };
}

function hit(
  measure: Measure,
  indicator: Indicator,
  kind: string,
  first: Side,
  second: Side,
  locations: readonly Place[],
  severity: Severity,
): Hit<Key> {
  return {
    subject: { measure, indicator },
    severity,
    locations,
    evidence: {
      case: kind,
      first: first.text,
      firstCell: first.cell,
      second: second.text,
      secondCell: second.cell,
      firstBasis: first.basis,
      secondBasis: second.basis,
    },
  };
}
