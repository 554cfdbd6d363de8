/** What rules ask of a target or a result, and how targets of one indicator are held against each other. */
import { expect, test } from 'vitest';
import { blankCell, resultsByCell, tableOf } from '../../src/check/blank-cell.ts';
import { matchCopies } from '../../src/check/copies/copies.ts';
import {
  ambitionOf,
  byYear,
  cellOf,
  hasFigure,
  isLevel,
  sameCell,
  sameScale,
  speaks,
  textOf,
} from '../../src/check/quantities.ts';
import { asksForLess, regressionsOf, targetRuns } from '../../src/check/target-series.ts';
import type { Indicator, Measure, Quantity } from '../../src/plan-document.ts';
import { dash, figure, type IndicatorSpec, plan, type Said, words } from './plan-builder.ts';

function measureOf(...indicators: IndicatorSpec[]): Measure {
  const [measure] = plan({ measures: [{ indicators }] }).measures;
  if (measure === undefined) throw new Error('no measure was built');
  return measure;
}

function indicatorOf(spec: IndicatorSpec): Indicator {
  const [indicator] = measureOf(spec).indicators;
  if (indicator === undefined) throw new Error('no indicator was built');
  return indicator;
}

function quantityOf(said: Said): Quantity {
  const target = indicatorOf({ records: [{ years: 2022, target: said }] }).records[0]?.target;
  if (target === undefined) throw new Error('no target was built');
  return target;
}

test.each([
  [figure(5), true, true],
  [words('持續辦理'), true, false],
  [dash, false, false],
])('%o speaks %s, with a figure %s', (said, saysSo, counts) => {
  expect([speaks(quantityOf(said)), hasFigure(quantityOf(said))]).toEqual([saysSo, counts]);
});

test('of nothing there is nothing to say', () => {
  expect([speaks(undefined), hasFigure(undefined), textOf(undefined), cellOf(undefined)]).toEqual([
    false,
    false,
    '',
    '',
  ]);
  expect([textOf(quantityOf(figure(5, '家', { text: '五\n家' }))), cellOf(quantityOf(figure(5)))]).toEqual([
    '五 家',
    'G4',
  ]);
});

test.each<[a: Said, b: Said, alike: boolean]>([
  [figure(5), figure(6), true],
  [figure(5, '家'), figure(6), false],
  [figure(5), figure(6, '家'), false],
  [figure(5, '家'), figure(6, '家'), true],
  [figure(5, 'kW'), figure(6, 'MW'), true],
  [figure(5, '家'), figure(6, '家次'), false],
  [figure(5, '家'), figure(6, '%'), false],
])('%o and %o are of one scale: %s', (a, b, alike) =>
  expect(sameScale(quantityOf(a), quantityOf(b))).toBe(alike),
);

test.each<[said: Said, direction: Indicator['direction'], ambition: number | undefined]>([
  [figure(5), 'increase', 5],
  [figure(5), 'decrease', -5],
  [figure(5), 'maintain', undefined],
  [words('持續'), 'increase', undefined],
  [figure(5, '萬人次', { baseValue: 50_000 }), 'increase', 50_000],
  [figure(5, '%', { op: '<=' }), 'increase', -5],
  [figure(5, '%', { op: '<' }), 'increase', -5],
  [figure(5, '%', { op: '>=' }), 'decrease', 5],
  [figure(10, '%', { kind: 'change' }), 'decrease', 10],
  [figure(-200, '度', { kind: 'change' }), 'decrease', 200],
  [figure(-200, '度', { kind: 'change' }), 'increase', 200],
  [figure(200, '度', { kind: 'change' }), 'increase', 200],
])('%o, which should %s, asks for %s', (said, direction, ambition) =>
  expect(ambitionOf(quantityOf(said), indicatorOf({ direction, records: [] }))).toBe(ambition),
);

test.each<[said: Said, level: boolean]>([
  [figure(5, '家'), false],
  [figure(5, '%'), true],
  [figure(5, '家', { kind: 'cumulative' }), true],
  [figure(5, '家', { kind: 'change' }), true],
])('%o is a level: %s', (said, level) => expect(isLevel(quantityOf(said))).toBe(level));

test('records in the order of their years', () => {
  const records = [
    { years: 2023 },
    { years: [2021, 2023] as const },
    { years: 2021 },
    { years: [2021, 2022] as const },
  ];
  const sorted = byYear(indicatorOf({ records }).records).map(
    ({ period }) => `${period.start}-${period.end}`,
  );
  expect(sorted).toEqual(['2021-2021', '2021-2022', '2021-2023', '2023-2023']);
});

/** Each run: its value and the years it stands for. */
function runs(...targets: (readonly [years: number | readonly [number, number], said: Said])[]): string[][] {
  const records = targets.map(([years, target]) => ({ years, target }));
  return targetRuns(indicatorOf({ records })).map((series) =>
    series.map(
      ({ target, records: own }) => `${target.value}: ${own.map(({ period }) => period.start).join(' ')}`,
    ),
  );
}

