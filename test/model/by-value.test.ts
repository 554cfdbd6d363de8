import { describe, expect, test } from 'vitest';
import { findByValue } from '../../src/model/by-value.ts';

/** 29 家, 1,234 輛, 30.6 萬噸 and 3 億: exact, exact, to a tenth of 萬, to half of 億. */
const find = findByValue([
  [{ value: 29, half: 0 }, '29'],
  [{ value: 1234, half: 0 }, '1234'],
  [{ value: 306_000, half: 500 }, '30.6 萬'],
  [{ value: 3e8, half: 0.5e8 }, '3 億'],
  [{ value: -306_000, half: 500 }, '-30.6 萬'],
]);

describe('figures near', () => {
  test.each([
    [29, 0, ['29']],
    [30, 0, []],
    [30, 1, ['29']],
    [306_400, 0, ['30.6 萬']],
    [-305_600, 0, ['-30.6 萬']],
    [2.6e8, 0, ['3 億']],
    [1e9, 1, []],
  ])('%d, give or take %d', (value, reach, expected) => {
    expect(find(value, reach)).toEqual(expected);
  });
});
