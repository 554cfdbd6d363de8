import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIndicators, parseMetrics } from '../../src/parse/indicators.ts';

/** `name [unit] (implied)` of each metric. */
function say(description: string): string[] {
  return parseIndicators(description).indicators.map(
    ({ name, unit, impliedUnit }) =>
      `${name}${unit === undefined ? '' : ` [${unit.symbol}]`}${impliedUnit === undefined ? '' : ` (${impliedUnit.symbol})`}`,
  );
}

const described: [text: string, ...metrics: string[]][] = [
  ['盤點場址。衡量標準：總建置容量(MWp)', '總建置容量 [MWp]'],
  ['說明 衡量標準:圖資更新率(%)', '圖資更新率 [%]'],
  ['衡量指標：校園宣導場次（場次）', '校園宣導場次 [場次]'],
  ['KPI：學校 LED 燈具比率(%)', '學校LED燈具比率 [%]'],
  ['衡量標準：AQI≤100比率', 'AQI≤100比率 (%)'],
  ['衡量標準：淘汰老舊\n機車(輛)', '淘汰老舊機車 [輛]'],
  ['衡量標準：辦理工商登記業者家數及政策活動與會人數', '辦理工商登記業者家數及政策活動與會人數'],
  [
    '衡量標準：公車搭乘人數較111年成長3%/公共自行車騎乘人數相較111年成長5%',
    '公車搭乘人數較111年成長3% (%)',
    '公共自行車騎乘人數相較111年成長5% (%)',
  ],
  [
    '衡量標準:自行車道方向指引牌數量(面)、自行車道護欄更新長度(公尺)、自行車道維護長度(公尺)',
    '自行車道方向指引牌數量 [面]',
    '自行車道護欄更新長度 [公尺]',
    '自行車道維護長度 [公尺]',
  ],
  [
    '衡量標準：辦理環境教育志工培訓及宣導會場次及人數（件）/每年環境教育查核及輔導案件數（件）/每年國家環境教育獎申請件數(件)',
    '辦理環境教育志工培訓及宣導會場次及人數 [件]',
    '每年環境教育查核及輔導案件數 [件]',
    '每年國家環境教育獎申請件數 [件]',
  ],
  ['衡量標準：輔導餐飲業及評核數量(家次)、講習場次(場次)', '輔導餐飲業及評核數量 [家次]', '講習場次 [場次]'],
  ['衡量標準：甲件數(件)及乙人數(人)', '甲件數 [件]', '乙人數 [人]'],
  ['衡量標準：輔導里/社區低碳行動(處)', '輔導里/社區低碳行動 [處]'],
  ['衡量標準：單位用電度數排碳量較 109 年減少 %', '單位用電度數排碳量較109年減少% [%]'],
  ['衡量標準：綠色採購績效成果指定項目採購比例達%', '綠色採購績效成果指定項目採購比例達% [%]'],
  ['衡量標準：每年協助至少5處新增低碳永續行動項目(處)', '每年協助至少5處新增低碳永續行動項目 [處]'],
  ['衡量標準：雨水下水道系統建置實施率(%)</p>', '雨水下水道系統建置實施率 [%]'],
  ['衡量標準：1.甲件數 2.國小26人', '甲件數', '國小26人'],
  ['衡量標準：(件)'],
  ['衡量標準：推動嘉義市氣候基金設置', '推動嘉義市氣候基金設置'],
  ['沒有標準的說明'],
];

test.each(described)('%j', (text, ...metrics) => expect(say(text)).toEqual(metrics));

test('notes and cut-off pieces are kept apart', () => {
  const noted = parseIndicators('綠化。 衡量標準：新增喬木(株) 註：109 年種植 11,000 株');
  expect(noted).toMatchObject({ rest: '綠化。', note: '109 年種植 11,000 株' });
  const cut = parseIndicators('衡量標準： 辦理活動場次/每年志工宣導次數/每年申請件數(件)/每2年');
  expect(cut.indicators.map(({ name }) => name)).toEqual([
    '辦理活動場次',
    '每年志工宣導次數',
    '每年申請件數',
  ]);
  expect(cut.note).toBe('每2年');
});

