import { isoDate, monthEnd } from './calendar.ts';
import { gap, type Point, rangeSign, readPoint } from './point.ts';

export interface ParsedPeriod {
  /** Gregorian years, both inclusive. */
  readonly start: number;
  readonly end: number;
  /** ISO dates, where the text names months or days. */
  readonly from?: string;
  readonly to?: string;
  /** Marks and words beside the period, as written: `*`, `基準年`, 底. */
  readonly qualifiers: string[];
  /** `before`: due by the end year (115年前). `onward`: from the start year on (110年起), no end named. */
  readonly form: 'year' | 'span' | 'before' | 'onward' | 'dates';
}

export interface Span {
  readonly start: number;
  readonly end: number;
  readonly period: ParsedPeriod;
  readonly first: Point;
  readonly last: Point;
  /** Said to be years by 年, 民國, FY, 月 or a full date; bare numbers are not. */
  readonly marked: boolean;
}

const join = new RegExp(`${gap}${rangeSign}${gap}(?:[*※]\\s?)?`, 'y');
const listJoin = /\s{0,2}[、,及與和]\s{0,2}/y;
const sameYearEnd = /(\d{1,2})(?!\d)\s{0,3}月(?:\s{0,3}(\d{1,2})(?!\d)\s{0,3}日)?/y;
/** `115年前` but not 前瞻, 前三季, 前期. */
const beforeWord = /\s{0,2}(?:底以前|底前|以前|之前|前)(?![瞻述揭項往進端期置三一二四五半\d鋒])/y;
const onwardWord = /\s{0,2}(?:起|以後|之後)(?!訖|造|伏)/y;
const endWord = /\s{0,2}底/y;

/**
 * Reads a year or a span at a position of same-length folded text. `whole`: the text is a period column's
 * cell, so that `110年~112` and bare `110~112` are spans; in prose the second year needs its 年.
 */
export function readSpan(text: string, at: number, whole: boolean): Span | undefined {
  const first = readPoint(text, at);
  if (first === undefined) return undefined;
  const last = readLast(text, first, whole) ?? readListEnd(text, first, whole) ?? first;
  // A day that no calendar has (112年2月30日) spoils a period cell; in prose the year still holds.
  const dates = datesOf(first, last) ?? (whole ? undefined : {});
  if (dates === undefined) return undefined;
  const bounds = { start: first.year, end: last.year };
  const plain = { ...bounds, ...dates, qualifiers: [], form: formOf(first, last, dates) };
  const marked = first.marked || last.marked || first.dated || last.dated;
  const span = { start: at, end: last.end, first, last, marked };
  return readBound(text, { ...span, period: plain });
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function readLast(text: string, first: Point, whole: boolean): Point | undefined {
  const joined = matchLength(join, text, first.end);
  if (joined === 0 || first.toMonth !== undefined) return undefined;
  const at = first.end + joined;
  const last = readPoint(text, at);
  if (last !== undefined && isLaterEnd(first, last, whole)) return last;
  return first.month === undefined ? undefined : readSameYearEnd(text, first, at);
}

/** Whether two years are the ends of one span: `110-112 年`, `110-110年`, not `110年 -20` nor `112年-113件`. */
function isLaterEnd(first: Point, last: Point, whole: boolean): boolean {
  if (last.year < first.year) return false;
  const sameWriting = first.digits === last.digits || first.marked;
  if (!sameWriting) return false;
  return whole || last.marked || last.dated || (first.month !== undefined && last.month !== undefined);
}

/** `110年1月1日至12月31日`. */
function readSameYearEnd(text: string, first: Point, at: number): Point | undefined {
  sameYearEnd.lastIndex = at;
  const match = sameYearEnd.exec(text);
  if (match === null) return undefined;
  const [all, month, day] = match;
  if (Number(month) < (first.month ?? 0) || Number(month) > 12) return undefined;
  const end = { start: at, end: at + all.length, month: Number(month), dated: true };
  return {
    ...end,
    year: first.year,
    digits: 0,
    marked: true,
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** `110、111年`, `110年、111、112年`: a list of years in a row is a span; any other list is left as separate years. */
function readListEnd(text: string, first: Point, whole: boolean): Point | undefined {
  let last = first;
  let end: Point | undefined;
  while (last.month === undefined) {
    const joined = matchLength(listJoin, text, last.end);
    const next = joined === 0 ? undefined : readPoint(text, last.end + joined);
    if (next === undefined || next.year !== last.year + 1 || next.month !== undefined) break;
    if (next.marked || whole) end = next;
    last = next;
  }
  return end;
}

function datesOf(first: Point, last: Point): { from?: string; to?: string } | undefined {
  const from = first.month === undefined ? undefined : isoDate(first.year, first.month, first.day ?? 1);
  const lastMonth = last.toMonth ?? last.month;
  const to = lastMonth === undefined ? undefined : lastDay(last.year, lastMonth, last.day);
  if (first.month !== undefined && from === undefined) return undefined;
  if (lastMonth !== undefined && to === undefined) return undefined;
  if (from !== undefined && to !== undefined && to < from) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function lastDay(year: number, month: number, day: number | undefined): string | undefined {
  return day === undefined ? monthEnd(year, month) : isoDate(year, month, day);
}

function formOf(first: Point, last: Point, dates: { from?: string; to?: string }): ParsedPeriod['form'] {
  if (dates.from !== undefined || dates.to !== undefined) return 'dates';
  return first.year === last.year ? 'year' : 'span';
}

/** The word behind that turns a year into a bound: 前, 起, 底. */
function readBound(text: string, span: Span): Span {
  const { period } = span;
  const yearEnd = period.to ?? `${period.end}-12-31`;
  const before = matchLength(beforeWord, text, span.end);
  if (before > 0) {
    const word = text.slice(span.end, span.end + before).trim();
    const named = period.to ?? (word.startsWith('底') ? yearEnd : undefined);
    const due = { start: period.end, end: period.end, ...(named === undefined ? {} : { to: named }) };
    return { ...span, end: span.end + before, period: { ...due, qualifiers: [word], form: 'before' } };
  }
  const onward = matchLength(onwardWord, text, span.end);
  if (onward > 0 && span.first === span.last) {
    const word = text.slice(span.end, span.end + onward).trim();
    const { to: _to, ...open } = period;
    return { ...span, end: span.end + onward, period: { ...open, qualifiers: [word], form: 'onward' } };
  }
  const atEnd = matchLength(endWord, text, span.end);
  if (atEnd === 0) return span;
  return { ...span, end: span.end + atEnd, period: { ...period, to: yearEnd, qualifiers: ['底'] } };
}
