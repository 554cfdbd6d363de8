import { expect, test } from 'vitest';
import { sayBasis, statedBasis } from '../../src/check/stated-basis.ts';
import {
  amount,
  amountZh,
  at,
  atZh,
  cellBeside,
  figure,
  listEn,
  oneLine,
  quotedEn,
  rocDate,
  rocYears,
  yearsText,
} from '../../src/check/wording.ts';
import { spansOf } from '../../src/check/years.ts';

test.each([
  [1234567.891, '1,234,567.891'],
  [100, '100'],
  [999, '999'],
  [-1000, '-1,000'],
  [-0, '0'],
  [0.00004, '0'],
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
  expect(amount(7, '年成長%')).toBe('7 年成長%');
});

test('years as evidence, and as they are said in Taiwan', () => {
  expect(yearsText({ start: 2022, end: 2022 })).toBe('2022');
  expect(yearsText({ start: 2024, end: 2025 })).toBe('2024-2025');
  expect(rocYears('2024-2025')).toBe('113-114 年');
  expect(rocYears('2021, 2023')).toBe('110、112 年');
  expect(rocDate('2023-09-30')).toBe('112 年 9 月 30 日');
  expect(rocDate('2023-10')).toBe('112 年 10 月');
  expect(rocDate('2023')).toBe('112 年');
  expect(spansOf([2025, 2021, 2022, 2021])).toEqual([
    { start: 2021, end: 2022 },
    { start: 2025, end: 2025 },
  ]);
});

test('a long text is cut at whole characters', () => {
  expect(oneLine('推動\n 節能')).toBe('推動 節能');
  expect(oneLine('𠀀𠀁𠀂𠀃', 3)).toBe('𠀀𠀁…');
  // Four characters are four, however many units they take.
  expect(oneLine('𠀀𠀁𠀂𠀃', 4)).toBe('𠀀𠀁𠀂𠀃');
  expect(oneLine('一二三四', 4)).toBe('一二三四');
  expect(oneLine('一二三四五', 4)).toBe('一二三…');
  expect(oneLine(' 推動 ')).toBe('推動');
  const long = '節'.repeat(61);
  expect([oneLine(long.slice(1)), oneLine(long)]).toEqual(['節'.repeat(60), `${'節'.repeat(59)}…`]);
});

test('quotations and lists of evidence as English writes them', () => {
  expect(quotedEn('「甲」「乙」')).toBe('"甲", "乙"');
  expect(quotedEn('「甲「乙」丙」')).toBe('"甲「乙」丙"');
  expect(listEn('甲、乙／丙')).toBe('甲, 乙 or 丙');
});

test('a cell in brackets, where it is known', () => {
  expect([at('G13'), at('')]).toEqual([' (G13)', '']);
  expect([atZh('G13'), atZh('')]).toEqual(['（G13）', '']);
});

test('a cell is named with its sheet beside one of another sheet', () => {
  const [own, other] = [
    { sheet: '甲', cell: 'B2' },
    { sheet: '乙', cell: 'B2' },
  ];
  expect([cellBeside(own, own), cellBeside(own, other)]).toEqual(['B2', '甲!B2']);
});

test.each([
  ['公車搭乘人數較111年成長3%', 2022],
  ['公共自行車騎乘人數相較 111 年成長5%', 2022],
  ['用電量較 2016 年減少', 2016],
  ['用電量相較於 104 年同期降低', 2015],
  ['用電量與104年相比增加', 2015],
  ['用電量較104年，增加設備', undefined],
  ['每年均提升', 'yearly'],
  ['預計每年成長3%', 'yearly'],
  ['每年宣導 700 家次', undefined],
  ['115年前增加30面', undefined],
])('%s is measured from %s', (text, expected) => {
  expect(statedBasis(text)).toBe(expected);
});

test('a basis in words', () => {
  expect(sayBasis(2022, 'zh-TW')).toBe('111 年為基準');
  expect(sayBasis(2022, 'en')).toBe('base year 2022');
  expect(sayBasis('yearly', 'en')).toBe('the year before');
  expect(['yearly', 'annual', 'cumulative', '+', '-'].map((basis) => sayBasis(basis, 'zh-TW'))).toEqual([
    '較前一年',
    '逐年',
    '累計',
    '正',
    '負',
  ]);
  expect(sayBasis('milestone', 'en')).toBe('milestone');
});

test('sets a figure apart from the Chinese that follows, and a word not', () => {
  expect(`${amountZh(27, '家')}不符`).toBe('27 家不符');
  expect(`${amountZh(5, '%')}不符`).toBe('5% 不符');
  expect(`${amountZh(1200, '')}不符`).toBe('1,200 不符');
  expect(`${amountZh(3, 'MWp')}以內`).toBe('3 MWp 以內');
});