test('what a name says besides', () => {
  const [first] = parseIndicators('衡量標準：單位用電度數排碳量較 109 年減少 %').indicators;
  expect(first).toMatchObject({ baseYear: 2020, change: 'decrease' });
  const [condition] = parseIndicators('衡量標準：AQI≤100比率').indicators;
  expect(condition).toMatchObject({ condition: 'AQI≤100', measurable: true });
  const [event] = parseIndicators('衡量標準：垃圾焚化廠轉型為綠能發電廠').indicators;
  expect(event?.measurable).toBe(false);
});

const cells: [text: string, unit: string | undefined, ratio: boolean][] = [
  ['(實際進度／總預定進度)×100%', '%', true],
  ['完工之路平工程件數/路平工程總件數', '%', true],
  ['府內員工受訓人數/府內員工人數', '%', true],
  ['召開會議次數/預計開會次數×100%', '%', true],
  ['計畫道路取得條數/3', '%', true],
  ['當年完成上線單位數÷當年預定上線單位數×100%', '%', true],
  ['申請設置容量(MWp-百萬峰瓦)', 'MWp', false],
  ['里程增加數(km)', 'km', false],
  ['年度執行經費(億元)', '億元', false],
  ['查核件數全年至少33件（法定件數）', undefined, false],
  ['監測數據', undefined, false],
];

test.each(cells)('the metric cell %j', (text, unit, ratio) => {
  const { indicators } = parseMetrics(text);
  expect(indicators).toHaveLength(1);
  expect((indicators[0]?.unit ?? indicators[0]?.impliedUnit)?.symbol).toBe(unit);
  expect(indicators[0]?.ratio ?? false).toBe(ratio);
});

test.each<[text: string, expected: object]>([
  ['甲件數(件)', { name: '甲件數', unit: { symbol: '件' }, measurable: true }],
  ['1. 甲件數(件)', { name: '甲件數' }],
  ['甲 1. 件數', { name: '甲1.件數' }],
  ['甲件數(法定)', { name: '甲件數(法定)', measurable: true }],
  ['甲件數)', { name: '甲件數)', measurable: false }],
  ['甲件數(件)。 ；', { name: '甲件數', unit: { symbol: '件' } }],
  ['排碳量減少 %', { name: '排碳量減少%', unit: { symbol: '%' }, change: 'decrease' }],
  // A share by its name.
  ['接管率', { impliedUnit: { symbol: '%', dimension: 'share', scale: 1 }, measurable: true }],
  ['接管率（全市）', { impliedUnit: { symbol: '%' } }],
  ['接管(分流)率（全市）', { impliedUnit: { symbol: '%' } }],
  ['達成 95 %（全市）', { impliedUnit: { symbol: '%' } }],
  ['接管率(件)', { unit: { symbol: '件' } }],
  ['馬達功率', { name: '馬達功率' }],
  ['馬達功率（全部）', { name: '馬達功率(全部)' }],
  // What can be measured: a metric with its goal, an amount, words that name none, a change.
  ['進線次數≥1,200', { measurable: true }],
  ['進線次數達 95 % 以上', { measurable: true }],
  ['以核銷次數為標準', { measurable: true }],
  ['依核銷次數計', { measurable: true }],
  ['按核銷次數計算', { measurable: true }],
  ['完成重建計畫5件', { measurable: true }],
  ['完成重建計畫5天', { measurable: false }],
  ['以件數計', { measurable: true }],
  ['完成重建計畫5處', { measurable: true }],
  ['完成重建計畫5', { measurable: false }],
  ['殘留率5%以下', { measurable: true }],
  ['淘汰老舊機車(輛)', { measurable: true }],
  ['計畫道路取得條數/3', { measurable: true }],
  ['進線次數<= 5', { measurable: true }],
  ['如期完成', { measurable: false }],
  ['為標準之法規研訂', { measurable: false }],
  ['監測數據', { measurable: true }],
  ['用電量負成長', { measurable: true, change: 'decrease' }],
  // The year it is measured from, and which way.
  ['人數較111年成長3.5 %', { baseYear: 2022, change: 'increase' }],
  ['人數相較於111年成長率', { baseYear: 2022, change: 'increase' }],
  ['用電較 109 年減少達5%', { baseYear: 2020, change: 'decrease' }],
  ['用電較 109 年降低率', { baseYear: 2020, change: 'decrease' }],
  ['用電較109年下降2.5%', { baseYear: 2020, change: 'decrease' }],
  ['用電較109年下降2.25 %', { baseYear: 2020, change: 'decrease' }],
  ['人數較111年成長3%', { baseYear: 2022, change: 'increase' }],
  ['人數較111年成長12.25 %', { baseYear: 2022, change: 'increase' }],
  // Which things are counted.
  ['AQI ≤ 100 比率', { condition: 'AQI≤100' }],
  ['指標小於 100 日數比例', { condition: '小於100' }],
  ['PM2.5 >= 35 天數', { condition: 'PM2.5 >= 35' }],
  ['濃度>=35 天數', { condition: '>=35' }],
  ['指標小於100日數比例', { condition: '小於100' }],
  ['小於標準且大於 100 日數', { condition: '大於100' }],
])('the metric %j', (text, expected) => expect(parseMetrics(text).indicators).toMatchObject([expected]));

