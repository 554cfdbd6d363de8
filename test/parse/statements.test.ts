import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findStated, readHeading } from '../../src/parse/statements.ts';

/** `about figure`, with marks: > at least, P a part, T counted to date. */
function brief(text: string): string[] {
  return findStated(text, 2023).map(({ about, figure, sector, atLeast, part }) =>
    [about, figure.raw, sector, atLeast ? '>' : undefined, part ? 'P' : undefined].filter(Boolean).join(' '),
  );
}

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
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test.each([
  ['110 年至 112 年節能輔導進場 29 家次', { start: 2021, end: 2023 }],
  ['110 年至今年 9 月底，累計 836 MW', { start: 2021, end: 2023, to: '2023-09-30' }],
  ['共輔導 29 家次', undefined],
])('the period of %s', (text, period) => {
  expect(findStated(text, 2023)[0]?.period).toEqual(period);
});

describe('headings', () => {
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
