import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/period-gap.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { brief, check, figure, type MeasureSpec, plan, readOf } from '../plan-builder.ts';

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
    '計畫期程為 110-114 年，本方案列出 110-112 年，結尾缺 113-114 年；應補列，或說明為何沒有。',
  );
});

test('a plan that does not say its years is skipped aloud, a document without measures is no plan', () => {
  const skipped = (document: PlanDocument) => {
    const inputs = [readOf(document)];
    const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' });
    return run.skipped.map(({ reason }) => reason['zh-TW']);
  };
  const measures = [{ indicators: [{ records: [{ years: 2021 }] }] }];
  expect(skipped(plan({ measures }))).toEqual(['文件沒有寫明計畫期程。']);
  expect(skipped(plan({ period, measures }))).toEqual([]);
  expect(skipped(plan({ measures: [] }))).toEqual([]);
});

test('in English, with where the years are wanting', () => {
  const say = (...years: (number | readonly [number, number])[]) => {
    const records = years.map((each) => ({ years: each }));
    return check(rule, plan({ period, measures: [{ indicators: [{ records }] }] }), undefined, 'en').map(
      ({ message }) => message,
    );
  };
  expect(say(2022, 2024)).toEqual([
    'The plan runs 2021-2025; this measure lists 2022, 2024 and leaves out 2021 at the start. Expected those years, or a word on why not.',
    'The plan runs 2021-2025; this measure lists 2022, 2024 and leaves out 2023 at the middle. Expected those years, or a word on why not.',
    'The plan runs 2021-2025; this measure lists 2022, 2024 and leaves out 2025 at the end. Expected those years, or a word on why not.',
  ]);
});

test('a measure without rows lists nothing and lacks nothing', () => {
  expect(found([])).toEqual([]);
});

test('what its own period states is not wanting, before or behind the rows', () => {
  expect(found([2023, 2024], { period: { start: 2021, end: 2024 } })).toEqual(['warning 2025 E5']);
  expect(found([2023, 2024], { period: { start: 2023, end: 2025 } })).toEqual(['notice 2021-2022 E4']);
});

test('a span that ends where the gap begins is the row before it', () => {
  expect(found([[2021, 2022], 2024, 2025])).toEqual(['warning 2023 E4']);
});

test('years outside the plan are for another rule', () => {
  expect(found([2019, 2020])).toEqual(['warning 2021-2025 E5']);
  expect(found([2026, 2027])).toEqual(['notice 2021-2025 E4']);
});
