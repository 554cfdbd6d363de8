/** What is read once for all texts with the same words is what each of them says when it is read for itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAsOf } from '../../src/parse/dates.ts';
import { onlyQuantity, quantitiesOf, scanFigures } from '../../src/parse/figures.ts';
import { splitItems } from '../../src/parse/items.ts';
import { isNothing } from '../../src/parse/nothing.ts';
import { oneNumberIn } from '../../src/parse/one-number.ts';
import { findYears } from '../../src/parse/period.ts';
import { readFigures } from '../../src/parse/read-figures.ts';
import { basisWords } from '../../src/words/basis.ts';
import { figureWords } from '../../src/words/figures.ts';
import { BUILT_IN_UNITS } from '../../src/words/units.ts';
import { anyText } from './hostile.ts';

const numbers = fc.oneof(
  fc.nat({ max: 200 }).map(String),
  fc.nat({ max: 99_999_999 }).map(String),
  fc.nat({ max: 99_999_999 }).map((value) => value.toLocaleString('en-US')),
  fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 9999 })).map((parts) => parts.join('.')),
  fc.constantFrom(
    '100',
    '110',
    '112',
    '0',
    '007',
    '0.5',
    '2023',
    '1,234.50',
    '1120930',
    '1,32',
    '1.2.3',
    '.5',
  ),
);

const words = [
  ...BUILT_IN_UNITS.entries.keys(),
  ...[basisWords, figureWords]
    .flatMap((lists) => Object.values(lists).flat(3))
    .filter((word) => typeof word === 'string'),
];
/** The words that parsers look for, and single characters that they are made of. */
const around = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words, ...words.join('')),
      fc.constantFrom(
        '萬',
        '億',
        ' ',
        '  ',
        '第',
        '每',
        '各',
        '約',
        '共',
        '達',
        '≦',
        '-',
        '.',
        '(',
        ')',
        '、',
        '月',
        '一',
        'x',
        'm',
        'e',
        '日',
        '前',
        '/',
      ),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));

const texts = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(around, numbers, around).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(numbers, around).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: anyText },
);

const RUNS = { numRuns: 5000 };

test('a figure is the same as when its text is read for itself', () => {
  let taken = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const own = readFigures(text);
      expect(scanFigures(text)).toEqual(own);
      expect(quantitiesOf(text)).toEqual(own.filter(({ role }) => role === 'quantity'));
      if (onlyQuantity(text)) taken += 1;
    }),
    RUNS,
  );
  // The texts are such as this is about.
  expect(taken).toBeGreaterThan(RUNS.numRuns / 10);
});

test('no day, year, list or word for nothing is overlooked', () => {
  fc.assert(
    fc.property(texts, (text) => {
      if (!onlyQuantity(text)) return;
      expect(findYears(text)).toEqual([]);
      expect(findAsOf(text, 2023)).toBeUndefined();
      expect(isNothing(text)).toBe(false);
      expect(splitItems(text)).toEqual([{ text, start: 0, end: text.length }]);
    }),
    RUNS,
  );
});

test.each([
  ['222 MWp', '7 MWp', 222],
  ['7,075', '7', 7075],
  ['達 31.5 輛', '達 7 輛', 31.5],
  ['1,234 公噸CO2e', '7 公噸CO2e', 1234],
])('%s is read as %s is', (text, like, value) => {
  expect(oneNumberIn(text)).toMatchObject({ like, value });
});

test.each([
  '110年',
  '5 場、6 場',
  '-5%',
  '1,32',
  '1.2.3',
  '截至112',
  '１２',
  ' 5',
  '5 ',
  '112.9.30',
  'x 100%',
  '無',
  '',
])('%s is read for itself', (text) => {
  expect(oneNumberIn(text)).toBeUndefined();
});
