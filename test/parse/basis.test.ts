import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyBasis, figureFor } from '../../src/parse/basis.ts';
import { directionOf } from '../../src/parse/direction.ts';
import { parseUnit } from '../../src/parse/units.ts';

function classify(indicatorName: string, text: string, unit?: string, measureName?: string) {
  const given = unit === undefined ? undefined : parseUnit(unit);
  return classifyBasis({
    indicatorName,
    text,
    unit: given,
    ...(measureName === undefined ? {} : { measureName }),
  });
}

const kinds: [indicator: string, text: string, kind: string, unit?: string | undefined, measure?: string][] =
  [
    ['總建置容量', '25.761', 'cumulative', 'MWp'],
    ['圖資更新率', '圖資更新率達 80%', 'cumulative', '%'],
    ['圖資更新率', '111年 85%', 'cumulative', '%'],
    ['污水處理率', '達 20%', 'cumulative', '%'],
    ['轄區內環保旅店', '22家', 'cumulative', '家'],
    ['低碳旅遊行程數', '7 條', 'cumulative', '條'],
    ['學校LED燈具比率', '汰換 50%', 'cumulative', '%'],
    ['低碳校園標章認證學校參與率', '預計認證率達65%', 'cumulative', '%'],
    ['工程進度', '36.5%', 'cumulative', '%'],
    ['申請設置容量', '5MW\n(累積)', 'cumulative'],
    ['新增喬木', '累計新增 120 株喬木', 'cumulative', '株'],
    ['', '增加至 1,400 站', 'cumulative'],
    ['', '1,200 公頃 (基準年 900 公頃)', 'cumulative'],
    ['', '51% (基準年 110 年 46%)', 'cumulative'],
    ['本市感測器建置數', '110-112 年已累計建置 200 處並持續維運', 'cumulative', '處'],
    ['新增喬木', '新增 50 株喬木', 'annual', '株'],
    ['公園綠地面積', '增加 1.88 公頃', 'annual', '公頃'],
    ['AQI≤100比率', 'AQI ≤ 100 比率至82%', 'annual', '%'],
    ['綠色採購績效成果指定項目採購比例達%', '95%', 'annual', '%'],
    ['學校衛生抽查率', '定期稽查學校餐飲衛生達100%', 'annual', '%'],
    ['淘汰老舊機車', '5,676', 'annual', '輛'],
    ['電動機車換電站數量', '補助 25 站電動機車充換電站設置', 'annual', '站'],
    ['自行車道維護長度', '3. 每年度維護自行車道長度 300 公尺', 'annual', '公尺'],
    ['韌性社區數量', '每 2 年新增韌性社區達 2 處以上', 'annual', '處'],
    ['', '每年增加 6 萬 m3', 'annual'],
    ['', '53 家/年(依據應申報名單調整)', 'annual'],
    ['清疏工程辦理進度', '100%', 'annual', '%'],
    ['監測數據', '19日', 'annual', '日', '紅害日數'],
    ['公車搭乘人數較111年成長3%', '370,320', 'annual', '人次'],
    ['自行車道方向指引牌數量', '1.115年前環市自行車道方向指引牌面數量增加30面', 'milestone', '面'],
    ['垃圾焚化廠轉型為綠能發電廠', '118年綠能發電廠啟用', 'milestone'],
    ['垃圾焚化廠轉型為綠能發電廠', '於112年10月11日決標', 'milestone'],
    ['推動氣候基金設置', '119年設置「氣候基金」', 'milestone'],
    ['汰換老舊公務車數量', '預計於 119 年全數汰換', 'milestone', '輛'],
    ['公車搭乘人數較111年成長3%', '預計每年成長3%', 'change'],
    ['騎乘人數相較111年成長5%', '騎乘人數較111年成長5%', 'change'],
    ['單位用電度數排碳量較109年減少%', '減少 10%', 'change', '%'],
    ['單位用電度數排碳量較109年減少%', '-0.5%', 'change', '%'],
    ['雨水下水道系統建置實施率', '建置實施率每年增加 0.3 %', 'change', '%'],
    ['', '-200,000 度 (111 年較基期年用電負成長數)', 'change'],
    ['', '-138,200 (用電數 245 萬 1,800 度)', 'change', undefined, '各年度用電量較基期年用電量負成長'],
    ['公車搭乘人次增加率', '20%', 'change', '%'],
    ['', '較基準年增加 60 萬噸', 'change'],
    ['', '配合中央政府宣導', 'qualitative'],
    ['', '110 年已完成建置, 111-112 年度持續維護', 'qualitative'],
    ['', '111 年度未開放民眾申請', 'qualitative'],
    ['每年7月31日前策頒綜合執行計畫', '7/31', 'qualitative'],
    ['', '五年目標 750MWp', 'total'],
    ['', '漏水率降至 12%，補助 5 件', 'annual', '件'],
    ['普及率(安裝戶數/總戶數*100%)', '35%', 'cumulative', '%', '再生能源推廣'],
    ['據點數內汰換LED燈具比率', '50%', 'cumulative', '%'],
    // 前 and 至 beside the year, not somewhere near it.
    ['', '115年前30面', 'milestone', '面'],
    ['', '統計至今，115年前完成30面', 'milestone', '面'],
    ['', '115年底前設置 5 站', 'milestone', '站'],
    ['', '115年底前5站', 'milestone', '站'],
    ['', '115年度底前設置 5 站', 'milestone', '站'],
    ['', '112年目前完成 5 件', 'annual', '件'],
    ['', '於都市計畫 115年完成 5 件', 'annual', '件'],
    ['', '-', 'none'],
    ['', ' ', 'none'],
  ];

