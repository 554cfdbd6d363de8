/** Number formats against what Excel and LibreOffice show; where the two differ, the line says whose it is. */
import { describe, expect, test } from 'vitest';
import { builtInFormat } from '../../src/read/workbook/display/built-in.ts';
import { displayOf } from '../../src/read/workbook/display/display.ts';
import { type Shown, showNumber } from '../../src/read/workbook/display/show.ts';

function shown(format: string, value: number): string | undefined {
  const display = displayOf(format);
  if (display === undefined) return undefined;
  const cell: Shown = { text: String(value), kind: 'number', value };
  showNumber(cell, value, display, false);
  return cell.text;
}

describe('numbers', () => {
  test.each([
    ['General', 25.761, '25.761'],
    ['General', 0.1 + 0.2, '0.3'],
    // Excel's eleven characters; LibreOffice shows fifteen digits.
    ['General', 1 / 3, '0.333333333'],
    ['General', 1234567.8912, '1234567.891'],
    // All digits of an amount, as LibreOffice has them; a narrow cell of Excel shows 1.23457E+11.
    ['General', 123_456_789_012, '123456789012'],
    ['General', 12_345_678_901.5, '12345678901.5'],
    ['General', 1e-10, '1E-10'],
    ['0', 2.5, '3'],
    ['0', -2.5, '-3'],
    // The nearest binary numbers lie below the half.
    ['0.00', 1.005, '1.01'],
    ['0.00', 0.285, '0.29'],
    ['0.00', -0.001, '0.00'],
    ['#,##0', 1_234_567.5, '1,234,568'],
    ['#,##0.00', -1234.5, '-1,234.50'],
    ['0%', 0.28, '28%'],
    ['0.0%', -0.1234, '-12.3%'],
    ['0.##', 0.5, '0.5'],
    ['00000', 42, '00042'],
    ['0,', 1_234_567, '1235'],
    ['#,##0.0,,', 1_234_567, '1.2'],
    ['#,##0;(#,##0)', -1234, '(1,234)'],
    ['0.0;-0.0;"無"', 0, '無'],
    ['0.0;-0.0;"無"', -0.25, '-0.3'],
    ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 0, ' -   '],
    ['"約"0"處"', 12, '約12處'],
    ['0處', 12, '12處'],
    ['[$NT$-404]#,##0', 500, 'NT$500'],
    ['[Red]0.0', 1, '1.0'],
    ['General"處"', 1.5, '1.5處'],
    ['@', 5, '5'],
    // Nothing to show, but the number is there.
    [';;;', 5, '5'],
  ])('%s shows %d as %s', (format, value, text) => {
    expect(shown(format, value)).toBe(text);
  });
});

describe('dates', () => {
  /** 3 October 2024, a Thursday, 20:05:09. */
  const EVENING = 45_568 + (20 * 3600 + 5 * 60 + 9) / 86_400;

  test.each([
    ['yyyy/m/d', '2024/10/3'],
    ['yy-mm-dd', '24-10-03'],
    ['yyyy年m月d日', '2024年10月3日'],
    ['[$-404]e/m/d', '113/10/3'],
    ['[$-404]ggge"年"m"月"d"日";@', '中華民國113年10月3日'],
    ['[$-40404]yyyy.mm.dd', '113.10.03'],
    ['e.m.d', '113.10.3'],
    ['hh:mm', '20:05'],
    ['h:mm:ss AM/PM', '8:05:09 PM'],
    ['[$-404]AM/PMh"時"mm"分"', '下午8時05分'],
    ['上午/下午hh"時"mm"分"', '下午08時05分'],
    ['[$-404]aaaa', '星期四'],
    ['m:ss', '5:09'],
    [builtInFormat(14), '2024/10/3'],
    [builtInFormat(57), '113/10/3'],
  ])('%s shows %s', (format, text) => {
    expect(shown(format, EVENING)).toBe(text);
  });

  test('before the first ROC year are Gregorian, and before the first of all numbers', () => {
    expect(shown('[$-404]e/m/d', 4383)).toBe('1911/12/31');
    expect(shown('[$-404]e/m/d', 4384)).toBe('1/1/1');
    expect(shown('yyyy/m/d', 60)).toBe('1900/2/29');
    expect(shown('yyyy/m/d', -1)).toBe('-1');
  });
});

test.each([
  '# ?/?',
  '0.00E+00',
  '[>=100]0;0.0',
  '[h]:mm',
  'mmm-yy',
  'ss.00',
  '[$-411]ggge',
  '0-00',
  '0;0;0;@;0',
])('%s is left to SheetJS', (format) => {
  expect(displayOf(format)).toBeUndefined();
});
