import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../src/parse/sentences.ts';
import { clausesOf, findStated, periodBefore, readHeading } from '../../src/parse/statements.ts';

/** `about figure`, with marks: > at least, P a part, T counted to date. */
function brief(text: string): string[] {
  return findStated(text, 2023).map(({ about, figure, sector, atLeast, part }) =>
    [about, figure.raw, sector, atLeast ? '>' : undefined, part ? 'P' : undefined].filter(Boolean).join(' '),
  );
}

test('reads the last sentence of a paragraph of any length', () => {
  expect(brief(`${'沿線植樹。'.repeat(5_000)}辦理 5 場`)).toEqual(['result 5 場']);
});

/** A list written out, without a full stop for ten pages and more. */
describe('what has no full stop', () => {
  const FEW = 3_000;
  const list = (item: (index: number) => string) =>
    Array.from({ length: FEW }, (_, index) => item(index + 1));

  test.each<[parted: string, items: string[]]>([
    ['by commas', list((index) => `辦理宣導 ${index} 場，`)],
    ['by spaces', list((index) => `辦理 宣導 ${index} 場 `)],
    ['by nothing', list((index) => `辦理宣導1,${100 + (index % 900)}場`)],
    ['by commas of the other width', list((index) => `辦理宣導 ${1000 + index}.5 件,`)],
  ])('is read to its end where it is parted %s', (_, items) => {
    const text = items.join('');
    expect(text.length).toBeGreaterThan(20_000);
    const stated = findStated(text);
    expect(stated.map(({ figure }) => figure.raw)).toEqual(
      items.map((item) => /[\d,.]*\d\s?[場件]/u.exec(item)?.[0]),
    );
    expect(stated.map(({ at }) => at)).toEqual(
      [...text.matchAll(/(?<![\d.,])\d/gu)].map(({ index }) => index),
    );
  });

  test('is read even where nothing parts it', () => {
    expect(brief(`${'甲'.repeat(20_001)}5 場${'乙'.repeat(5_000)}6 場`)).toEqual([
      'result 5 場',
      'result 6 場',
    ]);
  });

  test('loses nothing of its text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '，', '、', ' ', ',', '.', '5', '場') }),
        (text) => {
          const long = `${'甲'.repeat(20_001)}${text.repeat(1 + Math.ceil(3_000 / (text.length + 1)))}`;
          const pieces = sentencesOf(long);
          expect(pieces.join('')).toBe(long);
          expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
        },
      ),
    );
  });

  test('is one sentence as long as it may be one', () => {
    expect(sentencesOf(`${'甲，'.repeat(9_999)}。乙`).map(({ length }) => length)).toEqual([19_999, 1]);
  });
});

