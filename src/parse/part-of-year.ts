import { foldSameLength } from './normalise.ts';

/** The first and the last month of a part of a year that a text names without the year. */
export interface PartOfYear {
  readonly from: number;
  readonly to: number;
}

const NUMERALS = '一二三四';
const quarters = /^(?:第\s?([1-4一二三四])\s?季度?|Q([1-4]))$/i;
const halves = /^([上下])半年度?$/;
const months = /^(\d{1,2})\s?月?份?(?:\s?[-~至到]\s?(\d{1,2})\s?)?月份?$/;

/** `第1季`, `Q2`, `上半年`, `3月`, `1-6月`: a text that is a part of a year and nothing else. */
export function partOfYear(text: string): PartOfYear | undefined {
  const folded = foldSameLength(text).trim();
  const quarter = quarters.exec(folded);
  if (quarter) {
    const digit = quarter[1] ?? quarter[2] ?? '';
    const number = NUMERALS.indexOf(digit) + 1 || Number(digit);
    return { from: 3 * number - 2, to: 3 * number };
  }
  const half = halves.exec(folded)?.[1];
  if (half !== undefined) return half === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 };
  const month = months.exec(folded);
  if (!month) return undefined;
  const from = Number(month[1]);
  const to = Number(month[2] ?? month[1]);
  return from >= 1 && from <= to && to <= 12 ? { from, to } : undefined;
}
