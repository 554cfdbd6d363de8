import type { Years } from '../../finding.ts';
import type { Measure } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { defineRule, type Hit } from '../rule.ts';
import { recordsIn } from '../tallies.ts';
import { oneLine, rocYears, yearsText } from '../wording.ts';
import { contains } from '../years.ts';

type Key = 'years' | 'written' | 'plan';

export default defineRule({
  id: 'outside-plan-period',
  category: 'schedule',
  severity: 'notice',
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '期程（西元）', en: 'the years of the row' },
    written: { 'zh-TW': '期程欄的文字', en: 'what the period cell says' },
    plan: { 'zh-TW': '計畫期程', en: 'the years of the plan' },
  },
  skip: ({ document }) =>
    document.period === undefined && document.measures.length > 0
      ? { 'zh-TW': '文件沒有寫明計畫期程。', en: 'the document does not say which years the plan covers.' }
      : undefined,
  check: ({ measure, document: { period: plan } }) =>
    plan === undefined || isWithin(measure, plan) ? NOTHING : outside(measure, plan),
  text: {
    'zh-TW': {
      summary: '期程超出計畫期間。',
      why: '超出的年度不在本期計畫的管考範圍，進度和經費容易兩頭落空。',
      message: ({ years, written, plan }) =>
        `期程「${written}」（${rocYears(years)}）超出計畫期程 ${rocYears(plan)}；請確認年度，或說明跨期的原因。`,
    },
    en: {
      summary: 'A period reaches beyond the years of the plan.',
      why: 'Years outside the plan are followed up by no report of this plan, nor by its budget.',
      message: ({ years, written, plan }) =>
        `The period "${written}" (${years}) reaches beyond the plan's ${plan}; check the year, or say why it extends further.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110-114年,110年 6家 111年 7家,每年 5家,10',
      '節能,節約用電,衡量標準：輔導場次(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
      '焚化,焚化廠更新,衡量標準：焚化廠啟用,環保局,112-118年,-,118年啟用,10',
    ),
    good: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110-114年,110年 6家 111年 7家,每年 5家,10',
      '節能,節約用電,衡量標準：輔導場次(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
      '焚化,焚化廠更新,衡量標準：焚化廠啟用,環保局,112-114年,-,114年啟用,10',
    ),
  },
});

/** As nearly every measure is. */
function isWithin(measure: Measure, plan: Years): boolean {
  for (const { period } of recordsIn(measure)) if (!contains(plan, period)) return false;
  return true;
}

function* outside(measure: Measure, plan: Years): Generator<Hit<Key>> {
  const spoken = new Set<string>();
  for (const indicator of measure.indicators) {
    for (const { period, periodRaw, source } of indicator.records) {
      const years = yearsText(period);
      // A row that is partly outside (112-118年) is reported as one that is wholly so: both need a reason.
      if (contains(plan, period) || spoken.has(years)) continue;
      spoken.add(years);
      const written = oneLine(periodRaw ?? years);
      const evidence = { years, written, plan: yearsText(plan) };
      yield { subject: { measure, indicator, period }, locations: [source], evidence };
    }
  }
}
