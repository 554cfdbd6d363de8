import { expect, test } from 'vitest';
import { legalNumeral, placeInEnglish, placeText } from '../../src/check/law/places.ts';

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
