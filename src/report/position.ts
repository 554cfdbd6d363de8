/** Where a finding stands, in the terms of tools that know only files and lines. */
import type { Location } from '../validation-report.ts';

/**
 * A path as a relative reference, each part percent-encoded: `計畫/表 1.xlsx` -> `%E8%A8%88.../%E8%A1%A8%201.xlsx`.
 * A colon is encoded as well, or the part before it would be a scheme.
 */
export function uriOf(path: string): string {
  // Half of a surrogate pair is no character, and cannot be encoded.
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

/** The line of a text file; the row in a workbook, which has no lines; the first line where the whole file is meant. */
export function lineOf({ line, cell }: Pick<Location, 'line' | 'cell'>): number {
  return line ?? Number(/\d+$/u.exec(cell ?? '')?.[0] ?? 1);
}
