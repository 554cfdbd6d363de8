import { expect, test } from 'vitest';
import { agencyClashes } from '../../src/check/law/explained-agencies.ts';
import { type ArticleSpec, law } from './law-builder.ts';

const agencies = ['環境保護局', '交通局', '工務局'];

/** `explanation 1: 工務局 ≠ 交通局 B2,A2` */
const clashesIn = (...articles: ArticleSpec[]) =>
  agencyClashes(law(articles, { agencies })).map(
    ({ at, side, agency, named, places }) =>
      `${side} ${Object.values(at).join('-')}: ${agency} ≠ ${named.join('、')} ${places.map(({ cell }) => cell).join(',')}`,
  );

test.each<[article: string, explanation: string, clashes: string[]]>([
  ['應向本府交通局申報。', '定明由本府工務局受理。', ['explanation 1: 工務局 ≠ 交通局 B2,A2']],
  ['應向主管機關申報。', '定明由本府工務局受理。', ['explanation 1: 工務局 ≠ 主管機關 B2,A2']],
  ['應向本府交通局申報。', '定明由本府交 通局受理。', []],
  ['應向本府交通局申報。', '定明由主管機關受理。', []],
  // An article that names nobody contradicts nobody; authorities of the state are others.
  ['業者應申報。', '定明由本府工務局受理。', []],
  ['應報中央主管機關核定。', '定明由本府工務局受理。', []],
  ['應報目的事業主管機關核定。', '定明由本府工務局受理。', []],
])('%s explained by %s', (text, explanation, clashes) => {
  expect(clashesIn({ paragraphs: [text], explanation: [explanation] })).toEqual(clashes);
});

test('agencies that stand in the items are named by the article', () => {
  const paragraphs = [['權責如下：', '本府工務局：道路。', '本府交通局：公車。']] as const;
  expect(clashesIn({ paragraphs, explanation: ['工務局及交通局之權責。'] })).toEqual([]);
});

test('an inserted article is named whole', () => {
  const article = {
    number: 1,
    branch: 1,
    paragraphs: ['應向本府交通局申報。'],
    explanation: ['由工務局受理。'],
  };
  expect(clashesIn(article)).toEqual(['explanation 1-1: 工務局 ≠ 交通局 B2,A2']);
});

const BUSES = '公車之規模，由本府交通局另定之';
const OTHERS = '其餘業者之規模，由主管機關分階段公告之';

test.each<[name: string, paragraphs: string[], explanation: string, clashes: string[]]>([
  [
    'one of the two',
    ['甲。', `${BUSES}；${OTHERS}。`],
    '規模授權由本府交通局另定之。',
    ['delegation 1-2: 交通局 ≠ 主管機關、交通局 B2,A2'],
  ],
  [
    'one of the two, which stand in two paragraphs',
    [`${BUSES}。`, `${OTHERS}。`],
    '規模授權由主管機關公告之。',
    ['delegation 1: 主管機關 ≠ 主管機關、交通局 B2,A2'],
  ],
  ['both', [`${BUSES}；${OTHERS}。`], '規模由主管機關公告之，或由本府交通局另定之。', []],
  ['nobody', [`${BUSES}；${OTHERS}。`], '定明規模。', []],
  ['the only one there is', [`${BUSES}，並向主管機關備查。`], '規模授權由本府交通局另定之。', []],
])('an explanation that leaves the details to %s', (_name, paragraphs, explanation, clashes) => {
  expect(clashesIn({ paragraphs, explanation: [explanation] })).toEqual(clashes);
});
