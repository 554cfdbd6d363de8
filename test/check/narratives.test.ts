/** Figures of the prose held against a measure of 50, 80 and 30 案 in 2021 to 2023 (F4 to F6), 160 of 200 in all (F7, G7). */
import { describe, expect, test } from 'vitest';
import { narrativeMismatches, subjectsOf } from '../../src/check/prose/narratives.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, type IndicatorSpec, plan, type RecordSpec } from './plan-builder.ts';
import { statement, type Told } from './statement-builder.ts';

const years = [2021, 2025] as const;
const table: readonly RecordSpec[] = [
  ...[50, 80, 30].map((value, index) => ({ years: 2021 + index, result: figure(value, '案') })),
  {
    years,
    result: figure(160, '案', { kind: 'total' }),
    target: figure(200, '案', { kind: 'total' }),
  },
];

const cases = (value: number, more: Partial<Told> = {}): Told => ({
  raw: `${value} 案`,
  value,
  unit: '案',
  ...more,
});

const inYear = (start: number, end = start) => ({ period: { start, end } });

function document(told: readonly Told[], indicators: readonly IndicatorSpec[]): PlanDocument {
  const base = plan({ measures: [{ indicators }] });
  const statements = told.map((each, index) => statement(each, index + 1));
  return { ...base, asOf: { date: '2023-09-30', basis: 'document' }, statements };
}

/** What the table says instead, the cell, and what may explain it; then the other figures the prose gives. */
function mismatches(told: readonly Told[], records = table, ...more: readonly IndicatorSpec[]): string[] {
  return inShort(document(told, [{ name: '成效', records }, ...more]));
}

function inShort(of: PlanDocument): string[] {
  const found = narrativeMismatches(subjectsOf(of), of.asOf.date, (id) =>
    of.measures.find((measure) => measure.id === id),
  );
  return found.map(({ counterpart, reason, statements, others }) =>
    [
      statements.map((each) => each.figure.raw).join('='),
      counterpart.sources.map(({ cell }) => cell).join('+'),
      ...(reason ? [reason] : []),
      ...others.map((each) => `also ${each.figure.raw}`),
    ].join(' '),
  );
}

describe('the figure of the table that is held against the prose', () => {
  test.each<[name: string, told: Told, expected: string[]]>([
    ['of the year the prose names, though another year is nearer', cases(55, inYear(2022)), ['55 案 F5']],
    ['of the whole span where none is named, though a year is nearer', cases(90), ['90 案 F7']],
    ['of a span that is not one year', cases(90, inYear(2021, 2023)), ['90 案 F7']],
    ['the nearest where the table does not have the year', cases(85, inYear(2024)), ['85 案 F5']],
    ['none where it agrees with any', cases(30), []],
    ['none of those that a figure without a unit may count', { raw: '85', value: 85 }, []],
    ['the target for a target', cases(190, { about: 'target' }), ['190 案 G7']],
    ['a figure of the target is none of the results', cases(200), ['200 案 F7']],
    ['none for another indicator', cases(85, { indicator: '補助' }), []],
    ['none for another part', cases(85, { part: 2 }), []],
  ])('%s', (_, told, expected) => {
    expect(mismatches([told])).toEqual(expected);
  });

  test('a yearly share of a target agrees, and is not what the table states', () => {
    expect(mismatches([cases(40, { about: 'target' })])).toEqual([]);
    // 200 is more than twice 45; 40 would be near.
    expect(mismatches([cases(45, { about: 'target' })])).toEqual(['45 案 G7 far']);
  });

  test('another indicator or part with the same figure does not make it right', () => {
    const other = { name: '補助', records: [{ years: 2022, result: figure(85, '案') }] };
    expect(mismatches([cases(85, inYear(2022))], table, other)).toEqual(['85 案 F5']);
    const parted = [...table, { years: 2022, part: 2, result: figure(85, '案') }];
    expect(mismatches([cases(85, inYear(2022))], parted)).toEqual(['85 案 F5']);
  });

  test('a figure that no measure is known for is passed over', () => {
    const base = document([], [{ name: '成效', records: table }]);
    expect(inShort({ ...base, statements: [statement(cases(85), 1, {})] })).toEqual([]);
    expect(inShort({ ...base, statements: [statement(cases(85, { measure: '1-1/9' }))] })).toEqual([]);
    const { statements: _, ...silent } = base;
    expect(inShort(silent)).toEqual([]);
  });
});

describe('at least so many', () => {
  test.each<[name: string, told: Told, expected: string[]]>([
    ['less than was reached', cases(150, { op: '>=' }), []],
    ['more than was reached', cases(300, { op: '>' }), ['300 案 F7']],
    ['a bound from above is a figure like any other', cases(155, { op: '<=' }), ['155 案 F7']],
    ['a target is what it is', cases(150, { op: '>', about: 'target' }), ['150 案 G7']],
  ])('%s', (_, told, expected) => {
    expect(mismatches([told])).toEqual(expected);
  });
});

