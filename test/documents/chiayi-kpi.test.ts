/** The KPI tables of Chiayi City's plan for 2019 to 2022, one sheet or csv for each bureau, and the summary of revisions. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { fileInput, run } from '../run-files.ts';
import { compareTables, type TidyRow, tidyRows } from './tidy-fields.ts';

const FOLDER = 'fixtures/chiayi-kpi';
const IN_CSV = ['交通處', '工務處', '環境保護局'];

async function documentOf(...names: string[]): Promise<readonly PlanDocument[]> {
  return (await run(names.map((name) => fileInput(`${FOLDER}/${name}`)))).model.documents;
}

let plan: PlanDocument;
let summary: PlanDocument;
let rows: TidyRow[];

beforeAll(async () => {
  const [first] = await documentOf('kpi.xlsx');
  const [second] = await documentOf('revisions.xlsx');
  if (!first || !second) throw new Error('a fixture was not read');
  [plan, summary] = [first, second];
  rows = tidyRows([plan]);
});

/** `≦5% → <=5% annual` for each year of one measure, in document order. */
function series(measure: string, own: readonly TidyRow[] = rows): string[] {
  return own
    .filter((row) => row.measure?.startsWith(measure))
    .map((row) => {
      const value = `${row.target_op}${row.target_value}${row.target_unit}`;
      return `${row.target_raw?.replace(/\s+/gu, ' ')} → ${value === '' ? '' : `${value} `}${row.target_kind}`;
    });
}

