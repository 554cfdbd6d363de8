import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/target-below-achieved.ts';
import { brief, check, dash, figure, plan, type RecordSpec } from '../plan-builder.ts';

function found(records: readonly RecordSpec[], asOf = '2023-10-31'): string[] {
  return check(rule, plan({ measures: [{ indicators: [{ records }] }] }), asOf).map(brief);
}

const share = (value: number) => figure(value, '%');

test('years ahead below what was reached', () => {
  const records = [
    { years: 2022, target: share(82), result: share(87.4) },
    { years: 2023, target: share(82), result: share(87.2) },
    { years: 2024, target: share(84), result: dash },
    { years: 2025, target: share(85), result: dash },
  ];
  expect(found(records)).toEqual(['notice 2023 G5 F4', 'warning 2024 G6 F4', 'warning 2025 G7 F4']);
  const [, finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }), '2023-10-31');
  expect(finding?.message).toBe(
    '113 年目標「84%」（G6）低於 111 年已達到的「87.4%」（F4）；兩者都可能有誤，否則目標應調高。',
  );
});

test('one flat target for the whole span: once, for the years still ahead', () => {
  const target = figure(80, '%', { kind: 'cumulative', row: 4 });
  const reached = [80, 85, 86.5].map((value, index) => ({
    years: 2021 + index,
    target,
    result: figure(value, '%', { kind: 'cumulative', row: 4 }),
  }));
  expect(found([...reached, { years: 2024, target }, { years: 2025, target }])).toEqual([
    'warning 2024-2025 G4 F4',
  ]);
});

test('a yearly count, and a year that has begun, are notices', () => {
  const count = [
    { years: 2021, target: figure(5676, '輛'), result: figure(6665, '輛') },
    { years: [2024, 2025] as const, target: figure(5700, '輛'), result: dash },
  ];
  expect(found(count)).toEqual(['notice 2024-2025 G5 F4']);
  const past = [
    { years: 2021, result: share(79.5) },
    { years: 2022, target: share(70), result: share(87.4) },
  ];
  expect(found(past)).toEqual(['notice 2022 G5 F4']);
});

test('figures of opposite sign are compared only where words say what they mean', () => {
  const saved = (value: number, raw: string) => figure(value, '度', { kind: 'change', raw });
  const found = (raw: string) => {
    const records = [
      { years: 2022, target: saved(-100_000, '-100,000 度'), result: saved(-138_200, '-138,200 度') },
      { years: 2024, target: saved(100_000, raw), result: dash },
    ];
    const measures = [{ indicators: [{ direction: 'decrease' as const, records }] }];
    return check(rule, plan({ measures }), '2023-10-31').map(brief);
  };
  expect(found('100,000 度 (較基期年負成長數)')).toEqual([]);
  expect(found('減少 100,000 度')).toEqual(['warning 2024 G5 F4']);
  expect(found('減少用電 100,000 度')).toEqual(['warning 2024 G5 F4']);
  expect(found('100,000 度 (逐步減少)')).toEqual([]);
});

test('words may stand with the result, and nothing at all asks for less than a reduction', () => {
  const change = (value: number, raw: string) => figure(value, '度', { kind: 'change', raw });
  const found = (result: ReturnType<typeof change>, target: ReturnType<typeof change>) => {
    const records = [
      { years: 2022, result },
      { years: 2024, target, result: dash },
    ];
    const measures = [{ indicators: [{ direction: 'decrease' as const, records }] }];
    return check(rule, plan({ measures }), '2023-10-31').map(brief);
  };
  expect(found(change(138_200, '減少 138,200 度'), change(-100_000, '-100,000 度'))).toEqual([
    'warning 2024 G5 F4',
  ]);
  expect(found(change(-138_200, '-138,200 度'), change(0, '0 度'))).toEqual(['warning 2024 G5 F4']);
});

test('of a year that is told in two spans the better one counts, of equals the first', () => {
  const span = [2021, 2022] as const;
  const ahead = { years: 2024, target: share(87), result: dash };
  expect(found([{ years: span, result: share(90) }, { years: 2022, result: share(85) }, ahead])).toEqual([
    'warning 2024 G6 F4',
  ]);
  expect(found([{ years: span, result: share(90) }, { years: 2022, result: share(90) }, ahead])).toEqual([
    'warning 2024 G6 F4',
  ]);
  expect(found([{ years: span, result: share(85) }, { years: 2022, result: share(90) }, ahead])).toEqual([
    'warning 2024 G6 F5',
  ]);
});

test('what is told by the month is not held against a year', () => {
  const monthly = figure(9, '處', { per: 'month' });
  expect(
    found([
      { years: 2022, result: monthly },
      { years: 2024, target: figure(5, '處') },
    ]),
  ).toEqual([]);
  expect(
    found([
      { years: 2022, result: figure(9) },
      { years: 2024, target: figure(5) },
    ]),
  ).toEqual(['notice 2024 G5 F4']);
});

test('a target below an earlier target is left to target-regression', () => {
  const level = (value: number) => figure(value, '家', { kind: 'cumulative' });
  expect(
    found([
      { years: 2023, target: level(30), result: level(35) },
      { years: 2024, target: level(26), result: dash },
    ]),
  ).toEqual([]);
});

test('reached exactly, counted otherwise, or a total for the span', () => {
  expect(
    found([
      { years: 2022, result: share(95) },
      { years: 2023, target: share(95) },
    ]),
  ).toEqual([]);
  const stock = figure(200, '處', { kind: 'cumulative' });
  expect(
    found([
      { years: 2022, result: stock },
      { years: 2023, target: figure(5, '處') },
    ]),
  ).toEqual([]);
  const total = figure(5, '處', { kind: 'total' });
  expect(
    found([
      { years: 2022, result: figure(9, '處') },
      { years: 2023, target: total },
    ]),
  ).toEqual([]);
  for (const kind of ['total', 'milestone'] as const) {
    const result = figure(9, '處', { kind });
    expect(
      found([
        { years: 2022, result },
        { years: 2023, target: figure(5, '處', { kind }) },
      ]),
    ).toEqual([]);
  }
});
