/** How a record is judged at the as-of date: small csv tables in, status and pace out, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { run, textInput } from '../run-files.ts';

const HEAD =
  '表 1-1、示範市能源部門推動策略\n經費單位：萬元/年\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)\n';

/** Rows of `period|result|target` under one indicator; gives `status pace` for each record. */
async function judged(indicator: string, asOf: string, rows: readonly string[]): Promise<string[]> {
  const lines = rows.map((row, index) => {
    const [period, result, target] = row.split('|');
    const keys = index === 0 ? `甲,措施,衡量標準：${indicator},交通處` : ',,,';
    return `${keys},${period},"${result}","${target}",-`;
  });
  const { model } = await run([textInput('plan.csv', `${HEAD}${lines.join('\n')}\n`)], { asOf });
  const records = model.documents.flatMap((document) =>
    document.measures.flatMap((measure) => measure.indicators.flatMap((one) => one.records)),
  );
  return records.map((record) => [record.status, record.pace].filter(Boolean).join(' '));
}

const CASES: readonly [name: string, indicator: string, asOf: string, rows: string[], expected: string[]][] =
  [
    [
      'a yearly count, over',
      '宣導場次(場次)',
      '2023-12-31',
      ['110年|9|10', '111年|10|10'],
      ['behind', 'achieved'],
    ],
    [
      'a yearly count that still runs: 7 of 10 after nine months',
      '宣導場次(場次)',
      '2023-09-30',
      ['112年|7|10', '113年|-|10'],
      ['behind off-pace', 'not-due'],
    ],
    [
      'a yearly count that still runs: 8 of 10 after nine months',
      '宣導場次(場次)',
      '2023-09-30',
      ['112年|8|10'],
      ['behind on-pace'],
    ],
    [
      'a result counted to an earlier day than the as-of date',
      '宣導場次(場次)',
      '2023-10-31',
      ['112年|7 (至6月底)|10'],
      ['behind on-pace'],
    ],
    [
      'a share does not grow with the days',
      '污水處理率(%)',
      '2023-09-30',
      ['112年|19|20'],
      ['behind off-pace'],
    ],
    [
      'less is better',
      '紅害日數(日)',
      '2022-12-31',
      ['110年|8|≦10日', '111年|12|≦10日'],
      ['achieved', 'behind'],
    ],
    [
      'a milestone by 115: 6 of 30 are due after the first of five years',
      '指引牌數量(面)',
      '2022-12-31',
      ['111年|累計5面|115年前增加30面'],
      ['behind'],
    ],
    [
      'a milestone by 115: 12 of 30 are due after the second',
      '指引牌數量(面)',
      '2023-12-31',
      ['111年|累計6面|115年前增加30面', '112年|累計12面|115年前增加30面'],
      ['achieved', 'achieved'],
    ],
    [
      'a rate beside a total',
      '護欄長度(公尺)',
      '2022-12-31',
      ['111年|每季70公尺|115年前更新 1,500 公尺'],
      ['incomparable'],
    ],
    [
      'growth on the year before',
      '公車搭乘人次(人次)',
      '2022-12-31',
      ['110年|1000|每年成長3%', '111年|1030|每年成長3%'],
      ['incomparable', 'achieved'],
    ],
    [
      'growth on a named year',
      '公車搭乘人次(人次)',
      '2023-12-31',
      ['111年|1000|較111年成長5%', '112年|1049|較111年成長5%'],
      ['incomparable', 'behind'],
    ],
    [
      'points added each year',
      '建置率(%)',
      '2022-12-31',
      ['110年|79.17%|每年增加 0.3 %', '111年|79.4%|每年增加 0.3 %'],
      ['incomparable', 'behind'],
    ],
    [
      'a reduction stated by its size',
      '用電較109年減少(%)',
      '2022-12-31',
      ['110年|3%|減少 2%', '111年|3%|減少 10%'],
      ['achieved', 'behind'],
    ],
    [
      'units that cannot be compared',
      '校舍隔熱(處)',
      '2022-12-31',
      ['110年|1 所學校|建置 1 處'],
      ['incomparable'],
    ],
    ['near-synonyms can', '宣導(家次)', '2022-12-31', ['110年|990家|每年宣導 700家次'], ['achieved']],
    ['scales are brought together', '運量(人次)', '2022-12-31', ['110年|1.2萬人次|11,000人次'], ['achieved']],
    ['no result', '宣導場次(場次)', '2022-12-31', ['110年|-|10', '112年|-|10'], ['missing', 'not-due']],
    ['zero is a result', '宣導場次(場次)', '2022-12-31', ['110年|0|10'], ['behind']],
    ['no target', '宣導場次(場次)', '2022-12-31', ['110年|5|-', '111年|-|-'], ['no-target', 'no-target']],
    [
      'words for a target',
      '公務車數量(輛)',
      '2023-12-31',
      ['110年|5|預計於 119 年全數汰換', '111年|-|預計於 119 年全數汰換'],
      ['qualitative', 'missing'],
    ],
    ['words for a result', '宣導場次(場次)', '2022-12-31', ['110年|持續辦理|10'], ['qualitative']],
    [
      'a year in which nothing applies',
      '補助數量(案)',
      '2022-12-31',
      ['111年|-|111 年度未開放民眾申請'],
      ['no-target'],
    ],
    [
      'two years in one row are judged as one',
      '宣導場次(場次)',
      '2023-12-31',
      ['111-112年|96|30 場次'],
      ['achieved'],
    ],
    [
      'one target for a whole span: 2 of 5 years begun',
      '建置處數(處)',
      '2022-12-31',
      ['110-114年|4處|建置 10 處'],
      ['achieved on-pace'],
    ],
    [
      'quarters are judged as quarters',
      '宣導場次(場次)',
      '2023-06-30',
      ['112年第1季|3|10', '112年第2季|10|10', '112年第4季|-|10'],
      ['behind', 'achieved', 'not-due'],
    ],
    [
      'figures joined in words are not added up',
      '訓練場次(場次)',
      '2022-12-31',
      ['110年|基礎訓練各1場次|2 場次'],
      ['incomparable'],
    ],
  ];

describe('judging', () => {
  it.each(CASES)('%s', async (_, indicator, asOf, rows, expected) => {
    expect(await judged(indicator, asOf, rows)).toEqual(expected);
  });

  it('takes 31 December of the last year with a result when no date is given, and says so', async () => {
    const text = `${HEAD}甲,措施,衡量標準：場次(場次),交通處,110年,5,6,-\n,,,,111年,-,6,-\n`;
    const { model } = await run([textInput('plan.csv', text)]);
    expect(model.documents[0]?.asOf).toEqual({ date: '2021-12-31', basis: 'last-result-year' });
  });

  it('has no date when there is no result at all, and judges nothing late', async () => {
    const text = `${HEAD}甲,措施,衡量標準：場次(場次),交通處,110年,-,6,-\n`;
    const { model } = await run([textInput('plan.csv', text)]);
    expect(model.documents[0]?.asOf).toEqual({ basis: 'none' });
    expect(model.documents[0]?.measures[0]?.indicators[0]?.records[0]?.status).toBe('not-due');
  });
});
