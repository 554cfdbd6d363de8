import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/period-gap.ts';
import { brief, check, figure, type MeasureSpec, plan } from '../plan-builder.ts';

const period = { start: 2021, end: 2025 };

function found(
  years: readonly (number | readonly [number, number])[],
  more: Partial<MeasureSpec> = {},
): string[] {
  const records = years.map((each) => ({ years: each, target: figure(5, '家') }));
  return check(rule, plan({ period, measures: [{ indicators: [{ records }], ...more }] })).map(brief);
}

test('a series that stops before the plan does', () => {
  expect(found([2021, 2022, 2023])).toEqual(['warning 2024-2025 E6']);
});

test('a hole in the middle', () => {
  expect(found([2021, 2023, 2024, 2025])).toEqual(['warning 2022 E4']);
});

test('a late start may be meant', () => {
  expect(found([2022, 2023, [2024, 2025]])).toEqual(['notice 2021 E4']);
});

test('an action of one year is no series', () => {
  expect(found([2023])).toEqual(['notice 2021-2022 E4', 'notice 2024-2025 E4']);
});

test('one row for a span of years leaves nothing out', () => {
  expect(found([[2021, 2025]])).toEqual([]);
  expect(found([[2022, 2024]])).toEqual([]);
});

test('a span whose cell lists only some of its years', () => {
  expect(found([2021, 2022, 2023], { period })).toEqual([]);
});

test('a year that any indicator of the measure has is no gap', () => {
  const indicators = [
    { name: '甲', records: [2021, 2022].map((years) => ({ years })) },
    { name: '乙', records: [2023, 2024, 2025].map((years) => ({ years })) },
  ];
  expect(check(rule, plan({ period, measures: [{ indicators }] }))).toEqual([]);
});

test('the message names what is listed and what is not', () => {
  const records = [2021, 2022, 2023].map((years) => ({ years }));
  const [finding] = check(rule, plan({ period, measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe(
    '計畫期程為110-114 年，本方案列出110-112 年，結尾缺113-114 年；應補列，或說明為何沒有。',
  );
});
