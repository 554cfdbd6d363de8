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

test('columns are told one by one, each with its own heading', () => {
  const cells = (['agency', 'budget'] as const).flatMap((column) =>
    [4, 5].map((row) => ({ source: place(row, column), text: '甲', reason: 'unknown-column' as const })),
  );
  const columns = [
    { column: 2, text: '執行方案', field: 'measure' },
    { column: 4, text: '承辦人' },
    { column: 8, text: '承辦電話' },
  ];
  const findings = check(rule, plan({ table: { columns }, measures: [], coverage: coverage(...cells) }));
  expect(findings.map((finding) => [brief(finding), finding.evidence.text, finding.table])).toEqual([
    ['warning D4 D5', '承辦人', '1-1'],
    ['warning H4 H5', '承辦電話', '1-1'],
  ]);
});

test('a column that repeats another is one finding too, and the same one when the table grows', () => {
  const found = (rows: readonly number[]) => {
    const cells = rows.map((row) => ({
      source: place(row, 'budget'),
      text: `${row}`,
      reason: 'repeated-column' as const,
    }));
    const table = { columns: [{ column: 8, text: '經費' }] };
    return check(rule, plan({ table, measures: [], coverage: coverage(...cells) }));
  };
  const [finding, ...more] = found([4, 5]);
  expect(more).toEqual([]);
  expect(finding?.message).toBe(
    '這一欄與另一欄是同一種內容，只讀了其中一欄，這一欄沒有讀入：「經費」（2 格）。',
  );
  expect(found([4, 5, 6])[0]?.fingerprint).toBe(finding?.fingerprint);
});

test('without a heading the text of the first cell stands for the column', () => {
  const cells = [4, 5].map((row) => ({
    source: place(row, 'budget'),
    text: `電話 ${row}`,
    reason: 'unknown-column' as const,
  }));
  const findings = check(rule, plan({ table: { columns: [] }, measures: [], coverage: coverage(...cells) }));
  expect(findings.map(({ evidence }) => evidence.text)).toEqual(['電話 4']);
});

test('any other cell stands for itself, with its own text', () => {
  const cells = [4, 5].map((row) => ({
    source: place(row, 'period'),
    text: '備忘',
    reason: 'outside-table' as const,
  }));
  const findings = check(rule, plan({ measures: [], coverage: coverage(...cells) }));
  expect(findings.map(brief)).toEqual(['warning E4', 'warning E5']);
  expect(findings.map(({ message }) => message)).toEqual([
    '儲存格在表格之外，沒有讀入：「備忘」（1 格）。',
    '儲存格在表格之外，沒有讀入：「備忘」（1 格）。',
  ]);
});

test('a cell above the table, or on a sheet without one, belongs to no table', () => {
  const above = { source: place(2, 'target'), text: '備忘', reason: 'outside-table' as const };
  const header = { ...above, source: place(3, 'target') };
  const elsewhere = { ...above, source: { ...place(9, 'target'), sheet: '附表' } };
  const findings = check(rule, plan({ measures: [], coverage: coverage(above, header, elsewhere) }));
  expect(findings.map((finding) => [brief(finding), finding.table])).toEqual([
    ['warning G9', undefined],
    ['warning G2', undefined],
    ['warning G3', '1-1'],
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

test('each unread row by itself; its period is found wherever the row is read from', () => {
  const row = (at: number, period: string) => [
    { source: place(at, 'target'), text: ' 30 ', reason: 'unreadable-row' as const },
    { source: place(at, 'period'), text: period, reason: 'unreadable-row' as const },
  ];
  const cells = [...row(5, '1110年'), ...row(6, '某年')];
  expect(
    check(rule, plan({ measures: [], coverage: coverage(...cells) })).map(({ message }) => message),
  ).toEqual([
    '期程「1110年」讀不懂，這一列沒有讀入：「30 | 1110年」（2 格）。',
    '期程「某年」讀不懂，這一列沒有讀入：「30 | 某年」（2 格）。',
  ]);
  const [finding] = check(rule, plan({ measures: [], coverage: coverage(...row(5, '').slice(0, 1)) }));
  expect(finding?.message).toBe('這一列對不上表格的欄位，沒有讀入：「30」（1 格）。');
});

test('a table of which no period can be read is one error; its other cells are told by themselves', () => {
  const unread = [5, 6].flatMap((row) => [
    { source: place(row, 'measure'), text: '節能', reason: 'unreadable-row' as const },
    { source: place(row, 'period'), text: '某年', reason: 'unreadable-row' as const },
  ]);
  const note = { source: place(7, 'target'), text: '備忘', reason: 'outside-table' as const };
  const columns = [
    { column: 2, text: ' 措施 ', field: 'measure' },
    { column: 5, text: '期程', field: 'period' },
  ];
  const table = { columns, problem: 'unreadable-periods' as const };
  const document = plan({ table, measures: [], coverage: coverage(...unread, note) });
  const findings = check(rule, document);
  expect(findings.map((finding) => [brief(finding), finding.table])).toEqual([
    ['error A3', '1-1'],
    ['warning G7', '1-1'],
  ]);
  expect(findings[0]?.message).toBe(
    '期程欄沒有一列讀得懂（如「某年」），沒有讀入（4 格）；欄名為「措施 | 期程」，期程應寫成「112年」或「112-114年」。',
  );
});

test('of two tables of a sheet only the one with the problem is told whole', () => {
  const unread = [5, 15].map((row) => ({
    source: place(row, 'period'),
    text: '某年',
    reason: 'unreadable-row' as const,
  }));
  const document = plan({ measures: [], coverage: coverage(...unread) });
  const [first] = document.tables;
  const header = { ...place(12, 'measure'), cell: 'A12', column: 1 };
  const tables = first
    ? [first, { ...first, id: '1-2', header, problem: 'unreadable-periods' as const }]
    : [];
  expect(check(rule, { ...document, tables }).map((finding) => [brief(finding), finding.table])).toEqual([
    ['warning E5', '1-1'],
    ['error A12', '1-2'],
  ]);
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
