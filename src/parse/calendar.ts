/** Years the documents can mean; anything outside is a number, not a year. */
const firstYear = 1950;
const lastYear = 2200;

/** Gregorian year of a year as written: 112 -> 2023, 2023 -> 2023; undefined when no plan speaks of it. */
export function toGregorian(written: number): number | undefined {
  const year = written >= 1000 ? written : written + 1911;
  return year >= firstYear && year <= lastYear ? year : undefined;
}

/** ISO date, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** ISO date of the last day of a month. */
export function monthEnd(year: number, month: number): string | undefined {
  return isoDate(year, month, daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
