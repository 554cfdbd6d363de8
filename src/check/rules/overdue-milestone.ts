import type { Severity } from '../../finding.ts';
import { isOver } from '../../model/calendar.ts';
import type { Indicator, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING, ofIndicators } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { byYear, cellOf, speaks, textOf } from '../quantities.ts';
import { defineRule, type Hit, type MeasureScope } from '../rule.ts';
import { skipWithoutDate } from '../without-date.ts';
import { at, atZh, rocYears } from '../wording.ts';

type Key = 'due' | 'target' | 'targetCell' | 'result' | 'resultCell';

export default defineRule({
  id: 'overdue-milestone',
  category: 'schedule',
  severity: 'error',
  grades: {
    'zh-TW': '沒有成果或未達標為錯誤；成果只有文字、看不出完成為警告。',
    en: 'An error without a result or short of the figure; a warning where the result is words that leave it open.',
  },
  scope: 'measure',
  evidence: {
    due: { 'zh-TW': '應完成的年度（西元）', en: 'the year it was due' },
    target: { 'zh-TW': '里程碑的文字', en: 'the text of the milestone' },
    targetCell: { 'zh-TW': '里程碑的儲存格', en: 'cell of the milestone' },
    result: { 'zh-TW': '最後的成果', en: 'the last result' },
    resultCell: { 'zh-TW': '最後成果的儲存格', en: 'cell of the last result' },
  },
  skip: skipWithoutDate,
  check: (scope) => ofIndicators(scope, overdueIn),
  text: {
    'zh-TW': {
      summary: '里程碑的期限已過，看不到已經完成。',
      why: '過期的里程碑通常卡住後面的工作，而且不會自己消失。',
      message: ({ due, target, targetCell, result, resultCell }) =>
        `里程碑「${target}」${atZh(targetCell)}應於 ${rocYears(due)}完成，期限已過；成果${result === '' ? '空白' : `為「${result}」${atZh(resultCell)}`}，看不出已完成。`,
    },
    en: {
      summary: 'The date of a milestone has passed, and nothing shows that it was reached.',
      why: 'An overdue milestone usually blocks what comes after it, and does not go away by itself.',
      message: ({ due, target, targetCell, result, resultCell }) =>
        `The milestone "${target}"${at(targetCell)} was due in ${due}, which is over; the result is ${result === '' ? 'blank' : `"${result}"${at(resultCell)}`}, expected to show that it was reached.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '基金,成立基金,衡量標準：基金設置,環保局,110-113年,已完成草案研擬,111年設置基金,-',
    ),
    good: strategyTable(
      '2022-12-31',
      '基金,成立基金,衡量標準：基金設置,環保局,110-113年,已完成草案研擬,113年設置基金,-',
    ),
  },
});

function overdueIn(indicator: Indicator, { measure, asOf }: MeasureScope): readonly Hit<Key>[] {
  if (asOf === undefined || !indicator.records.some(isDated)) return NOTHING;
  const last = lastReport(indicator);
  const severity = gradeOf(last);
  if (severity === undefined) return NOTHING;
  return milestonesOf(indicator)
    .filter(({ due }) => isOver(due, asOf))
    .map(({ target, due }) => ({
      subject: { measure, indicator, period: { start: due, end: due } },
      severity,
      locations: [target.source, ...(last?.result ? [last.result.source] : [])],
      evidence: {
        due,
        target: textOf(target),
        targetCell: cellOf(target),
        result: textOf(last?.result),
        resultCell: cellOf(last?.result),
      },
    }));
}

function isDated({ target }: PlanRecord): boolean {
  return target?.dueYear !== undefined;
}

interface Milestone {
  readonly target: Quantity;
  readonly due: number;
}

/** One milestone stands in many rows; each year it names is one deadline. */
function milestonesOf(indicator: Indicator): Milestone[] {
  const dated = new Map<number, Milestone>();
  for (const { target } of indicator.records) {
    const due = target?.dueYear;
    if (target === undefined || due === undefined || dated.has(due)) continue;
    dated.set(due, { target, due });
  }
  return [...dated.values()];
}

function lastReport(indicator: Indicator): PlanRecord | undefined {
  return byYear(indicator.records).findLast(({ result }) => speaks(result));
}

/** Words may say that it is done without a figure; then a person has to judge, unless they say so outright. */
const DONE =
  /(?<!預計|尚未|未)(?:已[^，。；]{0,12}(?:啟用|設置|成立|達成|完工|完成建置)|完成設置|達成目標|完工)/u;

function gradeOf(last: PlanRecord | undefined): Severity | undefined {
  if (last === undefined) return 'error';
  if (last.status === 'achieved') return undefined;
  if (last.status === 'behind') return 'error';
  return DONE.test(last.result?.text ?? last.result?.raw ?? '') ? undefined : 'warning';
}
