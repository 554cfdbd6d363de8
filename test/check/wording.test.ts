import { expect, test } from 'vitest';
import { sayBasis, statedBasis } from '../../src/check/stated-basis.ts';
import { amount, figure, oneLine, rocYears, yearsText } from '../../src/check/wording.ts';
import { spansOf } from '../../src/check/years.ts';

test.each([
  [1234567.891, '1,234,567.891'],
  [100, '100'],
  [-138200, '-138,200'],
  [0.30000000000000004, '0.3'],
  [12345.67891, '12,345.6789'],
  ['文字', '文字'],
])('figure %s is written %s', (value, expected) => {
  expect(figure(value)).toBe(expected);
});

test('an amount has its unit, a percent sign close by', () => {
  expect(amount(247, '輛')).toBe('247 輛');
  expect(amount(7, '%')).toBe('7%');
  expect(amount(7, '')).toBe('7');
});

test('years as evidence, and as they are said in Taiwan', () => {
  expect(yearsText({ start: 2022, end: 2022 })).toBe('2022');
  expect(yearsText({ start: 2024, end: 2025 })).toBe('2024-2025');
  expect(rocYears('2024-2025')).toBe('113-114 年');
  expect(rocYears('2021, 2023')).toBe('110、112 年');
  expect(spansOf([2025, 2021, 2022, 2021])).toEqual([
    { start: 2021, end: 2022 },
    { start: 2025, end: 2025 },
  ]);
});

test('a long text is cut at whole characters', () => {
  expect(oneLine('推動\n 節能')).toBe('推動 節能');
  expect(oneLine('𠀀𠀁𠀂𠀃', 3)).toBe('𠀀𠀁…');
});

test.each([
  ['公車搭乘人數較111年成長3%', 2022],
  ['公共自行車騎乘人數相較 111 年成長5%', 2022],
  ['用電量較 2016 年減少', 2016],
  ['預計每年成長3%', 'yearly'],
  ['每年宣導 700 家次', undefined],
  ['115年前增加30面', undefined],
])('%s is measured from %s', (text, expected) => {
  expect(statedBasis(text)).toBe(expected);
});

test('a basis in words', () => {
  expect(sayBasis(2022, 'zh-TW')).toBe('111 年為基準');
  expect(sayBasis('yearly', 'en')).toBe('the year before');
  expect(sayBasis('milestone', 'en')).toBe('milestone');
});
