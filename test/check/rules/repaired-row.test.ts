import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/repaired-row.ts';
import { brief, check, place, plan } from '../plan-builder.ts';

test('each repair with the cells it touched', () => {
  const repairs = [
    {
      kind: 'row-realigned' as const,
      cells: [place(5, 'period'), place(5, 'result')],
      detail: '111年 87.4%',
    },
    { kind: 'blank-continued' as const, cells: [place(6, 'target')], detail: '3,500' },
  ];
  const findings = check(rule, plan({ measures: [], repairs }));
  expect(findings.map(brief)).toEqual(['notice E5 F5', 'notice G6']);
  expect(findings.map(({ message }) => message)).toEqual([
    '整列移回所屬的欄位（2 格）：「111年 87.4%」。請對照原表。',
    '空白視為延用上方的值（1 格）：「3,500」。請對照原表。',
  ]);
  expect(findings[0]?.table).toBe('1-1');
});

test('nothing repaired', () => {
  expect(check(rule, plan({ measures: [] }))).toEqual([]);
});

test('a repair is told under the measure of its row', () => {
  const records = [{ years: 2021 }, { years: 2022 }];
  const measures = [{ indicators: [{ records }] }, { name: '節約用水', indicators: [{ records }] }];
  const repairs = [3, 5, 6].map((row) => ({
    kind: 'row-realigned' as const,
    cells: [place(row, 'period')],
    detail: '111年',
  }));
  expect(check(rule, plan({ measures, repairs })).map(({ measure }) => measure)).toEqual([
    undefined,
    '推廣節能',
    '節約用水',
  ]);
});
