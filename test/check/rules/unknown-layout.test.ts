import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/unknown-layout.ts';
import type { InputOutcome } from '../../../src/input.ts';
import { plan, readOf } from '../plan-builder.ts';

function found(input: InputOutcome): string[] {
  const run = runRules([rule], {
    inputs: [input],
    asOfOf: () => undefined,
    severities: new Map(),
    lang: 'zh-TW',
  });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return run.findings.map(({ severity, message, locations: [first] }) => {
    const cell = first?.cell === undefined ? '-' : `${first.sheet}!${first.cell}`;
    return `${severity} ${cell} ${message}`;
  });
}

const place = { sheet: '表一', row: 3, column: 1 };

test('quotes the row that looks most like a header, with its place and what was expected', () => {
  const input = readOf(undefined, {
    nearestHeaders: ['措施 | 期程 | 金額'],
    beginnings: [
      { sheet: '封面', row: 1, column: 1, rows: ['推動計畫'], nearest: false },
      { ...place, rows: ['措施 | 期程 | 金額'], nearest: true },
    ],
    expectedHeader: { words: '執行方案、目標／成果', atLeast: 4 },
  });
  expect(found(input)).toEqual([
    'error 表一!A3 沒有找到認得的表格；最像標題列的是「措施 | 期程 | 金額」（工作表 表一）。標題列要有執行方案、目標／成果，認得的欄名共 4 個以上。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
  ]);
});

test('quotes how the sheet begins when nothing looks like a header', () => {
  const beginnings = [{ ...place, rows: ['購物單', '鉛筆 | 12'], nearest: false }];
  expect(found(readOf(undefined, { beginnings }))).toEqual([
    'error 表一!A3 沒有找到認得的表格，也沒有像標題列的文字；開頭是「購物單」「鉛筆 | 12」（工作表 表一）。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
  ]);
});

test('the evidence says which of the cases it is', () => {
  const caseOf = (input: InputOutcome) => {
    const run = runRules([rule], {
      inputs: [input],
      asOfOf: () => undefined,
      severities: new Map(),
      lang: 'en',
    });
    return run.findings.map(({ evidence }) => evidence.case);
  };
  const beginnings = [{ ...place, rows: ['購物單'], nearest: false }];
  expect(caseOf(readOf(undefined, { beginnings: [] }))).toEqual(['empty']);
  expect(caseOf(readOf(undefined, { beginnings }))).toEqual(['no-header']);
  expect(caseOf(readOf(undefined, { beginnings, nearestHeaders: ['措施'] }))).toEqual(['near-header']);
  expect(caseOf(readOf(undefined))).toEqual(['no-header']);
});

test('of many sheets the first three are described', () => {
  const sheets = ['甲', '乙', '丙', '丁'];
  const beginnings = sheets.map((sheet) => ({ ...place, sheet, rows: [`${sheet}表`], nearest: false }));
  expect(found(readOf(undefined, { beginnings }))).toEqual([
    'error 甲!A3 沒有找到認得的表格，也沒有像標題列的文字；開頭是「甲表」「乙表」「丙表」（工作表 甲、乙、丙）。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
  ]);
  const near = beginnings.map((beginning) => ({ ...beginning, nearest: true }));
  const nearestHeaders = sheets.map((sheet) => `${sheet}欄`);
  expect(found(readOf(undefined, { beginnings: near, nearestHeaders }))).toEqual([
    'error 甲!A3 沒有找到認得的表格；最像標題列的是「甲欄」「乙欄」「丙欄」（工作表 甲、乙、丙）。請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。',
  ]);
});

test('a workbook without content is said to be empty', () => {
  expect(found(readOf(undefined, { beginnings: [] }))).toEqual([
    'error - 檔案讀得出來，但所有工作表都是空的。請確認匯出是否完成，再放回檔案。',
  ]);
});

test('silent where the encoding is to blame', () => {
  const encoding = { name: 'big5', bom: false, basis: 'option' as const, confidence: 1 };
  const issues = [{ kind: 'undecodable-bytes' as const, line: 1, found: 'A8' }];
  expect(found(readOf(undefined, { encoding, issues }))).toEqual([]);
});

test('a recognised document, and a file that was not read at all', () => {
  expect(found(readOf(plan({ measures: [] })))).toEqual([]);
  expect(found({ status: 'unreadable', path: 'a.csv', unreadable: { reason: 'empty', detail: '' } })).toEqual(
    [],
  );
});

test('one table of a known file: a notice, unless its header is nearly known', () => {
  const source = { sheet: '表', cell: 'A9', row: 9, column: 1 };
  const cells = [
    { text: '會議名稱', source },
    { text: '日期', source: { ...source, cell: 'B9', column: 2 } },
  ];
  const table = (knownColumns: number, id = '3') => ({ id, caption: `表 ${id} 會議`, knownColumns, cells });
  const of = (...otherTables: ReturnType<typeof table>[]) =>
    found(readOf({ ...plan({ measures: [] }), otherTables }));
  expect(of(table(0))).toEqual([
    'notice 表!A9 「表 3 會議」的欄名「會議名稱」「日期」不是任何版型的表格（認得 0 個），內容照原樣保存，沒有檢查。',
  ]);
  expect(of(table(2)).map((line) => line.slice(0, 7))).toEqual(['warning']);
  // Its first row is its header, the rows below are not quoted.
  const below = { text: '第一次會議', source: { ...source, cell: 'A10', row: 10 } };
  const input = readOf({
    ...plan({ measures: [] }),
    otherTables: [{ ...table(0), cells: [...cells, below] }],
  });
  const run = runRules([rule], {
    inputs: [input],
    asOfOf: () => undefined,
    severities: new Map(),
    lang: 'en',
  });
  expect(run.findings.map(({ table: id, evidence }) => [id, evidence])).toEqual([
    [
      '3',
      {
        case: 'other-table',
        sheets: '表 3 會議',
        headers: '「會議名稱」「日期」',
        begins: '',
        expected: '',
        columns: 0,
      },
    ],
  ]);
  // The number of a table that is known: a page of it whose header is broken.
  expect(of(table(0, '1-1')).map((line) => line.slice(0, 7))).toEqual(['warning']);
});

test('any known table of its number makes an unknown one suspect', () => {
  const base = plan({ measures: [] });
  const [known] = base.tables;
  const source = { sheet: '表', cell: 'A9', row: 9, column: 1 };
  const other = { id: '1-1', caption: '表 1-1', knownColumns: 0, cells: [{ text: '方案', source }] };
  const tables = known ? [known, { ...known, id: '1-2' }] : [];
  expect(found(readOf({ ...base, tables, otherTables: [other] }))[0]).toMatch(/^warning /u);
});