test.each(kinds)('%s: %j is %s', (indicator, text, kind, unit, measure) => {
  expect(classify(indicator, text, unit, measure).kind).toBe(kind);
});

test('a milestone names its year', () => {
  expect(classify('', '1.115年前增加30面').dueYear).toBe(2026);
  expect(classify('', '118年綠能發電廠啟用').dueYear).toBe(2029);
  expect(classify('', '截至112年9月30日止完成78家').dueYear).toBeUndefined();
});

const bases: [indicator: string, text: string, base: object | undefined, measure?: string][] = [
  ['', '較111年成長5%', { year: 2022, relative: true }],
  ['單位用電度數排碳量較109年減少%', '減少 10%', { year: 2020, relative: true }],
  ['', '預計每年成長3%', { previousYear: true }],
  ['', '51% (基準年 110 年 46%)', { year: 2021, value: 46 }],
  ['', '1,200 公頃 (基準年 900 公頃)', { value: 900 }],
  ['', '167 (109 年 155 萬)', { year: 2020, value: 155 }],
  ['', '128,972 (109 年 97.2%)', undefined],
  ['', '資源回收率每年提升 0.3%(109 年 59.05%)', { previousYear: true, year: 2020, value: 59.05 }],
  ['', '以 104 年為基期，於 112 年提升整體用電效率 10% 為目標。', { year: 2015, relative: true }],
  ['', '-200,000 度 (111 年較基期年用電負成長數)', { year: 2016 }, '以 105 年為基期年，用電量負成長'],
  ['', '每年宣導 700家次', undefined],
  ['', '減少 10%', undefined],
  ['', '較基準年減少 10%', { relative: true }],
  ['實施率較109年提升', '實施率較110年提升 5%', { year: 2021 }],
  ['', '較109年用電減少 10%，普及率提升', { year: 2020, relative: true }],
  ['', '補助比例 111年成長5%', undefined],
  // A base is another figure, told in a bracket behind it.
  ['', '89.8 公頃(基準年)', undefined],
  ['', '110年 80% 111年 85%', undefined],
  ['', '輔導30所，其中110年25所(續辦)', undefined],
  ['用電量較109年減少', '減少 10%(基準年 900 度)', { year: 2020, value: 900, relative: true }],
];

