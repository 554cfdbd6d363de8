/** Cells that say more than one figure, or none that can be read: what becomes of them, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Record as PlanRecord } from '../../src/plan-document.ts';
import { run, textInput } from '../run-files.ts';

const HEAD =
  '表 1-1、示範市能源部門推動策略\n經費單位：萬元/年\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)\n';

/** Rows of `period|result|target` of a measure; `indicators` is its description. */
async function recordsOf(indicators: string, rows: readonly string[], asOf = '2023-12-31') {
  const lines = rows.map((row, index) => {
    const [period, result, target] = row.split('|');
    const keys = index === 0 ? `甲,措施,"${indicators}",交通處` : ',,,';
    return `${keys},${period},"${result}","${target}",-`;
  });
  const { model } = await run([textInput('plan.csv', `${HEAD}${lines.join('\n')}\n`)], { asOf });
  return model.documents.flatMap(({ measures }) =>
    measures.flatMap((measure) => measure.indicators.flatMap(({ records }) => records)),
  );
}

/** `2021.1 10 場 annual: 12 場 annual achieved` */
function line({ period, part, target, result, status }: PlanRecord): string {
  const say = (quantity: PlanRecord['target']): string =>
    quantity === undefined
      ? '-'
      : [quantity.value ?? '?', quantity.unit?.symbol, quantity.kind].filter(Boolean).join(' ');
  return `${period.start}.${part} ${say(target)}: ${say(result)} ${status}`;
}

const CASES: readonly [name: string, indicators: string, rows: string[], expected: string[]][] = [
  [
    'two figures whose sum reaches the target while neither does: open',
    '衡量標準：宣導(場)',
    ['111年|4月辦理5場、9月辦理7場|10場'],
    ['2022.1 10 場 annual: ? 場 annual incomparable'],
  ],
  [
    'two figures whose sum stays below: 3 + 4 of 10',
    '衡量標準：宣導(場)',
    ['111年|4月辦理3場、9月辦理4場|10場'],
    ['2022.1 10 場 annual: ? 場 annual behind'],
  ],
  [
    'two figures of which each is enough',
    '衡量標準：宣導(場)',
    ['111年|4月辦理10場、9月辦理12場|10場'],
    ['2022.1 10 場 annual: ? 場 annual achieved'],
  ],
  [
    'less is better: 12 is too much already, and so are 12 and 3',
    '衡量標準：不良日數(日)',
    ['111年|東區12日、西區11日|≦10日'],
    ['2022.1 10 日 annual: ? 日 annual behind'],
  ],
  [
    'so many of each thing named: two of each reach two',
    '衡量標準：活動(場次)',
    ['111年|地球日及環境日各2場次|2場次'],
    ['2022.1 2 場次 annual: ? 場次 annual achieved'],
  ],
  [
    'so many of each thing named, and nobody knows of how many',
    '衡量標準：活動(場次)',
    ['111年|地球日及環境日各1場次|2場次'],
    ['2022.1 2 場次 annual: ? 場次 annual incomparable'],
  ],
  [
    'several indicators: 7 and 3 of 22, and 10 of 12',
    '衡量標準：志工培訓(場次)/查核輔導(案)',
    ['111年|志工基礎訓練7場次、特殊訓練3場次/查核輔導10案|志工培訓22場次/查核輔導12案'],
    ['2022.1 22 場次 annual: ? 場次 annual behind', '2022.2 12 案 annual: 10 案 annual behind'],
  ],
  [
    'parts told after 其中 are in the first figure',
    '衡量標準：輔導(校)',
    ['111年|已輔導8校，其中國小5校、國中3校|輔導10校', '112年|10校，包括國小6校、國中4校|輔導10校'],
    ['2022.1 10 校 annual: 8 校 annual behind', '2023.1 10 校 annual: 10 校 annual achieved'],
  ],
  [
    'numbered objects stay parts, numbered as printed',
    '衡量標準：學校空調設備為1級能源效率比率(%)',
    ['112年|1.新設59台冷氣 2.汰換103台冷氣|空調設備為1級能效達成50%'],
    [
      '2023.1 50 % cumulative: 59 台 annual incomparable',
      '2023.2 50 % cumulative: 103 台 annual incomparable',
    ],
  ],
  [
    'a near-synonym of the target counts before a stranger in the same clause',
    '衡量標準：換電站(站)',
    ['112年|補助 1 家業者申請 9 座電動機車換電站|15 站換電站設置'],
    ['2023.1 15 站 annual: 9 座 annual behind'],
  ],
  [
    'a figure with an object of its own is not dropped',
    '衡量標準：感測器(處)',
    ['112年|-|每年建置 5 處感測器資料分析及 200 點微型感測器維修'],
    ['2023.1 5 處 annual: ? none missing', '2023.2 200 點 annual: ? none missing'],
  ],
  [
    'people who came are no part of the sessions',
    '衡量標準：宣導(場次)',
    ['112年|辦理12場次、參與民眾共計300人次|10場次'],
    ['2023.1 10 場次 annual: 12 場次 annual achieved'],
  ],
  [
    'formula errors are no values and no blanks',
    '衡量標準：宣導(場)',
    ['111年|#DIV/0!|10場', '112年|12|#REF!'],
    ['2022.1 10 場 annual: ? none incomparable', '2023.1 ? none: 12 場 annual incomparable'],
  ],
  [
    'a fall of 3 where 5 was asked',
    '衡量標準：減碳比率(%)',
    ['111年|-3%|-5%', '112年|-6%|-5%'],
    ['2022.1 -5 % annual: -3 % annual behind', '2023.1 -5 % annual: -6 % annual achieved'],
  ],
  [
    'a fall written with a sign and in words',
    '衡量標準：用電(%)',
    ['111年|減少 6%|-5%', '112年|減少 4%|-5%'],
    ['2022.1 -5 % annual: 6 % annual achieved', '2023.1 -5 % annual: 4 % annual behind'],
  ],
  [
    'two years together: a dash beside a result is no gap, two dashes are',
    '衡量標準：新增社區(處)',
    ['110年|-|每2年新增2處', '111年|2處|每2年新增2處', '112年|-|每2年新增2處'],
    [
      '2021.1 2 處 annual: ? none not-due',
      '2022.1 2 處 annual: 2 處 annual achieved',
      '2023.1 2 處 annual: ? none missing',
    ],
  ],
  [
    'two years together: 1 and 1 make 2, and in the first of two years 1 is half',
    '衡量標準：新增社區(處)',
    ['110年|1處|每2年新增2處', '111年|1處|每2年新增2處', '112年|1處|每2年新增2處'],
    [
      '2021.1 2 處 annual: 1 處 annual achieved',
      '2022.1 2 處 annual: 1 處 annual achieved',
      '2023.1 2 處 annual: 1 處 annual achieved',
    ],
  ],
];

