/**
 * What a first look decides without reading. The same text behind something that makes it be read in full gives the
 * same answer.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyName } from '../../src/parse/normalise.ts';
import { isNothing } from '../../src/parse/nothing.ts';
import { findYears } from '../../src/parse/period.ts';
import { anyText } from './hostile.ts';

/** Numbers and signs in turn, as dates are written; many are dates, and many nearly. */
const nearYears = fc
  .array(
    fc.tuple(
      fc.constantFrom('112', '113', '2023', '9', '30', '一百', 'Q3', '無', ''),
      fc.constantFrom('.', '/', '-', '~', '至', '、', ' ', '月', '年', '%'),
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.flat().join(''));

const texts = fc.oneof(anyText, nearYears);

test('no year is left out', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const opening = '年。';
      const inFull = findYears(opening + text).map(({ start, raw, period }) => ({
        start: start - opening.length,
        raw,
        period,
      }));
      expect(findYears(text).map(({ start, raw, period }) => ({ start, raw, period }))).toEqual(inFull);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['112.1~113.6', '112.1~113.6'],
  ['112/1/2', '112/1/2'],
  ['112-10-31', '112-10-31'],
  ['112/9月', '112/9月'],
  ['2023Q1', '2023Q1'],
])('%s needs no word for a year', (text, raw) => {
  expect(findYears(text).map((year) => year.raw)).toEqual([raw]);
});

test('no cell without a value is taken for one with', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isNothing(text)).toBe(isNothing(` ${text}`));
    }),
    { numRuns: 3000 },
  );
});

test('a name that looks tidy is', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(tidyName(text)).toBe(tidyName(` ${text}`));
    }),
    { numRuns: 3000 },
  );
});