test.each(bases)('%s: the base of %j', (indicator, text, base, measure) => {
  expect(classify(indicator, text, undefined, measure).base).toEqual(base);
});

test('a profile may overrule names, not the cell', () => {
  expect(classify('總建置容量', '30', 'MWp').from).toBe('name');
  expect(classify('', '15').from).toBe('default');
  expect(classify('', '累計 1,200').from).toBe('text');
  const change = classify('', '-138,200 度', undefined, '各年度用電量較基期年用電量負成長');
  expect([change.kind, change.from]).toEqual(['change', 'name']);
  // The verb of another sentence says nothing of this figure.
  expect(classify('', '辦理宣導。5 站')).toMatchObject({ words: [], from: 'default' });
  expect(classify('', '巡查。辦理宣導，5 站。')).toMatchObject({ words: ['宣導', '辦理'], from: 'text' });
});

test('the figure in the unit asked for is meant', () => {
  const text = '公部門用電 95,065,573 度，較 104 年用電 92,034,282 度，節約用電為 -3.29%。';
  expect(figureFor(text, parseUnit('%'))?.value).toBe(-3.29);
  expect(figureFor(text, undefined)?.value).toBe(95065573);
  expect(classify('', text, '%')).toMatchObject({ kind: 'change', base: { year: 2015 } });
  expect(classify('', '20 場(110年 3 件)，另 9 件', '件').base).toBeUndefined();
});

const directions: [name: string, target: string, direction: string, measures: string, measure?: string][] = [
  ['淘汰老舊機車', '5,676', 'increase', 'level'],
  ['殘留率5%以下', '≦5%', 'decrease', 'level'],
  ['失竊車牌辨識率', '<\n10分鐘', 'decrease', 'level'],
  ['監測數據', '19日', 'decrease', 'level', '對所有人不健康的紅害日數'],
  ['監測數據', '80%', 'increase', 'level', '藍天日數(AQI≦100)比率'],
  ['單位用電度數排碳量較109年減少%', '減少 10%', 'increase', 'reduction'],
  ['單位用電度數排碳量較109年減少%', '10%', 'increase', 'reduction'],
  ['', '-200,000 度 (111 年較基期年用電負成長數)', 'decrease', 'level'],
  ['', '100,000 度 (113 年較基期年用電負成長數)', 'increase', 'reduction'],
  ['總用電量', '300 萬度', 'decrease', 'level'],
  ['', '漏水率降至 12%', 'decrease', 'level'],
  ['減碳量', '50 公噸', 'increase', 'reduction'],
  ['', '維持 583 公頃', 'maintain', 'level'],
  ['補助汰換耗能家電數量', '120戶', 'increase', 'level'],
  ['AQI≤100比率', 'AQI ≤ 100 比率至82%', 'increase', 'level'],
];

test.each(directions)(
  '%s with target %j: %s of a %s',
  (indicatorName, target, direction, measures, measureName) => {
    const found = directionOf({
      indicatorName,
      targets: [target],
      ...(measureName === undefined ? {} : { measureName }),
    });
    expect(found).toMatchObject({ direction, measures });
  },
);

