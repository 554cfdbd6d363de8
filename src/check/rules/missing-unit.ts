import type { Severity } from '../../finding.ts';
import type { Indicator, Quantity } from '../../plan-document.ts';
import { strategyTable } from '../example.ts';
import { textOf } from '../quantities.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';
import { spanOf } from '../years.ts';

export default defineRule({
  id: 'missing-unit',
  category: 'completeness',
  severity: 'warning',
  grades: {
    'zh-TW': '單位可從指標名稱或同列他格推知，或數字為零時，為提示。',
    en: 'A notice where the label or a neighbouring cell lets a reader supply the unit, or the figure is zero.',
  },
  scope: 'document',
  evidence: {
    values: { 'zh-TW': '沒有單位的數字', en: 'the figures without a unit' },
    indicator: { 'zh-TW': '衡量標準', en: 'the indicator' },
    borrowed: { 'zh-TW': '同列他格的單位（沒有則空白）', en: 'the unit of a neighbouring cell, if any' },
  },
  *check({ document }) {
    for (const measure of document.measures) {
      for (const indicator of measure.indicators) {
        const bare = indicator.records.flatMap(({ period, target, result }) =>
          [target, result].filter((quantity) => isBare(quantity)).map((quantity) => ({ period, quantity })),
        );
        const [first] = bare;
        if (first === undefined) continue;
        const values = new Set(bare.map(({ quantity }) => textOf(quantity)));
        yield {
          subject: { measure, indicator, period: spanOf(bare.map(({ period }) => period)) },
          severity: gradeOf(
            indicator,
            bare.map(({ quantity }) => quantity),
          ),
          locations: bare.map(({ quantity }) => quantity.source),
          evidence: {
            values: oneLine([...values].join('、')),
            indicator: oneLine(indicator.name),
            borrowed: bare.find(({ quantity }) => quantity.unit)?.quantity.unit?.symbol ?? '',
          },
        };
      }
    }
  },
  text: {
    'zh-TW': {
      summary: '數字沒有單位，儲存格、衡量標準和欄名都沒有寫。',
      why: '不知道單位的數字不能加總，也不能和別的數字比較。',
      message: ({ values, indicator, borrowed }) =>
        borrowed === ''
          ? `「${values}」沒有單位，「${indicator}」也沒有寫；應標明單位。`
          : `「${values}」沒有單位，只有同列他格寫「${borrowed}」；應標明單位。`,
    },
    en: {
      summary: 'A figure has no unit: not in its cell, not in the indicator, not in the header.',
      why: 'A figure of unknown unit cannot be added up nor held against another.',
      message: ({ values, indicator, borrowed }) =>
        borrowed === ''
          ? `"${values}" has no unit, nor does "${indicator}" name one; expected a unit.`
          : `"${values}" has no unit of its own; only a neighbouring cell says "${borrowed}". Expected a unit.`,
    },
  },
  examples: {
    bad: strategyTable('2022-12-31', '節能,燃煤減量,衡量標準：燃煤減少情形,環保局,111年,30.6,30,10'),
    good: strategyTable('2022-12-31', '節能,燃煤減量,衡量標準：燃煤減少情形(噸),環保局,111年,30.6,30,10'),
  },
});

/** Labels that say what is counted, though no unit stands in parentheses: 參加人數, 每年辦理場次. */
const COUNTS = /(?:數|數量|次|場次|人次|案次|家次)$/u;

function isBare(quantity: Quantity | undefined): quantity is Quantity {
  if (quantity?.value === undefined) return false;
  return quantity.unit === undefined || quantity.unitFrom === 'neighbour';
}

/** A unit that a reader can supply from the label or the next cell is untidy; one nobody can supply is a gap. */
function gradeOf(indicator: Indicator, bare: readonly Quantity[]): Severity {
  const isImplied = bare.every(({ unit, value }) => unit !== undefined || value === 0);
  return isImplied || COUNTS.test(indicator.name) ? 'notice' : 'warning';
}
