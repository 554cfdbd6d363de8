import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/unexplained-shortfall.ts';
import { dash, figure, type MeasureSpec, type RecordSpec } from '../plan-builder.ts';
import { checkAll, type ExplanationSpec, inShort, report } from '../report-builder.ts';

const behind: RecordSpec = {
  years: [2021, 2025],
  status: 'behind',
  target: figure(1123, '組', { kind: 'total' }),
  result: figure(245, '組', { kind: 'total' }),
  judgement: { expected: 673.8, actual: 245, share: 0.6 },
};
const measure: MeasureSpec = {
  name: '社會住宅新建案設置智慧電表',
  indicators: [
    { name: '', records: [{ years: 2022, status: 'no-target', result: figure(245, '組') }, behind] },
  ],
};
const other: ExplanationSpec = { measure: '閒置空地綠美化' };
const named: ExplanationSpec = { measure: '社會住宅新建案設置智慧電表' };

function found(...documents: Parameters<typeof report>[]): string[] {
  return checkAll(
    rule,
    documents.map((each) => report(...each)),
  ).findings.map(inShort);
}

test('behind, and not in the table', () => {
  expect(found(['a', [measure], [other]])).toEqual([
    'warning 社會住宅新建案設置智慧電表 2021-2025 a:F5 a:G5',
  ]);
  const documents = [report('a', [measure], [other])];
  expect(checkAll(rule, documents).findings[0]?.message).toBe(
    '「社會住宅新建案設置智慧電表」110-114 年應達 673.8 組，實際 245 組（F5），目標「1123組」（G5）；表 5 說明了 1 項落後，沒有這一項。',
  );
  expect(checkAll(rule, documents, 'en').findings[0]?.message).toBe(
    '"社會住宅新建案設置智慧電表" 2021-2025: 673.8 組 was due, 245 組 was reached (F5), the target being "1123組" (G5); table 5 explains 1 of the measures and leaves this one out.',
  );
});

test.each([
  '社會住宅新建案設置智慧電表',
  '社會住宅 新建案設置智慧電表(組)',
  '社會住宅設置智慧電表',
  '智慧電表設置-社會住宅新建案設置智慧電表',
])('explained, worded as %s', (name) => {
  expect(found(['a', [measure], [other, { measure: name }]])).toEqual([]);
});

test('the table may stand in another document', () => {
  expect(found(['a', [measure]], ['b', [], [named]])).toEqual([]);
  expect(found(['a', [measure, { ...measure, name: '閒置空地綠美化' }]], ['b', [], [other]])).toEqual([
    'warning 社會住宅新建案設置智慧電表 2021-2025 a:F5 a:G5',
  ]);
});

test('the table of another city explains nothing here', () => {
  expect(found(['a', [measure]], ['b', [], [other]])).toEqual([]);
});

test('one report in two files is one shortfall', () => {
  expect(found(['a', [measure], [other]], ['b', [measure], [other]])).toEqual([
    'warning 社會住宅新建案設置智慧電表 2021-2025 a:F5 a:G5 b:F5 b:G5',
  ]);
});

const late: RecordSpec = { years: 2023, status: 'behind', target: figure(354), result: figure(350) };
const onTime: RecordSpec = { ...late, years: 2022, status: 'achieved', result: figure(354) };

test('the latest year that is behind speaks where the plan as a whole is not judged', () => {
  const of = (...records: RecordSpec[]): MeasureSpec => ({ indicators: [{ records }] });
  const first = { ...late, years: 2022 };
  expect(found(['a', [of(first, late)], [other]])).toEqual(['warning 推廣節能 2023 a:F5 a:G5']);
  expect(found(['a', [of(onTime, { ...late, pace: 'on-pace' })], [other]])).toEqual([
    'notice 推廣節能 2023 a:F5 a:G5',
  ]);
  const met: RecordSpec = { ...behind, status: 'achieved' };
  expect(found(['a', [of(onTime, late, met)], [other]])).toEqual(['notice 推廣節能 2023 a:F5 a:G5']);
  expect(found(['a', [of(first, { ...onTime, years: 2023 }, met)], [other]])).toEqual([]);
});

test('a target that never had a result', () => {
  const missing = (years: RecordSpec['years']): RecordSpec => ({
    years,
    status: 'missing',
    target: figure(53, '家'),
    result: dash,
  });
  const records = [missing(2021), missing(2022), missing([2021, 2025])];
  expect(found(['a', [{ indicators: [{ records }] }], [other]])).toEqual([
    'notice 推廣節能 2021-2022 a:F4 a:G4',
  ]);
  expect(found(['a', [{ indicators: [{ records: [onTime, ...records] }] }], [other]])).toEqual([]);
});

test('needs a table of explanations', () => {
  expect(checkAll(rule, [report('a', [measure])])).toEqual({
    findings: [],
    skipped: ['輸入中沒有進度落後說明表（說明與執行量/目標值），無從對照。'],
  });
});
