import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/explained-but-met.ts';
import { dash, figure, type MeasureSpec, type RecordSpec } from '../plan-builder.ts';
import { checkAll, inShort, report } from '../report-builder.ts';

function found(...compared: string[]): string[] {
  return checkAll(rule, [report('a', [], [{ compared }])]).findings.map(inShort);
}

test('the row itself shows the target met', () => {
  expect(found('雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺', '1,531,153/2,700,000 瓦')).toEqual([
    'warning 推廣節能 a:D3',
  ]);
  const documents = [report('a', [], [{ compared: ['雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺'] }])];
  const [zh] = checkAll(rule, documents).findings;
  const [en] = checkAll(rule, documents, 'en').findings;
  expect([zh?.table, zh?.sector, zh?.indicator]).toEqual(['5', 'energy', '雨水貯集容量(m3)']);
  expect(zh?.message).toBe(
    '「推廣節能」的「雨水貯集容量(m3)」列為進度落後，但執行量為 1,537,275 立方公尺，目標值為 1,200,000 立方公尺，已達 128.1%（D3）；不是數字有誤，就是不應列為落後。',
  );
  expect(en?.message).toBe(
    '"推廣節能" (雨水貯集容量(m3)) is listed as behind, but 1,537,275 立方公尺 reached is 128.1% of the 1,200,000 立方公尺 due (D3); either a figure is wrong or the row does not belong in this table.',
  );
});

test('reaching the target to the last unit is meeting it', () => {
  expect(found('12/12 公頃')).toEqual(['warning 推廣節能 a:D3']);
});

test.each(['11.6/12 公頃', '0/3 艘', '0/0 艘', '尚未達標', '1.5公頃/2場', '500公斤/2公噸'])('%s', (text) => {
  expect(found(text)).toEqual([]);
});

const falling: MeasureSpec = {
  indicators: [
    { name: '用電', unit: '度', direction: 'decrease', records: [{ years: 2022, result: figure(5, '度') }] },
    { name: '宣導', unit: '場', records: [{ years: 2022, result: figure(9, '場') }] },
  ],
};

test('of what is to fall, less is better; the results prove it', () => {
  const of = (...compared: string[]) =>
    checkAll(rule, [report('a', [falling], [{ compared }])]).findings.map(inShort);
  expect(of('5/4 度')).toEqual([]);
  expect(of('5/6 度')).toEqual(['warning 推廣節能 a:D3 a:F4']);
  expect(of('5/5 度')).toEqual(['warning 推廣節能 a:D3 a:F4']);
  // Nothing in the results is counted in 公噸: the row speaks for itself.
  expect(of('9/8 公噸')).toEqual(['warning 推廣節能 a:D3']);
  expect(of('9/8 場')).toEqual(['warning 推廣節能 a:D3 a:F5']);
});

test('the total of the plan proves it before any year', () => {
  const whole = { years: [2021, 2025] as const, result: figure(9, '場') };
  const measure = { indicators: [{ records: [whole, { years: 2023, result: figure(1, '場') }] }] };
  const documents = [report('a', [measure], [{ compared: ['9/8 場'] }])];
  expect(checkAll(rule, documents).findings.map(inShort)).toEqual(['warning 推廣節能 a:D3 a:F4']);
});

test('one report in two files is one finding', () => {
  const explained = [{ compared: ['9/8 場'] }];
  const documents = [report('a', [], explained), report('b', [], explained)];
  expect(checkAll(rule, documents).findings.map(inShort)).toEqual(['warning 推廣節能 a:D3 b:D3']);
});

test('needs a table of explanations', () => {
  expect(checkAll(rule, [report('a', [])], 'en').skipped).toEqual([
    'no table that explains shortfalls (reason beside actual/target) among the inputs.',
  ]);
});

test('each row that is met is a finding', () => {
  const [first, second, ...more] = checkAll(rule, [
    report('a', [], [{ compared: ['9/8 場', '12/10 場'] }]),
  ]).findings;
  expect(more).toEqual([]);
  expect([first, second].map((finding) => finding && inShort(finding))).toEqual([
    'warning 推廣節能 a:D3',
    'warning 推廣節能 a:D4',
  ]);
});

test('a comparison with one figure alone compares nothing', () => {
  const document = report('a', [], [{ compared: ['9/8 場'] }]);
  const without = (left: 'actual' | 'expected') =>
    (document.explanations ?? []).map((explanation) => ({
      ...explanation,
      comparisons: explanation.comparisons.map(({ actual, expected, ...comparison }) => ({
        ...comparison,
        ...(left === 'actual' || actual === undefined ? {} : { actual }),
        ...(left === 'expected' || expected === undefined ? {} : { expected }),
      })),
    }));
  for (const left of ['actual', 'expected'] as const) {
    expect(checkAll(rule, [{ ...document, explanations: without(left) }]).findings).toEqual([]);
  }
});

test('figures without a unit and without a name', () => {
  const [finding] = checkAll(rule, [report('a', [], [{ compared: ['12/12'] }])]).findings;
  expect(finding?.evidence).toMatchObject({ unit: '', label: '', percent: 100 });
  expect(finding?.indicator).toBeUndefined();
});

/** Results of 場 year by year; the comparison says 9 of 8. */
const proving = (...records: RecordSpec[]) => {
  const measure: MeasureSpec = { indicators: [{ unit: '場', records }] };
  return checkAll(rule, [report('a', [measure], [{ compared: ['9/8 場'] }])]).findings.map(inShort);
};

test('the latest year that has a result is shown with it', () => {
  const held = (years: number) => ({ years, result: figure(9, '場') });
  expect(proving(held(2022), held(2023))).toEqual(['warning 推廣節能 a:D3 a:F5']);
  expect(proving(held(2022), { years: 2023, result: dash })).toEqual(['warning 推廣節能 a:D3 a:F4']);
  expect(proving({ years: 2022, target: figure(9, '場') })).toEqual(['warning 推廣節能 a:D3']);
});

test('the results may stand in another report, not in a plan; their agencies answer for the row', () => {
  const results: MeasureSpec = {
    indicators: [{ unit: '場', records: [{ years: 2022, result: figure(9, '場') }] }],
  };
  const reasons = report('a', [], [{ compared: ['9/8 場'] }]);
  const found = (other: ReturnType<typeof report>) =>
    checkAll(rule, [reasons, other]).findings.map((finding) => [inShort(finding), finding.agencies]);
  expect(found(report('b', [results]))).toEqual([['warning 推廣節能 a:D3 b:F4', ['環境保護局']]]);
  expect(found({ ...report('b', [results]), kind: 'strategy-plan' })).toEqual([
    ['warning 推廣節能 a:D3', []],
  ]);
});
