import { describe, expect, test } from 'vitest';
import {
  articleAt,
  articleNear,
  articleSubject,
  legalNumeral,
  missingPart,
  placeInEnglish,
  placeText,
} from '../../src/check/law/places.ts';
import type { Article, LegalPlace, Ordinance } from '../../src/plan-document.ts';
import { plan } from './plan-builder.ts';

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
  [
    { article: 3, paragraph: 2, item: 2, subitem: 11 },
    '第三條第二項第二款第十一目',
    'article 3, paragraph 2, item 2, sub-item 11 (第三條第二項第二款第十一目)',
  ],
  [{ article: 9, branch: 12 }, '第九條之十二', 'article 9-12 (第九條之十二)'],
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

/** A law whose articles stand in sheet 條文, with what else of it matters. */
function law(more: Partial<Ordinance>) {
  const nothing = {
    chapters: [],
    definitions: [],
    agencies: [],
    deadlines: [],
    penalties: [],
    references: [],
  };
  return { ...plan({ measures: [] }), ordinance: { ...nothing, articles, ...more } };
}

test('a finding about an article is filed under it and the chapter that it stands in', () => {
  const chapters = [
    { number: 1, title: '總則', source: at(3) },
    { number: 2, title: '罰則', source: at(10) },
  ];
  const [first, inserted] = articles;
  const second = inserted ? [{ ...inserted, chapter: 2 }] : [];
  const document = law({ chapters, articles: [...(first ? [first] : []), ...second] });
  expect(articleSubject(document, { article: 3, paragraph: 2 })).toEqual({
    article: { label: '第三條', chapter: '第一章 總則' },
  });
  expect(articleSubject(document, { article: 3, branch: 1 })).toEqual({
    article: { label: '第三條之一', chapter: '第二章 罰則' },
  });
  expect(articleSubject(document, { article: 4 })).toEqual({ article: { label: '第四條' } });
  expect(articleSubject(law({ chapters: [] }), { article: 3 })).toEqual({ article: { label: '第三條' } });
  expect(articleSubject(plan({ measures: [] }), { article: 3 })).toEqual({ article: { label: '第三條' } });
});

describe('the article that a cell belongs to', () => {
  const [first, inserted] = articles;
  const copies = first ? [{ articles: [{ ...first, number: 8, source: at(6, '全文') }] }] : [];
  const document = law({ copies });

  test.each<[name: string, row: number, sheet: string, expected: LegalPlace | undefined]>([
    ['its first row', 4, '條文', { article: 3 }],
    ['a row of its items', 6, '條文', { article: 3 }],
    ['the first row of the next', 9, '條文', { article: 3, branch: 1 }],
    ['the last row of all', 12, '條文', { article: 3, branch: 1 }],
    ['the title above all articles', 3, '條文', undefined],
    ['the clean text in another sheet', 7, '全文', { article: 8 }],
    ['what stands above the clean text', 5, '全文', undefined],
    ['a sheet without articles', 9, '附表', undefined],
  ])('%s', (_name, row, sheet, expected) => {
    expect(articleNear(document, at(row, sheet))).toEqual(expected);
  });

  test('none where there is no cell or no law', () => {
    expect(articleNear(document, undefined)).toBeUndefined();
    expect(articleNear(plan({ measures: [] }), at(9))).toBeUndefined();
  });

  test('the nearest above, in whatever order the articles were read', () => {
    const turned = law({ articles: [inserted, first].flatMap((article) => article ?? []) });
    expect(articleNear(turned, at(6))).toEqual({ article: 3 });
    expect(articleNear(turned, at(10))).toEqual({ article: 3, branch: 1 });
  });
});

test('a place that names no place stands as it is, with larger numbers in digits', () => {
  expect(placeInEnglish('附則')).toBe('附則');
  expect(placeInEnglish(3)).toBe('3');
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
