/** The results table of Kaohsiung City's report for 2023, as of 30 September 2023: five-year targets beside years. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/plan-document.ts';
import { fileInput, run } from '../run-files.ts';
import { compareTables, recordRows, type TidyRow, tidyRows } from './tidy-fields.ts';

const FOLDER = 'fixtures/kaohsiung-results';

let documents: readonly PlanDocument[];
let rows: TidyRow[];

async function documentsOf(name: string): Promise<readonly PlanDocument[]> {
  return (await run([fileInput(`${FOLDER}/${name}`)])).model.documents;
}

beforeAll(async () => {
  documents = await documentsOf('results.xlsx');
  rows = tidyRows(documents);
});

/** Worked out from the report: measure, part, years -> target, result, status. */
const EXPECTED: readonly [measure: string, part: string, years: string, expected: Partial<TidyRow>][] = [
  [
    '再生能源發電設備認定與查核作業',
    '1',
    '2021-2021',
    { target_kind: 'none', result_value: '295', result_unit: 'MWp', status: 'no-target' },
  ],
  [
    '再生能源發電設備認定與查核作業',
    '1',
    '2021-2025',
    {
      target_value: '750',
      target_kind: 'total',
      result_value: '836',
      result_as_of: '2023-09-30',
      status: 'achieved',
    },
  ],
  // 3/5 of 4,500,000 w is 2,700,000.
  [
    '推動建築物節水節電與創能計畫',
    '2',
    '2021-2025',
    { target_value: '4500000', target_unit: 'w', result_value: '1531153', status: 'behind' },
  ],
  // 3/5 of 2,000,000 m³ is 1,200,000.
  [
    '推動建築物節水節電與創能計畫',
    '1',
    '2021-2025',
    { target_value: '2000000', result_value: '1537275', status: 'achieved' },
  ],
  [
    '閒置空地綠美化',
    '1',
    '2021-2021',
    { target_value: '4', target_kind: 'annual', result_value: '4', status: 'achieved' },
  ],
  // Three years of 4 公頃 make 12.
  ['閒置空地綠美化', '1', '2021-2025', { result_value: '11.6', status: 'behind' }],
  [
    '公部門節電',
    '1',
    '2023-2023',
    {
      target_value: '10',
      target_kind: 'change',
      result_value: '-3.29',
      result_as_of: '2023-06-30',
      status: 'behind',
    },
  ],
  [
    '排放源自主管理計畫',
    '1',
    '2022-2022',
    { target_value: '53', target_kind: 'annual', result_value: '', status: 'missing' },
  ],
  [
    '節能減碳技術輔導團',
    '1',
    '2021-2025',
    { target_value: '25', target_unit: '家次', result_value: '29', status: 'achieved' },
  ],
  // 900 + 3/5 of 300 is 1,080.
  [
    '有機農業生產輔導',
    '1',
    '2021-2025',
    { target_value: '1200', target_kind: 'cumulative', result_value: '1070', status: 'behind' },
  ],
  // 2,754 + 3/5 of 1,646 is 3,741.6; the level stands in brackets behind the sum of the years.
  ['共享汽、機車推動', '1', '2021-2025', { target_value: '4400', result_value: '4215', status: 'achieved' }],
  ['漁船/筏收購處理計畫', '1', '2021-2025', { target_value: '5', result_value: '0', status: 'behind' }],
  // 46 + 3/5 of 5 is 49.
  [
    '普及污水下水道',
    '1',
    '2021-2025',
    { target_value: '51', target_unit: '%', result_value: '49.86', status: 'achieved' },
  ],
  // 59.05 and three times 0.3 are 59.95.
  [
    '資源回收率',
    '1',
    '2023-2023',
    {
      target_value: '0.3',
      target_kind: 'change',
      result_value: '55.46',
      result_as_of: '2023-08-31',
      status: 'behind',
    },
  ],
  ['掩埋場活化工程', '1', '2021-2025', { target_value: '6', result_value: '12', status: 'behind' }],
  ['滯洪池綠地面積', '1', '2022-2022', { target_value: '144.68', result_value: '145', status: 'achieved' }],
  // A path goes on where no results are yet; the plan is to end where the path does.
  ['滯洪池綠地面積', '1', '2024-2024', { target_value: '200', result_value: '', status: 'not-due' }],
  ['滯洪池綠地面積', '1', '2021-2025', { target_value: '200', result_value: '194', status: 'achieved' }],
  // So much a day is a level for the end of the plan: from 5.90 in the first year, 7.10 is due in the third.
  [
    '多元水資源政策-再生水提供量',
    '1',
    '2022-2022',
    { target_value: '', result_value: '7.8', status: 'no-target' },
  ],
  [
    '多元水資源政策-再生水提供量',
    '1',
    '2021-2025',
    { target_value: '8.3', target_unit: '噸/日', target_kind: 'cumulative', status: 'behind' },
  ],
  [
    '再生能源憑證計畫',
    '1',
    '2021-2025',
    { target_kind: 'qualitative', result_kind: 'none', status: 'missing' },
  ],
];

