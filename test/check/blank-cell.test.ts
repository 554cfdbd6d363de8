/** Where a value ought to stand that is not there: in the record's row, in the one column that can be meant. */
import { describe, expect, test } from 'vitest';
import { blankCell, resultsByCell, tableOf } from '../../src/check/blank-cell.ts';
import type { Measure, Record as PlanRecord, Table } from '../../src/plan-document.ts';
import { figure, plan, type RecordSpec } from './plan-builder.ts';

const column = (at: number, field: string, start?: number, end = start) => ({
  column: at,
  text: field,
  field,
  ...(start === undefined || end === undefined ? {} : { period: { start, end } }),
});

function built(records: readonly RecordSpec[], columns: Table['columns'] = []) {
  const document = plan({ table: { columns }, measures: [{ indicators: [{ records }] }] });
  const [measure] = document.measures;
  if (measure === undefined) throw new Error('no measure was built');
  return { document, measure, table: tableOf(document, measure), record: recordOf(measure) };
}

function recordOf(measure: Measure): PlanRecord {
  const record = measure.indicators[0]?.records[0];
  if (record === undefined) throw new Error('no record was built');
  return record;
}

describe('with years as columns', () => {
  const columns = [column(6, 'target', 2021), column(7, 'target', 2021, 2025), column(8, 'target', 2025)];

  test.each<[years: RecordSpec['years'], cell: string | undefined]>([
    [2021, 'F4'],
    [[2021, 2025], 'G4'],
    [2025, 'H4'],
    [[2021, 2022], undefined],
    [2022, undefined],
  ])('the column of just these years: %s', (years, cell) => {
    const { table, record } = built([{ years }], columns);
    expect(blankCell(table, 'target', record)?.cell).toBe(cell);
  });

  test('in the row of the target, where the record was begun from another', () => {
    const results = [column(9, 'result', 2022)];
    const { table, record } = built([{ years: 2022, target: figure(5, '家', { row: 9 }) }], results);
    expect(blankCell(table, 'result', record)).toEqual({ sheet: '表1-1', cell: 'I9', row: 9, column: 9 });
    expect(blankCell(table, 'result', built([{ years: 2022 }], results).record)?.cell).toBe('I4');
  });
});

describe('with a row for each year', () => {
  test('in the record’s own row, wherever a merged target stands', () => {
    const { table, record } = built(
      [{ years: 2022, target: figure(5, '家', { row: 9 }) }],
      [column(6, 'result')],
    );
    expect(blankCell(table, 'result', record)).toEqual({ sheet: '表1-1', cell: 'F4', row: 4, column: 6 });
  });

  test('with the line, where a text has lines', () => {
    const { table, record } = built([{ years: 2022 }], [column(6, 'result')]);
    const source = { ...record.source, line: 12 };
    expect(blankCell(table, 'result', { ...record, source })?.line).toBe(12);
    expect(blankCell(table, 'result', record)).not.toHaveProperty('line');
  });
});

test('without the table nobody can say where', () => {
  const { document, measure, record } = built([{ years: 2022 }], [column(6, 'result')]);
  expect(tableOf(document, { ...measure, table: '9-9' })).toBeUndefined();
  expect(blankCell(undefined, 'result', record)).toBeUndefined();
  const two = { ...document, tables: [{ ...document.tables[0], id: '0-1' } as Table, ...document.tables] };
  expect(tableOf(two, measure)?.id).toBe('1-1');
});

test('a merged result belongs to each row it is merged over, the row below last', () => {
  const merged = figure(4, '處', { row: 5, spread: { rows: 2, basis: 'merged' } });
  const { measure } = built([
    { years: 2021, result: figure(3, '處') },
    { years: 2022, result: merged },
  ]);
  const rows = [...resultsByCell(measure)].map(([key, { value }]) => `${key.split('\u001f')[1]}: ${value}`);
  expect(rows).toEqual(['4: 3', '5: 4', '6: 4']);
});
