import { toGregorian } from './calendar.ts';
import { parseChineseNumber } from './chinese-number.ts';

/** A year, with the months or the day that follow it: `110`, `112年9月30日`, `112/1~9月`. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** How many digits the year was written with; 0 for Chinese numerals. */
  readonly digits: number;
  readonly month?: number;
  /** Last month, where a range of months is named. */
  readonly toMonth?: number;
  readonly day?: number;
  /** The year is said to be one: 年, 年度, 民國, FY. */
  readonly marked: boolean;
  /** The months or the day make it a date beyond doubt: 月, or year/month/day. */
  readonly dated: boolean;
}

interface Tail {
  readonly end: number;
  readonly month?: number;
  readonly toMonth?: number;
  readonly day?: number;
  readonly dated: boolean;
}

/** Characters a year can be written with. */
export const yearNumerals = '〇○零一二兩三四五六七八九十百廿卅壹貳叁參肆伍陸柒捌玖拾佰';
export const rangeSign = '[-~\\u2010-\\u2015\\u2212\\u301c至到]';

const month = '(\\d{1,2}(?!\\d)|[一二三四五六七八九十]{1,2})';
const day = '(\\d{1,2}(?!\\d)|[一二三四五六七八九十廿卅]{1,3})';
/**
 * Spaces between two words of a date. Not three: what may stand up to three times the engine writes out, for every way
 * that leads there, and a pattern of several gaps takes it two milliseconds to prepare instead of a third of one.
 */
export const gap = '\\s{0,4}';
const yearPattern = new RegExp(
  `((?:中華)?民國|西元|公元|FY)?${gap}(?:\\((\\d{2,3})\\)|(\\d{2,4})(?!\\d)|([${yearNumerals}]{2,9}))${gap}(年度|年份|年)?`,
  'iy',
);
const monthRange = new RegExp(
  `${gap}${month}${gap}(?:月份?${gap})?${rangeSign}${gap}${month}${gap}月份?底?`,
  'y',
);
const monthAndDay = new RegExp(`${gap}${month}${gap}月份?(?:${gap}${day}${gap}日)?`, 'y');
const sign = '\\s?[-~\\u2010-\\u2015至到、及]\\s?';
/** `第3季`, `第一季至第三季`, `1-3季`, `Q2`; `四季` alone is all the year round. */
const quarter = new RegExp(
  `${gap}(?:第\\s?([1-4一二三四])(?:季?${sign}第?\\s?([1-4一二三四]))?\\s?季度?|([1-4])${sign}([1-4])\\s?季度?|Q([1-4])(?:${sign}Q?([1-4]))?(?!\\d))`,
  'iy',
);
/** `2023Q1`, `112-Q3`: without 年 only the letter makes it a quarter. */
const bareQuarter = new RegExp(`[\\s/.-]?Q([1-4])(?:${sign}Q?([1-4]))?(?!\\d)`, 'iy');
const firstMonths = /\s{0,3}前([二三23])季/y;
const half = /\s{0,3}([上下])半年/y;
const slashRange = new RegExp(
  `\\s?[/.]\\s?(\\d{1,2})${gap}${rangeSign}${gap}(\\d{1,2})(?![\\d/.])${gap}(月)?`,
  'y',
);
const slashDate = /\s?([/.])\s?(\d{1,2})\s?\1\s?(\d{1,2})(?!\d)/y;
const slashMonth = /\s?[/.]\s?(\d{1,2})(?!\d)\s{0,3}(月)?/y;
const dashDate = /-(\d{1,2})-(\d{1,2})(?!\d)/y;

