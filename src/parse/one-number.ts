import { rememberLast } from '../remember.ts';
import { isDigit } from './characters.ts';

/**
 * A short text with one number, which stands for nothing but how much: `222 MWp`, `達 31 輛`, `7,075`. What the words of
 * such a text say does not hang on the number, so that it can be read once for all texts with these words.
 */
export interface OneNumber {
  /** Place of the number; whatever stands before or behind it holds no digit, but for the end of a unit (`m3`). */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The same words around another number, which is one digit long. */
  readonly like: string;
}

/**
 * Left out is what makes a date of a number (`110年`, `截至112`, `FY110`, `Q3`), a factor (`x 100%`), a sign before it
 * and all punctuation: these look at the number itself.
 */
const before = '[ %$<>=≦≧≤≥A-EG-PR-WYZa-eg-pr-wyz\\u4e00-\\u9fff]';
const behind = '(?:[A-EG-PR-Za-eg-pr-z]\\d?|[ %\\u4e00-\\u9fff])';
const number = '(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,12})?(?![\\d.,])';
const oneNumber = new RegExp(
  `^(?! )(?!.*[年月民國西元至到截迄止])${before}{0,12}${number}${behind}{0,12}(?<! )$`,
);

const POINT = 0x2e;
const COMMA = 0x2c;

/** Any digit would do. */
const ANOTHER = '7';

/** Undefined for any text that has to be read for itself. */
export const oneNumberIn: (text: string) => OneNumber | undefined = rememberLast(readOneNumber);

function readOneNumber(text: string): OneNumber | undefined {
  if (!oneNumber.test(text)) return undefined;
  let start = 0;
  while (!isDigit(text.charCodeAt(start))) start += 1;
  let end = start;
  let value = 0;
  let isWhole = true;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) value = value * 10 + code - 0x30;
    else if (code === COMMA || code === POINT) isWhole = false;
    else break;
  }
  if (!isWhole) value = Number(text.slice(start, end).replaceAll(',', ''));
  return { start, end, value, like: text.slice(0, start) + ANOTHER + text.slice(end) };
}