/** Counted by hand in the report's tables. */
const CHECKS: Readonly<Record<string, readonly [checked: number, failed: number]>> = {
  // 廢棄物循環再利用 gives its last year, 公部門節電 leaves a year out, 引入電動公車 gives its last running total.
  years: [43, 3],
  // 低碳公務車 2, 共享汽、機車 4 and 2, 電動公車 2 (194 and 74 are not 209), 公務機車 2, 有機農業 3.
  running: [15, 1],
  // 95,065,573 度 are 3.29 % more than 92,034,282.
  change: [1, 0],
  // 3,050 公頃 are three running totals added up; 5.85 噸/日 stands as 萬噸/日.
  'explained-actual': [13, 2],
  // 6,273 度, 3,060 公頃 and 7.8 萬噸/日 follow from nothing in the results.
  'explained-target': [13, 3],
  'total-carbon': [1, 0],
};

describe('a results report', () => {
  it('has every sum worked out again', async () => {
    const { report } = await run([fileInput(`${FOLDER}/results.xlsx`)], { asOf: '2023-09-30' });
    const byKind = Object.entries(report.summary.checks?.byKind ?? {});
    expect(
      Object.fromEntries(byKind.map(([kind, { checked, failed }]) => [kind, [checked, failed]])),
    ).toEqual(CHECKS);
    expect(report.summary.checks).toMatchObject({ checked: 86, failed: 9 });
    expect(report.summary.checks?.failures).toHaveLength(9);
  });

  it('has 58 measures in six sectors, judged at the day its last column was counted to', () => {
    const [document] = documents;
    expect(document?.measures).toHaveLength(58);
    expect(document?.kind).toBe('results-report');
    expect(document?.asOf).toMatchObject({ date: '2023-09-30', basis: 'document' });
    expect(new Set(document?.measures.map((measure) => measure.sector)).size).toBe(6);
    expect(document?.coverage.unmapped).toBe(0);
  });

  it.each(EXPECTED)('%s, part %s, %s', (measure, part, years, expected) => {
    const found = recordRows(rows, measure, part, years);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
  });

  it.each(['results.ods', 'table1.utf8.csv'])('%s gives the same tidy table', async (name) => {
    const table1 = (await documentsOf(name)).filter((document) => document.measures.length > 0);
    expect(compareTables(rows, tidyRows(table1)).differences).toEqual([]);
  });

  it('names the lead agency that a row span gave to several measures', () => {
    const leads = new Map(rows.map((row) => [row.measure, row.lead]));
    expect(leads.get('公民電廠推動計畫')).toBe('經發局');
    expect(leads.get('廢棄物循環再利用')).toBe('環保局');
  });

  it('keeps the whole cell as raw text where two metrics stand in its two lines', () => {
    const found = rows.filter(
      (row) => row.measure === '畜牧糞尿資源化處理設施' && row.period_start === row.period_end,
    );
    expect(found.map((row) => [row.part, row.period_start, row.result_raw, row.result_value])).toContainEqual(
      ['2', '2022', '27.8\n6.38', '6.38'],
    );
  });

  it('keeps the carbon reduction of each indicator', () => {
    const carbon = documents.flatMap((document) =>
      document.measures
        .filter((measure) => measure.name === '推動建築物節水節電與創能計畫')
        .flatMap((measure) => measure.indicators.map((indicator) => indicator.carbon?.value)),
    );
    expect(carbon).toEqual([0.05, 0.2, 40.38]);
  });
});
