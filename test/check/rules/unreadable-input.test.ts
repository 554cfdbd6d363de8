import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine.ts';
import rule from '../../../src/check/rules/unreadable-input.ts';
import type { InputOutcome, UnreadableInput } from '../../../src/input.ts';
import { readOf } from '../plan-builder.ts';

function found(...inputs: InputOutcome[]): string[] {
  const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' });
  return run.findings.map(
    ({ severity, message, locations }) => `${severity} ${locations[0]?.file}: ${message}`,
  );
}

function unreadable(reason: UnreadableInput['unreadable']['reason'], detail = ''): InputOutcome {
  return { status: 'unreadable', path: 'a/plan.csv', unreadable: { reason, detail } };
}

test('each reason says what to do', () => {
  expect(found(unreadable('empty'))).toEqual([
    'error a/plan.csv: 檔案是空的，沒有任何內容。請確認匯出是否完成，再放回檔案。',
  ]);
  expect(found(unreadable('unopened', 'missing'))).toEqual([
    'error a/plan.csv: 找不到這個檔案。請檢查路徑。',
  ]);
  expect(found(unreadable('unopened', 'EIO'))).toEqual(['error a/plan.csv: 檔案打不開（EIO）。']);
  expect(found(unreadable('damaged', '第 12 個位元組'))).toEqual([
    'error a/plan.csv: 檔案已損壞（第 12 個位元組）。請用原來的程式開啟後另存，或重新下載。',
  ]);
});

test('doubts of a file that was read, grouped by sheet', () => {
  const read = readOf(undefined, {
    issues: [
      { kind: 'undecodable-bytes', line: 3, found: 'FF FE' },
      { kind: 'hidden-row', sheet: '表一', row: 5, found: '5' },
      { kind: 'hidden-row', sheet: '表一', row: 6, found: '節能' },
      { kind: 'hidden-row', sheet: '表一', row: 9, found: '節能' },
      { kind: 'hidden-column', sheet: '表一', column: 9, found: '預算' },
      { kind: 'error-cell', sheet: '表一', row: 7, column: 2, found: '#REF!' },
    ],
  });
  expect(found(read)).toEqual([
    'error plan.xlsx: 有位元組無法解成文字（FF FE）。請確認編碼，必要時用 --encoding 指定。',
    'notice plan.xlsx: I 欄是隱藏的，內容仍一併讀入。',
    'notice plan.xlsx: 第 5-6, 9 列是隱藏的，內容仍一併讀入。',
  ]);
});

test('a wrong encoding is one finding', () => {
  const marks = [
    { kind: 'private-use-character' as const, sheet: 'a', row: 1, column: 1, found: 'U+E331' },
    { kind: 'undecodable-bytes' as const, line: 1, found: 'A8' },
    { kind: 'doubtful-encoding' as const, found: 'big5 (40 %)' },
  ];
  const named = { name: 'big5', bom: false, basis: 'option' as const, confidence: 0.4 };
  const [only, ...more] = found(readOf(undefined, { issues: marks, encoding: named }));
  expect(more).toEqual([]);
  expect(only).toMatch(/^error plan.xlsx: 以 big5 解讀出來的不是文字/u);
  const sure = { ...named, basis: 'content' as const, confidence: 0.9 };
  expect(found(readOf(undefined, { issues: marks, encoding: sure }))).toHaveLength(2);
});

test.each([
  [
    'damaged',
    'ZIP: no end of central directory (offset 6000)',
    '檔案不完整，找不到結尾的目錄，共 6000 位元組',
  ],
  ['damaged', 'ZIP: xl/workbook.xml (CRC)', '內部檔案 xl/workbook.xml 的檢查碼不符'],
  ['too-large', 'file-size: 262144000 > 209715200', '檔案大小 250 MB，上限 200 MB'],
  ['too-large', 'cells: 9+ > 8 (表一 C3)', '儲存格數（表一 C3）至少 9，上限 8'],
  ['too-large', 'cells: 9+ > 8 (表一 C3)', '--limit cells=數值'],
  ['damaged', 'XML: content.xml <!ENTITY>', '內部檔案 content.xml 自行定義 XML 實體'],
  ['unclosed-quote', 'line 2: "節能,10', '第 2 行："節能,10'],
  ['unknown-format', 'PDF', '（PDF）'],
] as const)('the facts of %s are said in Chinese: %s', (reason, detail, said) => {
  expect(found(unreadable(reason, detail))[0]).toContain(said);
});

test('a file read without doubts', () => {
  expect(found(readOf(undefined))).toEqual([]);
});