test('a merged cell is one target, and the target of a plan is where those of its years lead', () => {
  const merged = (row: number) => figure(5, '家', { row });
  expect(runs([2021, merged(4)], [2022, merged(4)], [2023, figure(6, '家')])).toEqual([
    ['5: 2021 2022', '6: 2023'],
  ]);
  expect(runs([2021, figure(5, '家', { row: 4 })], [2022, figure(6, '家', { row: 4 })])).toEqual([
    ['5: 2021', '6: 2022'],
  ]);
  expect(runs([2021, figure(5)], [2022, words('持續')], [2023, figure(5)])).toEqual([['5: 2021', '5: 2023']]);
  expect(runs([[2021, 2025], figure(50)], [2021, figure(5)], [2025, figure(9)])).toEqual([
    ['5: 2021', '9: 2025'],
  ]);
  expect(runs([[2021, 2025], figure(50)], [2026, figure(9)])).toEqual([['50: 2021', '9: 2026']]);
  expect(runs([[2021, 2025], figure(50)], [[2021, 2025], figure(60)])).toEqual([['50: 2021', '60: 2021']]);
  expect(runs([[2021, 2025], figure(50)], [2023, words('持續')])).toEqual([['50: 2021']]);
});

test('regressions are between neighbours', () => {
  const records = [5, 7, 6, 8].map((value, at) => ({ years: 2021 + at, target: figure(value, '家') }));
  const found = regressionsOf(indicatorOf({ direction: 'increase', records }));
  expect(found.map(({ earlier, later }) => [earlier.target.value, later.target.value])).toEqual([[7, 6]]);
});

test.each<[later: Said, earlier: Said, less: boolean]>([
  [figure(5, '家'), figure(6, '家'), true],
  [figure(6, '家'), figure(6, '家'), false],
  [figure(7, '家'), figure(6, '家'), false],
  [figure(5, '家', { kind: 'cumulative' }), figure(6, '家'), false],
  [figure(5, '家', { per: 'year' }), figure(6, '家'), false],
  [figure(5, '家'), figure(6, '處'), false],
  [figure(-5, '家'), figure(6, '家'), false],
  [figure(-6, '家'), figure(-5, '家'), true],
  [words('持續'), figure(6), false],
])('%o asks for less than %o: %s', (later, earlier, less) =>
  expect(
    asksForLess(quantityOf(later), quantityOf(earlier), indicatorOf({ direction: 'increase', records: [] })),
  ).toBe(less),
);

test('a blank cell is known by its row and column, if one column only can be meant', () => {
  const column = (number: number, field: string, year?: number) => ({
    column: number,
    text: field,
    field,
    ...(year === undefined ? {} : { period: { start: year, end: year } }),
  });
  const cellIn = (columns: ReturnType<typeof column>[]) => {
    const document = plan({
      table: { columns },
      measures: [{ indicators: [{ records: [{ years: 2022, target: figure(5) }] }] }],
    });
    const [measure] = document.measures;
    const record = measure?.indicators[0]?.records[0];
    if (measure === undefined || record === undefined) throw new Error('no record was built');
    return blankCell(tableOf(document, measure), 'result', record)?.cell;
  };
  expect(cellIn([column(6, 'result')])).toBe('F4');
  expect(cellIn([column(7, 'target')])).toBeUndefined();
  expect(cellIn([column(6, 'result'), column(9, 'result')])).toBeUndefined();
  expect(cellIn([column(6, 'result', 2021), column(9, 'result', 2022)])).toBe('I4');
  expect(cellIn([column(6, 'result', 2021)])).toBeUndefined();
  expect(cellIn([column(6, 'result'), column(9, 'result', 2022)])).toBe('I4');
});

test('a merged result is found in each of its rows, the first to say so in a cell', () => {
  const result = figure(4, '處', { row: 4, spread: { rows: 3, basis: 'merged' } });
  const cells = resultsByCell(
    measureOf({
      records: [{ years: 2021, result }, { years: 2022 }, { years: 2023, result: { ...result, value: 9 } }],
    }),
  );
  expect([...cells.values()].map(({ value }) => value)).toEqual([4, 4, 4]);
});

test('copies go together across documents, never within one', () => {
  const items = ['a:x', 'a:x', 'b:x', 'b:y', 'c:-', 'd:-', 'b:x', 'b:x'];
  const groups = matchCopies(
    items,
    (item) => item.charAt(0),
    (item) => (item.endsWith('-') ? undefined : item.slice(2)),
  );
  expect(groups).toEqual([['a:x', 'b:x'], ['a:x', 'b:x'], ['b:y'], ['c:-'], ['d:-'], ['b:x']]);
});

test('two quantities of one cell, by its sheet, row and column', () => {
  const one = quantityOf(figure(5));
  const at = (more: Partial<Quantity['source']>) => ({ ...one, source: { ...one.source, ...more } });
  expect(sameCell(one, { ...quantityOf(figure(6)), source: one.source })).toBe(true);
  expect(
    [at({ row: 9 }), at({ column: 9 }), at({ sheet: '別表' })].map((other) => sameCell(one, other)),
  ).toEqual([false, false, false]);
  expect([sameCell(one, undefined), sameCell(undefined, one), sameCell(undefined, undefined)]).toEqual([
    false,
    false,
    false,
  ]);
});
