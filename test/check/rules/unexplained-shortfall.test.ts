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

test('a plan that sets targets is not asked for reasons, a report of results is', () => {
  const [asked] = [report('a', [measure], [other])];
  expect(checkAll(rule, asked ? [{ ...asked, kind: 'strategy-plan' }] : []).findings).toEqual([]);
});

test('two reports whose shortfalls differ are two findings', () => {
  const less: RecordSpec = { ...behind, result: figure(200, '組', { kind: 'total' }) };
  const again = { ...measure, indicators: [{ name: '', records: [less] }] };
  expect(found(['a', [measure], [other]], ['b', [again], [other]])).toEqual([
    'warning 社會住宅新建案設置智慧電表 2021-2025 a:F5 a:G5',
    'warning 社會住宅新建案設置智慧電表 2021-2025 b:F4 b:G4',
  ]);
});

test('how many measures the table explains is told, and is no part of what makes the finding the same', () => {
  const findingOf = (...explained: ExplanationSpec[]) =>
    checkAll(rule, [report('a', [measure], explained)]).findings[0];
  const once = findingOf(other, other);
  const twice = findingOf(other, { measure: '汰換公務車輛' });
  expect([once?.evidence.explained, twice?.evidence.explained]).toEqual([1, 2]);
  expect(once?.fingerprint).toBe(twice?.fingerprint);
  // What is due grows as the plan runs.
  const later = { ...behind, judgement: { expected: 898.4, actual: 245, share: 0.8 } };
  const next = { ...measure, indicators: [{ name: '', records: [later] }] };
  expect(checkAll(rule, [report('a', [next], [other])]).findings[0]?.fingerprint).toBe(once?.fingerprint);
});

test('what never had a result says so, without a figure that was due', () => {
  const record: RecordSpec = { years: 2021, status: 'missing', target: figure(53, '家'), result: dash };
  const documents = [report('a', [{ indicators: [{ records: [record] }] }], [other])];
  const [finding] = checkAll(rule, documents).findings;
  expect(finding?.evidence).toMatchObject({ lack: 'no-result', expected: '', actual: '', unit: '家' });
  expect(finding?.message).toBe(
    '「推廣節能」目標「53家」（G4），110 年都沒有成果；表 5 說明了 1 項落後，沒有這一項。',
  );
  expect(checkAll(rule, documents, 'en').findings[0]?.message).toBe(
    '"推廣節能": no result at all in 2021 for the target "53家" (G4); table 5 explains 1 of the measures and leaves this one out.',
  );
});

test('the unit is that of the target, else of the result', () => {
  const unitOf = (target: string | undefined, result: string | undefined) => {
    const record: RecordSpec = { ...late, target: figure(354, target), result: figure(350, result) };
    const documents = [report('a', [{ indicators: [{ records: [record] }] }], [other])];
    return checkAll(rule, documents).findings[0]?.evidence.unit;
  };
  expect([unitOf('組', '戶'), unitOf(undefined, '戶'), unitOf(undefined, undefined)]).toEqual([
    '組',
    '戶',
    '',
  ]);
});
