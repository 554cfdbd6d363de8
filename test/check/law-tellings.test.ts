import { expect, test } from 'vitest';
import { tellingsToCompare } from '../../src/check/law/tellings.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { law } from './law-builder.ts';
import { plan } from './plan-builder.ts';

const lawOf = (texts: readonly string[]) => law(texts.map((text) => ({ paragraphs: [text] })));

function document(id: string, texts: readonly string[], ...copies: (readonly string[])[]): PlanDocument {
  const again = copies.map((copy) => ({ articles: lawOf(copy).articles }));
  const more = again.length > 0 ? { copies: again } : {};
  return { ...plan({ id, measures: [] }), ordinance: { ...lawOf(texts), ...more } };
}

/** `a 4 - b 3` for each pair, with the number of its articles. */
const pairs = (...documents: PlanDocument[]) =>
  tellingsToCompare(documents).map((pair) =>
    pair.map((telling) => `${telling.document.id} ${telling.articles.length}`).join(' - '),
  );

const LAW = ['甲。', '乙。', '丙。', '丁。'];

test('two files of one law are compared, further ones with the first', () => {
  expect(pairs(document('a', LAW), document('b', LAW))).toEqual(['a 4 - b 4']);
  expect(pairs(document('a', LAW), document('b', LAW), document('c', LAW))).toEqual([
    'a 4 - b 4',
    'a 4 - c 4',
  ]);
});

test('the clean text behind a table is compared with the table', () => {
  expect(pairs(document('a', LAW, LAW.slice(1), LAW))).toEqual(['a 4 - a 3', 'a 4 - a 4']);
});

test.each<[name: string, other: string[], isSame: boolean]>([
  ['all but two articles changed', ['甲。', '乙。', '寅。', '卯。'], true],
  ['all but one article changed', ['甲。', '丑。', '寅。', '卯。'], false],
  ['an excerpt, one of its two articles changed', ['甲。', '丑。'], true],
  ['an excerpt, both changed', ['子。', '丑。'], false],
  ['a longer text with half of this one', ['甲。', '乙。', '寅。', '卯。', '辰。', '巳。'], true],
  ['a longer text with less of it', ['甲。', '丑。', '寅。', '卯。', '辰。', '巳。'], false],
  ['another width and other spaces', ['甲｡', '乙 。', '寅。', '卯。'], true],
  ['nothing', [], false],
])('%s: the same law? %s', (_name, other, isSame) => {
  expect(pairs(document('a', LAW), document('b', other))).toHaveLength(isSame ? 1 : 0);
});

test('two laws in four files are two pairs; a plan is no law', () => {
  const OTHER = ['子。', '丑。'];
  const documents = [
    document('a', LAW),
    document('b', OTHER),
    plan({ measures: [] }),
    document('c', OTHER),
    document('d', LAW),
  ];
  expect(pairs(...documents)).toEqual(['b 2 - c 2', 'a 4 - d 4']);
});
