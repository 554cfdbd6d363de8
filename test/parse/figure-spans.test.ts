/** Places of dates, list numbers and brackets, and the numbers with their units, before a figure means anything. */
import { expect, test } from 'vitest';
import { findNumbers } from '../../src/parse/figure-numbers.ts';
import { covering, findSpans } from '../../src/parse/figure-spans.ts';
import { foldSameLength } from '../../src/parse/normalise.ts';

const spansOf = (text: string) => findSpans(text, foldSameLength(text));

test.each<[text: string, ...dates: (readonly [string, number?])[]]>([
  ['112年 5 件', ['112年', 2023]],
  ['110-112年', ['110-112年']],
  ['9 月 30 日止', ['9 月 30 日']],
  ['9月', ['9月']],
  ['9 月 份', ['9 月']],
  ['1~8 月', ['1~8 月']],
  ['1 - 8月', ['1 - 8月']],
  ['1 至 8 月', ['1 至 8 月']],
  ['10、11月', ['10、11月']],
  ['12月31日', ['12月31日']],
  ['30 月票'],
  ['108學年度', ['108學年度']],
  ['108 學年', ['108 學年']],
  ['7/31', ['7/31']],
  ['12/1', ['12/1']],
  ['1/1', ['1/1']],
  ['0/5'],
  ['13/1'],
  ['5/0'],
  ['5/32'],
  ['7/31%'],
  ['7/31.5'],
  ['17/31/5'],
  ['117/31'],
  ['7/311'],
  ['5 月 5 件，112年', ['5 月'], ['112年', 2023]],
  ['112年9月30日', ['112年9月30日', 2023], ['9月30日']],
])('the dates of %j', (text, ...dates) => {
  const found = spansOf(text).dates.map(({ start, end, year }) => [text.slice(start, end), year]);
  expect(found).toEqual(dates.map(([words, year]) => [words, year]));
});

test.each<[text: string, at: number, bracket: string | undefined]>([
  ['甲(乙)丙', 0, undefined],
  ['甲(乙)丙', 1, '(乙)'],
  ['甲(乙)丙', 2, '(乙)'],
  ['甲(乙)丙', 3, '(乙)'],
  ['甲(乙)丙', 4, undefined],
  ['(甲(乙)丙)', 3, '(乙)'],
  ['(甲(乙)丙)', 5, '(甲(乙)丙)'],
  ['(甲)(乙)', 4, '(乙)'],
  ['(甲)丙(乙)', 3, undefined],
  ['甲)乙', 2, undefined],
  // A page break left it open: it runs to the end.
  ['甲(乙丙', 3, '(乙丙'],
  ['(甲(乙)丙', 5, '(甲(乙)丙'],
  ['甲（乙）', 2, '（乙）'],
])('%j around place %d is in %s', (text, at, bracket) => {
  const span = spansOf(text).bracketAround(at);
  expect(span && text.slice(span.start, span.end)).toBe(bracket);
});

test('the last span that begins at or before a place covers it, if it reaches so far', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
    { start: 7, end: 8 },
  ];
  expect([0, 2, 3, 4, 6, 7, 8, 9].map((at) => covering(spans, at)?.start)).toEqual([
    undefined,
    2,
    2,
    undefined,
    6,
    6,
    6,
    undefined,
  ]);
  expect(covering([], 0)).toBeUndefined();
});

test('dates and list numbers are told from each other', () => {
  const spans = spansOf('1.甲 7/31 2.乙');
  expect([0, 2, 4, 9].map((at) => spans.isOrdinal(at))).toEqual([true, false, false, true]);
  expect([0, 4, 7, 8].map((at) => spans.isDate(at))).toEqual([false, true, true, false]);
});

test.each<[text: string, ...numbers: (readonly [words: string, value: number, unit?: string])[]]>([
  ['5 件', ['5 件', 5, '件']],
  ['5', ['5', 5]],
  ['5 萬', ['5 萬', 5, '萬']],
  ['5 萬餘件', ['5 萬餘件', 5, '萬件']],
  ['5 多件', ['5 多件', 5, '件']],
  ['5 多件、甲', ['5 多件', 5, '件']],
  ['150萬 (人次)', ['150萬 (人次)', 150, '萬人次']],
  ['150萬(人次)', ['150萬(人次)', 150, '萬人次']],
  ['150(人次', ['150', 150]],
  ['150(甲人次)', ['150', 150]],
  ['百分之5', ['百分之5', 5, '%']],
  ['百分之八十', ['百分之八十', 80, '%']],
  ['三分之 5 件', ['5 件', 5, '件']],
  ['百貨業5家', ['5家', 5, '家']],
  ['五十件', ['五十件', 50, '件']],
  ['五千件與 3 件', ['五千件', 5000, '件'], ['3 件', 3, '件']],
  ['3 件與五千件', ['3 件', 3, '件'], ['五千件', 5000, '件']],
  // Characters that are part of a word.
  ['統一件數'],
  ['第 5 次', ['5 次', 5, '次']],
  ['1五件', ['1', 1]],
  ['壹、說明'],
  ['十分鐘', ['十分鐘', 10, '分鐘']],
  ['一千二百三十四萬五千六百七十八件', ['一千二百三十四萬五千六百七十八件', 12_345_678, '件']],
  ['壹貳參件', ['壹貳參件', 123, '件']],
  [' 一百二十 ', ['一百二十', 120]],
  ['歷時三個月', ['三', 3]],
  ['辦理Forum一場', ['一場', 1, '場']],
  ['赴大陸人次'],
  ['三四件'],
  ['占百分五件'],
  ['百貨五家', ['五家', 5, '家']],
  ['其中部分五處', ['五處', 5, '處']],
  ['5 場/2年', ['5 場/2年', 5, '場']],
])('the numbers of %j', (text, ...numbers) => {
  const found = findNumbers(text, foldSameLength(text));
  expect(
    found.map(({ start, unitEnd, value, unit }) => [text.slice(start, unitEnd), value, unit?.symbol]),
  ).toEqual(numbers.map(([words, value, unit]) => [words, value, unit]));
});