test.each([
  ['馬達功率', ['unit', 'impliedUnit', 'ratio', 'baseYear', 'change', 'condition']],
  ['碳權減量', ['change']],
  ['人數成長', ['change']],
  ['減少用電之戶數', ['change', 'baseYear']],
  ['109年較佳戶數', ['baseYear']],
  ['109年用電減少%', ['baseYear']],
  ['18歲以下人數', ['change']],
  ['用電減少%之戶數', ['unit', 'change']],
  ['用電成長3%之戶數', ['impliedUnit', 'change']],
  ['較佳之109年戶數', ['baseYear']],
  ['進線次數≥1,200', ['condition']],
])('the metric %j says nothing of %j', (text, absent) => {
  const [metric] = parseMetrics(text).indicators;
  for (const name of absent) expect(metric).not.toHaveProperty(name);
});

test('what is no metric beside the metrics', () => {
  expect(parseMetrics('甲件數/乙次數/每 2 年')).toMatchObject({ rest: '', note: '每2年' });
  expect(parseMetrics('甲件數')).not.toHaveProperty('note');
  expect(parseMetrics('甲件數').rest).toBe('');
  const both = parseIndicators(' 綠化。 kpi ： 甲件數/乙次數/每2年  備註： 109 年起 ');
  expect(both).toMatchObject({ rest: '綠化。', note: '每2年；109 年起' });
  expect(both.indicators.map(({ name }) => name)).toEqual(['甲件數', '乙次數']);
  expect(parseIndicators('綠化。衡量標準：甲件數')).not.toHaveProperty('note');
  expect(parseIndicators('  綠化。 ')).toEqual({ indicators: [], rest: '綠化。' });
  expect(parseIndicators('績效衡量指標：甲件數').indicators).toMatchObject([
    { name: '甲件數', start: 7, end: 10 },
  ]);
});

test('any string survives and every metric is a slice', () => {
  const word = fc.constantFrom(
    '衡量標準：',
    '甲數量',
    '(件)',
    '/',
    '、',
    '及',
    '註：',
    '率',
    '5%',
    '1.',
    '2.',
    '較111年',
    ' ',
  );
  const built = fc.array(word, { maxLength: 25 }).map((list) => list.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string(), built), (text) => {
      for (const { raw, start, end, name } of parseIndicators(text).indicators) {
        expect(text.slice(start, end)).toBe(raw);
        expect(name).not.toBe('');
      }
    }),
  );
});

test.each(['衡量標準：', '甲數量/', '甲(件)、', '(', '1.', '甲÷'])(
  '100,000 characters of %j finish',
  (unit) => {
    const text = `衡量標準：${unit.repeat(Math.ceil(100_000 / unit.length))}`;
    expect(parseIndicators(text).indicators).toBeInstanceOf(Array);
  },
  30_000,
);
