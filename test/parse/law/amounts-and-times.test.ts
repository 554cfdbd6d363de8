import { describe, expect, test } from 'vitest';
import { findFines } from '../../../src/parse/law/fines.ts';
import { isFinished, joinHalves, legalLines } from '../../../src/parse/law/lines.ts';
import { findLegalTimes } from '../../../src/parse/law/times.ts';

test.each([
  ['處新臺幣三萬元以上十萬元以下罰鍰', [30000, 100000]],
  ['處新臺幣一千二百元以上六千元以下罰鍰', [1200, 6000]],
  ['處新台幣3萬元以上10萬元以下罰鍰', [30000, 100000]],
  ['處新臺幣30,000元以上罰鍰', [30000, undefined]],
  ['處新臺幣五萬元以下之罰鍰', [undefined, 50000]],
  ['處新臺幣五萬元罰鍰', [50000, 50000]],
  ['處新臺幣3.25萬元罰鍰', [32500, 32500]],
])('findFines %s', (text, bounds) =>
  expect(findFines(text).map(({ min, max }) => [min, max])).toEqual([bounds]),
);

test('an amount that is no fine is none', () => {
  expect(findFines('補助新臺幣三萬元以上者')).toEqual([]);
});

test('a fine knows its place and its words', () => {
  expect(findFines('違者，處新臺幣三萬元罰鍰。')).toEqual([
    { min: 30000, max: 30000, text: '處新臺幣三萬元', start: 3, end: 10 },
  ]);
});

describe('findLegalTimes', () => {
  test.each([
    ['日期以中華民國一百三十九年一月一日為目標。', 'target-date', '2050-01-01', undefined],
    ['自中華民國一百十九年起，應符合標準。', 'from-year', 2030, undefined],
    ['應於中華民國一百十九年全面汰換。', 'by-year', 2030, undefined],
    ['自民國115年起不得提供。', 'from-year', 2026, undefined],
    ['應於西元二零三零年前完成。', 'by-year', 2030, undefined],
    ['於民國一百十六年六月三十日前完成。', 'by-date', '2027-06-30', undefined],
    ['本條例自中華民國一百十四年一月一日施行。', 'commencement', '2025-01-01', undefined],
    ['自公布後六個月施行。', 'commencement', undefined, 'P6M'],
    ['自公布日施行。', 'commencement', undefined, 'P0D'],
    ['應於施行後一年內完成改善。', 'within', undefined, 'P1Y'],
    ['主管機關應每年編寫報告。', 'recurring', undefined, 'P1Y'],
    ['並每五年檢討成效。', 'recurring', undefined, 'P5Y'],
    ['並按年提高使用之占比。', 'recurring', undefined, 'P1Y'],
    ['學生每年均應參加二小時。', 'recurring', undefined, 'P1Y'],
    ['每週至少擇定一日。', 'recurring', undefined, 'P1W'],
    ['應每半年召開會議。', 'recurring', undefined, 'P6M'],
    ['主管機關應每年編寫溫室氣體排放量及減量成果之報告並公開於網站。', 'recurring', undefined, 'P1Y'],
    ['應 每年編寫報告。', 'recurring', undefined, 'P1Y'],
    ['應每三四年檢討。', 'recurring', undefined, undefined],
    ['自公布後一百年施行。', 'commencement', undefined, 'P100Y'],
    // Every count of time by its own unit.
    ['應每年度檢討。', 'recurring', undefined, 'P1Y'],
    ['應每學年檢討。', 'recurring', undefined, 'P1Y'],
    ['應每二學年度檢討。', 'recurring', undefined, 'P2Y'],
    ['應每二季檢討。', 'recurring', undefined, 'P6M'],
    ['應每三個月檢討。', 'recurring', undefined, 'P3M'],
    ['應每月檢討。', 'recurring', undefined, 'P1M'],
    ['應每二週檢討。', 'recurring', undefined, 'P2W'],
    ['應每周檢討。', 'recurring', undefined, 'P1W'],
    ['應每日檢討。', 'recurring', undefined, 'P1D'],
    ['逐季公開。', 'recurring', undefined, 'P3M'],
    ['按月公開。', 'recurring', undefined, 'P1M'],
    ['自公布日起三十日後施行。', 'commencement', undefined, 'P30D'],
    ['自公告施行。', 'commencement', undefined, 'P0D'],
    ['自發布日起施行。', 'commencement', undefined, 'P0D'],
    ['應於通知送達之次日起十五日內陳述。', 'within', undefined, 'P15D'],
    ['收受後二個月以內', 'within', undefined, 'P2M'],
    // 每 governs what is to be done, wherever it stands.
    ['並每 三年檢討。', 'recurring', undefined, 'P3Y'],
    ['每年十二月底前應公開。', 'recurring', undefined, 'P1Y'],
    ['每年二次。', 'recurring', undefined, 'P1Y'],
    ['每月12次。', 'recurring', undefined, 'P1M'],
    // What a date is for.
    ['以一百三十九年為達成目標。', 'by-year', 2050, undefined],
    ['以一百三十九年淨零為目標。', 'by-year', 2050, undefined],
    ['自一百十九年起逐步汰換老舊車輛，以淨零排放為目標。', 'from-year', 2030, undefined],
    ['自一百十九年 起，應符合。', 'from-year', 2030, undefined],
    ['應於一百十九年前完成起造。', 'by-year', 2030, undefined],
    ['應逐步於一百十九年汰換。', 'by-year', 2030, undefined],
    ['自一百十九年一月一日開始適用。', 'from-date', '2030-01-01', undefined],
    ['一百十九年 施行。', 'commencement', 2030, undefined],
    ['一百十九年底前完成。', 'by-year', 2030, undefined],
    ['一百十九年一月一日 以前完成。', 'by-date', '2030-01-01', undefined],
    ['至遲於 一百十九年汰換。', 'by-year', 2030, undefined],
    ['於一百十九年全數應汰換。', 'by-year', 2030, undefined],
    ['不得在一百十九年販售。', 'by-year', 2030, undefined],
    // Years of either count, as far as a law may mean them.
    ['自民國九十九年起。', 'from-year', 2010, undefined],
    ['自公元1900年起。', 'from-year', 1900, undefined],
    ['自公元2300年起。', 'from-year', 2300, undefined],
    ['自西元2030年起。', 'from-year', 2030, undefined],
    ['自一百年起。', 'from-year', 2011, undefined],
  ])('%s', (text, kind, date, interval) => {
    expect(findLegalTimes(text).map((time) => [time.kind, time.date, time.interval])).toEqual([
      [kind, date, interval],
    ]);
  });

  test.each([
    '前項業者每年使用低碳運具之占比，另定之。',
    '每年度汰舊換新為低碳運具之比率應達百分之百。',
    '於一百零一年十二月二十二日公布之自治條例',
    '每公里碳排放',
    '得按次處罰；得按日連續處罰',
    '五年內之計畫',
    '一百平方公尺',
    '九十九年起',
    '自西元1899年起',
    '自西元2301年起',
    '自西元100年起',
    '於本市營業者應提一百十九年之計畫',
    '自民國一百十九年二月三十日起',
    '於一百十九年',
    '於一百十九年度之計畫。應完成者',
    '應辦理者。於一百十九年',
    '一百十九年之標準，前者施行',
    '每年之檢討',
    '說明：每年，應辦理',
    '均於其後；每年之計畫',
  ])('sets no time: %s', (text) => expect(findLegalTimes(text)).toEqual([]));
});