describe('one figure and others', () => {
  test('said twice, in one unit or two, is one figure', () => {
    const visits = [{ years, result: figure(12_000, '人次', { kind: 'total' }) }];
    const told = [
      { raw: '11,000 人次', value: 11_000, unit: '人次' },
      { raw: '1.1 萬人次', value: 1.1, unit: '萬人次' },
    ];
    expect(mismatches(told, visits)).toEqual(['11,000 人次=1.1 萬人次 F4']);
  });

  test('two figures for one thing name each other', () => {
    expect(mismatches([cases(150), cases(155)])).toEqual(['150 案 F7 also 155 案', '155 案 F7 also 150 案']);
  });

  test.each<[name: string, other: Told]>([
    ['of another year', cases(75, inYear(2022))],
    ['of another kind', cases(190, { about: 'target' })],
  ])('a figure %s is no other word for it', (_, other) => {
    expect(mismatches([cases(150, inYear(2021, 2025)), other])[0]).toBe('150 案 F7');
  });

  test('nor is one that counts something else', () => {
    const records = [...table, { years, result: figure(7, '公噸', { kind: 'total' }) }];
    const told = [cases(150), { raw: '9 公噸', value: 9, unit: '公噸' }];
    expect(mismatches(told, records)).toEqual(['150 案 F7', '9 公噸 F8']);
  });
});

describe('what may explain the difference', () => {
  const one = (value: number, unit?: string, raw?: string): RecordSpec[] => [
    { years, result: figure(value, unit, { kind: 'total', ...(raw ? { raw } : {}) }) },
  ];
  test.each<[name: string, told: Told, records: readonly RecordSpec[], expected: string]>([
    ['nothing', cases(150), table, '150 案 F7'],
    [
      'digits cut off',
      { raw: '24.9 萬噸', value: 24.9, unit: '萬噸' },
      one(249_608, '噸', '249,608'),
      'rounding',
    ],
    [
      'a scale word lost in the prose',
      { raw: '4,758 度', value: 4758, unit: '度' },
      one(4758, '萬度', '4,758 萬度'),
      'scale',
    ],
    [
      'a scale word lost in the table',
      { raw: '4,758 萬度', value: 4758, unit: '萬度' },
      one(4758, '度', '4,758 度'),
      'scale',
    ],
    [
      'a unit the table does not have',
      { raw: '30.8 萬噸', value: 30.8, unit: '萬噸' },
      one(30.6, undefined, '30.6'),
      'no-unit',
    ],
    ['half of it is near', cases(100, { about: 'target' }), table, '100 案 G7'],
    ['less than half is far', cases(99, { about: 'target' }), table, 'far'],
  ])('%s', (_, told, records, expected) => {
    expect(mismatches([told], records)[0]?.endsWith(expected)).toBe(true);
  });

  const period = (start: number, end: number, more: { from?: string; to?: string } = {}) => ({
    period: { start, end, ...more },
  });
  test.each<[name: string, told: Told, expected: string]>([
    ['counted to the day of the table', cases(150, period(2021, 2023, { to: '2023-09-30' })), 'F7'],
    ['counted to another day', cases(150, period(2021, 2023, { to: '2023-10-31' })), 'F7 period'],
    ['counted to the end of an earlier year', cases(150, period(2021, 2022)), 'F7 period'],
    ['counted to the running year', cases(150, period(2021, 2023)), 'F7'],
    ['counted from another year', cases(150, period(2022, 2023)), 'F7 period'],
    [
      // `截至 112 年 9 月` names the month it ends in, and no other beginning.
      'to a month, named alone',
      cases(150, period(2023, 2023, { from: '2023-09-01', to: '2023-09-30' })),
      'F7',
    ],
    ['a target has no day it is counted to', cases(190, { about: 'target', ...period(2022, 2022) }), 'G7'],
    ['one year against the same year', cases(75, period(2022, 2022)), 'F5'],
  ])('%s', (_, told, expected) => {
    expect(mismatches([told])).toEqual([`${told.raw} ${expected}`]);
  });

  test('a document that counts to no day cannot differ in it', () => {
    const undated = { ...document([cases(150, period(2021, 2022))], [{ name: '成效', records: table }]) };
    expect(inShort({ ...undated, asOf: { basis: 'option' } })).toEqual(['150 案 F7']);
  });
});

describe('one year called the total so far', () => {
  const september = { period: { start: 2023, end: 2023, from: '2023-09-01', to: '2023-09-30' } };
  const inAll = (text: string, more: Partial<Told> = {}) => cases(30, { text, ...september, ...more });
  test.each<[told: Told, expected: string[]]>([
    [inAll('截至112年9月共 30 案'), ['30 案 F7 one-year']],
    [inAll('截至112年9月累計輔導 30 案'), ['30 案 F7 one-year']],
    [inAll('輔導 9 家，共計提案 30 案'), ['30 案 F7 one-year']],
    // What is counted together stands in another clause.
    [inAll('累計輔導 9 家，提案 30 案'), []],
    [inAll('提案 30 案，累計輔導 9 家'), []],
    // From January to September is honest about its span.
    [
      inAll('112年1月至9月累計 30 案', {
        period: { start: 2023, end: 2023, from: '2023-01-01', to: '2023-09-30' },
      }),
      [],
    ],
    [inAll('112年累計 30 案', inYear(2023)), []],
  ])('$text', (told, expected) => {
    expect(mismatches([told])).toEqual(expected);
  });

  test('a total of which one year is all there is', () => {
    const records = [
      { years: 2023, result: figure(30, '案') },
      { years, result: figure(30, '案', { kind: 'total' as const }) },
    ];
    expect(mismatches([inAll('截至112年9月累計 30 案')], records)).toEqual([]);
  });

  test('a target of one year is no result', () => {
    const records = [...table, { years: 2023, target: figure(35, '案') }];
    const told = cases(35, { text: '截至112年9月累計目標 35 案', about: 'target', ...september });
    expect(mismatches([told], records)).toEqual([]);
  });
});
