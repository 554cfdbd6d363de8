import { expect, test } from 'vitest';
import { forgottenAbbreviations, variantsIn } from '../../src/check/law/terms.ts';
import type { PlacedText } from '../../src/model/ordinance/places.ts';

const placed = (text: string, article: number): PlacedText => ({
  text,
  at: { article },
  source: { sheet: '條文', cell: `A${article}`, row: article, column: 1 },
});
const texts = (list: readonly string[]) => list.map((text, index) => placed(text, index + 1));

test.each<[list: string[], ...pairs: (readonly [string, string])[]]>([
  [
    ['新建建築物', '新建築物'],
    ['新建建築物', '新建築物'],
  ],
  [
    ['新建築物', '新建建築物'],
    ['新建築物', '新建建築物'],
  ],
  [['起造人之新建建築物，與新建築物。'], ['新建建築物', '新建築物']],
  // Whose it is belongs to no name; a character more at an end is another thing.
  [
    ['本市所有新建建築物', '應新建築物'],
    ['新建建築物', '新建築物'],
  ],
  [['新建築物', '新建築物們']],
  [['新建築物', '老新建築物']],
  [['新建築物', '新建築物']],
  // Names of three characters differ by one too often, and long ones are sentences.
  [['公車站', '公務車站']],
  [['一二三四五六七八九十', '一二三四五六七八九新十']],
  [
    ['一二三四五六七八九', '一二三四五六新七八九'],
    ['一二三四五六七八九', '一二三四五六新七八九'],
  ],
  [['新建築物', '新高架建築物']],
  [['新建築物', '新改建築場']],
])('%j differ by a character inside: %j', (list, ...pairs) => {
  const found = variantsIn(texts(list));
  expect(found.map(({ terms }) => terms)).toEqual(pairs);
  expect(found.every(({ kind }) => kind === 'variant')).toBe(true);
});

test('each form is placed where it first stands', () => {
  const [found] = variantsIn(texts(['新建建築物', '新建築物', '新建築物']));
  expect(found?.places.map(({ source }) => source.cell)).toEqual(['A1', 'A2']);
});

test.each<[list: string[], ...expected: (readonly [short: string, full: string])[]]>([
  [
    ['應設置氣候變遷因應推動會（以下簡稱推動會）', '氣候變遷因應推動會應開會'],
    ['推動會', '氣候變遷因應推動會'],
  ],
  [
    ['設立氣候變遷因應推動會(以下稱為「推動會」)', '由氣候變遷因應推動會'],
    ['推動會', '氣候變遷因應推動會'],
  ],
  [['應設置氣候變遷因應推動會（以下簡稱推動會）', '推動會應開會']],
  [['應設置氣候變遷因應推動會（以下簡稱推動會），氣候變遷因應推動會應開會']],
  [['氣候變遷因應推動會應開會', '應設置氣候變遷因應推動會（以下簡稱推動會）']],
  [['應設置氣候變遷因應推動會（以下簡稱本會議）', '氣候變遷因應推動會應開會']],
  [['應設置推動會議（以下簡稱推動會議）', '推動會議應開會']],
])('%j forget %j', (list, ...expected) => {
  const found = forgottenAbbreviations(texts(list));
  expect(found.map(({ terms }) => terms)).toEqual(expected);
  for (const { kind, places } of found) {
    expect([kind, ...places.map(({ source }) => source.cell)]).toEqual(['abbreviated', 'A1', 'A2']);
  }
});
