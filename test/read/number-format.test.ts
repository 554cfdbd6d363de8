import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { formatReader, showRocDate } from '../../src/read/workbook/number-format.ts';

const readFormat = formatReader(XLSX);
/** 3 October 2024. */
const SERIAL = 45568;

function show(format: string, year = 2024): string | undefined {
  const { roc } = readFormat(format);
  return roc && showRocDate(XLSX, roc, SERIAL, year, false);
}

test.each([
  ['[$-404]e"年"m"月"d"日"', '113年10月3日'],
  ['[$-404]e\\年m\\月d\\日;@', '113年10月3日'],
  ['[$-404]e/mm/dd', '113/10/03'],
  ['[$-zh-TW]e.m.d', '113.10.3'],
  ['[$-1010404]e/m', '113/10'],
  ['[$-40404]yyyy/m/d', '113/10/3'],
  ['[$-404]gge"年"', '民國113年'],
  ['[$-404]ggge"年"m"月"', '中華民國113年10月'],
  ['e/m/d', '113/10/3'],
  ['[Red][$-404]e/m/d', '113/10/3'],
])('%s shows %s', (format, text) => {
  expect(show(format)).toBe(text);
});

test.each([
  'General',
  '0.00',
  '0.00E+00',
  'yyyy/m/d',
  '[$-411]ggge"年"',
  '"e"0',
  '[$-404]yyyy"年"',
  '[h]:mm',
  '#,##0"元"',
  'e"年',
])('%s is left to SheetJS', (format) => {
  expect(show(format)).toBeUndefined();
});

test('a date before the first ROC year is left as it is', () => {
  expect(show('[$-404]e/m/d', 1911)).toBeUndefined();
});

test.each([
  ['yyyy/m/d', true],
  ['[$-404]e/m/d', true],
  ['0.0%', false],
  ['General', false],
  ['"日"0', false],
  ['@', false],
])('%s is a date: %s', (format, isDate) => {
  expect(readFormat(format).isDate).toBe(isDate);
});
