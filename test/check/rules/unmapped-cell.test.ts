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

test('a row whose period cannot be read is one finding that says so', () => {
  const cells = (['period', 'target', 'result'] as const).map((column) => ({
    source: place(5, column),
    text: { period: '1110年', target: '30', result: '20' }[column],
    reason: 'unreadable-row' as const,
  }));
  const findings = check(rule, plan({ measures: [], coverage: coverage(...cells) }));
  expect(findings.map(brief)).toEqual(['warning E5 G5 F5']);
  expect(findings[0]?.message).toBe('期程「1110年」讀不懂，這一列沒有讀入：「1110年 | 30 | 20」（3 格）。');
});

test('a table without a column for the period is one error', () => {
  const cells = [5, 6].map((row) => ({
    source: place(row, 'target'),
    text: '30',
    reason: 'unreadable-row' as const,
  }));
  const columns = ['措施', '機關', '目標', '成果'].map((text, index) => ({ column: index + 1, text }));
  const table = { columns, problem: 'no-period-column' as const };
  const findings = check(rule, plan({ table, measures: [], coverage: coverage(...cells) }));
  expect(findings.map(brief)).toEqual(['error A3']);
  expect(findings[0]?.message).toBe(
    '沒有任何欄位寫期程，看不出年度的列都沒有讀入（2 格）；欄名為「措施 | 機關 | 目標 | 成果」，應有「推動期程」、「年度」之類的欄名，或以年度為欄。',
  );
});

test('everything taken in', () => {
  expect(check(rule, plan({ measures: [], coverage: coverage() }))).toEqual([]);
});
