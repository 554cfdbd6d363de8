import { describe, expect, it, test } from 'vitest';
import { multiply, parseNumeral, scanNumbers } from '../../src/parse/numerals.ts';
import { survivesAnything } from './hostile.ts';

describe('parseNumeral', () => {
  test.each([
    ['25.761', 25.761],
    ['2,480', 2480],
    ['47,584,891', 47_584_891],
    ['１,２３４', 1234],
    ['１，２３４', 1234],
    ['0', 0],
    ['-0.5', -0.5],
    ['－0.5', -0.5],
    ['−0.5', -0.5],
    ['負3', -3],
    ['+3', 3],
    ['.5', 0.5],
    [' 12 ', 12],
    ['1.2E+05', 120_000],
    ['1.5億', 150_000_000],
    ['3萬5千', 35_000],
    ['245 萬 1,800', 2_451_800],
    ['1億2,000萬', 120_000_000],
    ['3 百萬', 3_000_000],
    ['一百二十萬', 1_200_000],
    ['一百十九', 119],
    ['一百一十九', 119],
    ['一百零二', 102],
    ['二千零五十', 2050],
    ['一萬五千', 15_000],
    ['一億二千萬', 120_000_000],
    ['十', 10],
    ['十五', 15],
    ['廿五', 25],
    ['卅', 30],
    ['兩百', 200],
    ['〇', 0],
    ['一〇五', 105],
    ['二〇五〇', 2050],
    ['百萬', 1_000_000],
    ['壹貳叁', 123],
    ['壹佰萬', 1_000_000],
  ])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

  test.each([
    '',
    '-',
    '無',
    '百分之五',
    '三分之一',
    '一萬五',
    '一百二',
    '三四',
    '1,2',
    '1,23',
    '12,34',
    '1,2345',
    '1.2.3',
    '5 公頃',
    '5%',
    '1 2',
    '10³',
    '①',
    'CO2',
    '110-112',
    '5-',
    '--5',
    '一一十',
    '十十',
    '萬',
    '零十',
    '二十〇三',
    '五千萬億',
    'NaN',
    'Infinity',
    '1e5',
  ])('%j is not one number', (text) => expect(parseNumeral(text)).toBeUndefined());

  it('never gives a number that is not finite', () =>
    survivesAnything(parseNumeral, (_text, value) =>
      expect(value === undefined || Number.isFinite(value)).toBe(true),
    ));
});

describe('scanNumbers', () => {
  test.each<[string, ...(readonly [string, number])[]]>([
    ['-138,200 (用電數 245 萬 1,800 度)', ['-138,200', -138_200], ['245 萬 1,800', 2_451_800]],
    ['3,759 萬人次', ['3,759 萬', 37_590_000]],
    ['836MWp', ['836', 836]],
    ['1,2,3', ['1', 1], ['2', 2], ['3', 3]],
    ['400-600', ['400', 400], ['600', 600]],
    ['-5~-3', ['-5', -5], ['-3', -3]],
    ['成長率-0.5%', ['-0.5', -0.5]],
    ['10公頃-20公頃', ['10', 10], ['20', 20]],
    ['表 4-1', ['4', 4], ['1', 1]],
    ['興達:91/大林:38', ['91', 91], ['38', 38]],
    ['PM2.5 與 CO2 共 5 處', ['5', 5]],
    ['每年增加 6 萬 m3', ['6 萬', 60_000]],
    ['2,000,000m ³', ['2,000,000', 2_000_000]],
    ['10³ 公噸'],
    ['①累計16面', ['16', 16]],
    ['1.2.3 節'],
    ['1.115年前增加30面', ['1', 1], ['115', 115], ['30', 30]],
    ['2.5年', ['2.5', 2.5]],
    ['( .115年前', ['115', 115]],
    ['約 .5 公頃', ['.5', 0.5]],
    ['110,111,112年', ['110', 110], ['111', 111], ['112', 112]],
    ['於110，200公噸', ['110', 110], ['200', 200]],
    ['新增5萬3場', ['5萬3', 50_003]],
    ['5 萬 3 場次', ['5 萬', 50_000], ['3', 3]],
    ['245萬 2.維護', ['245萬', 2_450_000], ['2', 2]],
    ['1.5億 110年', ['1.5億', 150_000_000], ['110', 110]],
    ['20 百貨', ['20', 20]],
    ['5 兆瓦', ['5', 5]],
    ['NTD500', ['500', 500]],
    ['１２.５％', ['１２.５', 12.5]],
    ['1,2345', ['1', 1], ['2345', 2345]],
    ['0 (達 4,215 輛)', ['0', 0], ['4,215', 4215]],
  ])('%s', (text, ...expected) => {
    expect(scanNumbers(text).map(({ raw, value }) => [raw, value])).toEqual(expected);
  });

  it('keeps the number as written beside its scale', () => {
    expect(scanNumbers('約 3,759 萬人次')).toEqual([
      {
        start: 2,
        end: 9,
        mantissaEnd: 7,
        raw: '3,759 萬',
        value: 37_590_000,
        mantissa: 3759,
        scale: 10_000,
        scaleWord: '萬',
      },
    ]);
    expect(scanNumbers('245 萬 1,800')).toMatchObject([{ mantissa: 2_451_800, scale: 1 }]);
    expect(scanNumbers('3 百萬瓦')).toMatchObject([{ mantissa: 3, scale: 1_000_000, scaleWord: '百萬' }]);
    expect(scanNumbers('47.31萬')).toMatchObject([{ value: 473_100 }]);
  });

  test.each([
    ['1,32 萬人次', [true, true]],
    ['1,2345', [true, true]],
    ['1,2,3', [false, false, false]],
    ['110,111,112年', [false, false, false]],
    ['1,234', [false]],
    ['5, 32', [false, false]],
  ])('%s: says where a comma is a slip', (text, suspects) => {
    expect(scanNumbers(text).map((number) => number.suspect === true)).toEqual(suspects);
  });

  it('gives places that are slices of the text, in order and apart', () =>
    survivesAnything(scanNumbers, (text, numbers) => {
      let last = 0;
      for (const number of numbers) {
        if (number.start < last) expect(number.start).toBeGreaterThanOrEqual(last);
        if (number.raw !== text.slice(number.start, number.end))
          expect(number.raw).toBe(text.slice(number.start, number.end));
        if (!Number.isFinite(number.value)) expect(number.value).toBe('finite');
        last = number.end;
      }
    }));
});

describe('multiply', () => {
  test.each([
    [735.7259, 10_000, 7_357_259],
    [17757.216, 10_000, 177_572_160],
    [0.1, 3, 0.3],
    [229.82, 10_000, 2_298_200],
    [1.1, 10_000, 11_000],
  ])('%d x %d is %d', (value, scale, product) => expect(multiply(value, scale)).toBe(product));
});
