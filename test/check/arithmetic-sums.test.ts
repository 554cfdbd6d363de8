/** Every working-out told in full: what is stated, what it comes to, in which unit, from which figures and cells. */
import { expect, test } from 'vitest';
import { arithmeticOf } from '../../src/check/arithmetic/arithmetic.ts';
import { baseValueClashes, loneFigures } from '../../src/check/base-values.ts';
import { seriesOf } from '../../src/check/quantities.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, plan, type RecordSpec, type Said, words } from './plan-builder.ts';

const planOf = (...records: RecordSpec[]): PlanDocument =>
  plan({ measures: [{ indicators: [{ records }] }] });

/** Each check: kind, outcome, what is stated against what it comes to, the figures and their cells. */
function checks(document: PlanDocument): unknown[][] {
  return arithmeticOf(document).map(
    ({ kind, holds, instead, stated, computed, unit, parts, sources, subject }) => [
      kind,
      holds ? 'holds' : (instead ?? 'differs'),
      stated,
      `${computed}${unit}`,
      parts,
      sources.map(({ cell }) => cell),
      subject.period?.start,
    ],
  );
}

const whole = (value: number, unit?: string, more: Partial<Said> = {}): RecordSpec => ({
  years: [2021, 2025],
  result: figure(value, unit, { kind: 'total', ...more }),
});

test('years that add up, in the unit of their total', () => {
  const document = planOf(
    { years: 2021, result: figure(4000, '人次') },
    { years: 2022, result: figure(1.5, '萬人次') },
    { years: 2023, result: words('辦理中') },
    whole(1.9, '萬人次'),
  );
  expect(checks(document)).toEqual([
    ['years', 'holds', '1.9萬人次', '1.9萬人次', ['4000人次', '1.5萬人次'], ['F4', 'F5'], 2021],
  ]);
});

test.each<[name: string, records: RecordSpec[], outcome: string | undefined]>([
  [
    'do not add up',
    [{ years: 2021, result: figure(4, '家') }, { years: 2022, result: figure(5, '家') }, whole(10, '家')],
    'differs',
  ],
  ['one of which is all there is', [{ years: 2021, result: figure(4) }, whole(10)], undefined],
  [
    'without figures',
    [{ years: 2021, result: words('甲') }, { years: 2022, result: words('乙') }, whole(10)],
    undefined,
  ],
  [
    'without a total in figures',
    [
      { years: 2021, result: figure(4) },
      { years: 2022, result: figure(5) },
      { years: [2021, 2025], result: words('完成') },
    ],
    undefined,
  ],
  [
    'of which the total repeats the last',
    [{ years: 2021, result: figure(4, '家') }, { years: 2022, result: figure(5, '家') }, whole(5, '家')],
    'last-year',
  ],
  [
    'of which the last is a stock',
    [
      { years: 2021, result: figure(4) },
      { years: 2022, result: figure(5, undefined, { kind: 'cumulative' }) },
      whole(5),
    ],
    'holds',
  ],
  [
    'that never change',
    [{ years: 2021, result: figure(5) }, { years: 2022, result: figure(5) }, whole(5)],
    'holds',
  ],
  [
    'in a share that stands as it did last',
    [{ years: 2021, result: figure(5, '%') }, { years: 2022, result: figure(5, '%') }, whole(5, '%')],
    'holds',
  ],
  [
    'one of which is in another unit, the rest adding up',
    [
      { years: 2021, result: figure(4, '家') },
      { years: 2022, result: figure(5, '家') },
      { years: 2023, result: figure(5, '%') },
      whole(9, '家'),
    ],
    'year-left-out',
  ],
  [
    'one of which is in another unit, the rest not adding up',
    [
      { years: 2021, result: figure(4, '家') },
      { years: 2022, result: figure(5, '家') },
      { years: 2023, result: figure(5, '%') },
      whole(8, '家'),
    ],
    'differs',
  ],
])('years %s', (_, records, outcome) => {
  expect(checks(planOf(...records)).map(([kind, own]) => [kind, own])).toEqual(
    outcome ? [['years', outcome]] : [],
  );
});

/** `5 (累計 9)`. */
const pair = (own: number, reached: number, more: Partial<Said> = {}): Said =>
  figure(own, '輛', {
    raw: `${own} (累計 ${reached})`,
    figures: [
      { raw: `${own}`, value: own },
      { raw: `累計 ${reached}`, value: reached, cumulative: true },
    ],
    ...more,
  });

