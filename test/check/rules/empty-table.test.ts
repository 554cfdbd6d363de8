import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/empty-table.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { run, textInput } from '../../run-files.ts';
import { law } from '../law-builder.ts';
import { organisation } from '../organisation-builder.ts';
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

test('in English, filed under the table', () => {
  const [finding] = check(rule, plan({ measures: [] }), undefined, 'en');
  expect(finding?.table).toBe('1-1');
  expect(finding?.message).toBe(
    '"1-1" has a header (row 3) and no row below it: it has not been filled in, or its export is not complete.',
  );
});

test('of two tables the one without rows', () => {
  const document = plan({ measures: [{ indicators }] });
  const tables = document.tables.flatMap((table) => [table, { ...table, id: '1-2' }]);
  expect(check(rule, { ...document, tables }).map(({ table }) => table)).toEqual(['1-2']);
});

test('an organisation or a law that says something is not empty, though it has no measures', () => {
  const count = (document: PlanDocument) => {
    const [table] = plan({ measures: [] }).tables;
    return check(rule, { ...document, tables: table ? [table] : [] }).length;
  };
  expect(count(organisation({}))).toBe(1);
  expect(count(organisation({ groups: ['綜合組'] }))).toBe(0);
  expect(count(organisation({ supporting: ['工務處'] }))).toBe(0);
  const lawOf = (...texts: string[]): PlanDocument => ({
    ...plan({ kind: 'ordinance', measures: [] }),
    ordinance: law(texts.map((text) => ({ paragraphs: [text] }))),
  });
  expect(count(lawOf())).toBe(1);
  expect(count(lawOf('甲。'))).toBe(0);
});
