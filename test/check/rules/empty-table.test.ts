import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/empty-table.ts';
import { run, textInput } from '../../run-files.ts';
import { brief, check, plan } from '../plan-builder.ts';

const indicators = [{ records: [{ years: 2022 }] }];

test('a table with a header and no row', () => {
  const findings = check(rule, plan({ measures: [] }));
  expect(findings.map(brief)).toEqual(['warning A3']);
  expect(findings[0]?.message).toBe(
    '「1-1」的標題列（第 3 列）以下沒有任何一列內容：這張表還沒有填，或匯出不完整。',
  );
});

test('one measure is enough', () => {
  expect(check(rule, plan({ measures: [{ indicators }] }))).toEqual([]);
});

test('a report without anything to explain says so with an empty table', () => {
  expect(check(rule, plan({ table: { profile: 'shortfall-explanation' }, measures: [] }))).toEqual([]);
});

test.each([
  ['results.csv', '主要局處,執行措施,五年目標量,執行量,,總執行量\n,,,115年,116年,\n'],
  ['kpi.csv', '關鍵策略目標,關鍵績效指標,年度目標值,\n,,115年,116年\n'],
  ['groups.csv', '組別,召集單位,任務,協辦機關\n'],
  ['law.csv', '條文,說明\n'],
])('%s is a form, not an unknown layout', async (name, text) => {
  const { report } = await run([textInput(name, text)]);
  expect(report.findings.map((finding) => finding.rule)).toEqual(['empty-table']);
  expect(report.exitCode).toBe(0);
});
