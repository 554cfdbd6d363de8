/** What the prose or the last row of a table sums up, told in full: what is stated, what it comes to, and the cells. */
import { describe, expect, test } from 'vitest';
import { type ArithmeticCheck, arithmeticOf } from '../../src/check/arithmetic/arithmetic.ts';
import { parseUnit } from '../../src/parse/units.ts';
import type { PlanDocument, Quantity, SectorId } from '../../src/plan-document.ts';
import { figure, place } from './plan-builder.ts';
import { type ExplanationSpec, report } from './report-builder.ts';
import { statement, type Told } from './statement-builder.ts';

function tonnes(value: number, row: number): Quantity {
  const { symbol, dimension, scale } = parseUnit('萬噸') ?? {};
  const unit = symbol && dimension && scale ? { symbol, dimension, scale } : undefined;
  return {
    raw: ` ${value.toFixed(2)}\n`,
    value,
    kind: 'total',
    qualifiers: [],
    source: place(row, 'budget'),
    ...(unit ? { unit } : {}),
  };
}

/** 1.95 and 4.48 萬噸 of energy (H4, H5), 2 of transport (H6), and a measure of transport without any. */
const AMOUNTS: readonly (readonly [SectorId, number | undefined])[] = [
  ['energy', 1.95],
  ['energy', 4.48],
  ['transport', 2],
  ['transport', undefined],
];

/** `80 案 (累計 120 案)` */
const TWO_FIGURES = [
  { raw: '80 案', value: 80 },
  { raw: '累計 120 案', value: 120, cumulative: true as const },
];

function documentOf(told: readonly Told[], explained: readonly ExplanationSpec[] = []): PlanDocument {
  const base = report(
    'a',
    AMOUNTS.map(([sector]) => ({
      sector,
      indicators: [
        {
          name: '成效',
          records: [
            {
              years: [2021, 2025] as const,
              result: figure(80, '案', { kind: 'total', figures: TWO_FIGURES }),
            },
          ],
        },
      ],
    })),
    explained,
  );
  const measures = base.measures.map((measure, at) => {
    const amount = AMOUNTS[at]?.[1];
    const carbon = amount === undefined ? {} : { carbon: tonnes(amount, 4 + at) };
    return { ...measure, indicators: measure.indicators.map((each) => ({ ...each, ...carbon })) };
  });
  return { ...base, measures, statements: told.map((each, at) => statement(each, at + 1, {})) };
}

const withTotal = (document: PlanDocument, value: number): PlanDocument => ({
  ...document,
  tables: document.tables.map((table) => ({ ...table, carbonTotal: tonnes(value, 9) })),
});

/** Kind, outcome, sector; what is stated and where; what it comes to; figures and cells. */
function told({ kind, holds, stated, statedSource, ...check }: ArithmeticCheck): string {
  const { sector = 'all', computed, unit, parts, sources } = check;
  const cells = sources.map(({ cell }) => cell).join(',');
  return `${kind} ${holds ? 'holds' : 'differs'} ${sector}: ${stated} ${statedSource.cell} = ${computed && Number(computed.toPrecision(12))}${unit} ${parts.join('+')} ${cells}`;
}

const checks = (document: PlanDocument, documents = [document]) =>
  arithmeticOf(document, documents).map(told);

describe('counts', () => {
  const count = (value: number, more: Partial<Told> = {}): Told => ({
    raw: `${value} 項`,
    value,
    unit: '項',
    about: 'measure-count',
    text: `共 ${value} 項措施`,
    ...more,
  });

  test.each<[name: string, stated: Told, expected: string[]]>([
    ['of a sector', count(2, { sector: 'energy' }), ['measures holds energy: 共 2 項措施 B1 = 2項  B4']],
    ['of all sectors', count(5), ['measures differs all: 共 5 項措施 B1 = 4項  B4']],
    [
      'without the word for what is counted',
      { raw: '4', value: 4, about: 'measure-count', text: '共 4' },
      ['measures holds all: 共 4 B1 = 4  B4'],
    ],
    ['of a sector that is not listed', count(5, { sector: 'agriculture' }), []],
  ])('%s', (_, stated, expected) => {
    expect(checks(documentOf([stated]))).toEqual(expected);
  });

  test('of shortfalls, each measure of the table of reasons once', () => {
    const stated = count(2, { about: 'shortfall-count', text: '其中 2 項落後' });
    const explained = [{ measure: '節電' }, { measure: '節電' }, { measure: '植樹' }];
    expect(checks(documentOf([stated], explained))).toEqual([
      'shortfalls holds all: 其中 2 項落後 B1 = 2項  C13',
    ]);
    expect(checks(documentOf([stated]))).toEqual([]);
    // Reasons alone are no statement about their number.
    expect(checks(documentOf([], explained))).toEqual([]);
  });

  test('of shortfalls whose reasons stand in another file', () => {
    const document = documentOf([count(1, { about: 'shortfall-count', text: '其中 1 項落後' })]);
    const reasons = report('b', [], [{ measure: '推廣節能', sector: 'energy' }]);
    expect(checks(document, [document, reasons])).toEqual([
      'shortfalls holds all: 其中 1 項落後 B1 = 1項  C3',
    ]);
  });
});

