import type { Severity, Years } from '../../finding.ts';
import type { Measure, Record as PlanRecord, Table } from '../../plan-document.ts';
import { tableOf } from '../blank-cell.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { byYear } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { recordsIn } from '../tallies.ts';
import { rocYears, yearsText } from '../wording.ts';
import { contains, spansOf, yearsIn } from '../years.ts';

type Key = 'years' | 'covered' | 'plan' | 'where';

export default defineRule({
  id: 'period-gap',
  category: 'schedule',
  severity: 'warning',
  grades: {
    'zh-TW': '中間或結尾缺年為警告；開頭缺年、或只列一年的方案為提示。',
    en: 'A warning for years missing in the middle or at the end; a notice at the start, or for a measure of one single year.',
  },
  scope: 'measure',
  evidence: {
    years: { 'zh-TW': '沒有列出的年度（西元）', en: 'the years not listed' },
    covered: { 'zh-TW': '有列出的年度', en: 'the years listed' },
    plan: { 'zh-TW': '計畫期程', en: 'the years of the plan' },
    where: { 'zh-TW': 'start 開頭、middle 中間、end 結尾', en: 'start, middle or end of the plan' },
  },
  skip: ({ document }) =>
    document.period === undefined && document.measures.length > 0
      ? { 'zh-TW': '文件沒有寫明計畫期程。', en: 'the document does not say which years the plan covers.' }
      : undefined,
  check: ({ measure, document }) =>
    document.period === undefined || hasColumnsOfYears(tableOf(document, measure))
      ? NOTHING
      : gapsOf(measure, document.period),
  text: {
    'zh-TW': {
      summary: '逐年列出的執行方案，缺了計畫期間的某些年度。',
      why: '缺列的年度沒有目標也沒有成果，看不出是停辦、完成還是漏列。',
      message: ({ years, covered, plan, where }) =>
        `計畫期程為 ${rocYears(plan)}，本方案列出 ${rocYears(covered)}，${WHERE_ZH[String(where)] ?? ''}缺 ${rocYears(years)}；應補列，或說明為何沒有。`,
    },
    en: {
      summary: 'A measure set out year by year leaves out years of the plan.',
      why: 'A year left out has neither target nor result: stopped, finished or forgotten, nobody can tell.',
      message: ({ years, covered, plan, where }) =>
        `The plan runs ${plan}; this measure lists ${covered} and leaves out ${years} at the ${where}. Expected those years, or a word on why not.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110年,6,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,7,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,112年,-,5,10',
      '宣導,節能宣導,衡量標準：宣導場次(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
      '宣導,節約用水,衡量標準：節約用水宣導(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
    ),
    good: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110年,6,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,7,5,10',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,112-114年,-,15,10',
      '宣導,節能宣導,衡量標準：宣導場次(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
      '宣導,節約用水,衡量標準：節約用水宣導(場次),環保局,110-114年,110年 6場次 111年 7場次,每年 5場次,10',
    ),
  },
});

const WHERE_ZH: Readonly<Record<string, string>> = { start: '開頭', middle: '中間', end: '結尾' };

/** `2025年目標 | 2030年目標`: which years there are is the table's to say; no measure leaves out any of its own. */
function hasColumnsOfYears(table: Table | undefined): boolean {
  return table?.columns.some(({ field, period }) => field === 'target' && period !== undefined) ?? false;
}

/**
 * A year counts as listed when any indicator of the measure has it: cells that count several things name them
 * differently from year to year, and that is no gap.
 */
function gapsOf(measure: Measure, plan: Years): readonly Hit<Key>[] {
  const records = byYear(recordsIn(measure));
  const only = records[0];
  if (only === undefined) return NOTHING;
  const listed = spanOfRecords(records, only);
  // A span cell (110-114年) whose result lists 110-112 only speaks for all of its years.
  const stated = measure.period ?? listed;
  const covered = { start: Math.min(listed.start, stated.start), end: Math.max(listed.end, stated.end) };
  if (contains(covered, plan) && !skipsYears(records)) return NOTHING;
  const rows = new Set(records.map(({ period }) => yearsText(period)));
  if (rows.size === 1 && only.period.end > only.period.start) return NOTHING;
  const years = new Set(records.flatMap(({ period }) => yearsIn(period)));
  const missing = [
    ...spansOf(yearsIn({ start: plan.start, end: Math.min(covered.start - 1, plan.end) })).map(
      place('start'),
    ),
    ...spansOf(yearsIn(listed).filter((year) => !years.has(year))).map(place('middle')),
    ...spansOf(yearsIn({ start: Math.max(covered.end + 1, plan.start), end: plan.end })).map(place('end')),
  ];
  return missing.map(({ where, period }) => ({
    subject: { measure, period },
    severity: gradeOf(where, rows.size),
    locations: [(records.findLast(isBefore(period)) ?? only).source],
    evidence: {
      years: yearsText(period),
      covered: spansOf(years).map(yearsText).join(', '),
      plan: yearsText(plan),
      where,
    },
  }));
}

function spanOfRecords(records: readonly PlanRecord[], { period }: PlanRecord): Years {
  if (records.length === 1) return period;
  let { start, end } = period;
  for (const { period: own } of records) {
    start = Math.min(start, own.start);
    end = Math.max(end, own.end);
  }
  return { start, end };
}

/** Records in the order of their years that leave one out between them. */
function skipsYears(records: readonly PlanRecord[]): boolean {
  let reached = records[0]?.period.end ?? 0;
  for (const { period } of records) {
    if (period.start > reached + 1) return true;
    reached = Math.max(reached, period.end);
  }
  return false;
}

type Where = 'start' | 'middle' | 'end';

function place(where: Where): (period: Years) => { where: Where; period: Years } {
  return (period) => ({ where, period });
}

function isBefore({ start }: Years): (record: PlanRecord) => boolean {
  return ({ period }) => period.end < start;
}

/** An action of one year is no series; a late start may be meant; a series that stops or skips should say so. */
function gradeOf(where: Where, rows: number): Severity {
  return where === 'start' || rows === 1 ? 'notice' : 'warning';
}
