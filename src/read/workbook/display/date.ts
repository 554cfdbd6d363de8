/** Dates and times through one section of a format: `[$-404]e"年"m"月"d"日"`. */
import type { DateLetter, Piece, Section } from './sections.ts';

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 for Saturday, 1 for Sunday. */
  readonly weekday: number;
}

const SECONDS = 86_400;
const LAST_DAY = 2_958_465;
/** Days between the first of January 1900, which is 1, and the day computers count from. */
const UNIX_DAY = 25_569;
/** 29 February 1900, which never was, but is a day to spreadsheets. */
const NO_DAY = 60;

function calendarDay(day: number): { year: number; month: number; day: number } {
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === NO_DAY) return { year: 1900, month: 2, day: 29 };
  const date = new Date((day - UNIX_DAY + (day < NO_DAY ? 1 : 0)) * SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The date a number of days since 1900 names, to the second; undefined outside the years 1900 to 9999. */
export function datePartsOf(days: number): DateParts | undefined {
  if (!(days >= 0 && days < LAST_DAY + 1)) return undefined;
  let day = Math.floor(days);
  let seconds = Math.round((days - day) * SECONDS);
  if (seconds === SECONDS) [day, seconds] = [day + 1, 0];
  return {
    ...calendarDay(day),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    weekday: day % 7,
  };
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** `2024-10-03`, or `2024-10-03T08:30:00` when there is a time of day as well. */
export function isoDate({ year, month, day, hour, minute, second }: DateParts): string {
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  if (hour + minute + second === 0) return date;
  return `${date}T${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}`;
}

export type ShowDate = (parts: DateParts) => string;

const FIRST_ROC_YEAR = 1912;
const WEEKDAYS = '六日一二三四五';

/** Of the Republic's first year, or of its years after 1911; years before are Gregorian, and have no era. */
function rocYear(year: number): number {
  return year < FIRST_ROC_YEAR ? year : year - FIRST_ROC_YEAR + 1;
}

function showYear({ year }: DateParts, length: number): string {
  return length > 2 ? padded(year, 4) : padded(year % 100, 2);
}

function showEra({ year }: DateParts, length: number): string {
  if (year < FIRST_ROC_YEAR) return '';
  return length > 2 ? '中華民國' : '民國';
}

/** Letters that need nothing but the date and their number. */
const SHOW: Readonly<Record<DateLetter, (parts: DateParts, length: number) => string>> = {
  y: showYear,
  e: ({ year }, length) => padded(rocYear(year), Math.min(length, 2)),
  g: showEra,
  m: ({ month }, length) => padded(month, length),
  d: ({ day }, length) => padded(day, length),
  h: ({ hour }, length) => padded(hour, length),
  s: ({ second }, length) => padded(second, length),
  a: ({ weekday }, length) => `${length > 3 ? '星期' : '週'}${WEEKDAYS.charAt(weekday)}`,
};

/** `m` is a month, but after hours and before seconds it is minutes. */
function areMinutes(pieces: readonly Piece[], index: number): boolean {
  const letters = (list: readonly Piece[]) =>
    list.flatMap((piece) => (piece.is === 'date' ? piece.letter : []));
  return letters(pieces.slice(0, index)).at(-1) === 'h' || letters(pieces.slice(index + 1))[0] === 's';
}

function showPiece(
  piece: Piece,
  index: number,
  { pieces, rocCalendar, taiwan }: Section,
): ShowDate | undefined {
  if (piece.is === 'text') return () => piece.text;
  if (piece.is === 'noon') {
    const { before, after } = taiwan ? { before: '上午', after: '下午' } : piece;
    return ({ hour }) => (hour < 12 ? before : after);
  }
  if (piece.is !== 'date') return undefined;
  const { letter, length } = piece;
  if (letter === 'm' && areMinutes(pieces, index)) return ({ minute }) => padded(minute, length);
  if (letter === 'h' && pieces.some(({ is }) => is === 'noon')) {
    return ({ hour }) => padded(((hour + 11) % 12) + 1, length);
  }
  if (letter === 'y' && rocCalendar) return (parts) => SHOW.e(parts, length);
  return (parts) => SHOW[letter](parts, length);
}

export function isDateSection({ pieces }: Section): boolean {
  return pieces.some(({ is }) => is === 'date' || is === 'noon');
}

/** Shows dates through a section; undefined when it holds what only SheetJS may know, or another country's years. */
export function dateOf(section: Section): ShowDate | undefined {
  const { pieces, roc } = section;
  if (!roc && pieces.some((piece) => piece.is === 'date' && 'ega'.includes(piece.letter))) return undefined;
  const shown: ShowDate[] = [];
  for (const [index, piece] of pieces.entries()) {
    const show = showPiece(piece, index, section);
    if (show === undefined) return undefined;
    shown.push(show);
  }
  return (parts) => shown.map((show) => show(parts)).join('');
}
