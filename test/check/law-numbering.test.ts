import { expect, test } from 'vitest';
import { numberingFaults } from '../../src/check/law/numbering.ts';
import { type ArticleSpec, law } from './law-builder.ts';

const paragraphs = ['甲。'];
/** 第十條之一 is `[10, 1]`. */
const numbered = (...numbers: (number | [number, number])[]): ArticleSpec[] =>
  numbers.map((one) => {
    const [number, branch] = typeof one === 'number' ? [one] : one;
    return { number, ...(branch === undefined ? {} : { branch }), paragraphs };
  });

/** `article-missing 第四條: 第二條、第三條 A3,A2`. */
const faultsIn = (...given: Parameters<typeof law>) =>
  numberingFaults(law(...given)).map(
    ({ problem, written, expected, places }) =>
      `${problem} ${written}: ${expected} ${places.map(({ cell }) => cell).join(',')}`,
  );

test.each<[name: string, articles: ArticleSpec[], faults: string[]]>([
  ['one after the other', numbered(1, 2, 3), []],
  ['one missing', numbered(1, 3), ['article-missing 第三條: 第二條 A3,A2']],
  ['the first two missing', numbered(3), ['article-missing 第三條: 第一條、第二條 A2']],
  ['five missing', numbered(1, 7), ['article-missing 第七條: 第二條、第三條、第四條、第五條、第六條 A3,A2']],
  [
    'six missing, of which five are named',
    numbered(1, 8),
    ['article-missing 第八條: 第二條、第三條、第四條、第五條、第六條… A3,A2'],
  ],
  ['given twice', numbered(1, 2, 2, 3), ['article-doubled 第二條: 第二條 A4,A3']],
  ['out of order, and not missing', numbered(1, 3, 2, 4), ['article-out-of-order 第二條: 第四條 A4,A3']],
  [
    'two out of order, each held against the highest before it',
    numbered(1, 4, 3, 2),
    ['article-out-of-order 第三條: 第五條 A4,A3', 'article-out-of-order 第二條: 第五條 A5,A3'],
  ],
  [
    'missing, told once though one stands further down',
    numbered(1, 5, 2, 6),
    ['article-missing 第五條: 第三條、第四條 A3,A2', 'article-out-of-order 第二條: 第六條 A4,A3'],
  ],
  ['inserted when the law was amended', numbered(1, [1, 1], [1, 2], 2), []],
  ['inserted twice', numbered(1, [1, 1], [1, 1], 2), ['article-doubled 第一條之一: 第一條之一 A4,A3']],
  ['inserted behind a gap', numbered(1, [3, 1], 4), ['article-missing 第三條之一: 第二條 A3,A2']],
])('articles %s', (_name, articles, faults) => expect(faultsIn(articles)).toEqual(faults));

test('the article at fault is the place of the finding', () => {
  expect(numberingFaults(law(numbered(1, [3, 1], 4)))[0]?.at).toEqual({ article: 3, branch: 1 });
});

test.each<[chapters: number[], faults: string[]]>([
  [[1, 2, 3], []],
  [[2], ['chapter-out-of-order 第二章: 第一章 C2']],
  [[1, 3], ['chapter-out-of-order 第三章: 第二章 C3,C2']],
  [[1, 1], ['chapter-out-of-order 第一章: 第二章 C3,C2']],
])('chapters %j', (chapters, faults) => expect(faultsIn(numbered(1), { chapters })).toEqual(faults));

test.each<[numbers: number[], faults: string[]]>([
  [[1, 2, 3], []],
  [[2], ['item-missing 第一條第二項第二款: 第一款 A2']],
  [[1, 3], ['item-missing 第一條第二項第三款: 第二款 A2,A2']],
  [[1, 2, 1], ['item-restarting 第一條第二項第一款: 第三款 A2,A2']],
  [[1, 2, 2], ['item-restarting 第一條第二項第二款: 第三款 A2,A2']],
])('items %j of the second paragraph', (numbers, faults) => {
  const items = numbers.map((number) => [number, '甲。'] as const);
  const ordinance = [{ paragraphs: ['甲。', ['下列事項：', ...items] as const] }];
  expect(faultsIn(ordinance)).toEqual(faults);
  const [fault] = numberingFaults(law(ordinance));
  if (fault) expect(fault.at).toEqual({ article: 1, paragraph: 2 });
});