test.each([
  [
    '能源部門共 4 項措施，累積減碳量達 53.52 萬噸。',
    ['measure-count 4 項 energy', 'carbon 53.52 萬噸 energy'],
  ],
  ['超越原定 650 MW 目標的 1.28 倍', ['target 650 MW']],
  ['使用人次已突破 3,600 萬人次', ['result 3,600 萬人次 >']],
  ['以某廠為例，減煤 30.8 萬噸', ['result 30.8 萬噸 P']],
  ['節電達 47,584,891 度，造林苗木達 124,681 株', ['result 47,584,891 度', 'result 124,681 株']],
  ['每噸可減碳 0.07 公斤', []],
  ['公車約有 1,000 多輛', []],
  ['平均每年去化 130,624 公噸', []],
  ['運量為 1,32 萬人次', []],
  ['說明如表 5 所示', []],
  ['說明如圖 5 件所示', []],
  ['說明如圖5件所示', []],
  ['表 5 處所示', []],
  ['表列 5 件', ['result 5 件']],
  ['輔導 29 家次，減碳 3 噸；另 2 場', ['result 29 家次', 'carbon 3 噸', 'result 2 場']],
  ['共 58 項措施，其中 12 項進度落後', ['measure-count 58 項', 'shortfall-count 12 項 P']],
  ['共 58 處，其中 12 處', ['result 58 處']],
  ['第3次會議 5 人', ['result 5 人']],
  ['能源部門，完成 5 場，另 3 件', ['result 5 場 energy', 'result 3 件']],
  ['減碳 3 萬公噸CO2e', ['carbon 3 萬公噸CO2e']],
  ['減碳措施 3 場', ['result 3 場']],
  ['共 3 處進度落後', ['result 3 處']],
  ['約 1,000 多輛，另 5 場', ['result 5 場']],
  ['清運 3 噸', ['result 3 噸']],
  ['完成 2~3 場', []],
  ['完成 20', []],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test.each([
  ['110 年至 112 年節能輔導進場 29 家次', { start: 2021, end: 2023 }],
  ['110 年至今年 9 月底，累計 836 MW', { start: 2021, end: 2023, to: '2023-09-30' }],
  ['共輔導 29 家次', undefined],
  ['輔導 29 家次，另於 113 年續辦', undefined],
])('the period of %s', (text, period) => {
  expect(findStated(text, 2023)[0]?.period).toEqual(period);
});

test('each figure knows its clause, the one before, its sentence and its place', () => {
  const text = '全市共輔導 5 家。 能源部門表現佳 ， 累計完成至少 3 場，其餘未辦；';
  const [first, second] = findStated(text, 2023);
  expect(first).toMatchObject({
    clause: '全市共輔導 5 家。',
    lead: '',
    sentence: 0,
    clauseNumber: 0,
    at: 6,
    toDate: true,
  });
  expect(second).toMatchObject({
    clause: '累計完成至少 3 場，',
    lead: '能源部門表現佳 ，',
    context: ' 能源部門表現佳 ， 累計完成至少 3 場，',
    sentence: 1,
    clauseNumber: 1,
    at: text.indexOf('3 場'),
    sector: 'energy',
    whole: false,
    part: false,
    toDate: true,
  });
  expect(first).not.toHaveProperty('sector');
  expect(first).not.toHaveProperty('period');
});

test('a figure that opens its clause stands in it, and words behind it are of the next', () => {
  const [first, second] = findStated('輔導 5 家，3 場說明會，累計 9 處', 2023);
  expect(first).toMatchObject({ clause: '輔導 5 家，', toDate: false, whole: false });
  expect(second).toMatchObject({ clause: '3 場說明會，', lead: '輔導 5 家，', clauseNumber: 1 });
});

test('the plan as a whole is meant where the sentence says so and names no sector', () => {
  expect(findStated('各部門共 5 項措施', 2023)[0]).toMatchObject({ whole: true });
  expect(findStated('能源部門執行方案共 5 項措施', 2023)[0]).toMatchObject({
    whole: false,
    sector: 'energy',
  });
});

test('a comma inside a number and a list of words part no clauses', () => {
  const clauses = (text: string) => clausesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(clauses('甲,乙 1,200 件、 3 件、丙；丁')).toEqual(['甲,', '乙 1,200 件、', ' 3 件、丙；', '丁']);
  expect(clauses('甲、3 件')).toEqual(['甲、', '3 件']);
});

test.each([
  ['今(112)年', { start: 2023, end: 2023 }],
  ['今 (112) 年 9 月', { start: 2023, end: 2023, from: '2023-09-01', to: '2023-09-30' }],
  ['今（99）年', { start: 2010, end: 2010 }],
  ['110年與112年', { start: 2023, end: 2023 }],
  ['今年', { start: 2023, end: 2023 }],
  ['共', undefined],
])('the period before %s', (text, period) => expect(periodBefore(text, 2023)).toStrictEqual(period));

test('without a year nobody knows what this year is', () =>
  expect(periodBefore('今年', undefined)).toBeUndefined());

describe('headings', () => {
  test.each([
    ['  第12章　執行情形 : ', { level: 0, text: '執行情形' }],
    ['第十二節執行', { level: 0, text: '執行' }],
    ['第3篇  執行', { level: 0, text: '執行' }],
    ['一、能源: 現況 ', { level: 1, text: '能源: 現況' }],
    ['壹拾貳、  執行', { level: 1, text: '執行' }],
    ['十二．執行', { level: 1, text: '執行' }],
    ['(12)  執行', { level: 2, text: '執行' }],
    ['(十二)執行', { level: 2, text: '執行' }],
    ['如第三章 執行', undefined],
    ['甲一、執行', undefined],
    ['甲(一)執行', undefined],
    ['第三章：執行；', undefined],
    [`一、${'長'.repeat(38)}`, { level: 1, text: '長'.repeat(38) }],
    [`一、${'長'.repeat(39)}`, undefined],
  ])('%j', (text, heading) => expect(readHeading(text)).toEqual(heading));

  test.each([
    ['第三章 執行情形', { level: 0, text: '執行情形' }],
    ['一、能源部門亮點措施', { level: 1, text: '能源部門亮點措施' }],
    ['(一)能源部門：', { level: 2, text: '能源部門' }],
    ['（二） 節能減碳技術輔導團', { level: 2, text: '節能減碳技術輔導團' }],
    ['(一)通識課程：透過法規等基礎課程，強化認知。', undefined],
    ['共輔導 29 家次', undefined],
  ])('%s', (text, heading) => {
    expect(readHeading(text)).toEqual(heading);
  });
});

test('any text is survived', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      readHeading(text);
      return findStated(text, 2023).every(({ at, figure }) => text.startsWith(figure.raw, at));
    }),
  );
});
