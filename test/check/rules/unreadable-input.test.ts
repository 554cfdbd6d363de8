import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/unreadable-input.ts';
import type { Finding, Language } from '../../../src/finding.ts';
import type { ReadIssue } from '../../../src/grid.ts';
import type { InputOutcome, UnreadableInput } from '../../../src/input.ts';
import { readOf } from '../plan-builder.ts';

function findingsOf(inputs: readonly InputOutcome[], lang: Language = 'zh-TW'): readonly Finding[] {
  const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return run.findings;
}

function found(...inputs: InputOutcome[]): string[] {
  return findingsOf(inputs).map(
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
  // The whole file is at fault, and no cell of it.
  expect(findingsOf([unreadable('empty')]).map(({ locations }) => locations)).toEqual([
    [{ file: 'a/plan.csv' }],
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

test('what recurs in a sheet is told once, with how often and where; each sheet by itself', () => {
  const stray = (sheet: string, line: number): ReadIssue => ({
    kind: 'stray-quote',
    sheet,
    line,
    found: '"甲',
  });
  const issues = [stray('表一', 3), stray('表一', 5), stray('表一', 5), stray('表二', 7)];
  const findings = findingsOf([readOf(undefined, { issues })]);
  expect(findings.map(({ locations, message }) => [locations.map(({ line }) => line), message])).toEqual([
    [[3, 5], '引號不成對（"甲），當作文字讀入；請核對這一列的欄位是否正確。（共 3 處）'],
    [[7], '引號不成對（"甲），當作文字讀入；請核對這一列的欄位是否正確。'],
  ]);
  expect(findingsOf([readOf(undefined, { issues })], 'en').map(({ message }) => message)).toEqual([
    'A quotation mark without its partner ("甲) was read as text; check that the cells of its row are in place. (3 places)',
    'A quotation mark without its partner ("甲) was read as text; check that the cells of its row are in place.',
  ]);
  // One quote more does not make it another finding.
  const fingerprints = [1, 2].map(
    (count) => findingsOf([readOf(undefined, { issues: issues.slice(0, count) })])[0]?.fingerprint,
  );
  expect(fingerprints[0]).toBe(fingerprints[1]);
});

test('hidden rows and columns are shown by their first cells, all of them', () => {
  const issues: ReadIssue[] = [
    { kind: 'hidden-row', sheet: '表一', row: 5, found: '5' },
    { kind: 'hidden-row', sheet: '表一', row: 9, found: '9' },
    { kind: 'hidden-column', sheet: '表一', column: 9, found: 'I' },
    { kind: 'hidden-column', sheet: '表一', column: 11, found: 'K' },
    { kind: 'hidden-sheet', sheet: '表二', found: '表二' },
  ];
  const findings = findingsOf([readOf(undefined, { issues })]);
  expect(
    findings.map(({ locations, evidence }) => [
      locations.map(({ cell }) => cell),
      evidence.found,
      evidence.count,
    ]),
  ).toEqual([
    [['I1', 'K1'], 'I, K', 1],
    [['A5', 'A9'], '5, 9', 1],
    [[undefined], '表二', 1],
  ]);
});

test('a file is known by its name, in whatever folder it stands and whatever it is saved as', () => {
  const file = (path: string) =>
    findingsOf([{ status: 'unreadable', path, unreadable: { reason: 'empty', detail: '' } }])[0]?.evidence
      .file;
  expect([file('plan.csv'), file('a/b/plan.xlsx'), file('a.b/plan.final.xlsx'), file('a/plan')]).toEqual([
    'plan',
    'plan',
    'plan.final',
    'plan',
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
  const [finding] = findingsOf([readOf(undefined, { issues: marks, encoding: named })]);
  expect(finding?.locations).toEqual([{ file: 'plan.xlsx' }]);
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
