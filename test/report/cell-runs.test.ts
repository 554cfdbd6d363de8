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
