import type { Severity } from '../../finding.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { cellOf, hasFigure, placeKey, speaks, textOf } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { at, atZh } from '../wording.ts';
import { spanOf } from '../years.ts';

type Key = 'target' | 'targetCell' | 'results' | 'unit';

export default defineRule({
  id: 'unquantified-target',
  category: 'completeness',
  severity: 'warning',
  grades: {
    'zh-TW': '成果有數字或指標有單位為警告；里程碑、或只有個別年度以文字表示，為提示。',
    en: 'A warning where results have figures or the indicator a unit; a notice for a dated event, or for words in single years.',
  },
  scope: 'measure',
  evidence: {
    target: { 'zh-TW': '目標的文字', en: 'the text of the target' },
    targetCell: { 'zh-TW': '目標的儲存格', en: 'cell of the target' },
    results: { 'zh-TW': '已有的數字成果', en: 'results that do have figures' },
    unit: { 'zh-TW': '衡量標準的單位', en: 'unit of the indicator' },
  },
  check: ({ measure }) => (measure.indicators.some(hasWordyTarget) ? unquantifiedIn(measure) : NOTHING),
  text: {
    'zh-TW': {
      summary: '目標只有文字，沒有可以比較的數字。',
      why: '沒有數字的目標無法判斷達成與否，也看不出每年該做多少。',
      message: ({ target, targetCell, results, unit }) =>
        `目標「${target}」${atZh(targetCell)}沒有數字${results === '' ? '' : `，成果「${results}」無從比較`}；應訂出${unit === '' ? '數量' : `以「${unit}」計的數量`}。`,
    },
    en: {
      summary: 'A target is words only, without a figure to hold a result against.',
      why: 'A target without a figure can be neither met nor missed, and does not say how much each year should bring.',
      message: ({ target, targetCell, results, unit }) =>
        `The target "${target}"${at(targetCell)} holds no figure${results === '' ? '' : `, so the results "${results}" cannot be judged`}; expected a number${unit === '' ? '' : ` in ${unit}`}.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '電動化,汰換公務車,衡量標準：汰換公務車數量(輛),環保局,110年,125,預計於 119 年全數汰換,10',
    ),
    good: strategyTable(
      '2022-12-31',
      '電動化,汰換公務車,衡量標準：汰換公務車數量(輛),環保局,110年,125,汰換 120 輛,10',
    ),
  },
});

function hasWordyTarget({ records }: Indicator): boolean {
  return records.some(isWordy);
}

/** `汰換公務車` with no number, and no day that could be kept or missed. */
function isWordy({ target, status }: PlanRecord): boolean {
  return speaks(target) && !hasFigure(target) && !isDeadline(target, status);
}

function* unquantifiedIn(measure: Measure): Generator<Hit<Key>> {
  const cells = new Set<string>();
  for (const indicator of measure.indicators) yield* unquantified(measure, indicator, cells);
}

/** `cells` holds the target cells already spoken of: one sentence beside three indicators is one gap. */
function* unquantified(measure: Measure, indicator: Indicator, cells: Set<string>): Generator<Hit<Key>> {
  const wordy = indicator.records.filter(isWordy);
  if (wordy.length === 0) return;
  const quantified = indicator.records.some(({ target }) => hasFigure(target));
  // `111 年度未開放申請` among yearly figures is one year's exception; words throughout are the indicator's gap.
  const groups = quantified ? wordy.map((record) => [record]) : [wordy];
  for (const records of groups) {
    const source = records[0]?.target?.source;
    if (source === undefined || cells.has(placeKey(source))) continue;
    cells.add(placeKey(source));
    yield hit(measure, indicator, records, quantified ? 'notice' : gradeOf(indicator));
  }
}

/** `7/31` in a plan of targets: a day can be kept or missed, and no quantity is wanting. */
function isDeadline({ dueDate }: Quantity, status: PlanRecord['status']): boolean {
  return status === undefined && dueDate !== undefined;
}

/** Where results come in figures or a unit is set, a number was possible; a dated event may have none. */
function gradeOf(indicator: Indicator): Severity {
  const counted = indicator.records.some(({ result }) => hasFigure(result));
  return counted || indicator.unit !== undefined ? 'warning' : 'notice';
}

function hit(
  measure: Measure,
  indicator: Indicator,
  records: readonly PlanRecord[],
  severity: Severity,
): Hit<Key> {
  const target = records[0]?.target;
  const results = indicator.records.flatMap(({ result }) =>
    result !== undefined && hasFigure(result) ? [result] : [],
  );
  return {
    subject: { measure, indicator, period: spanOf(records.map(({ period }) => period)) },
    severity,
    locations: [...(target ? [target.source] : []), ...results.map(({ source }) => source)],
    evidence: {
      target: textOf(target),
      targetCell: cellOf(target),
      results: [...new Set(results.map(textOf))].join('、'),
      unit: indicator.unit?.symbol ?? '',
    },
  };
}
