import { expect, test } from 'vitest';
import { arithmeticOf } from '../../../src/check/arithmetic/arithmetic.ts';
import countMismatch from '../../../src/check/rules/count-mismatch.ts';
import rule from '../../../src/check/rules/total-mismatch.ts';
import { parseUnit } from '../../../src/parse/units.ts';
import type { PlanDocument, Quantity, Statement } from '../../../src/plan-document.ts';
import { brief, check, figure, place, plan, type Said } from '../plan-builder.ts';

const total = (value: number, unit?: string, more: Partial<Said> = {}): Said =>
  figure(value, unit, { kind: 'total', ...more });

/** Results of three years and the stated total. */
function years(results: readonly Said[], stated: Said): PlanDocument {
  const records = [
    ...results.map((result, index) => ({ years: 2021 + index, result })),
    { years: [2021, 2025] as const, result: stated },
  ];
  return plan({ measures: [{ indicators: [{ records }] }] });
}

const cases: readonly (readonly [
  name: string,
  results: readonly Said[],
  stated: Said,
  expected: string[],
])[] = [
  ['that add up', [figure(4, '家'), figure(14, '家'), figure(9, '家')], total(27, '家'), []],
  [
    'that do not',
    [figure(4, '家'), figure(14, '家'), figure(9, '家')],
    total(37, '家'),
    ['warning 2021-2025 F7 F4 F5 F6'],
  ],
  ['within the rounding of each', [figure(1.14, '公頃'), figure(2.14, '公頃')], total(3.3, '公頃'), []],
  [
    'of which the total is the last',
    [figure(65, '萬噸'), figure(63, '萬噸'), figure(94, '萬噸')],
    total(94, '萬噸'),
    ['notice 2021-2025 F7 F4 F5 F6'],
  ],
  [
    'with running totals beside them',
    [
      figure(194, '輛'),
      figure(74, '輛', {
        raw: '74 (累計 209 輛)',
        figures: [
          { raw: '74', value: 74 },
          { raw: '209 輛', value: 209, cumulative: true },
        ],
      }),
    ],
    total(209, '輛'),
    // 194 and 74 are 268, whatever they started from.
    ['warning 2022 F5 F4', 'notice 2021-2025 F6 F4 F5'],
  ],
  [
    'one of which is in another unit',
    [figure(2728, '度'), figure(2030, '度'), figure(-3.29, '%')],
    total(4758, '度'),
    ['notice 2021-2025 F7 F4 F5'],
  ],
  ['that are a level', [figure(583.51, '公頃'), figure(583.51, '公頃')], total(583.51, '公頃'), []],
  [
    'that are a stock',
    [figure(308, '站'), figure(1252, '站', { kind: 'cumulative' })],
    total(1252, '站', { kind: 'cumulative' }),
    [],
  ],
  ['that are shares', [figure(47, '%'), figure(49, '%')], total(12, '%'), []],
];

test.each(cases)('years %s', (_, results, stated, expected) => {
  expect(check(rule, years(results, stated)).map(brief)).toEqual(expected);
});

/** 1 + 2 + … for as many years. */
const counted = (count: number) => Array.from({ length: count }, (_, at) => figure(at + 1, '家'));

test.each<[years: number, parts: string, cells: string]>([
  [3, '1家 + 2家 + 3家', 'F4, F5, F6'],
  [6, '1家 + 2家 + 3家 + 4家 + 5家 + 6家', 'F4, F5, F6, F7, F8, F9'],
  [7, '1家 + 2家 + 3家 + 4家 + 5家 + 6家 + …', 'F4, F5, F6, F7, F8, F9'],
])('of %d years the sentence names up to six, the finding all', (count, parts, cells) => {
  const records = counted(count).map((result, at) => ({ years: 2021 + at, result }));
  const whole = { years: [2021, 2020 + count] as const, result: total(99, '家') };
  const [finding] = check(
    rule,
    plan({ measures: [{ indicators: [{ records: [...records, whole] }] }] }),
    '2027-12-31',
  );
  const sum = (count * (count + 1)) / 2;
  expect(finding?.evidence).toMatchObject({ parts, cells, computed: sum, instead: '', sector: '' });
  expect(finding?.locations).toHaveLength(count + 1);
});

function carbon(value: number, row: number): Quantity {
  const unit = parseUnit('萬噸');
  return {
    raw: value.toFixed(2),
    value,
    kind: 'total',
    qualifiers: [],
    source: place(row, 'budget'),
    ...(unit ? { unit } : {}),
  };
}

function stated(about: Statement['about'], raw: string, value: number, unit: string): Statement {
  const parsed = parseUnit(unit);
  return {
    text: `能源部門${raw}`,
    figure: { raw, value, ...(parsed ? { unit: parsed } : {}) },
    about,
    sector: 'energy',
    source: place(1, 'measure'),
  };
}

