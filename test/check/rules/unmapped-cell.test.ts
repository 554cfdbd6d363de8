import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/unmapped-cell.ts';
import type { Coverage } from '../../../src/plan-document.ts';
import { brief, check, place, plan } from '../plan-builder.ts';

function coverage(...unmappedCells: Coverage['unmappedCells']): Coverage {
  return {
    cells: 10,
    mapped: 5,
    structural: 5 - unmappedCells.length,
    unmapped: unmappedCells.length,
    unmappedCells,
  };
}

test('an unknown column is one finding under its heading', () => {
  const cells = [4, 5].map((row) => ({
    source: place(row, 'budget'),
    text: `${row}`,
    reason: 'unknown-column' as const,
  }));
  const table = { columns: [{ column: 8, text: '承辦電話' }] };
  const findings = check(rule, plan({ table, measures: [], coverage: coverage(...cells) }));
  expect(findings.map(brief)).toEqual(['warning H4 H5']);
  expect(findings[0]?.message).toBe('欄名不在版型裡，整欄沒有讀入：「承辦電話」（2 格）。');
});

test('any other cell stands for itself', () => {
  const cells = [4, 5].map((row) => ({
    source: place(row, 'target'),
    text: '備忘',
    reason: 'outside-table' as const,
  }));
  expect(check(rule, plan({ measures: [], coverage: coverage(...cells) })).map(brief)).toEqual([
    'warning G4',
    'warning G5',
  ]);
});

test('everything taken in', () => {
  expect(check(rule, plan({ measures: [], coverage: coverage() }))).toEqual([]);
});
