/** Dates in words of their own (`<c t="d"><v>2014-01-16T15:59:59.9999998</v></c>`), as strict workbooks have them. */

import { DAYS_1904 } from '../display/show.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/u;
const DAY_MS = 86_400_000;
/** The number spreadsheets have for the day computers count from. */
const UNIX_DAY = 25_569;
/** 1 March 1900; the day before it exists in spreadsheets only. */
const MARCH_1900 = 61;

/** The date as the number a spreadsheet would hold; undefined for what is no date, or one before 1900. */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((figure) => Number(figure ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = date.getTime() / DAY_MS + UNIX_DAY;
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || days < 2 || hour > 24 || minute > 59 || second >= 61) return undefined;
  const serial = (days < MARCH_1900 ? days - 1 : days) + (hour * 3600 + minute * 60 + second) / 86_400;
  return date1904 ? serial - DAYS_1904 : serial;
}