/** Two measures of one sector with their carbon, and what the prose says of the sector. */
function sector(...statements: Statement[]): PlanDocument {
  const base = plan({ measures: [1, 2].map(() => ({ indicators: [{ records: [{ years: 2021 }] }] })) });
  const amounts = [1.95, 4.48];
  const measures = base.measures.map((measure, at) => ({
    ...measure,
    indicators: measure.indicators.map((indicator) => ({
      ...indicator,
      carbon: carbon(amounts[at] ?? 0, 4 + at),
    })),
  }));
  return { ...base, measures, statements };
}

test('measures against what the prose says of their sector', () => {
  expect(check(rule, sector(stated('carbon', '6.43 萬噸', 6.43, '萬噸'))).map(brief)).toEqual([]);
  const found = check(rule, sector(stated('carbon', '7.43 萬噸', 7.43, '萬噸')));
  expect(found.map(brief)).toEqual(['warning B1 H4 H5']);
  expect(found[0]?.message).toBe(
    '能源部門減碳量合計「能源部門7.43 萬噸」（B1）與算出的 6.43 萬噸不符（1.95 + 4.48，見 H4、H5）；兩者都可能有誤。',
  );
});

test('a count of measures is left to count-mismatch', () => {
  const document = sector(stated('measure-count', '4 項', 4, '項'));
  expect(check(rule, document)).toEqual([]);
  const [finding] = check(countMismatch, document);
  expect(finding?.sector).toBe('energy');
  expect(finding?.message).toBe(
    '能源部門措施項數：文件寫「能源部門4 項」（B1），列出的是 2；漏列、多列或數字有誤，請擇一更正。',
  );
  expect(check(countMismatch, sector(stated('measure-count', '2 項', 2, '項')))).toEqual([]);
});

test('the grand total against the measures and against the sectors', () => {
  const document = sector(stated('carbon', '6.43 萬噸', 6.43, '萬噸'));
  const tables = document.tables.map((table) => ({ ...table, carbonTotal: carbon(9.43, 9) }));
  expect(check(rule, { ...document, tables }).map(({ evidence }) => evidence.kind)).toEqual([
    'sectors-carbon',
    'total-carbon',
  ]);
});

/** A year's figure with the running total beside it. */
const running = (value: number, reached: number): Said =>
  figure(value, '公頃', {
    raw: `${value} (累積 ${reached})`,
    figures: [
      { raw: `${value}`, value },
      { raw: `累積 ${reached}`, value: reached, cumulative: true },
    ],
  });

test.each<[name: string, results: Said[], base: number | undefined, expected: string[]]>([
  ['counts on from the base', [running(60, 960), running(60, 1020)], 900, []],
  ['does not', [running(60, 960), running(60, 1030)], 900, ['warning 2022 F5 F4']],
  ['counts each year from the base', [running(55, 955), running(75, 975)], 900, []],
  ['began before the years', [figure(42, '公頃'), running(82, 500)], undefined, []],
  ['is less than its years', [figure(42, '公頃'), running(82, 100)], undefined, ['warning 2022 F5 F4']],
])('a running total that %s', (_, results, base, expected) => {
  const records = results.map((result, index) => ({
    years: 2021 + index,
    result,
    target: figure(1200, '公頃', {
      kind: 'cumulative',
      row: 9,
      ...(base === undefined ? {} : { base: { value: base } }),
    }),
  }));
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] })).map(brief)).toEqual(expected);
});

test.each([
  ['1-6 月用電 1,100 度，較 104 年 1,000 度，節約 -10%', -10, []],
  ['1-6 月用電 1,100 度，較 104 年 1,000 度，節約 -12%', -12, ['warning 2021 F4']],
  // Nothing says that the two figures are compared.
  ['用電 1,100 度，另有 1,000 度，節約 -12%', -12, []],
])('a rate beside its figures: %s', (raw, value, expected) => {
  const records = [{ years: 2021, result: figure(value, '%', { raw, kind: 'change' }) }];
  const found = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(found.map(brief)).toEqual(expected);
  if (found.length > 0) expect(found[0]?.evidence.parts).toBe('1,100 度 / 1,000 度');
});

test('what holds is counted as well', () => {
  const document = sector(
    stated('carbon', '6.43 萬噸', 6.43, '萬噸'),
    stated('measure-count', '4 項', 4, '項'),
  );
  expect(arithmeticOf(document).map(({ kind, holds }) => [kind, holds])).toEqual([
    ['measures', false],
    ['sector-carbon', true],
  ]);
});
