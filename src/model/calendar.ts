/** Days and shares of years, from ISO dates alone; the clock is never read. */

import { rememberLast, rememberNumber } from '../remember.ts';

const DAY = 86_400_000;

// A document has few dates and years, and each is asked about once for every record.

const day = rememberLast((date) => Date.parse(`${date}T00:00:00Z`));

export const yearOf: (date: string) => number = rememberLast((date) => Number(date.slice(0, 4)));

const firstDay = rememberNumber((year) => day(startOfYear(year)));

const lastDay = rememberNumber((year) => day(endOfYear(year)));

export const startOfYear: (year: number) => string = rememberNumber((year) => `${year}-01-01`);

export const endOfYear: (year: number) => string = rememberNumber((year) => `${year}-12-31`);

/** Share of the days from 1 January of `start` to 31 December of `end` that lie on or before `date`, 0 to 1. */
export function daysElapsedShare(start: number, end: number, date: string): number {
  const first = firstDay(start);
  const last = lastDay(end) + DAY;
  const passed = day(date) + DAY - first;
  return Math.min(1, Math.max(0, passed / (last - first)));
}

/** Share of whole years begun by `date`: 3/5 in the third year of five. */
export function yearsBegunShare(start: number, end: number, date: string): number {
  const begun = Math.min(yearOf(date), end) - start + 1;
  return Math.min(1, Math.max(0, begun / (end - start + 1)));
}

/** Whether a period is over at `date`; a quarter (`112年第1季`) is over before its year is. */
export function isPeriodOver(period: { readonly end: number; readonly to?: string }, date: string): boolean {
  return date >= (period.to ?? endOfYear(period.end));
}

/** Whether a period that ends with `year` is over at `date`. */
export function isOver(year: number, date: string): boolean {
  return date >= endOfYear(year);
}
