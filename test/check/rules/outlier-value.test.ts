import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/outlier-value.ts';
import { brief, check, figure, plan, type Said } from '../plan-builder.ts';

function found(asOf: string, ...results: Said[]): string[] {
  const records = results.map((result, index) => ({ years: 2021 + index, result }));
  return check(rule, plan({ measures: [{ indicators: [{ records }] }] }), asOf).map(brief);
}

const saved = (value: number, kind: Said['kind'] = 'annual') =>
  figure(value, '度', { kind: kind ?? 'annual' });

test('ten thousand times the others', () => {
  const results = [saved(4800), saved(47_584_891), saved(4700)];
  expect(found('2023-12-31', ...results)).toEqual(['warning 2022 F5 F4 F6']);
  const records = results.map((result, index) => ({ years: 2021 + index, result }));
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }))[0]?.message).toBe(
    '111 年的「47584891度」是序列中位數的 9,910 倍（其他值：4800度、4700度）；兩邊都可能有誤，請核對單位與位數。',
  );
});

test('ten times the others is a notice', () => {
  expect(found('2023-12-31', saved(100), saved(1000), saved(90))).toEqual(['notice 2022 F5 F4 F6']);
});

test('a running year is small because it is unfinished; a stock may grow from little', () => {
  expect(found('2023-09-30', saved(551_452), saved(540_000), saved(9870))).toEqual(['notice 2023 F6 F4 F5']);
  const stock = [0.1, 9, 10].map((value) => saved(value, 'cumulative'));
  expect(found('2023-12-31', ...stock)).toEqual(['notice 2021 F4 F5 F6']);
});

test('zero, two values and other units prove nothing', () => {
  expect(found('2023-12-31', saved(0), saved(100), saved(100))).toEqual([]);
  expect(found('2023-12-31', saved(1), saved(10_000))).toEqual([]);
  expect(found('2023-12-31', saved(5), saved(6), figure(10_000, '台'))).toEqual([]);
});

test('the progress of one work is no outlier, unless it falls back', () => {
  const shares = (...values: number[]) =>
    values.map((value, index) => ({
      years: 2019 + index,
      unjudged: true as const,
      target: figure(value, '%', { kind: 'cumulative' }),
    }));
  const told = (...values: number[]) =>
    check(rule, plan({ measures: [{ indicators: [{ records: shares(...values) }] }] })).map(brief);
  expect(told(1, 36.5, 95)).toEqual([]);
  expect(told(82, 8.2, 85)).toEqual(['notice 2020 G5 G4 G6']);
});
