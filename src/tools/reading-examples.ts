/** Ways to write periods, figures and money, as documents have them, and what the program makes of each. */
import { ingest } from '../library.ts';
import { type ParsedPeriod, parsePeriod } from '../parse/period.ts';
import type { Money, Quantity } from '../plan-document.ts';

/** What stands in a column of periods. */
const PERIODS = [
  '110年',
  '110 年度',
  '民國一百十九年',
  '*112年',
  '110年(基準年)',
  '2021',
  'FY2021',
  '112-118年',
  '113-114 年',
  '110、111年',
  '109~110',
  '110~112/1~9 月',
  '112/1~9 月',
  '112年第3季',
  '112年上半年',
  '110年4月29日至112年4月30日',
  '115年前',
  '114年底',
  '至114年',
  '110年起',
];

/** What stands in a column of targets, with the indicator it is for. */
const TARGETS: readonly (readonly [indicator: string, cell: string])[] = [
  ['燃煤用量(噸)', '2,480'],
  ['設置容量', '836MWp'],
  ['搭乘人次', '3,759 萬人次'],
  ['綠地面積', '1,200 公頃 (基準年 900 公頃)'],
  ['違規率', '≦5%'],
  ['稽查', '≧29處/年'],
  ['換電站', '增加至 1,400 站'],
  ['再生水', '每年增加 6 萬 m3'],
  ['光電容量', '5MW (累積)'],
  ['宣導', '每年宣導 700家次'],
  ['宣導', '每年一次'],
  ['用電量(度)', '較111年減少5%'],
  ['補助戶數', '一百二十萬戶'],
  ['訓練(場次)', '基礎訓練7場次、特殊訓練3場次'],
  ['充電樁(面)', '115年前設置30面'],
  ['推動情形', '持續推動'],
  ['燃煤用量(噸)', '-'],
  ['燃煤用量(噸)', '0'],
];

/** What stands in a column headed `經費(萬元)`. */
const BUDGETS = [
  '229.82',
  '2,500',
  '1.5億元',
  '8,200千元',
  '110年：1,900 111年：600',
  '400-600',
  '屆時再行填列',
  '-',
];

export interface ReadPeriod {
  readonly written: string;
  /** `2021` or `2021-2025`. */
  readonly years: string;
  /** `2021-04-29 – 2023-04-30`; empty where no month or day is named. */
  readonly days: string;
  readonly form: ParsedPeriod['form'];
  readonly words: readonly string[];
}

export interface ReadTarget {
  readonly indicator: string;
  readonly written: string;
  /** One for each part: two figures that are not added up are two. */
  readonly targets: readonly Quantity[];
}

export interface ReadBudget {
  readonly written: string;
  readonly budgets: readonly Money[];
}

export function periodExamples(): ReadPeriod[] {
  return PERIODS.map((written) => {
    const period = parsePeriod(written, { bare: true });
    if (period === undefined) throw new Error(`${written} is shown as a period and is not read as one`);
    const { start, end, from, to, form, qualifiers } = period;
    const years = start === end ? `${start}` : `${start}-${end}`;
    const days = [from, to].filter((day) => day !== undefined).join(' – ');
    return {
      written,
      years,
      days: from === undefined && to !== undefined ? `– ${to}` : days,
      form,
      words: qualifiers,
    };
  });
}

/** Each target as the program reads it in a table of its own row, for the year 111. */
export async function targetExamples(): Promise<ReadTarget[]> {
  const rows = TARGETS.map(([indicator, cell], at) => planRow(at, indicator, cell, '20'));
  const measures = await measuresOf(rows);
  return TARGETS.map(([indicator, written], at) => ({
    ...{ indicator, written },
    targets: (measures[at]?.indicators ?? []).flatMap(({ records }) =>
      records.flatMap(({ target }) => (target === undefined ? [] : [target])),
    ),
  }));
}

export async function budgetExamples(): Promise<ReadBudget[]> {
  const measures = await measuresOf(BUDGETS.map((cell, at) => planRow(at, '換燈數(盞)', '10', cell)));
  return BUDGETS.map((written, at) => ({ written, budgets: measures[at]?.budgets ?? [] }));
}

function planRow(at: number, indicator: string, target: string, budget: string): string {
  const cells = ['節能', `方案${at + 1}`, `衡量標準：${indicator}`, '環保局', '111年', '', target, budget];
  return cells.map((cell) => `"${cell}"`).join(',');
}

async function measuresOf(rows: readonly string[]) {
  const head = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';
  const text = ['表 1-1、示範市能源部門推動策略', head, ...rows].join('\n');
  const { model } = await ingest([{ path: 'plan.csv', bytes: new TextEncoder().encode(text) }]);
  return model.documents[0]?.measures ?? [];
}
