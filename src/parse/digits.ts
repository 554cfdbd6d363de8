/**
 * The digits of one number: `2,480`, `１,２３４`, `0.5`, `1.5e-3`; not those of a name (`CO2`) or a year behind a list number
 * (`1.115年`).
 */
import { digitsEnd, isDigit } from './characters.ts';

export interface Digits {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const POINT = 0x2e;
const COMMA = 0x2c;
/** Not ¹, which is the mark of a footnote: `1,200¹`. */
const power = /[\u00b2\u00b3\u2070\u2074-\u2079\u207b]/;
export const letter = /[A-Za-z\u00c0-\u024f\u0370-\u03ff_]/;
/** A narrow column breaks a number behind its comma: `12,` above `345 公噸`. */
const grouping = /(?:,(?:\s{0,3}\n\s{0,3})?\d{3}){1,7}(?!\d)/y;
/** `12 000`: no number begins with a nought, so that the blank stands for a comma. `11 500` may be two. */
const blankGrouping = /(?: \d{3}){0,3} 0\d{2}(?: \d{3}){0,3}(?![\d,])/y;
const exponentSign = /[eE][+-]\d{1,2}(?![\dA-Za-z])/y;
/** Currency written before the figure: `NT$500` needs no rule, `NTD500`, `NT500` do. */
const currency = /(?:NTD|TWD|NT|USD)$/;

/** The digits with grouping, decimals and exponent, without sign and scale. */
export function readDigits(folded: string, raw: string, start: number): Digits | undefined {
  if (isPartOfName(folded, start)) return undefined;
  const pointed = startsWithPoint(folded, start) && !isYearAfterMarker(folded, start - 1, start - 1);
  const begin = pointed ? start - 1 : start;
  const whole = pointed ? begin : wholePartEnd(folded, raw, start);
  const isFraction = isPointed(folded, whole) && !isYearAfterMarker(folded, start, whole);
  const end = isFraction ? digitsEnd(folded, whole + 1) : whole;
  if (isFraction && isPointed(folded, end)) return undefined;
  if (power.test(raw.charAt(end))) return undefined;
  const exponent = matchSticky(exponentSign, folded, end);
  const value = Number(folded.slice(begin, end).replace(/[,\s]/g, '') + exponent);
  return Number.isFinite(value) ? { start: begin, end: end + exponent.length, value } : undefined;
}

export function matchSticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function isPointed(text: string, at: number): boolean {
  return text.charCodeAt(at) === POINT && isDigit(text.charCodeAt(at + 1));
}

/** CO2, PM2.5, m3, A1, 註1 - but not NT500. */
function isPartOfName(text: string, start: number): boolean {
  if (text.charAt(start - 1) === '註') return true;
  if (!letter.test(text.charAt(start - 1))) return false;
  return !currency.test(text.slice(Math.max(0, start - 3), start));
}

/** `.5` at the start or after a space; `表.5` and `1..5` are not numbers below one. */
function startsWithPoint(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== POINT) return false;
  return start === 1 || /[\s(:;,/<>=≦≧≤≥~+-]/.test(text.charAt(start - 2));
}

/**
 * End of the digits before the decimal point. A comma counts as a thousands separator when exactly
 * three digits follow each one; a full-width comma is punctuation unless the digits are full-width too
 * (`110，200`); and `110,111,112年` is a list of years.
 */
function wholePartEnd(folded: string, raw: string, start: number): number {
  const plain = digitsEnd(folded, start);
  const blank = folded.charAt(plain) === ' ' ? matchSticky(blankGrouping, folded, plain) : '';
  if (blank !== '' && plain - start <= 3 && folded.charAt(start) !== '0') return plain + blank.length;
  if (plain - start > 3 || folded.charCodeAt(plain) !== COMMA) return plain;
  const grouped = matchSticky(grouping, folded, plain);
  if (grouped === '') return plain;
  if (raw.charAt(plain) === '，' && !/[０-９]/.test(raw.charAt(plain + 1))) return plain;
  const end = plain + grouped.length;
  if (/^,\d/.test(folded.slice(end, end + 2))) return plain;
  if (/^\s?年/.test(folded.slice(end, end + 2)) && looksLikeYears(folded.slice(start, end))) return plain;
  return end;
}

function looksLikeYears(list: string): boolean {
  return list.split(',').every((part) => /^\s*1[0-4]\d$/.test(part));
}

/** `1.115年前…` is item 1 and the year 115, not 1.115 years; so is ` .115年`. */
function isYearAfterMarker(text: string, start: number, point: number): boolean {
  if (point - start > 2) return false;
  return /^\.(?:1[0-4]\d|9\d|19\d\d|20\d\d)\s?年/.test(text.slice(point, point + 7));
}
