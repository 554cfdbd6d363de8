import { expect, it } from 'vitest';
import { cellRuns } from '../../src/report/cell-runs.ts';

const told = (...places: string[]): string =>
  cellRuns(places)
    .map(({ text }) => text)
    .join(' ');

it.each([
  ['three cells down a column and more', ['J3', 'J4', 'J5', 'J6'], 'J3:J6'],
  ['two, which are as short by themselves', ['J3', 'J4'], 'J3 J4'],
  ['nothing across a gap, whose cell was not named', ['J3', 'J4', 'J5', 'J7'], 'J3:J5 J7'],
  ['nothing from column to column', ['J3', 'J4', 'K5', 'K6', 'K7'], 'J3 J4 K5:K7'],
  ['nothing upwards: the order is that of the finding', ['J5', 'J4', 'J3'], 'J5 J4 J3'],
  ['cells past the ninth row and column Z', ['AB9', 'AB10', 'AB11'], 'AB9:AB11'],
  ['no place that is more than a cell', ['表4-3!G4', '表4-3!G5', '表4-3!G6'], '表4-3!G4 表4-3!G5 表4-3!G6'],
  ['nothing of a gap as wide as a row', ['J3', 'J5', 'J7'], 'J3 J5 J7'],
  ['nothing from one letter to two', ['A3', 'AA4', 'AA5', 'A6'], 'A3 AA4 AA5 A6'],
  ['every run by itself', ['A1', 'A2', 'A3', 'C7', 'C8', 'C9', 'C10'], 'A1:A3 C7:C10'],
  [
    'cells of the last column and of the last row',
    ['XFD1048574', 'XFD1048575', 'XFD1048576'],
    'XFD1048574:XFD1048576',
  ],
  ['cells of column Z, and of a row with a nine and a nought', ['Z99', 'Z100', 'Z101'], 'Z99:Z101'],
  ['no rows alone', ['5', '6', '7'], '5 6 7'],
  ['no columns alone', ['A', 'A1', 'A2', 'B', 'C'], 'A A1 A2 B C'],
  ['no names with more letters than a column has', ['PLAN1', 'PLAN2', 'PLAN3'], 'PLAN1 PLAN2 PLAN3'],
  [
    'no numbers longer than a row has',
    ['A10000001', 'A10000002', 'A10000003'],
    'A10000001 A10000002 A10000003',
  ],
  ['no small letters', ['a1', 'a2', 'a3'], 'a1 a2 a3'],
  ['no number with something inside it', ['A1-1', 'A1-2', 'A1-3'], 'A1-1 A1-2 A1-3'],
  ['nothing at all', [], ''],
])('says as one range %s', (_, places, expected) => {
  expect(told(...places)).toBe(expected);
});

it('tells how many places each stands for', () => {
  expect(cellRuns(['A1', 'B2', 'B3', 'B4', 'b.csv A9'])).toEqual([
    { text: 'A1', cells: 1 },
    { text: 'B2:B4', cells: 3 },
    { text: 'b.csv A9', cells: 1 },
  ]);
});