test('any figure of the total may be the sum, and the running total of the last year its place', () => {
  const years = [
    { years: 2021, result: figure(4, '輛') },
    { years: 2022, result: pair(5, 9) },
  ];
  expect(checks(planOf(...years, whole(9, '輛')))[0]?.[1]).toBe('holds');
  expect(checks(planOf(...years, { years: [2021, 2025], result: pair(5, 9) }))[0]?.[1]).toBe('holds');
  const off = [
    { years: 2021, result: figure(4, '輛') },
    { years: 2022, result: pair(5, 12) },
  ];
  expect(checks(planOf(...off, whole(12, '輛')))[0]?.[1]).toBe('last-cumulative');
  expect(checks(planOf(...off, whole(12, '輛', { kind: 'cumulative' })))[0]?.[1]).toBe('holds');
});

test('a running total counts on from the year before, from the base, or from the years so far', () => {
  expect(checks(planOf({ years: 2021, result: pair(5, 5) }, { years: 2022, result: pair(4, 9) }))).toEqual([
    ['running', 'holds', '4 (累計 9)', '9輛', ['5 (累計 5)', '4 (累計 9)'], ['F4', 'F5'], 2022],
  ]);
  const base = figure(1200, '輛', { kind: 'cumulative', row: 9, base: { value: 900 } });
  expect(checks(planOf({ years: 2021, target: base, result: pair(5, 905) }))).toEqual([
    ['running', 'holds', '5 (累計 905)', '905輛', ['900', '5 (累計 905)'], ['G9', 'F4'], 2021],
  ]);
  const change = figure(10, '輛', { kind: 'change', row: 9, base: { value: 900 } });
  expect(checks(planOf({ years: 2021, target: change, result: pair(5, 905) }))).toEqual([]);
});

test.each<[name: string, result: Said]>([
  [
    'three figures',
    pair(5, 8, {
      figures: [
        { raw: '5', value: 5 },
        { raw: '8', value: 8, cumulative: true },
        { raw: '1', value: 1 },
      ],
    }),
  ],
  ['one figure', pair(5, 8, { figures: [{ raw: '5', value: 5 }] })],
  [
    'a total in front',
    pair(5, 8, {
      figures: [
        { raw: '5', value: 5, cumulative: true },
        { raw: '8', value: 8, cumulative: true },
      ],
    }),
  ],
  [
    'a bare figure that fits nothing',
    pair(5, 8, {
      figures: [
        { raw: '5', value: 5 },
        { raw: '8', value: 8 },
      ],
    }),
  ],
])('%s is no running total that could be wrong', (_, result) => {
  expect(checks(planOf({ years: 2021, result: figure(4, '輛') }, { years: 2022, result }))).toEqual([]);
});

test('a rate of change in full, told once for a cell', () => {
  const raw = '用電 1,100 度，較 104 年 1,000 度，節約 -10%';
  const result = figure(-10, '%', { raw, kind: 'change', row: 4 });
  expect(checks(planOf({ years: 2021, result }, { years: 2022, result }))).toEqual([
    ['change', 'holds', raw, '-10%', ['1,100 度', '1,000 度'], ['F4'], 2021],
  ]);
});

test.each([
  ['用電 900 度，較 104 年 1,000 度，成長 12%', 12, '10%'],
  ['用電 900 度，比 104 年 1,000 度，節約 -12%', -12, '-10%'],
  ['用電 0.9 萬度，相較於 104 年 1,000 度，成長 12%', 12, '800%'],
])('%s comes to %s', (raw, value, computed) => {
  const found = checks(planOf({ years: 2021, result: figure(value, '%', { raw, kind: 'change' }) }));
  expect(found.map(([kind, outcome, , comes]) => [kind, outcome, comes])).toEqual([
    ['change', 'differs', computed],
  ]);
});

test.each([
  ['用電 900 度，較 104 年 1,000 度，另 5 度，成長 12%'],
  ['用電 900 度，較 104 年 1,000 家，成長 12%'],
  ['用電 900 度，較 104 年 0 度，成長 12%'],
  ['用電 900 度，較 104 年，1,000 度，成長 12%'],
])('nothing to be worked out of: %s', (raw) => {
  expect(checks(planOf({ years: 2021, result: figure(12, '%', { raw, kind: 'change' }) }))).toEqual([]);
});

const seriesIn = (...records: RecordSpec[]) => {
  const [series] = planOf(...records).measures.flatMap(({ indicators }) => indicators.flatMap(seriesOf));
  if (series === undefined) throw new Error('no series was built');
  return series;
};

const based = figure(51, '%', { raw: '51% (基準年 110 年 46%)', base: { year: 2021, value: 46 } });

test.each<
  [name: string, results: (readonly [number | readonly [number, number], Said])[], says: string | undefined]
