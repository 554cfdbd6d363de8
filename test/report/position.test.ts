import { describe, expect, it } from 'vitest';
import { lineOf, uriOf } from '../../src/report/position.ts';

describe('uriOf', () => {
  it.each([
    ['plans/table.xlsx', 'plans/table.xlsx'],
    ['計畫/表 1.csv', '%E8%A8%88%E7%95%AB/%E8%A1%A8%201.csv'],
    ['../100%.csv', '../100%25.csv'],
    ['a:b/c?d#e.csv', 'a%3Ab/c%3Fd%23e.csv'],
    ['half \ud83d.csv', 'half%20%EF%BF%BD.csv'],
  ])('%s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});

describe('lineOf', () => {
  it.each([
    [{ line: 7, cell: 'C9' }, 7],
    [{ cell: 'AB12' }, 12],
    [{}, 1],
  ])('%o', (location, line) => {
    expect(lineOf(location)).toBe(line);
  });
});
