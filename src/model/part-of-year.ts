/** Results of a column that begins later than its year. */
import type { Quantity } from '../plan-document.ts';

/**
 * `113年下半年成果 11` is no result of the year, of which it is a part: a count is the least the year has, a share of half a year says
 * nothing of the whole, and a level is what it is on its day.
 */
export function asPartOfYear(result: Quantity): Quantity {
  const { value, baseValue: _, op: __, unitFrom: ___, ...rest } = result;
  if (value === undefined || result.kind === 'cumulative') return result;
  const { unit } = result;
  const figures = [{ raw: textOf(result), value, ...(unit ? { unit } : {}) }];
  return { ...rest, figures, kind: unit?.dimension === 'share' ? 'qualitative' : result.kind };
}

function textOf({ text, raw }: Quantity): string {
  return (text ?? raw).trim();
}
