import { remember } from '../remember.ts';
import { foldSameLength, unfolded } from './normalise.ts';
import { rangeSign, yearNumerals } from './point.ts';
import { type ParsedPeriod, readSpan, type Span } from './span.ts';

/** A year or span named inside running text; `raw` is the slice from `start` to `end`. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly period: ParsedPeriod;
}

const candidate = new RegExp(`(?:中華)?民國|西元|公元|FY|\\(\\d{2,3}\\)|\\d+|[${yearNumerals}]{2,9}`, 'gi');
/** Words before that make it a length of time or a count: 每110年, 近20年, 第100年. */
const countBefore = /[每近共滿逾第]\s?$/;
/** Words behind that do: `9 年(含)以上`, `100年重現期`. */
const lengthAfter = /^\s?(?:\(含\)\s?)?(?:以上|以下|以內|內(?!政)|重現|頻率|保固|之久|來(?!臺|台)|老)/;

/**
 * The years and spans that running text names, left to right. Lengths of time (`9 年(含)以上`, `每2年`,
 * `5 年`) and bare numbers are none; `2.115年前` is item 2 and the year 115.
 */
export function findYears(text: string): readonly YearMention[] {
  return mayNameYear.test(text) ? readYears(text) : NO_YEARS;
}

/**
 * What makes a number a year: a word for one, or months. Without any word (`112/9/30`, `112.1~113.6`) there are two signs
 * at least, one of them between year and month. Few cells have that, and `7,075.5` has not. What has to be folded may be
 * any of these.
 */
const mayNameYear = new RegExp(`[年月FQ]|${unfolded}|民國|[西公]元|[/.-].*(?:[/.]|${rangeSign})`, 'is');
const NO_YEARS: readonly YearMention[] = [];

const readYears = remember(readFindYears);

function readFindYears(text: string): YearMention[] {
  const folded = foldSameLength(text);
  const found: YearMention[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(folded); match !== null; match = candidate.exec(folded)) {
    const resume = candidate.lastIndex;
    const span = readMention(text, folded, match.index, match[0]);
    if (span !== undefined) {
      const { start, end, period } = span;
      found.push({ start, end, raw: text.slice(start, end), period });
    }
    // readMention runs other searches, never this one: the place to go on from is still ours.
    candidate.lastIndex = span?.end ?? resume;
  }
  return found;
}

function readMention(text: string, folded: string, at: number, token: string): Span | undefined {
  if (/^\d/.test(token) && (token.length < 2 || token.length > 4 || !standsFree(text, folded, at)))
    return undefined;
  if (/^FY/i.test(token) && /[A-Za-z]/.test(folded.charAt(at - 1))) return undefined;
  const span = readSpan(folded, at, false);
  if (span === undefined || !isMeant(span, folded)) return undefined;
  if (countBefore.test(folded.slice(Math.max(0, at - 2), at))) return undefined;
  return lengthAfter.test(folded.slice(span.end, span.end + 8)) ? undefined : span;
}

/** Not the rest of a longer number, name or date. After a point only behind an item's number. */
function standsFree(text: string, folded: string, at: number): boolean {
  const before = folded.charAt(at - 1);
  if (/[A-Za-z]/.test(before)) return false;
  if (before === '.') return /(?:^|[^\d.,])\d{1,2}\.$/.test(folded.slice(Math.max(0, at - 4), at));
  // As in numbers: a full-width comma before plain digits is punctuation (`完成300，110年起`).
  if (text.charAt(at - 1) === '，' && !/[０-９]/.test(text.charAt(at))) return true;
  return !(/[,/]/.test(before) && /\d/.test(folded.charAt(at - 2)));
}

function isMeant(span: Span, folded: string): boolean {
  const { first, last } = span;
  // Of bare numbers only `111/9~112/3` is a span: both with their month.
  if (!span.marked) return first !== last;
  if (first.digits !== 2 && first.digits !== 0) return true;
  // `50 年`, `五十年` are mostly lengths of time; `自 69 年起`, `96 年 6 月 30 日前` are years.
  if (first.year >= 1991 || first.month !== undefined || span.period.form === 'onward') return true;
  const before = folded.slice(Math.max(0, span.start - 3), span.start);
  return /民國/.test(folded.slice(span.start, span.start + 4)) || /[自於從較]\s{0,2}$/.test(before);
}
