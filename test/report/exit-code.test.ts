import { expect, it } from 'vitest';
import type { Severity } from '../../src/finding.ts';
import { exitCodeOf, type FailOn } from '../../src/report/exit-code.ts';

it.each<[Severity[], FailOn, boolean, number]>([
  [[], 'error', false, 0],
  [[], 'error', true, 2],
  [['error'], 'error', false, 1],
  [['warning', 'notice'], 'error', false, 0],
  [['notice', 'warning'], 'warning', false, 1],
  [['notice'], 'warning', false, 0],
  [['notice'], 'notice', false, 1],
  [['error'], 'never', false, 0],
  [['error'], 'error', true, 2],
  [['error'], 'never', true, 2],
])('findings %j with --fail-on %s, undone %s: %i', (severities, failOn, undone, code) => {
  const findings = severities.map((severity) => ({ severity }));
  expect(exitCodeOf(findings, failOn, undone)).toBe(code);
});
