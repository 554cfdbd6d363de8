import { expect, test } from 'vitest';
import { unitLike, yearsLike } from '../../src/model/shared.ts';

test('equal units are one object, whatever a parser knows besides', () => {
  const known = { symbol: '場次', dimension: 'count:場次', scale: 1, per: 'year' };
  const unit = unitLike(known);
  expect(unit).toStrictEqual({ symbol: '場次', dimension: 'count:場次', scale: 1 });
  expect(unitLike({ symbol: '場次', dimension: 'count:場次', scale: 1 })).toBe(unit);
});

test('one spelling of two sizes is two units', () => {
  const tonnes = unitLike({ symbol: '噸', dimension: 'mass', scale: 1 });
  const thousand = unitLike({ symbol: '噸', dimension: 'mass', scale: 1000 });
  expect([tonnes.scale, thousand.scale]).toStrictEqual([1, 1000]);
});

test('spans that begin together and end apart are two', () => {
  const three = yearsLike(2021, 2023);
  expect(yearsLike(2021, 2023)).toBe(three);
  expect(yearsLike(2021, 2025)).toStrictEqual({ start: 2021, end: 2025 });
  expect(three).toStrictEqual({ start: 2021, end: 2023 });
});

test('what stands in many places cannot be changed in one', () => {
  expect(() => {
    yearsLike(2021, 2023).end = 2030;
  }).toThrow(TypeError);
  expect(() => {
    unitLike({ symbol: '場次', dimension: 'count:場次', scale: 1 }).scale = 2;
  }).toThrow(TypeError);
});