/** Reads a year at a position of same-length folded text; undefined where none stands there. */
export function readPoint(text: string, at: number): Point | undefined {
  const match = matchAt(yearPattern, text, at);
  if (match === undefined) return undefined;
  const [whole, prefix, wrapped, digits, words, mark] = match;
  if ((wrapped !== undefined || words !== undefined) && mark === undefined) return undefined;
  const written = words === undefined ? Number(wrapped ?? digits) : parseChineseNumber(words);
  const year = written === undefined ? undefined : toGregorian(written);
  if (year === undefined || whole === undefined) return undefined;
  const end = at + whole.trimEnd().length;
  const tail = mark === undefined ? readSlashTail(text, end) : readWordTail(text, end);
  return {
    start: at,
    end,
    year,
    digits: (wrapped ?? digits ?? '').length,
    ...(tail ?? { dated: false }),
    marked: mark !== undefined || prefix !== undefined,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** After 年: `9月`, `9 月 30 日`, `1-6 月`, `第3季`, `上半年`. */
function readWordTail(text: string, at: number): Tail | undefined {
  const range = matchAt(monthRange, text, at);
  if (range !== undefined) return tailOf(at, range[0], toNumber(range[1]), { toMonth: toNumber(range[2]) });
  const date = matchAt(monthAndDay, text, at);
  if (date !== undefined) return tailOf(at, date[0], toNumber(date[1]), { day: toNumber(date[2]) });
  const quarters = matchAt(quarter, text, at);
  if (quarters !== undefined) {
    const [matched, ...ends] = quarters;
    const [first, last] = [0, 1].map((end) => ends[end] ?? ends[end + 2] ?? ends[end + 4]);
    return tailOfQuarters(at, matched, first, last);
  }
  const first = matchAt(firstMonths, text, at);
  if (first !== undefined) return tailOfQuarters(at, first[0], '1', first[1]);
  const halves = matchAt(half, text, at);
  if (halves === undefined) return undefined;
  return halves[1] === '上'
    ? tailOf(at, halves[0], 1, { toMonth: 6 })
    : tailOf(at, halves[0], 7, { toMonth: 12 });
}

function tailOfQuarters(
  at: number,
  matched: string,
  first: string | undefined,
  last: string | undefined,
): Tail | undefined {
  const begin = 3 * (toNumber(first) ?? 0) - 2;
  return tailOf(at, matched, begin, { toMonth: 3 * (toNumber(last ?? first) ?? 0) });
}

/** After a bare year: `/1~9 月`, `/9/30`, `-09-30`, `/9`, `.9`. */
function readSlashTail(text: string, at: number): Tail | undefined {
  const quarters = matchAt(bareQuarter, text, at);
  if (quarters !== undefined) return tailOfQuarters(at, quarters[0], quarters[1], quarters[2]);
  const range = matchAt(slashRange, text, at);
  if (range !== undefined) {
    const toMonth = Number(range[2]);
    return tailOf(at, range[0], Number(range[1]), { toMonth }, range[3] !== undefined);
  }
  const date = matchAt(slashDate, text, at);
  if (date !== undefined) return tailOf(at, date[0], Number(date[2]), { day: Number(date[3]) });
  const dashed = matchAt(dashDate, text, at);
  if (dashed !== undefined) return tailOf(at, dashed[0], Number(dashed[1]), { day: Number(dashed[2]) });
  const single = matchAt(slashMonth, text, at);
  return single && tailOf(at, single[0], Number(single[1]), {}, single[2] !== undefined);
}

function toNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d/.test(written) ? Number(written) : parseChineseNumber(written);
}

function tailOf(
  at: number,
  matched: string,
  first: number | undefined,
  rest: { readonly toMonth?: number | undefined; readonly day?: number | undefined },
  dated = true,
): Tail | undefined {
  const { toMonth, day: dayOfMonth } = rest;
  if (first === undefined || first < 1 || first > 12) return undefined;
  if (toMonth !== undefined && (toMonth < first || toMonth > 12)) return undefined;
  if (dayOfMonth !== undefined && (dayOfMonth < 1 || dayOfMonth > 31)) return undefined;
  return {
    end: at + matched.trimEnd().length,
    month: first,
    ...(toMonth === undefined ? {} : { toMonth }),
    ...(dayOfMonth === undefined ? {} : { day: dayOfMonth }),
    dated,
  };
}