>([
  ['another value for the base year', [[2021, figure(47.41, '%', { kind: 'cumulative' })]], '47.41%'],
  ['the same value', [[2021, figure(46, '%', { kind: 'cumulative' })]], undefined],
  ['a count that starts anew', [[2021, figure(49, '%')]], undefined],
  ['another year', [[2022, figure(47, '%', { kind: 'cumulative' })]], undefined],
  ['a later year, as it should be', [[2022, figure(50, '%', { kind: 'cumulative' })]], undefined],
  ['another value without a unit', [[2021, figure(47.41, undefined, { kind: 'cumulative' })]], undefined],
  ['words', [[2021, words('辦理中')]], undefined],
  [
    'the base year and the year in one cell',
    [[2022, figure(50, '%', { raw: '110 年 43% 111 年 50%' })]],
    undefined,
  ],
  ['another unit', [[2021, figure(49, '家', { kind: 'cumulative' })]], undefined],
  ['a bracket with another value', [[2022, figure(50, '%', { raw: '50% (110 年 43%)' })]], '43%'],
  ['a bracket with the same', [[2022, figure(50, '%', { raw: '50% (110 年 46%)' })]], undefined],
  ['a bracket of another year', [[2022, figure(50, '%', { raw: '50% (109 年 41%)' })]], undefined],
  ['a bracket in another unit', [[2022, figure(50, '%', { raw: '50% (110 年 41 家)' })]], undefined],
  [
    'two of them',
    [
      [2022, figure(50, '%', { raw: '50% (110 年 43%)' })],
      [2023, figure(50, '%', { raw: '50% (110 年 40%)' })],
    ],
    '43%、40%',
  ],
  ['a span', [[[2021, 2022], figure(50, '%', { raw: '50% (110 年 43%)' })]], undefined],
])('a target from 46%% in 110 beside a result with %s', (_, results, says) => {
  const found = baseValueClashes(
    seriesIn({ years: 2025, target: based }, ...results.map(([years, result]) => ({ years, result }))),
  );
  expect(found.map((clash) => [clash.first.source.cell, clash.second.source.cell, clash.says])).toEqual(
    says === undefined ? [] : [['G4', 'F5', ['46%', says]]],
  );
});

test('without a base year no result can clash with it', () => {
  const target = figure(51, '%', { base: { value: 46 } });
  const result = figure(49, '%', { kind: 'cumulative', raw: '49% (其中補助 20%)' });
  expect(baseValueClashes(seriesIn({ years: 2021, target, result }))).toEqual([]);
});

test('a running total beside some years only', () => {
  const found = loneFigures(
    seriesIn({ years: 2021, result: pair(55, 210) }, { years: 2022, result: figure(144, '輛') }),
  );
  expect(found.map(({ first, second, says }) => [first.source.cell, second.source.cell, says])).toEqual([
    ['F4', 'F5', ['55、累計 210', '144']],
  ]);
  expect(
    loneFigures(seriesIn({ years: 2021, result: pair(55, 210) }, { years: 2022, result: pair(5, 215) })),
  ).toEqual([]);
  expect(
    loneFigures(seriesIn({ years: 2021, result: figure(5) }, { years: 2022, result: figure(6) })),
  ).toEqual([]);
  // Of the first with a total beside it and the first without.
  const [one, other] = [pair(55, 210), pair(60, 270, { raw: '60 (累計 270)' })];
  const several = loneFigures(
    seriesIn(
      { years: 2020, result: words('規劃中') },
      { years: 2021, result: one },
      { years: 2022, result: other },
      { years: 2023 },
      { years: 2024, result: figure(70, '輛') },
      { years: 2025, result: figure(80, '輛') },
    ),
  );
  expect(several.map(({ first, second }) => [first.source.cell, second.source.cell])).toEqual([['F5', 'F8']]);
  // `55 (210 萬)`: a bare scale word counts what the first figure counts, 家 does not.
  const scaled = (symbol: string, dimension: string) =>
    pair(55, 210, {
      figures: [
        { raw: '55', value: 55 },
        { raw: `210 ${symbol}`, value: 210, unit: { symbol, dimension, scale: 10_000 } },
      ],
    });
  const beside = (result: Said) =>
    loneFigures(seriesIn({ years: 2021, result }, { years: 2022, result: figure(144, '輛') })).length;
  expect(beside(scaled('萬', 'number'))).toBe(1);
  expect(beside(scaled('家', 'count:家'))).toBe(0);
  expect(beside(pair(55, 210, { kind: 'cumulative' }))).toBe(0);
  const leading = [
    { raw: '累計 210', value: 210, cumulative: true as const },
    { raw: '55', value: 55 },
  ];
  expect(beside(pair(55, 210, { figures: leading }))).toBe(0);
  const stock = figure(144, '輛', { kind: 'cumulative' });
  expect(
    loneFigures(seriesIn({ years: 2021, result: pair(55, 210) }, { years: 2022, result: stock })),
  ).toEqual([]);
  expect(
    loneFigures(seriesIn({ years: [2021, 2022], result: pair(55, 210) }, { years: 2022, result: figure(1) })),
  ).toEqual([]);
});
