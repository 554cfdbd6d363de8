import type { Measure, Money } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { placeKey } from '../quantities.ts';
import { defineRule, heldOf, type Subject } from '../rule.ts';
import { recordsIn } from '../tallies.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'shared-budget',
  category: 'consistency',
  severity: 'notice',
  scope: 'document',
  evidence: {
    written: { 'zh-TW': '經費欄的文字', en: 'what the budget cell says' },
    covers: { 'zh-TW': 'measures 多個方案、rows 多列', en: 'measures or rows that share it' },
    sharers: { 'zh-TW': '共用的方案', en: 'the measures that share it' },
    cell: { 'zh-TW': '經費的儲存格', en: 'cell of the budget' },
  },
  gather() {
    const shared = new Map<string, SharedBudget>();
    return {
      take({ measure }) {
        for (const { budget } of recordsIn(measure)) if (isShared(budget)) addSharer(shared, measure, budget);
        return NOTHING;
      },
      *end() {
        for (const { subject, budget, sharers } of shared.values()) {
          yield {
            subject,
            locations: [budget.source],
            evidence: {
              written: oneLine(budget.raw),
              covers: budget.covers,
              sharers: oneLine([...sharers].join('、'), 120),
              cell: budget.source.cell,
            },
          };
        }
      },
    };
  },
  text: {
    'zh-TW': {
      summary: '一個經費儲存格由多個方案或多列共用，無法分攤。',
      why: '分不開的經費無法算出各方案或各年度用了多少，也容易重複計算。',
      message: ({ written, covers, sharers, cell }) =>
        covers === 'measures'
          ? `經費「${written}」（${cell}）由多個方案共用：${sharers}；應分列各方案的金額。`
          : `經費「${written}」（${cell}）一格對應多列，看不出是每年的金額還是合計；應逐列填寫。`,
    },
    en: {
      summary: 'One budget cell stands for several measures or rows and cannot be divided.',
      why: 'Money that cannot be attributed says nothing about any one measure or year, and is easily counted twice.',
      message: ({ written, covers, sharers, cell }) =>
        covers === 'measures'
          ? `The budget "${written}" (${cell}) is shared by several measures: ${sharers}; expected an amount for each.`
          : `The budget "${written}" (${cell}) stands for several rows: for each year or for all together? Expected an amount in each row.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '機車,汰換機車,衡量標準：汰換機車(輛),環保局,110年,6,5,"1,900"',
      ',,,,111年,6,5,',
      ',,,,112年,-,5,600',
    ),
    good: strategyTable(
      '2022-12-31',
      '機車,汰換機車,衡量標準：汰換機車(輛),環保局,110年,6,5,"1,900"',
      '機車,汰換機車,衡量標準：汰換機車(輛),環保局,111年,6,5,800',
      '機車,汰換機車,衡量標準：汰換機車(輛),環保局,112年,-,5,600',
    ),
  },
});

type Sharing = Money & { readonly covers: 'measures' | 'rows' };

/** A budget cell, the first of the measures that share it and the names of all. */
interface SharedBudget {
  readonly subject: Subject;
  readonly budget: Pick<Sharing, 'raw' | 'covers' | 'source'>;
  readonly sharers: Set<string>;
}

function isShared(budget: Money | undefined): budget is Sharing {
  return budget?.covers === 'measures' || budget?.covers === 'rows';
}

function addSharer(
  shared: Map<string, SharedBudget>,
  measure: Measure,
  { raw, covers, source }: Sharing,
): void {
  const key = placeKey(source);
  const known = shared.get(key);
  if (known !== undefined) known.sharers.add(measure.name);
  else {
    const budget = { raw, covers, source };
    shared.set(key, { subject: heldOf({ measure }), budget, sharers: new Set([measure.name]) });
  }
}