describe('figures that a table gives as well', () => {
  const cases = (value: number, more: Partial<Told> = {}): Told => ({
    raw: `${value} 案`,
    value,
    unit: '案',
    measure: '1-1/1',
    indicator: '成效',
    part: 1,
    ...more,
  });

  test.each<[name: string, stated: Told, expected: string[]]>([
    ['the same', cases(80), ['prose holds all: 合計 80 案 B1 = undefined案  ']],
    ['either of two in one cell', cases(120), ['prose holds all: 合計 120 案 B1 = undefined案  ']],
    ['another', cases(85), ['prose differs all: 合計 85 案 B1 = undefined案  ']],
    ['of a measure that is not there', cases(85, { measure: '1-1/9' }), []],
    ['of something the table does not count', cases(85, { raw: '85 公頃', unit: '公頃' }), []],
    [
      'of several measures together',
      cases(320, { together: ['1-1/1', '1-1/2', '1-1/3', '1-1/4'] }),
      ['together holds all: 合計 320 案 B1 = undefined案  '],
    ],
  ])('%s', (_, stated, expected) => {
    expect(checks(documentOf([stated]))).toEqual(expected);
  });

  test('what the table is asked about is its measure', () => {
    const document = documentOf([cases(85)]);
    expect(arithmeticOf(document).map(({ subject }) => subject.measure?.id)).toEqual(['1-1/1']);
  });
});

describe('carbon', () => {
  const carbon = (value: number, more: Partial<Told> = {}): Told => ({
    raw: `${value} 萬噸`,
    value,
    unit: '萬噸',
    about: 'carbon',
    text: `減碳 ${value} 萬噸`,
    ...more,
  });
  const energy = 'sector-carbon holds energy: 減碳 6.43 萬噸 B1 = 6.43萬噸 1.95+4.48 H4,H5';

  test('of a sector, of all, and of a measure', () => {
    expect(checks(documentOf([carbon(6.43, { sector: 'energy' })]))).toEqual([energy]);
    expect(checks(documentOf([carbon(9, { sector: 'transport' })]))).toEqual([
      'sector-carbon differs transport: 減碳 9 萬噸 B1 = 2萬噸 2.00 H6',
    ]);
    expect(checks(documentOf([carbon(8.43)]))).toEqual([
      'total-carbon holds all: 減碳 8.43 萬噸 B1 = 8.43萬噸 1.95+4.48+2.00 H4,H5,H6',
    ]);
    expect(checks(documentOf([carbon(8.43, { sector: 'agriculture' })]))).toEqual([]);
    // In the unit of the prose, whatever that of the cells.
    const inTonnes = { raw: '64,300 噸', value: 64_300, sector: 'energy' as const };
    expect(checks(documentOf([carbon(0, { ...inTonnes, unit: '噸', text: '減碳 64,300 噸' })]))).toEqual([
      'sector-carbon holds energy: 減碳 64,300 噸 B1 = 64300噸 1.95+4.48 H4,H5',
    ]);
    // Held against the measure's own cell, as any other figure.
    const own = carbon(1.95, { measure: '1-1/1', indicator: '成效', part: 1 });
    expect(checks(documentOf([own])).map((check) => check.split(' ').slice(0, 2).join(' '))).toEqual([
      'prose holds',
    ]);
  });

  test('the last row of a table against its measures, and against what the prose says of every sector', () => {
    const both = [carbon(6.43, { sector: 'energy' }), carbon(2, { sector: 'transport' })];
    const [, , ...totals] = checks(withTotal(documentOf(both), 8.43));
    expect(totals).toEqual([
      'total-carbon holds all: 8.43 H9 = 8.43萬噸 1.95+4.48+2.00 H4,H5,H6',
      'sectors-carbon holds all: 8.43 H9 = 8.43萬噸 6.43 萬噸+2 萬噸 B1,B2',
    ]);
    const [, ...withoutTransport] = checks(withTotal(documentOf(both.slice(0, 1)), 9.43));
    expect(withoutTransport).toEqual([
      'total-carbon differs all: 9.43 H9 = 8.43萬噸 1.95+4.48+2.00 H4,H5,H6',
    ]);
  });

  test('a last row without a figure sums nothing up', () => {
    const document = withTotal(documentOf([]), 8.43);
    const tables = document.tables.map((table) => {
      const { value: _, ...blank } = tonnes(0, 9);
      return { ...table, carbonTotal: blank };
    });
    expect(checks({ ...document, tables })).toEqual([]);
  });
});

test('what is found is about the sector the prose names, or the table the total stands in', () => {
  const amount: Told = { raw: '6.43 萬噸', value: 6.43, unit: '萬噸', about: 'carbon' };
  const document = withTotal(documentOf([{ ...amount, sector: 'energy' }, amount]), 8.43);
  expect(arithmeticOf(document).map(({ subject }) => subject)).toEqual([
    { sector: 'energy' },
    {},
    { table: '1-1' },
  ]);
});

test('a document without prose and without totals has nothing to be checked', () => {
  const { statements: _, ...silent } = documentOf([]);
  expect(checks(silent)).toEqual([]);
});
