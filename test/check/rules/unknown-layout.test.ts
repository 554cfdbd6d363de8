import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine.ts';
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
  return run.findings.map(({ severity, message }) => `${severity} ${message}`);
}

test('quotes the rows that look most like a header', () => {
  expect(found(readOf(undefined, { nearestHeaders: ['品名 數量 單價'] }))).toEqual([
    'error 沒有找到認得的表格；最像標題列的是「品名 數量 單價」。請檢查欄名，或以 --profile 指定版型。',
  ]);
});

test('says so when there is none', () => {
  expect(found(readOf(undefined))).toEqual([
    'error 沒有找到認得的表格，也沒有像標題列的文字。請以 --profile 指定版型。',
  ]);
});

test('a recognised document, and a file that was not read at all', () => {
  expect(found(readOf(plan({ measures: [] })))).toEqual([]);
  expect(found({ status: 'unreadable', path: 'a.csv', unreadable: { reason: 'empty', detail: '' } })).toEqual(
    [],
  );
});
