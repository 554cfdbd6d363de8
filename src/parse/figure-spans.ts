import { findMarkers } from './markers.ts';
import { findYears } from './period.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface DateSpan extends Span {
  /** Gregorian, where the text names one year. */
  readonly year?: number;
}

/** The places of a text that hold something other than figures, and its brackets. */
export interface Spans {
  readonly dates: readonly DateSpan[];
  readonly ordinals: readonly Span[];
  readonly brackets: readonly Span[];
  isDate(at: number): boolean;
  isOrdinal(at: number): boolean;
  /** The innermost bracket around a position; `start` is the opening, `end` behind the closing one. */
  bracketAround(at: number): Span | undefined;
}

/** Month and day without a year, which no year parser takes: `9 月 30 日`, `1~8 月`, `7/31`, `112學年度`. */
const monthDay =
  /\d{1,2}\s{0,2}[~\-、至]\s{0,2}\d{1,2}\s{0,2}月(?!票)|\d{1,2}\s{0,2}月(?!票)(?:\s{0,2}\d{1,2}\s{0,2}日)?|\d{2,3}\s?學年度?/g;
const slashDate = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/.%])/g;

/** Most cells are a number and its unit. */
const NO_SPANS: Spans = {
  dates: [],
  ordinals: [],
  brackets: [],
  isDate: () => false,
  isOrdinal: () => false,
  bracketAround: () => undefined,
};

export function findSpans(text: string, folded: string): Spans {
  const dates = findDates(folded);
  const ordinals = findMarkers(text);
  const brackets = findBrackets(folded);
  if (dates.length + ordinals.length + brackets.length === 0) return NO_SPANS;
  const index = bracketIndex(brackets, folded.length);
  return {
    dates,
    ordinals,
    brackets,
    isDate: (at) => covering(dates, at) !== undefined,
    isOrdinal: (at) => covering(ordinals, at) !== undefined,
    bracketAround: (at) => brackets[(index[at] ?? 0) - 1],
  };
}

function findDates(folded: string): DateSpan[] {
  const found: DateSpan[] = [];
  for (const { start, end, period } of findYears(folded)) {
    found.push(period.start === period.end ? { start, end, year: period.start } : { start, end });
  }
  if (folded.includes('月') || folded.includes('學年')) addMonthDays(folded, found);
  if (folded.includes('/')) addSlashDates(folded, found);
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

function addMonthDays(folded: string, found: DateSpan[]): void {
  for (const match of folded.matchAll(monthDay)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
}

function addSlashDates(folded: string, found: DateSpan[]): void {
  for (const match of folded.matchAll(slashDate)) {
    if (!isMonthDay(Number(match[1]), Number(match[2]))) continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
}

function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Dates and list numbers hardly overlap: the last that begins at or before the position decides, or the one before. */
export function covering<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  for (let index = Math.max(0, low - 3); index < low; index += 1) {
    const span = spans[index];
    if (span !== undefined && at < span.end) return span;
  }
  return undefined;
}

/** Brackets by opening; one that a page break left open ends as though it were closed right behind the text. */
function findBrackets(folded: string): readonly Span[] {
  const found: Span[] = [];
  if (!folded.includes('(')) return found;
  const open: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charAt(at);
    if (unit === '(') open.push(at);
    const start = unit === ')' ? open.pop() : undefined;
    if (start !== undefined) found.push({ start, end: at + 1 });
  }
  for (const start of open) found.push({ start, end: folded.length + 1 });
  return found.sort((a, b) => a.start - b.start);
}

/** For each position the number of its innermost bracket plus one; 0 outside. */
function bracketIndex(brackets: readonly Span[], length: number): Int32Array {
  const index = new Int32Array(length);
  const open: number[] = [];
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    while (open.length > 0 && (brackets[open.at(-1) ?? 0]?.end ?? 0) <= at) open.pop();
    if (brackets[next]?.start === at) {
      open.push(next);
      next += 1;
    }
    index[at] = (open.at(-1) ?? -1) + 1;
  }
  return index;
}
