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
])('findFines %s', (text, bounds) =>
  expect(findFines(text).map(({ min, max }) => [min, max])).toEqual([bounds]),
);

test('an amount that is no fine is none', () => {
  expect(findFines('補助新臺幣三萬元以上者')).toEqual([]);
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
  ])('sets no time: %s', (text) => expect(findLegalTimes(text)).toEqual([]));
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
});
