/** The strategy tables of Chiayi City's plan, in every format people keep them in, as of 31 October 2023. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { fileInput, run } from '../run-files.ts';
import { compareTables, recordRows, type TidyRow, tidyRows } from './tidy-fields.ts';

const FOLDER = 'fixtures/chiayi-strategy';
const AS_OF = '2023-10-31';
const NUMBERS = [1, 2, 3, 4, 5, 6];

async function documentsOf(...names: string[]): Promise<readonly PlanDocument[]> {
  const inputs = names.map((name) => fileInput(`${FOLDER}/${name}`));
  return (await run(inputs, { asOf: AS_OF })).model.documents;
}

let workbook: readonly PlanDocument[];
let rows: TidyRow[];

beforeAll(async () => {
  workbook = await documentsOf('tables.xlsx');
  rows = tidyRows(workbook);
});

describe('the same tables in other formats', () => {
  it.each(['tables.ods', 'tables.xls', 'one-sheet.xlsx'])('%s gives the same tidy table', async (name) => {
    expect(compareTables(rows, tidyRows(await documentsOf(name))).differences).toEqual([]);
  });

  it('csv gives the same wherever merges are not the only carrier of meaning', async () => {
    const csv = tidyRows(await documentsOf(...NUMBERS.map((n) => `table-4-${n}.utf8.csv`)));
    expect(compareTables(rows, csv).equal).toBeGreaterThanOrEqual(0.99);
  });

  it('Big5 csv differs from UTF-8 csv only where Big5 has no such character', async () => {
    const utf8 = tidyRows(await documentsOf(...NUMBERS.map((n) => `table-4-${n}.utf8.csv`)));
    const big5 = tidyRows(await documentsOf(...NUMBERS.map((n) => `table-4-${n}.big5.csv`)));
    const { differences } = compareTables(utf8, big5);
    expect(differences.filter((line) => !/target_raw: .*≤.* \/ .*≦/u.test(line))).toEqual([]);
    expect(differences).toHaveLength(4);
  });

  it('the text export gives the same for at least 97 % of the fields, and says what it repaired', async () => {
    const text = await documentsOf('chapter-4.txt');
    expect(compareTables(rows, tidyRows(text)).equal).toBeGreaterThanOrEqual(0.97);
    const kinds = new Set(text.flatMap((document) => document.repairs.map((repair) => repair.kind)));
    expect([...kinds].sort()).toEqual([
      'blank-continued',
      'cell-moved',
      'row-realigned',
      'row-reattached',
      'text-joined',
    ]);
  });

  it.each([
    'tables.xlsx',
    'tables.ods',
    'tables.xls',
    'one-sheet.xlsx',
    'chapter-4.txt',
    'table-4-3.big5.csv',
  ])('%s has no cell that is not accounted for', async (name) => {
    const [document] = await documentsOf(name);
    expect(document?.coverage).toMatchObject({ unmapped: 0, unmappedCells: [] });
    const { cells = 0, mapped = 0, structural = 0 } = document?.coverage ?? {};
    expect(mapped + structural).toBe(cells);
  });
});

it('is called after what the captions of its six sectors share; a table by itself after its own', async () => {
  expect(workbook.map(({ title }) => title)).toEqual(['嘉義市推動策略']);
  expect((await documentsOf('table-4-3.utf8.csv')).map(({ title }) => title)).toEqual([
    '嘉義市運輸部門推動策略',
  ]);
});

/** Worked out from the document: measure, indicator or part, years -> target, result, budget in TWD, status. */
const EXPECTED: readonly [measure: string, part: string, years: string, expected: Partial<TidyRow>][] = [
  [
    '提高再生能源累計裝置容量',
    '1',
    '2023-2023',
    {
      target_value: '35',
      target_unit: 'MWp',
      target_kind: 'cumulative',
      result_value: '40.591',
      result_unit: 'MWp',
      budget_twd: '',
      status: 'achieved',
    },
  ],
  [
    '嘉義市綠能永續循環中心操作管理監督暨專案管理技術服務計畫',
    '1',
    '2023-2029',
    { target_value: '', target_kind: 'milestone', budget_twd: '25000000', status: 'qualitative' },
  ],
  [
    '協助工業、商業等燃油鍋爐汰換天然氣之地下管線布設協調和規劃',
    '1',
    '2022-2022',
    { target_value: '80', result_value: '85', result_unit: '%', status: 'achieved' },
  ],
  [
    '於工商登記、政策宣導活動中加入溫室氣體減量宣導工作',
    '1',
    '2023-2023',
    {
      target_value: '700',
      target_unit: '家次',
      target_kind: 'annual',
      result_value: '737',
      result_unit: '家',
      status: 'achieved',
    },
  ],
  [
    '柴油車輛加入自主管理',
    '1',
    '2024-2025',
    {
      target_value: '4000',
      target_unit: '輛',
      target_kind: 'annual',
      budget_twd: '4596400',
      status: 'not-due',
    },
  ],
  [
    '研擬電動機車購置優惠措施或補助方案',
    '1',
    '2023-2023',
    { target_value: '1100', result_value: '575', budget_twd: '', status: 'behind', pace: 'off-pace' },
  ],
  [
    '提升空氣品質指標小於100日數比例',
    '1',
    '2021-2021',
    { target_kind: 'none', result_value: '79.5', status: 'no-target' },
  ],
  [
    '提升空氣品質指標小於100日數比例',
    '1',
    '2023-2023',
    {
      target_op: '',
      target_value: '82',
      target_unit: '%',
      result_value: '87.2',
      result_as_of: '2023-10-31',
      status: 'achieved',
    },
  ],
  [
    '提升公共運輸使用次數',
    '1',
    '2022-2022',
    {
      target_value: '3',
      target_kind: 'change',
      result_value: '541292',
      result_unit: '人次',
      status: 'achieved',
    },
  ],
  [
    '提升公共運輸使用次數',
    '2',
    '2023-2023',
    {
      target_value: '5',
      target_kind: 'change',
      result_as_of: '2023-09-30',
      status: 'behind',
      pace: 'on-pace',
    },
  ],
  [
    '優化自行車道',
    '1',
    '2022-2022',
    {
      target_value: '30',
      target_unit: '面',
      target_kind: 'milestone',
      result_value: '16',
      status: 'achieved',
    },
  ],
  [
    '優化自行車道',
    '2',
    '2022-2022',
    { target_value: '1500', target_unit: '公尺', result_value: '50', budget_twd: '', status: 'behind' },
  ],
  ['優化自行車道', '2', '2023-2023', { result_value: '70', status: 'incomparable' }],
  [
    '優化自行車道',
    '3',
    '2023-2023',
    { target_value: '300', target_kind: 'annual', result_value: '420', status: 'achieved' },
  ],
  [
    '通勤(學)自行車道',
    '2',
    '2023-2023',
    { target_value: '300', result_value: '', result_kind: 'qualitative', status: 'qualitative' },
  ],
  [
    '汰換老舊公務車為電動機車',
    '1',
    '2022-2022',
    { target_value: '', result_value: '197', result_unit: '輛', status: 'qualitative' },
  ],
  [
    '汰換老舊公務車為電動機車',
    '1',
    '2023-2023',
    { result_value: '', budget_twd: '7357259', status: 'missing' },
  ],
  [
    '輔導服務業使用節能設備、做好用電管理推廣住宅使用節能設備',
    '1',
    '2022-2023',
    { target_value: '10', target_kind: 'change', result_value: '3.47', status: 'behind' },
  ],
  [
    '辦理國中、國小校舍隔熱工程',
    '1',
    '2021-2021',
    { target_unit: '處', result_value: '1', result_unit: '所學校', status: 'incomparable' },
  ],
  [
    '推動市政大樓節能減碳,以105年為基期年,各年度用電量較基期年用電量負成長或不成長',
    '1',
    '2022-2022',
    { target_value: '-200000', result_value: '-138200', result_unit: '度', status: 'behind' },
  ],
  [
    '舊有建築活化再利用計畫',
    '1',
    '2023-2023',
    { target_value: '10', result_value: '29', result_unit: '案', status: 'achieved' },
  ],
  [
    '嘉義市木造建築整建維護補助計畫',
    '1',
    '2022-2022',
    { target_kind: 'none', budget_twd: '2500000', status: 'no-target' },
  ],
  [
    '嘉義市木造建築整建維護補助計畫',
    '1',
    '2023-2023',
    {
      target_value: '5',
      result_value: '3',
      result_as_of: '2023-09-30',
      budget_twd: '25000000',
      status: 'behind',
    },
  ],
  [
    '全面汰換9年(含)以上空調為能源效率1級之空調設備',
    '1',
    '2021-2021',
    {
      target_value: '6',
      target_unit: '%',
      result_value: '1656',
      result_unit: '台',
      budget_twd: '177572160',
      status: 'incomparable',
    },
  ],
  [
    '新增城市綠地面積',
    '1',
    '2022-2022',
    { target_value: '120', target_kind: 'cumulative', result_value: '124', status: 'achieved' },
  ],
  [
    '增加城市綠覆率',
    '1',
    '2023-2023',
    { target_value: '4', target_unit: '公頃', result_value: '0.88', status: 'behind' },
  ],
  [
    '提升餐飲業食安輔導計畫',
    '1',
    '2023-2023',
    {
      target_op: '>=',
      target_value: '150',
      result_value: '78',
      result_as_of: '2023-09-30',
      status: 'behind',
    },
  ],
  [
    '食育推展實施計畫',
    '2',
    '2023-2023',
    { target_value: '100', target_unit: '%', result_value: '100', status: 'achieved' },
  ],
  // 1 and 1 of 10: nobody says whether they add up, and both together are too few.
  ['推動環境教育計畫', '1', '2021-2021', { target_value: '10', result_value: '', status: 'behind' }],
  ['推動環境教育計畫', '3', '2021-2021', { target_value: '2', result_value: '4', status: 'achieved' }],
  [
    '環境教育宣導整合計畫推動',
    '3',
    '2022-2022',
    { target_value: '10', result_value: '7', result_unit: '場次', status: 'behind' },
  ],
  [
    '嘉義市污水下水道系統建設計畫',
    '1',
    '2022-2023',
    { target_value: '22', result_value: '31.08', budget_twd: '518000000', status: 'achieved' },
  ],
  // `每 2 年`: the result of 111 is for both years.
  ['推動防災韌性社區', '1', '2021-2021', { budget_twd: '', status: 'not-due' }],
  [
    '設置防災滯洪池',
    '1',
    '2023-2023',
    { target_value: '0.3', target_kind: 'change', result_value: '79.56', status: 'achieved' },
  ],
  [
    '嘉義市淨零排放推動計畫',
    '1',
    '2024-2024',
    { target_value: '1', target_unit: '式', budget_twd: '7800000', status: 'not-due' },
  ],
  ['成立氣候基金', '1', '2022-2030', { target_value: '', target_kind: 'milestone', status: 'qualitative' }],
];

describe('what the tables say', () => {
  it('has the 45 measures of six tables in six sectors', () => {
    const [document] = workbook;
    expect(document?.measures).toHaveLength(45);
    expect(document?.tables.map((table) => table.sector)).toEqual([
      'energy',
      'manufacturing',
      'transport',
      'residential-commercial',
      'agriculture',
      'environment',
    ]);
    expect(document).toMatchObject({ jurisdiction: '嘉義市', period: { start: 2021, end: 2025 } });
  });

  it.each(EXPECTED)('%s, part %s, %s', (measure, part, years, expected) => {
    const found = recordRows(rows, measure, part, years);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it('names lead and supporting agencies as the document writes them', () => {
    const agencies = new Map(rows.map((row) => [row.measure, `${row.lead}|${row.support}`]));
    expect(agencies.get('汰換老舊公務車為電動機車')).toBe('環境保護局|各局處');
    expect(agencies.get('促進商業公共空間與車站充換電池')).toBe('環境保護局|');
    expect(agencies.get('推動環境教育計畫')).toBe('環境保護局|教育處');
  });
});
