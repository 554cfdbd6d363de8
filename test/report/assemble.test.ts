import { describe, expect, it } from 'vitest';
import { assembleReport, type RunFacts } from '../../src/report/assemble.ts';
import { reportProblems } from '../../src/schema/validate.ts';
import { SMALL_FINDINGS, SMALL_INPUTS, SMALL_PLAN } from './small-plan.ts';

const RUN: RunFacts = {
  version: '0.0.0',
  ruleset: { version: '1', hash: 'f00' },
  inputs: SMALL_INPUTS,
  findings: SMALL_FINDINGS,
  skipped: [
    { rule: 'outlier-value', document: 'transport', reason: { 'zh-TW': '只有一年', en: 'one year only' } },
  ],
  options: {
    asOf: '2023-10-31',
    profiles: [{ id: 'strategy-plan' }],
    lang: 'zh-TW',
    failOn: 'error',
    rules: new Map([['missing-unit', 'warning']]),
  },
};

describe('assembleReport', () => {
  const report = assembleReport(RUN);

  it('keeps to its schema', () => {
    expect(reportProblems(report)).toEqual([]);
  });

  it('says what became of each input, sorted by path', () => {
    expect(report.inputs).toEqual([
      { path: 'plans/lost.xlsx', status: 'unreadable', reason: 'missing' },
      { path: 'plans/transport.xlsx', sha256: 'a'.repeat(64), status: 'read' },
    ]);
    expect(report.exitCode).toBe(2);
  });

  it('says what each document is and when it is judged', () => {
    expect(report.asOf).toBe('2023-10-31');
    expect(report.documents).toEqual([
      {
        id: 'transport',
        path: 'plans/transport.xlsx',
        kind: 'strategy-plan',
        profile: 'strategy-plan',
        title: '嘉義市運輸部門推動策略',
        asOf: { date: '2023-10-31', basis: 'option' },
        measures: 2,
        records: 3,
      },
    ]);
  });

  it('counts by rule, status, sector and lead agency', () => {
    expect(report.summary).toEqual({
      documents: 1,
      measures: 2,
      records: 3,
      error: 2,
      warning: 1,
      notice: 0,
      byRule: { 'behind-schedule': 1, 'missing-unit': 1, 'unreadable-input': 1 },
      byStatus: { behind: 1, 'not-due': 1, qualitative: 1 },
      bySector: { transport: { measures: 1, records: 2, error: 1, warning: 1, notice: 0 } },
      byAgency: {
        交通處: { measures: 1, records: 1, error: 0, warning: 1, notice: 0 },
        環境保護局: { measures: 1, records: 2, error: 1, warning: 0, notice: 0 },
      },
    });
  });

  it('is the same whatever the order of the inputs', () => {
    const turned = assembleReport({ ...RUN, inputs: SMALL_INPUTS.toReversed() });
    expect(JSON.stringify(turned)).toBe(JSON.stringify(report));
  });

  it('names no common date where documents differ', () => {
    const other = { ...SMALL_PLAN, id: 'energy', asOf: { date: '2022-12-31', basis: 'document' as const } };
    const input = {
      status: 'read' as const,
      path: 'x.csv',
      sha256: 'b'.repeat(64),
      issues: [],
      document: other,
    };
    expect(assembleReport({ ...RUN, inputs: [...SMALL_INPUTS, input] }).asOf).toBeUndefined();
  });

  it('counts a file without a known table as not done, unless unknown-layout is off', () => {
    const readme = { status: 'read' as const, path: 'README.md', sha256: 'c'.repeat(64), issues: [] };
    const plans = SMALL_INPUTS.filter(({ status }) => status === 'read');
    const run = { ...RUN, inputs: [...plans, readme], findings: [] };
    expect(assembleReport(run).exitCode).toBe(2);
    const options = { ...RUN.options, rules: new Map([['unknown-layout', 'off' as const]]) };
    expect(assembleReport({ ...run, options }).exitCode).toBe(0);
    // A run that read nothing at all has not done its job, whatever is off.
    expect(assembleReport({ ...run, inputs: [readme], options }).exitCode).toBe(2);
  });

  it('is not whole when a rule of ours failed', () => {
    expect(assembleReport({ ...RUN, inputs: [], findings: [], faulty: true }).exitCode).toBe(2);
  });
});
