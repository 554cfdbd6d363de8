import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/outlier-value.ts';
import { brief, check, figure, plan, readOf, type Said } from '../plan-builder.ts';

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

test('a tenth and ten times are told, fifty times is a warning, and so is a fiftieth', () => {
  expect(found('2023-12-31', saved(10), saved(100), saved(100))).toEqual(['notice 2021 F4 F5 F6']);
  expect(found('2023-12-31', saved(11), saved(100), saved(100))).toEqual([]);
  expect(found('2023-12-31', saved(990), saved(100), saved(100))).toEqual([]);
  expect(found('2023-12-31', saved(4990), saved(100), saved(100))).toEqual(['notice 2021 F4 F5 F6']);
  expect(found('2023-12-31', saved(5000), saved(100), saved(100))).toEqual(['warning 2021 F4 F5 F6']);
  expect(found('2023-12-31', saved(2), saved(100), saved(100))).toEqual(['warning 2021 F4 F5 F6']);
});

test('of four values the median lies between the two in the middle', () => {
  // (100 + 300) / 2 = 200; 2000 / 200 = 10
  const records = [30, 100, 300, 2000].map((value, at) => ({ years: 2020 + at, result: saved(value) }));
  const [finding, ...more] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(more).toEqual([]);
  expect([finding && brief(finding), finding?.evidence.factor]).toEqual(['notice 2023 F7 F4 F5 F6', 10]);
});

test('ten thousand is ten thousand, whether written 1 萬 or 10,000; figures without a unit count alike', () => {
  expect(found('2023-12-31', figure(1, '萬度'), figure(11_000, '度'), figure(9000, '度'))).toEqual([]);
  expect(found('2023-12-31', figure(1), figure(1000), figure(1))).toEqual(['warning 2022 F5 F4 F6']);
});

test('eight of the others are shown', () => {
  const others = Array.from({ length: 10 }, () => saved(100));
  for (const results of [
    [saved(9000), ...others],
    [...others, saved(9000)],
  ]) {
    const records = results.map((result, index) => ({ years: 2010 + index, result }));
    const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
    expect(finding?.locations).toHaveLength(9);
    expect(finding?.evidence.others).toBe(Array.from({ length: 8 }, () => '100度').join('、'));
  }
});

test('without a day to judge by no year is still running', () => {
  const records = [saved(100), saved(9000), saved(100)].map((result, at) => ({ years: 2021 + at, result }));
  const inputs = [readOf(plan({ measures: [{ indicators: [{ records }] }] }))];
  const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' });
  expect(run.findings.map(brief)).toEqual(['warning 2022 F5 F4 F6']);
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
  // A share of each year by itself, or a stock of things, is no progress of one work.
  const growing = (unit: string | undefined, kind: Said['kind']) =>
    found('2023-12-31', ...[1, 36.5, 95].map((value) => figure(value, unit, kind ? { kind } : {})));
  expect(growing('%', 'annual')).toEqual(['notice 2021 F4 F5 F6']);
  expect(growing('處', 'cumulative')).toEqual(['notice 2021 F4 F5 F6']);
  expect(growing(undefined, 'cumulative')).toEqual(['notice 2021 F4 F5 F6']);
});
