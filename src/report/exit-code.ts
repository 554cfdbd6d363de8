/** What the program says to the script that called it. */
import type { Severity } from '../finding.ts';

export const FAIL_ON = ['error', 'warning', 'notice', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];
export type ExitCode = 0 | 1 | 2;

const WEIGHT: Readonly<Record<Severity, number>> = { notice: 1, warning: 2, error: 3 };

/**
 * 0: nothing at or above `failOn` but what is accepted; 1: something is; 2: the job could not be done for at least one input.
 * 2 wins over 1: findings of what could be read do not make up for what could not.
 */
export function exitCodeOf(
  findings: Iterable<{ readonly severity: Severity; readonly accepted?: unknown }>,
  failOn: FailOn,
  undone: boolean,
): ExitCode {
  if (undone) return 2;
  for (const finding of findings) if (countsAt(finding, failOn)) return 1;
  return 0;
}

/** Whether a finding makes the exit code 1. */
export function countsAt(
  { severity, accepted }: { readonly severity: Severity; readonly accepted?: unknown },
  failOn: FailOn,
): boolean {
  return failOn !== 'never' && accepted === undefined && WEIGHT[severity] >= WEIGHT[failOn];
}
