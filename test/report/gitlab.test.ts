import { expect, it } from 'vitest';
import { formatGitLab } from '../../src/report/gitlab.ts';
import { fileInput, run } from '../run-files.ts';
import { dirtyRun } from './two-cities.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

it('gives an issue for each finding of the two cities', async () => {
  const { report } = await dirtyRun();
  const issues: Issue[] = JSON.parse(formatGitLab(report));
  expect(issues.map(({ check_name }) => check_name)).toEqual(report.findings.map(({ rule }) => rule));
  const grades = { error: 'critical', warning: 'major', notice: 'info' };
  expect(issues.map(({ severity }) => severity)).toEqual(
    report.findings.map(({ severity }) => grades[severity]),
  );
  for (const { location, description } of issues) {
    expect(location.path).toMatch(/^(?:tables|results)\.xlsx$/u);
    expect(location.lines.begin).toBeGreaterThan(0);
    expect(description).not.toBe('');
  }
});

it('keeps the same plan in two files apart, and leaves accepted findings out', async () => {
  const file = fileInput('fixtures/chiayi-strategy/tables.xlsx');
  const { report } = await run([file, { ...file, path: 'copy/tables.xlsx' }], { asOf: '2023-10-31' });
  const issues: Issue[] = JSON.parse(formatGitLab(report));
  expect(issues.length).toBe(report.findings.length);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  const findings = report.findings.map((one, at) => (at === 0 ? { ...one, accepted: { reason: 'r' } } : one));
  expect(JSON.parse(formatGitLab({ ...report, findings }))).toHaveLength(issues.length - 1);
});
