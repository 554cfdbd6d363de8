/** Dates in words of their own (`<c t="d"><v>2014-01-16T15:59:59.9999998</v></c>`), as strict workbooks have them. */

import { DAYS_1904 } from '../display/show.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/u;
const DAY_MS = 86_400_000;
/** The number spreadsheets have for the day computers count from. */
const UNIX_DAY = 25_569;
/** 1 March 1900; the day before it exists in spreadsheets only. */
const MARCH_1900 = 61;
/** 1 January 1900, counted as computers count: one more than spreadsheets have for it. */
const FIRST_DAY = 2;

export interface WrittenDate {
  /** `2014-01-16`. */
  readonly day: string;
  /** The number a spreadsheet would hold; undefined for days before 1900, which none has. */
  readonly serial: number | undefined;
}

/** Undefined for what is no date. */
export function readIsoDate(text: string, date1904: boolean): WrittenDate | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((figure) => Number(figure ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || hour > 24 || minute > 59 || second >= 61) return undefined;
  const days = date.getTime() / DAY_MS + UNIX_DAY;
  if (days < FIRST_DAY) return { day: text.slice(0, 10), serial: undefined };
  const serial = (days < MARCH_1900 ? days - 1 : days) + (hour * 3600 + minute * 60 + second) / 86_400;
  return { day: text.slice(0, 10), serial: date1904 ? serial - DAYS_1904 : serial };
}
