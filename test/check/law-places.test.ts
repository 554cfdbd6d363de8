import { expect, test } from 'vitest';
import {
  articleAt,
  legalNumeral,
  missingPart,
  placeInEnglish,
  placeText,
} from '../../src/check/law/places.ts';
import type { Article, LegalPlace } from '../../src/plan-document.ts';

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [49, '四十九'],
  [100, '一百'],
  [105, '一百零五'],
  [112, '一百十二'],
  [1234, '1234'],
])('legalNumeral %d', (number, text) => expect(legalNumeral(number)).toBe(text));

test.each([
  [
    { article: 17, paragraph: 1, item: 2 },
    '第十七條第一項第二款',
    'article 17, paragraph 1, item 2 (第十七條第一項第二款)',
  ],
  [{ article: 10, branch: 1 }, '第十條之一', 'article 10-1 (第十條之一)'],
  [{ article: 105, paragraph: 3 }, '第一百零五條第三項', 'article 105, paragraph 3 (第一百零五條第三項)'],
])('a place in both languages', (place, text, english) => {
  expect([placeText(place), placeInEnglish(text)]).toEqual([text, english]);
});

const at = (row: number, sheet = '條文') => ({ sheet, cell: `A${row}`, row, column: 1 });
const list = (...numbers: number[]) => numbers.map((number) => ({ number, text: '甲', source: at(5) }));

/** 第三條 with two paragraphs, the second with two items, of which the second has one of its own; then 第三條之一. */
const articles: Article[] = [
  {
    number: 3,
    chapter: 1,
    paragraphs: [
      { number: 1, text: '甲', items: [], source: at(4) },
      {
        number: 2,
        text: '乙',
        items: [
          { number: 1, text: '子', source: at(5) },
          { number: 2, text: '丑', source: at(5), items: list(1) },
        ],
        source: at(5),
      },
    ],
    explanation: [],
    source: at(4),
  },
  {
    number: 3,
    branch: 1,
    paragraphs: [{ number: 1, text: '甲', items: [], source: at(9) }],
    explanation: [],
    source: at(9),
  },
];

test.each<[place: LegalPlace, missing: string | undefined]>([
  [{ article: 3 }, undefined],
  [{ article: 4 }, 'article'],
  [{ article: 3, branch: 1 }, undefined],
  [{ article: 3, branch: 2 }, 'article'],
  [{ article: 3, paragraph: 2 }, undefined],
  [{ article: 3, paragraph: 3 }, 'paragraph'],
  [{ article: 3, branch: 1, paragraph: 2 }, 'paragraph'],
  [{ article: 3, paragraph: 2, item: 2 }, undefined],
  [{ article: 3, paragraph: 1, item: 2 }, 'item'],
  [{ article: 3, item: 2 }, undefined],
  [{ article: 3, paragraph: 2, item: 3 }, 'item'],
  [{ article: 3, paragraph: 2, item: 2, subitem: 1 }, undefined],
  [{ article: 3, paragraph: 2, item: 2, subitem: 2 }, 'subitem'],
  [{ article: 3, paragraph: 2, item: 1, subitem: 1 }, 'subitem'],
])('of %o the %s is missing', (place, missing) => expect(missingPart(articles, place)).toBe(missing));

test('an article is found by its number and branch', () => {
  expect(articleAt(articles, { article: 3, branch: 1 })?.source.row).toBe(9);
  expect(articleAt(articles, { article: 3 })?.source.row).toBe(4);
  expect(articleAt(articles, { article: 3, branch: 2 })).toBeUndefined();
});

test('a place that names no place stands as it is, with larger numbers in digits', () => {
  expect(placeInEnglish('附則')).toBe('附則');
  expect(placeInEnglish('第12條第3目')).toBe('article 12, sub-item 3 (第12條第3目)');
  expect([90, 99, 101, 110, 120, 200, 999].map(legalNumeral)).toEqual([
    '九十',
    '九十九',
    '一百零一',
    '一百十',
    '一百二十',
    '二百',
    '九百九十九',
  ]);
});