test('several times stand in the order of the text, each once', () => {
  const text = '應每年檢討，並於一百十九年一月一日前完成；自公布後六個月施行。';
  expect(
    findLegalTimes(text).map(({ kind, text: words, start, end }) => [kind, words, text.slice(start, end)]),
  ).toEqual([
    ['recurring', '每年', '每年'],
    ['by-date', '一百十九年一月一日', '一百十九年一月一日'],
    ['commencement', '自公布後六個月施行', '自公布後六個月施行'],
  ]);
});

test.each([
  ['<p>第一條 甲。</p> <p>一、乙。</p>', ['第一條 甲。', '一、乙。']],
  ['<ol style="list-style-type: none"> 一、甲。 二、乙。', ['一、甲。 二、乙。']],
  ['- 五、本府都市發展局：', ['五、本府都市發展局：']],
  ['CO<sub>2</sub>', ['CO2']],
  ['甲\n\n乙', ['甲', '乙']],
  ['溫度 < 5 > 3', ['溫度 < 5 > 3']],
])('legalLines %s', (text, expected) => expect(legalLines(text).map((line) => line.text)).toEqual(expected));

test.each([
  ['辦理。', true],
  ['辦理。  ', true],
  ['辦理。」', true],
  ['辦理。甲', false],
  ['  辦理', false],
  ['下列規定：', true],
  ['甲；', true],
  ['（以下簡稱推動會。）', true],
  ['應辦理節能減碳', false],
  ['沼氣再利用、', false],
  ['各機關（單位', false],
])('isFinished %s', (text, expected) => expect(isFinished(text)).toBe(expected));

test('halves of Chinese join without a space, Latin words with one', () => {
  expect([joinHalves('運輸工', '具'), joinHalves('Low Impact', 'Development')]).toEqual([
    '運輸工具',
    'Low Impact Development',
  ]);
  expect([
    joinHalves('甲', 'LID'),
    joinHalves('LID', '甲'),
    joinHalves('淨零LID', 'Café'),
    joinHalves('甲1', '2'),
    joinHalves('LID系統', 'Design'),
    joinHalves('LID', '系統A'),
    joinHalves('A', 'B'),
  ]).toEqual(['甲LID', 'LID甲', '淨零LID Café', '甲1 2', 'LID系統Design', 'LID系統A', 'A B']);
});