test.each<[targets: readonly string[], name: string, expected: object, measure?: string]>([
  [['≦5%'], '殘留率', { direction: 'decrease', measures: 'level', words: ['<='] }],
  [['<5%'], '殘留率', { direction: 'decrease', measures: 'level', words: ['<'] }],
  // Words beside the figure, or in the bracket behind it where none stand beside it.
  [['用電減少 10%'], '', { direction: 'increase', measures: 'reduction', words: ['用電減少'] }],
  [
    ['200 度 (較基期年用電負成長數)'],
    '',
    { direction: 'increase', measures: 'reduction', words: ['較基期年用電負成長數'] },
  ],
  [
    ['-200 度 (較基期年用電負成長數)'],
    '',
    { direction: 'decrease', measures: 'level', words: ['較基期年用電負成長數'] },
  ],
  [['漏水率 降  至 12%'], '', { direction: 'decrease', measures: 'level', words: ['降至'] }],
  [['583 公頃維 持'], '', { direction: 'maintain', measures: 'level', words: ['維持'] }],
  [['583 公頃，維 持現況'], '', { direction: 'maintain', measures: 'level', words: ['維持'] }],
  [['維持運作。新增 5 處'], '', { direction: 'increase', measures: 'level', words: [] }],
  [['減少 0%'], '', { direction: 'increase', measures: 'reduction', words: ['減少'] }],
  // Negative targets say which way; one of them alone does not, nor does a target without a figure.
  [['-5%', '-3%'], '減碳', { direction: 'decrease', measures: 'level', words: ['-5%'] }],
  [['-5%', '持續辦理'], '減碳', { direction: 'decrease', measures: 'level', words: ['-5%'] }],
  [['-5%', '3%'], '減碳量', { direction: 'increase', measures: 'reduction', words: ['減碳'] }],
  [['0'], '減碳量', { direction: 'increase', measures: 'reduction', words: ['減碳'] }],
  [['持續辦理'], '減碳量', { direction: 'increase', measures: 'reduction', words: ['減碳'] }],
  [[], '排放量', { direction: 'decrease', measures: 'level', words: ['排放量'] }],
  // The second target speaks where the first does not.
  [['持續辦理', '≦5%'], '殘留率', { direction: 'decrease', measures: 'level', words: ['<='] }],
  // What the name measures stands near its end.
  [['5'], '減碳 宣 導場次', { direction: 'increase', measures: 'reduction', words: ['減碳'] }],
  [['5'], '減碳措施宣導場次', { direction: 'increase', measures: 'level', words: [] }],
  [['5'], '排放量五個字以內', { direction: 'decrease', measures: 'level', words: ['排放量'] }],
  [['5'], '排放量在六個字以外', { direction: 'increase', measures: 'level', words: [] }],
  [['5'], '違規改善率', { direction: 'increase', measures: 'level', words: ['改善率'] }],
  // A quotient and an act of doing count what was done.
  [['5'], '稽查違規', { direction: 'increase', measures: 'level', words: [] }],
  [['5'], '甲數/違規', { direction: 'increase', measures: 'level', words: [] }],
  [['5'], '綠地零成長', { direction: 'maintain', measures: 'level', words: ['零成長'] }],
  // A name that says nothing leaves it to the measure.
  [['5'], ' ', { direction: 'decrease', measures: 'level', words: ['用電量'] }, '總用電量'],
  [['5'], '路燈數', { direction: 'increase', measures: 'level', words: [] }, '總用電量'],
])('targets %j of %s', (targets, indicatorName, expected, measureName) => {
  const names = measureName === undefined ? { indicatorName } : { indicatorName, measureName };
  expect(directionOf({ ...names, targets })).toEqual(expected);
});

test('any strings survive', () => {
  const word = fc.constantFrom(
    '較111年',
    '減少',
    '10%',
    '(109 年 59.05%)',
    '每年',
    '累計',
    '115年前',
    '基準年',
    '公頃',
    '至',
    '5',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 15 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, text, text, (indicatorName, measureName, cell) => {
      expect(classifyBasis({ indicatorName, measureName, text: cell }).kind).toBeTypeOf('string');
      expect(directionOf({ indicatorName, measureName, targets: [cell] }).direction).toBeTypeOf('string');
    }),
  );
});

test.each(['較111年', '減少1%', '115年前1', '基準年', '1(109 年 5'])(
  '100,000 characters of %j finish',
  (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    expect(classifyBasis({ indicatorName: text, text }).kind).toBeTypeOf('string');
  },
  30_000,
);