describe('readings', () => {
  it.each(CASES)('%s', async (_, indicators, rows, expected) => {
    expect((await recordsOf(indicators, rows)).map(line)).toEqual(expected);
  });

  it('says that a bound was held against the target, and never stores it', async () => {
    const [record] = await recordsOf('衡量標準：宣導(場)', ['111年|4月辦理3場、9月辦理4場|10場']);
    expect(record?.judgement).toMatchObject({
      actual: 7,
      expected: 10,
      shortfall: 3,
      actualFrom: 'upper-bound',
    });
    expect(record?.result).not.toHaveProperty('value');
    expect(record?.result?.figures?.map(({ value }) => value)).toEqual([3, 4]);
    expect(record?.result?.text ?? record?.result?.raw).toBe('4月辦理3場、9月辦理4場');
  });

  it('marks the least of several figures where each is enough', async () => {
    const [record] = await recordsOf('衡量標準：宣導(場)', ['111年|4月辦理10場、9月辦理12場|10場']);
    expect(record?.judgement).toMatchObject({ actual: 10, actualFrom: 'lower-bound' });
  });

  it('joins the text of one item once', async () => {
    const [record] = await recordsOf('衡量標準：志工培訓(場次)/查核輔導(案)', [
      '111年|志工基礎訓練7場次、特殊訓練3場次/查核輔導10案|志工培訓22場次/查核輔導12案',
    ]);
    expect(record?.result?.text).toBe('志工基礎訓練7場次、特殊訓練3場次');
  });
});

it('gives a budget cell that could not be read no amount', async () => {
  const text = `${HEAD}甲,措施,衡量標準：宣導(場),交通處,111年,5場,5場,#N/A\n`;
  const { model } = await run([textInput('plan.csv', text)], { asOf: '2022-12-31' });
  const budget = model.documents[0]?.measures[0]?.indicators[0]?.records[0]?.budget;
  expect(budget).toMatchObject({ raw: '#N/A', unread: 'error' });
  expect(budget).not.toHaveProperty('amount');
});

describe('the as-of date', () => {
  const asOfOf = async (rows: readonly string[], below = '') => {
    const text = `${HEAD}${rows.map((row) => `甲,措施,衡量標準：路燈(盞),交通處,${row},-`).join('\n')}\n${below}`;
    const { model } = await run([textInput('plan.csv', text)]);
    return model.documents[0]?.asOf;
  };

  it('is read from a note below the table', async () => {
    const asOf = await asOfOf(['112年,12盞,10盞'], '註1：資料截至112年9月30日止。\n');
    expect(asOf).toMatchObject({ date: '2023-09-30', basis: 'document' });
  });

  it.each([
    [
      'the end of the first span to end',
      ['110-112年,12盞,10盞', '110-114年,5盞,10盞'],
      '2023-12-31',
      '110-112年',
    ],
    ['a year the results name', ['110-114年,111年完成5盞,10盞'], '2022-12-31', '110-114年'],
    [
      'never before a reported span begins',
      ['110-112年,5盞,10盞', '113-115年,1盞,10盞'],
      '2024-12-31',
      '110-112年',
    ],
  ])('of spans only: %s', async (_, rows, date, raw) => {
    expect(await asOfOf(rows)).toMatchObject({ date, raw, basis: 'last-result-year' });
  });
});