describe('the plan', () => {
  it('is one document of targets, with the bureaus of its sheets and the years of its title', () => {
    expect(plan).toMatchObject({
      kind: 'kpi-plan',
      title: '嘉義市政府中程(108至111年度)施政計畫',
      jurisdiction: '嘉義市',
      period: { start: 2019, end: 2022 },
      asOf: { basis: 'none' },
    });
    expect(plan.tables.map(({ id, agency }) => `${id} ${agency}`).slice(0, 3)).toEqual([
      '民政處 民政處',
      '建設處 建設處',
      '工務處 工務處',
    ]);
    expect(plan.tables).toHaveLength(16);
  });

  it('accounts for every cell, the numbers of goals and indicators among them', () => {
    const { cells, mapped, structural, unmapped } = plan.coverage;
    expect(mapped + structural).toBe(cells);
    expect(unmapped).toBe(0);
  });

  it('takes the bureau for the lead, and leaves the lead of the tidy table to what rows say', () => {
    expect(plan.measures.every(({ leadAgencies, table }) => leadAgencies.join() === table)).toBe(true);
    expect(new Set(rows.map((row) => row.lead))).toEqual(new Set(['']));
  });

  it('judges nothing, as it holds no results, whatever the day', async () => {
    expect(new Set(rows.map((row) => row.status))).toEqual(new Set(['']));
    const { model, report } = await run([fileInput(`${FOLDER}/kpi.xlsx`)], { asOf: '2022-12-31' });
    expect(new Set(tidyRows(model.documents).map((row) => row.status))).toEqual(new Set(['']));
    expect(report.findings.filter(({ rule }) => /missing-result|behind|overdue/u.test(rule))).toEqual([]);
    const reasons = report.rulesSkipped.filter(({ rule }) => rule === 'missing-result');
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'the document sets targets and has no column for results.',
    ]);
  });

  it.each<[string, string[]]>([
    ['不合格農產品藥物殘留率', Array(4).fill('≦5% → <=5% annual')],
    ['太陽光電發電系統之申請設置容量', [5, 12, 25, 30].map((n) => `${n}MW (累積) → ${n}MW cumulative`)],
    ['辦理「嘉義市千盞燈、照亮眾學生」助學計畫', Array(4).fill('每年一次 → 1次 annual')],
    ['落實「嘉義市新住民事務委員會」功能', Array(4).fill('一年 二次 → 2次 annual')],
    ['結合本市宗教團體', Array(4).fill('每年至少3項 → >=3項 annual')],
    ['對所有人不健康的紅害日數', [19, 8, 15, 10].map((n) => `${n}日 → ${n}日 annual`)],
    ['每年溝渠清理長度目標值', [1570, 1586, 1602, 1602].map((n) => `${n}公里 → ${n}公里 annual`)],
    ['本府配合A提供', [0.812, 1.423, 9.3, 4.14].map((n) => `${n} → ${n}億元 annual`)],
    ['嘉義市旅館住宿人數', [150, 153, 158, 160].map((n) => `${n}萬 → ${n}萬人次 annual`)],
    ['提昇市區公車搭乘率', [20, 20, 0, 5].map((n) => `${n}% → ${n}% change`)],
    ['新增公共自行車站點', ["'- → none", "'- → none", '100 → 100 cumulative', '140 → 140 cumulative']],
    ['利用全國電腦網路查詢作業', [2, 8, 10, 10].map((n) => `${n}萬件 → ${n}萬件 annual`)],
    ['偵辦刑事案件進行數位鑑識', [30, 30, 100, 100].map((n) => `≧${n}臺 → >=${n}臺 annual`)],
    ['辦理嘉義市東義路及盧山橋改建工程', [0, 1, 36.5, 95].map((n) => `${n}% → ${n}% cumulative`)],
    ['持續辦理建國二村都市計畫變更', [30, 60, 80, 100].map((n) => `${n}% → ${n}% cumulative`)],
    ['區域排水、雨水下水道疏濬清淤', Array(4).fill('100% → 100% annual')],
    ['運用傳播媒體', [' → none', ' → none', '20 → 20 annual', '20 → 20 annual']],
    [
      '布建社區整合型服務中心',
      ["'- → none", "'- → none", '6A 84B 45C → qualitative', '6A 75B 47C → qualitative'],
    ],
  ])('%s', (measure, expected) => expect(series(measure)).toEqual(expected));

  it('reads a day as a day of the year of its column', () => {
    const measure = plan.measures.find(({ name }) => name.startsWith('策訂本市全民防衛動員'));
    expect(measure?.indicators[0]?.records.map(({ target }) => [target?.kind, target?.dueDate])).toEqual([
      ['qualitative', '2019-07-31'],
      ['qualitative', '2020-07-30'],
      ['qualitative', '2021-07-29'],
      ['qualitative', '2022-07-28'],
    ]);
  });

  it('takes the unit out of 衡量標準 and keeps a formula whole', () => {
    const names = (measure: string) => rows.find((row) => row.measure === measure)?.indicator;
    expect(names('雨水下水道興建工程')).toBe('雨水下水道興建長度');
    expect(names('建築物公共安全檢查申報比率')).toBe('年度建物公安實際申報件數/年度建物公安應申報總件數');
  });

  it('reads two indicators under one merged measure as its parts', () => {
    const parts = rows.filter((row) => row.measure === '全市污水處理率之提升');
    expect(parts.map((row) => `${row.part} ${row.indicator} ${row.target_value}${row.target_unit}`)).toEqual([
      ...[2000, 2000, 6000, 6000].map((n) => `1 分支管網建置及用戶接管長度 ${n}公尺`),
      ...[0, 1, 2.3, 2].map((n) => `2 用戶接管普及率 ${n}%`),
    ]);
  });
});

describe('the bureaus’ csv files', () => {
  it.each(['utf8', 'big5'])('%s agree with the workbook in every field', async (encoding) => {
    const csv = tidyRows(await documentOf(...IN_CSV.map((name) => `kpi-${name}.${encoding}.csv`)));
    const own = rows.filter((row) => IN_CSV.includes(row.table ?? ''));
    expect(compareTables(own, csv).differences).toEqual([]);
    expect(csv).toHaveLength(104);
  });
});

describe('the summary of revisions', () => {
  it('has the unit of each row for its lead, and the reason and page beside each indicator', () => {
    expect(summary.kind).toBe('kpi-revision');
    expect(summary.coverage.unmapped).toBe(0);
    const sewers = summary.measures.find(({ name }) => name === '全市污水處理率之提升');
    expect(sewers).toMatchObject({ leadAgencies: ['工務處'], revision: { page: 'P4-6' } });
    expect(sewers?.indicators.map(({ revision }) => [revision?.reason, revision?.page])).toEqual([
      [undefined, 'P4-6'],
      ['配合實施計畫第二次修正', 'P4-6'],
    ]);
  });

  it('spreads a reason merged over two rows, and keeps a year that is left blank', () => {
    const bad = summary.measures.find(({ name }) => name === '對所有人不健康的紅害日數');
    expect(bad?.revision?.reason).toBe('110年第一季氣象條件極端，空品劣化');
    expect(series('策辦優質演藝活動', tidyRows([summary]))).toEqual([
      ' → none',
      ' → none',
      '4萬5,000人次 → 45000人次 annual',
      '14萬人次 → 14萬人次 annual',
    ]);
  });
});

