import { expect, test } from 'vitest';
import { differencesOf, withoutForm } from '../../src/check/law/difference.ts';

const brief = (one: string, other: string) =>
  differencesOf(one, other).map((found) => [found.one, found.other, found.onlyOne, found.onlyOther]);

test.each<[one: string, other: string, ...expected: string[][]]>([
  ['甲乙丙', '甲乙丙'],
  ['', ''],
  ['甲乙丙', '甲丁丙', ['甲乙丙', '甲丁丙', '乙', '丁']],
  ['甲乙丙', '甲丙', ['甲乙丙', '甲丙', '乙', '']],
  ['甲丙', '甲乙丙', ['甲丙', '甲乙丙', '', '乙']],
  ['', '甲', ['', '甲', '', '甲']],
  ['甲', '', ['甲', '', '甲', '']],
  ['甲甲', '甲', ['甲甲', '甲', '甲', '']],
  ['甲', '甲甲', ['甲', '甲甲', '', '甲']],
  // Six characters around what differs, and a mark where more was cut off.
  [
    '一二三四五六七八甲一二三四五六七八',
    '一二三四五六七八乙一二三四五六七八',
    ['…三四五六七八甲一二三四五六…', '…三四五六七八乙一二三四五六…', '甲', '乙'],
  ],
  [
    '一二三四五六甲一二三四五六',
    '一二三四五六乙一二三四五六',
    ['一二三四五六甲一二三四五六', '一二三四五六乙一二三四五六', '甲', '乙'],
  ],
  // Two differences with fewer than three equal characters between them are told as one.
  ['甲一二乙', '丙一二丁', ['甲一二乙', '丙一二丁', '甲一二乙', '丙一二丁']],
  [
    '甲一二三乙',
    '丙一二三丁',
    ['甲一二三乙', '丙一二三丁', '甲', '丙'],
    ['甲一二三乙', '丙一二三丁', '乙', '丁'],
  ],
  ['甲一二三', '一二三乙', ['甲一二三', '一二三乙', '甲', ''], ['甲一二三', '一二三乙', '', '乙']],
  [
    '一二三四五甲',
    '五甲一二三四',
    ['一二三四五甲', '五甲一二三四', '', '五甲'],
    ['一二三四五甲', '五甲一二三四', '五甲', ''],
  ],
  ['𠀀甲', '𠀁甲', ['𠀀甲', '𠀁甲', '𠀀', '𠀁']],
])('%s against %s', (one, other, ...expected) => expect(brief(one, other)).toEqual(expected));

test('long texts that share nothing at their ends are shown whole', () => {
  const [one, other] = [`甲${'子'.repeat(2100)}乙`, `丙${'子'.repeat(2100)}丁`];
  expect(differencesOf(one, other)).toEqual([{ one, other, onlyOne: one, onlyOther: other }]);
  const [short, brief2] = [`甲${'子'.repeat(300)}乙`, `丙${'子'.repeat(300)}丁`];
  expect(differencesOf(short, brief2)).toHaveLength(2);
});

test('long texts are compared in what stands between their shared ends', () => {
  const [before, behind] = ['子'.repeat(3000), '丑'.repeat(3000)];
  const [found, ...more] = brief(`${before}甲${behind}`, `${before}乙丙${behind}`);
  expect(found?.slice(2)).toEqual(['甲', '乙丙']);
  expect(more).toEqual([]);
});

test('a sentence amended in three places', () => {
  const found = differencesOf(
    '業者應於每年三月底前，將前一年度之用水量申報本府備查。',
    '業者應於次年三月底前，將用水量及節水成效申報本府備查。',
  );
  expect(found.map(({ onlyOne, onlyOther }) => [onlyOne, onlyOther])).toEqual([
    ['每', '次'],
    ['前一年度之', ''],
    ['', '及節水成效'],
  ]);
});

test('form says nothing', () => {
  expect(withoutForm('台 　北\n市（１）CO₂')).toBe('臺北市(1)CO2');
});
