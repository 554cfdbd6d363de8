import type { Indicator, Measure } from '../../plan-document.ts';
import { givesReason } from '../../words/reasons.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { cellOf, isLevel, textOf } from '../quantities.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { type Regression, regressionsOf } from '../target-series.ts';
import { at, atZh, rocYears, yearsText } from '../wording.ts';
import { spanOf } from '../years.ts';

type Key = 'years' | 'target' | 'targetCell' | 'earlierYears' | 'earlier' | 'earlierCell' | 'reason';

export default defineRule({
  id: 'target-regression',
  category: 'consistency',
  severity: 'warning',
  grades: {
    'zh-TW': '比率、存量、增減幅度為警告；逐年重新計算的數量為提示。',
    en: 'A warning for shares, stocks and changes; a notice for counts that start anew each year.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '較晚的年度（西元）', en: 'the later years' },
    target: { 'zh-TW': '較晚的目標', en: 'the later target' },
    targetCell: { 'zh-TW': '較晚目標的儲存格', en: 'cell of the later target' },
    earlierYears: { 'zh-TW': '較早的年度（西元）', en: 'the earlier years' },
    earlier: { 'zh-TW': '較早的目標', en: 'the earlier target' },
    earlierCell: { 'zh-TW': '較早目標的儲存格', en: 'cell of the earlier target' },
    reason: { 'zh-TW': '較晚目標的儲存格所寫的理由', en: 'the reason that the later cell gives' },
  },
  check: (scope) => ofIndicators(scope, regressionsIn),
  text: {
    'zh-TW': {
      summary: '後面年度的目標比前面年度低。',
      why: '目標倒退可能是誤植，也可能是放寬；放寬應說明理由。',
      message: ({ years, target, targetCell, earlierYears, earlier, earlierCell, reason }) =>
        `${rocYears(years)}目標「${target}」${atZh(targetCell)}比 ${rocYears(earlierYears)}的「${earlier}」${atZh(earlierCell)}寬鬆；${reason === '' ? '兩者都可能有誤，放寬則應說明理由。' : `儲存格寫明「${reason}」，請確認是否足以說明。`}`,
    },
    en: {
      summary: 'A later target asks for less than an earlier one.',
      why: 'A target that falls back is a slip or a relaxation; a relaxation should be explained.',
      message: ({ years, target, targetCell, earlierYears, earlier, earlierCell, reason }) =>
        `The target of ${years}, "${target}"${at(targetCell)}, asks for less than "${earlier}"${at(earlierCell)} of ${earlierYears}; ${reason === '' ? 'either may be wrong, and a relaxation needs a reason' : `its cell says "${reason}", please confirm that this explains it`}.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '污水,用戶接管,衡量標準：用戶接管普及率(%),工務處,111年,3%,2.3%,10',
      '污水,用戶接管,衡量標準：用戶接管普及率(%),工務處,112年,-,2.0%,10',
    ),
    good: strategyTable(
      '2022-12-31',
      '污水,用戶接管,衡量標準：用戶接管普及率(%),工務處,111年,3%,2.3%,10',
      '污水,用戶接管,衡量標準：用戶接管普及率(%),工務處,112年,-,3.2%,10',
    ),
  },
});

function regressionsIn(indicator: Indicator, { measure }: MeasureScope): readonly Hit<Key>[] {
  const found = regressionsOf(indicator);
  return found.length === 0 ? NOTHING : found.map((each) => hit(measure, indicator, each));
}

function hit(measure: Measure, indicator: Indicator, { earlier, later }: Regression): Hit<Key> {
  const period = spanOf(later.records.map((record) => record.period)) ?? later.records[0].period;
  return {
    subject: { measure, indicator, period },
    // A count that starts anew each year may follow what is left to do; a level should not fall back.
    severity: isLevel(later.target) ? 'warning' : 'notice',
    locations: [later.target.source, earlier.target.source],
    evidence: {
      years: yearsText(period),
      target: textOf(later.target),
      targetCell: cellOf(later.target),
      earlierYears: yearsText(earlier.records[0].period),
      earlier: textOf(earlier.target),
      earlierCell: cellOf(earlier.target),
      reason: later.target.qualifiers.find(givesReason) ?? '',
    },
  };
}