describe('the plan and its summary of revisions together', () => {
  let together: Awaited<ReturnType<typeof run>>;

  beforeAll(async () => {
    together = await run(['kpi.xlsx', 'revisions.xlsx'].map((name) => fileInput(`${FOLDER}/${name}`)));
  });

  /** `value 工務處 2021`, with how many years it is about. */
  const mismatches = (...cases: string[]) =>
    together.report.findings
      .filter(({ rule, evidence }) => rule === 'revision-mismatch' && cases.includes(String(evidence.case)))
      .map(
        ({ table, measure, period, evidence }) =>
          `${table} ${measure} ${period?.start}-${period?.end} ${evidence.revised}`,
      );

  it('compares 228 years, of which 212 are equal', () => {
    expect(together.report.summary.checks?.byKind['revised-target']).toEqual({ checked: 228, failed: 16 });
  });

  it('tells another value, a dash and a blank apart', () => {
    expect(mismatches('value')).toEqual(['工務處 辦理嘉義市東義路及盧山橋改建工程 2021-2021 35.5%']);
    expect(mismatches('dash')).toEqual(['地政處 按重測目標筆數跟實際完成登記筆數 2019-2021 -']);
    expect(mismatches('blank')).toEqual([
      '文化局 策辦優質演藝活動 2019-2020 ',
      '文化局 強化本市表演藝術風氣 2019-2020 ',
      '文化局 培養社區營造能力 2019-2020 ',
      '文化局 發展鄉土教案及地方學 2019-2020 ',
      '消防局 提升網站點閱次數 2019-2020 ',
      '消防局 強化救災救護反應時間 2019-2020 ',
    ]);
  });

  it('does not miss the four rows that the summary withdraws', () => {
    expect(mismatches('absent', 'not-given')).toEqual([]);
  });

  it('points at both cells', () => {
    const finding = together.report.findings.find(({ evidence }) => evidence.case === 'value');
    expect(finding?.locations.map(({ file, cell }) => `${file}!${cell}`)).toEqual([
      'kpi.xlsx!H7',
      'revisions.xlsx!H6',
    ]);
  });

  it('asks for the reason of the row that gives none, though the row below it has one', () => {
    const findings = together.report.findings.filter(({ evidence }) => evidence.case === 'none');
    expect(findings.map(({ rule, indicator }) => `${rule} ${indicator}`)).toEqual([
      'revision-without-reason 分支管網建置及用戶接管長度',
    ]);
  });

  it('checks what both hold in the plan alone', () => {
    const regressions = together.report.findings.filter(
      ({ rule, measure }) => rule === 'target-regression' && measure === '全市污水處理率之提升',
    );
    expect(regressions.map(({ document, period }) => `${document} ${period?.start}`)).toEqual(['kpi 2022']);
    expect(together.report.rulesSkipped).toContainEqual({
      rule: 'target-regression',
      document: 'revisions',
      reason: 'a summary of revised KPIs repeats rows of the plan, which is checked itself.',
    });
  });

  it('compares the bureaus’ own files just so, and counts a table once that comes twice', async () => {
    const files = ['revisions.xlsx', 'kpi-工務處.utf8.csv', 'kpi-交通處.utf8.csv'];
    const own = await run(files.map((name) => fileInput(`${FOLDER}/${name}`)));
    // 5 rows of 工務處, two of them under one KPI, and 3 of 交通處, of four years each.
    expect(own.report.summary.checks?.byKind['revised-target']).toEqual({ checked: 32, failed: 1 });
    const others = own.report.findings.filter(({ evidence }) => evidence.case === 'not-given');
    expect(others).toHaveLength(1);
    const twice = await run([...files, 'kpi.xlsx'].map((name) => fileInput(`${FOLDER}/${name}`)));
    expect(twice.report.summary.checks?.byKind['revised-target']).toEqual({ checked: 228, failed: 16 });
  });

  it('calls a flat target no finding', () => {
    const flat = together.report.findings.filter(
      ({ rule, measure }) =>
        measure === '不合格農產品藥物殘留率' || (rule === 'target-regression' && measure === '新聞發布'),
    );
    expect(flat).toEqual([]);
  });
});
