import { expect, test } from 'vitest';
import {
  contains,
  distinctPeriods,
  hasBegun,
  overlaps,
  spanOf,
  spansOf,
  yearsIn,
} from '../../src/check/years.ts';

const span = (start: number, end: number) => ({ start, end });

test.each([
  [2023, '2023-01-01', true],
  [2024, '2023-12-31', false],
  [2022, '2023-12-31', true],
  [2022, undefined, false],
])('%d has begun on %s: %s', (year, asOf, expected) =>
  expect(hasBegun(span(year, 2030), asOf)).toBe(expected),
);

test.each([
  [span(2021, 2023), span(2023, 2024), true, false],
  [span(2023, 2024), span(2021, 2023), true, false],
  [span(2021, 2022), span(2023, 2024), false, false],
  [span(2023, 2024), span(2021, 2022), false, false],
  [span(2021, 2025), span(2021, 2025), true, true],
  [span(2021, 2025), span(2022, 2024), true, true],
  [span(2022, 2024), span(2021, 2025), true, false],
  [span(2021, 2025), span(2020, 2025), true, false],
  [span(2021, 2025), span(2021, 2026), true, false],
])('%o and %o: overlap %s, contain %s', (a, b, overlap, contain) =>
  expect([overlaps(a, b), contains(a, b)]).toEqual([overlap, contain]),
);

test('spans of years', () => {
  expect(spanOf([])).toBeUndefined();
  expect(spanOf([span(2022, 2023), span(2021, 2021), span(2023, 2025)])).toEqual(span(2021, 2025));
  expect(yearsIn(span(2021, 2023))).toEqual([2021, 2022, 2023]);
  expect(yearsIn(span(2021, 2021))).toEqual([2021]);
  expect(yearsIn(span(2021, 2019))).toEqual([]);
  expect(spansOf([])).toEqual([]);
  expect(spansOf([2023, 2021, 2022, 2025, 2025])).toEqual([span(2021, 2023), span(2025, 2025)]);
  expect(distinctPeriods([span(2021, 2022), span(2021, 2021), span(2021, 2022)])).toEqual([
    span(2021, 2022),
    span(2021, 2021),
  ]);
});
