import type { Severity } from '../../finding.ts';
import { looksLikeRatio } from '../../parse/metric-list.ts';
import { parseUnit } from '../../parse/units.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { textOf } from '../quantities.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { oneLine } from '../wording.ts';
import { spanOf } from '../years.ts';

type Key = 'values' | 'indicator' | 'measure' | 'borrowed' | 'from';

export default defineRule({
  id: 'missing-unit',
  category: 'completeness',
  severity: 'warning',
  grades: {
    'zh-TW': '單位可從指標名稱或同列他格推知，或數字為零時，為提示。',
    en: 'A notice where the label or a neighbouring cell lets a reader supply the unit, or the figure is zero.',
  },
  scope: 'measure',
  evidence: {
    values: { 'zh-TW': '沒有單位的數字', en: 'the figures without a unit' },
    indicator: { 'zh-TW': '衡量標準', en: 'the indicator' },
    measure: { 'zh-TW': '執行方案', en: 'the measure' },
    borrowed: { 'zh-TW': '別處寫的單位（沒有則空白）', en: 'the unit written elsewhere, if any' },
    from: {
      'zh-TW': '單位寫在哪裡：neighbour 同列他格，measure 方案名稱，formula 衡量標準的算式',
      en: 'where that unit is written: neighbour, a cell of the row; measure, its name; formula, the indicator’s',
    },
  },
  check: (scope) => ofIndicators(scope, unitsMissingIn),
  text: {
    'zh-TW': {
      summary: '數字沒有單位，儲存格、衡量標準和欄名都沒有寫。',
      why: '不知道單位的數字不能加總，也不能和別的數字比較。',
      message: ({ values, indicator, measure, borrowed, from }) => {
        if (borrowed === '')
          return `「${values}」沒有單位，${indicator === '' ? `「${measure}」沒有衡量標準，名稱` : `「${indicator}」`}也沒有寫；應標明單位。`;
        if (from === 'formula')
          return `「${values}」沒有單位，只能從衡量標準的算式「${indicator}」推知是「${borrowed}」；應標明單位。`;
        const where = from === 'measure' ? `方案名稱「${measure}」` : '同列他格';
        return `「${values}」沒有單位，只有${where}寫「${borrowed}」；應標明單位。`;
      },
    },
    en: {
      summary: 'A figure has no unit: not in its cell, not in the indicator, not in the header.',
      why: 'A figure of unknown unit cannot be added up nor held against another.',
      message: ({ values, indicator, measure, borrowed, from }) => {
        if (borrowed === '')
          return `"${values}" has no unit, nor does ${indicator === '' ? `"${measure}", which names no indicator,` : `"${indicator}"`} name one; expected a unit.`;
        if (from === 'formula')
          return `"${values}" has no unit; only the formula "${indicator}" suggests "${borrowed}". Expected a unit.`;
        const where = from === 'measure' ? `the name of the measure, "${measure}",` : 'a neighbouring cell';
        return `"${values}" has no unit of its own; only ${where} says "${borrowed}". Expected a unit.`;
      },
    },
  },
  examples: {
    bad: strategyTable('2022-12-31', '節能,燃煤減量,衡量標準：燃煤減少情形,環保局,111年,30.6,30,10'),
    good: strategyTable('2022-12-31', '節能,燃煤減量,衡量標準：燃煤減少情形(噸),環保局,111年,30.6,30,10'),
  },
});

function unitsMissingIn(indicator: Indicator, { measure }: MeasureScope): readonly Hit<Key>[] {
  const shares = withoutPercentSign(measure, indicator);
  const bare = withoutUnit(measure, indicator);
  return shares.length === 0 ? bare : [...shares, ...bare];
}

function withoutUnit(measure: Measure, indicator: Indicator): readonly Hit<Key>[] {
  if (!indicator.records.some(holdsBare)) return NOTHING;
  const bare = indicator.records.flatMap(({ period, target, result }) =>
    [target, result].filter((quantity) => isBare(quantity)).map((quantity) => ({ period, quantity })),
  );
  const values = new Set(bare.map(({ quantity }) => textOf(quantity)));
  const neighbour = bare.find(({ quantity }) => quantity.unit)?.quantity.unit?.symbol;
  const borrowed = neighbour ?? unitInName(measure.name) ?? '';
  const isNamed = neighbour === undefined && borrowed !== '';
  return [
    {
      subject: { measure, indicator, period: spanOf(bare.map(({ period }) => period)) },
      severity: isNamed
        ? 'notice'
        : gradeOf(
            indicator,
            bare.map(({ quantity }) => quantity),
          ),
      locations: bare.map(({ quantity }) => quantity.source),
      evidence: {
        values: oneLine([...values].join('、')),
        indicator: oneLine(indicator.name),
        measure: oneLine(measure.name),
        borrowed,
        from: borrowed === '' ? '' : isNamed ? 'measure' : 'neighbour',
      },
    },
  ];
}

/**
 * `75` under `發包數/預估發包數×100%`: only the formula tells that it is a share, and 75 of five contracts would be as
 * likely. Where other cells of the row write the sign, it is a slip that nobody misreads.
 */
function withoutPercentSign(measure: Measure, indicator: Indicator): readonly Hit<Key>[] {
  const { name, unit, records } = indicator;
  if (unit !== undefined || !looksLikeRatio(name)) return NOTHING;
  const targets = records.flatMap(({ target }) => (target?.value === undefined ? [] : [target]));
  const [first] = targets;
  if (first === undefined || !targets.every(({ unitFrom }) => unitFrom === 'indicator')) return NOTHING;
  const counted = records.filter(({ target }) => target?.value !== undefined);
  return [
    {
      subject: { measure, indicator, period: spanOf(counted.map(({ period }) => period)) },
      locations: targets.map(({ source }) => source),
      evidence: {
        values: oneLine([...new Set(targets.map(textOf))].join('、')),
        indicator: oneLine(name),
        measure: oneLine(measure.name),
        borrowed: first.unit?.symbol ?? '',
        from: 'formula',
      },
    },
  ];
}

/** Labels that say what is counted, though no unit stands in parentheses: 參加人數, 每年辦理場次. */
const COUNTS = /(?:數|數量|次|場次|人次|案次|家次)$/u;

function holdsBare({ target, result }: PlanRecord): boolean {
  return isBare(target) || isBare(result);
}

function isBare(quantity: Quantity | undefined): quantity is Quantity {
  if (quantity?.value === undefined) return false;
  return quantity.unit === undefined || quantity.unitFrom === 'neighbour';
}

/** A unit that a reader can supply from the label or the next cell is untidy; one nobody can supply is a gap. */
function gradeOf(indicator: Indicator, bare: readonly Quantity[]): Severity {
  const isImplied = bare.every(({ unit, value }) => unit !== undefined || value === 0);
  return isImplied || COUNTS.test(indicator.name) ? 'notice' : 'warning';
}

/** `甲(場)`: the unit in brackets behind a measure's own name, where there is no indicator to carry it. */
function unitInName(name: string): string | undefined {
  const inside = /[(（]([^()（）]{1,12})[)）]\s*$/u.exec(name)?.[1];
  return inside === undefined ? undefined : parseUnit(inside)?.symbol;
}
