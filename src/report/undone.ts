/** Which inputs nothing could be made of. */
import type { Severity } from '../finding.ts';
import type { InputOutcome } from '../input.ts';

/**
 * True for an input that could not be read, and for one in which no profile knows a table. Whoever turns
 * `unknown-layout` off has said that such files (a README beside the plans) are expected.
 */
export function isUndone(input: InputOutcome, rules: ReadonlyMap<string, Severity | 'off'>): boolean {
  if (input.status === 'unreadable') return true;
  return input.document === undefined && rules.get('unknown-layout') !== 'off';
}
