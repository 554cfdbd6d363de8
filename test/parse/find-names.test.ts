import { describe, expect, test } from 'vitest';
import { nameFinder, pairsIn, tellingPairs, textFinder } from '../../src/parse/find-names.ts';

describe('names in a text', () => {
  const find = nameFinder(['環境保護局', '交通局', '通', '環境保護局', '水利局', '']);

  test.each([
    ['由環境保護局會同交通局辦理', [0, 1, 2, 3, 5]],
    ['由水利局辦理', [4, 5]],
    // The rarest pair of 環境保護局 may stand there without the name.
    ['環境保護', [5]],
    ['', [5]],
  ])('of %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('texts with a word', () => {
  const find = textFinder(['汰換公車', '汰換機車', '', '公車汰換']);

  test.each([
    ['汰換', [0, 1, 3]],
    ['換公車', [0]],
    ['車', [0, 1, 3]],
    ['電動', []],
    // Both pairs stand in the first, the word does not.
    ['車汰換公', []],
  ])('%s', (word, expected) => {
    expect(find(word)).toEqual(expected);
  });
});

test('a text with so many pairs of a name has one of the rarest', () => {
  const frequency: Readonly<Record<string, number>> = { 公車: 1, 車汰: 2, 汰換: 9, 換站: 8 };
  const telling = (least: number) =>
    tellingPairs([...pairsIn('公車汰換站')], least, (pair) => frequency[pair] ?? 0);
  expect(telling(3)).toEqual(new Set(['公車', '車汰']));
  expect(telling(2)).toEqual(new Set(['公車', '車汰', '換站']));
  expect(telling(5)).toEqual(new Set());
});
