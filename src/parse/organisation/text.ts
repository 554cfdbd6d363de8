/** Numbers and dates of running text whose spaces are gone: 十九人, 19人, 112年2月15日, 民國一百十二年二月十五日. */
import { isoDate, toGregorian } from '../calendar.ts';
import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number.ts';

/** For regular expressions: a number in digits or Chinese characters. */
export const NUMBER = `[\\d${chineseNumeralCharacters}]{1,9}`;
export const YEAR = `(?:民國|中華民國|西元)?(${NUMBER})年`;
export const DATE = `${YEAR}(${NUMBER})月(${NUMBER})日`;
/** A run of Chinese characters, brackets and marks excluded. */
export const HAN = '[\\u3400-\\u9fff]';

export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text);
}

/** Gregorian year of a year as written. */
export function readYear(text: string | undefined): number | undefined {
  const written = readNumber(text);
  return written === undefined ? undefined : toGregorian(written);
}

/** ISO date of year, month and day as written. */
export function readDate(year?: string, month?: string, day?: string): string | undefined {
  const [y, m, d] = [readYear(year), readNumber(month), readNumber(day)];
  return y === undefined || m === undefined || d === undefined ? undefined : isoDate(y, m, d);
}

/** Something said, with the place of its words in the text. */
export interface Said<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The sentence around a place, with where it begins. */
export function sentenceAt(text: string, at: number): { readonly text: string; readonly start: number } {
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf(';', at - 1)) + 1;
  const ends = ['。', ';'].map((mark) => text.indexOf(mark, at) + 1).filter((end) => end > 0);
  const end = Math.min(text.length, ...ends);
  return { text: text.slice(start, end), start };
}
