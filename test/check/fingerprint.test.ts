/** What makes two findings the same one: their facts, not their places, and no matter how a format writes them. */
import { describe, expect, test } from 'vitest';
import {
  fingerprintBasis,
  fingerprintOf,
  settle,
  type Unmarked,
} from '../../src/check/engine/fingerprint.ts';

describe('a text is the same', () => {
  test.each([
    ['with other spaces and line breaks', ' 辦理 \n\t 中 ', '辦理中'],
    ['in full width', '１００％（註）', '100%(註)'],
    ['with or without thousands separators', '1,234,567.5 元', '1234567.5元'],
    ['with the signs that Big5 knows', '≦5、≧3', '≤5、≥3'],
  ])('%s', (_, text, settled) => {
    expect(settle(text)).toBe(settled);
  });

  test.each(['1,2', '12,34', '1,2345', '甲,123', ',123', '1,甲'])('but %s separates no thousands', (text) => {
    expect(settle(text)).toBe(text);
  });
});

const finding: Unmarked = {
  rule: 'missing-unit',
  severity: 'warning',
  message: '缺單位',
  document: 'plan',
  table: '1-1',
  measure: '節電',
  indicator: '件數',
  period: { start: 2021, end: 2025 },
  agencies: ['環保局'],
  locations: [{ file: 'plan.xlsx', cell: 'G4' }],
  evidence: { value: '5', day: 30, cell: 'G4', tableCell: 'H5', cells: 'G4, G5', cellar: '地下室' },
};

const parts = (more: Partial<Unmarked> = {}, volatile: readonly string[] = []) =>
  fingerprintBasis({ ...finding, ...more }, volatile).split('\u001f');

describe('a finding is made the same by', () => {
  test('its rule and names, its years, and its facts but for cells, in one order', () => {
    const names = ['missing-unit', '1-1', '節電', '件數', '2021-2025'];
    expect(parts()).toEqual([...names, 'cellar=地下室', 'day=30', 'value=5']);
    expect(parts({}, ['day'])).toEqual([...names, 'cellar=地下室', 'value=5']);
    const reordered = { value: '5', cellar: '地下室', day: 30 };
    expect(parts({ evidence: reordered })).toEqual(parts());
  });

  test('not its words, its severity, its file or its places', () => {
    const elsewhere = { message: 'no unit', severity: 'error' as const, document: 'other', locations: [] };
    expect(parts(elsewhere)).toEqual(parts());
  });

  test('blanks for what it is not about', () => {
    const { table: _, measure: __, indicator: ___, period: ____, ...bare } = finding;
    expect(fingerprintBasis({ ...bare, evidence: {} }, []).split('\u001f')).toEqual([
      'missing-unit',
      '',
      '',
      '',
      '',
    ]);
  });
});

test('the mark is sixteen hexadecimal digits; equal findings of one file are numbered from the second on', () => {
  const marks = [1, 2, 3].map((ordinal) => fingerprintOf('basis', ordinal));
  expect(marks.every((mark) => /^[0-9a-f]{16}$/u.test(mark))).toBe(true);
  expect(new Set(marks).size).toBe(3);
  expect(fingerprintOf('basis\u001f#2', 1)).toBe(marks[1]);
});
