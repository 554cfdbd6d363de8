import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/revision-without-reason.ts';
import { brief, check, figure, type MeasureSpec, place, plan } from '../plan-builder.ts';

function row(revision?: MeasureSpec['revision']) {
  const indicators = [{ name: '工程進度', records: [{ years: 2021, target: figure(35.5, '%') }] }];
  return plan({
    kind: 'kpi-revision',
    measures: [{ name: '改建工程', indicators, ...(revision ? { revision } : {}) }],
  });
}

test('no reason at all', () => {
  const [finding, ...others] = check(rule, row({ page: 'P4-6' }));
  expect(others).toEqual([]);
  expect(finding && brief(finding)).toBe('warning B4');
  expect(finding).toMatchObject({ measure: '改建工程', indicator: '工程進度' });
  expect(finding?.evidence).toMatchObject({ case: 'none', reason: '', reasonCell: '' });
  expect(finding?.message).toBe('「改建工程」的「工程進度」修正了目標，沒有寫修正理由；應寫明原因。');
});

test.each([
  ['本項修正調整訂定更具挑戰性之目標值。', 'formula'],
  ['滾動修正，以符實際。', 'formula'],
  ['無需修正', 'unrevised'],
  ['未修正。', 'unrevised'],
])('%s says nothing of its own', (reason, kind) => {
  const findings = check(rule, row({ reason }));
  expect(findings.map(({ severity, evidence }) => `${severity} ${evidence.case}`)).toEqual([
    `notice ${kind}`,
  ]);
  expect(findings[0]?.evidence).toMatchObject({ reason, reasonCell: 'B4' });
});

test('without a reason the row of the KPI is shown, with one the cell of the reason', () => {
  const at = (reason: { readonly reason?: string }) => {
    const document = row({ ...reason, page: 'P4-6' });
    const measures = document.measures.map((measure) => ({
      ...measure,
      indicators: measure.indicators.map((indicator) => ({
        ...indicator,
        source: place(4, 'agency'),
        ...(indicator.revision ? { revision: { ...indicator.revision, source: place(4, 'budget') } } : {}),
      })),
    }));
    return check(rule, { ...document, measures }).map(brief);
  };
  expect(at({})).toEqual(['warning D4']);
  expect(at({ reason: '未修正。' })).toEqual(['notice H4']);
});

test.each([
  '109年招標流標6次',
  '疫情影響，滾動修正',
  '109年達成率150%，訂定更具挑戰性的目標',
  '依審查意見修正',
])('%s is a reason', (reason) => expect(check(rule, row({ reason }))).toEqual([]));

test('a plan revises nothing', () => expect(check(rule, row())).toEqual([]));
