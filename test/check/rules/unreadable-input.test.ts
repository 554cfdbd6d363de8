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
      { kind: 'hidden-row', sheet: '表一', row: 6, found: '6' },
      { kind: 'error-cell', sheet: '表一', row: 7, column: 2, found: '#REF!' },
    ],
  });
  expect(found(read)).toEqual([
    'error plan.xlsx: 有位元組無法解成文字（FF FE）。請確認編碼，必要時用 --encoding 指定。',
    'notice plan.xlsx: 有隱藏的列（5），內容仍一併讀入。（共 2 處）',
  ]);
});

test('a file read without doubts', () => {
  expect(found(readOf(undefined))).toEqual([]);
});
