import { isDigit, skipSpaces } from './characters.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { type Digits, letter, matchSticky, readDigits } from './digits.ts';
import { foldSameLength } from './normalise.ts';

export interface ScannedNumber {
  /** Place in the text that was scanned; `raw` is exactly that slice. */
  readonly start: number;
  readonly end: number;
  /** Position after the digits, before any 萬 億 千 百萬; `end` is after these. */
  readonly mantissaEnd: number;
  readonly raw: string;
  /** mantissa x scale. */
  readonly value: number;
  /** The number as written: `3,759 萬` -> 3759. A chain (`245 萬 1,800`) is written out: 2451800, scale 1. */
  readonly mantissa: number;
  readonly scale: number;
  /** The words of the scale, without spaces: 萬, 億, 千, 百萬. */
  readonly scaleWord?: string;
  /** A comma joins it to its neighbour in a way no grouping has (`1,32 萬人次`): one number or two, a slip. */
  readonly suspect?: true;
}

const LAST_ASCII = 0x7f;
const placeScale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 仟: 1000 };
const myriadScale: Readonly<Record<string, number>> = { 萬: 1e4, 億: 1e8, 兆: 1e12 };
const scaleWords = /(?:[十百千仟]\s?)?[萬億兆]|[百千仟]/y;
/** Words that begin like a scale and are none: `20 百貨`, `5 萬華區`, `3 兆瓦` (a megawatt). */
const notScale = /百貨|百分|千分|千禧|萬華|萬里|萬丹|萬巒|億載|兆瓦|兆赫|千仞|百合/y;
const token = /[\d.]+[\u00b2\u00b3\u00b9\u2070-\u2089]*/y;
/**
 * Every number written with digits, left to right, with the 萬 億 千 百萬 behind it. Digits that are part
 * of a name (`CO2`, `PM2.5`, `m3`) are none, nor are `1.2.3` and `10³`. `1,2,3` is three numbers.
 * `raw` is a slice of `text`, so callers may scan raw or same-length folded text.
 */
export function scanNumbers(text: string): ScannedNumber[] {
  const folded = foldSameLength(text).replaceAll('\u2212', '-');
  const found: ScannedNumber[] = [];
  let at = 0;
  for (let start = nextDigit(folded, 0); start >= 0; start = nextDigit(folded, at)) {
    // `△5%` is a fall to some who write it and a rise to others: what it is nobody may guess.
    const isOpen = folded.charCodeAt(start - 1) > LAST_ASCII && '▲△'.includes(folded.charAt(start - 1));
    const digits = isOpen ? undefined : readDigits(folded, text, start);
    if (digits === undefined) {
      at = skipToken(folded, start);
      continue;
    }
    const number = readScaled(folded, text, digits);
    found.push(number);
    at = number.end;
  }
  if (found.length < 2) return found;
  return found.map((number, index) =>
    isSuspect(folded, found, index) ? { ...number, suspect: true } : number,
  );
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
}

/** `1,32` and `1,2345` are slips of the pen; `1,2,3` and `110,111` are lists. */
function isSuspect(folded: string, found: readonly ScannedNumber[], index: number): boolean {
  const number = found[index];
  const joins = (left: ScannedNumber | undefined, right: ScannedNumber | undefined) => {
    if (left?.end === undefined || left.end + 1 !== right?.start || folded.charAt(left.end) !== ',')
      return false;
    const digits = /^\d+/.exec(right.raw)?.[0].length ?? 0;
    return digits === 2 || digits > 3;
  };
  return joins(found[index - 1], number) || joins(number, found[index + 1]);
}

/** The end of digits, dots and commas that hang together and were found to be no number. */
function skipToken(text: string, start: number): number {
  return start + matchSticky(token, text, start).length;
}

/** Adds sign, scale word and the parts of a chain (`3萬5千`, `1億2,000萬`). */
function readScaled(folded: string, raw: string, digits: Digits): ScannedNumber {
  const negative = hasSign(folded, digits.start);
  const start = negative ? digits.start - 1 : digits.start;
  const sign = negative ? -1 : 1;
  const scale = readScale(folded, digits.end);
  if (scale === undefined) return unscaled(raw, start, digits.end, sign * digits.value);
  const chain = readChain(folded, raw, scale.end, scale.scale);
  if (chain !== undefined && Number.isInteger(digits.value)) {
    return unscaled(raw, start, chain.end, sign * (digits.value * scale.scale + chain.value));
  }
  const mantissa = sign * digits.value;
  return {
    start,
    end: scale.end,
    mantissaEnd: digits.end,
    raw: raw.slice(start, scale.end),
    value: multiply(mantissa, scale.scale),
    mantissa,
    scale: scale.scale,
    scaleWord: scale.word,
  };
}

function unscaled(raw: string, start: number, end: number, value: number): ScannedNumber {
  return { start, end, mantissaEnd: end, raw: raw.slice(start, end), value, mantissa: value, scale: 1 };
}

function readScale(text: string, at: number): { scale: number; word: string; end: number } | undefined {
  const begin = skipSpaces(text, at, 3);
  // Most units begin with a letter or stand in brackets, and no scale does.
  if (!(text.charCodeAt(begin) > LAST_ASCII) || matchSticky(notScale, text, begin) !== '') return undefined;
  const words = matchSticky(scaleWords, text, begin);
  if (words === '') return undefined;
  const word = words.replace(/\s/g, '');
  const scale = [...word].reduce(
    (product, each) => product * (placeScale[each] ?? myriadScale[each] ?? 1),
    1,
  );
  return { scale, word, end: begin + words.length };
}

/**
 * What follows 萬 and belongs to the same number. After a space only a number that fills the next
 * places counts: `245 萬 1,800` does, `5 萬 3 場次` and `245 萬 2.維護` do not.
 */
function readChain(
  folded: string,
  raw: string,
  at: number,
  scale: number,
): { value: number; end: number } | undefined {
  const begin = skipSpaces(folded, at, 3);
  if (!isDigit(folded.charCodeAt(begin))) return undefined;
  const digits = readDigits(folded, raw, begin);
  if (digits === undefined || !Number.isInteger(digits.value)) return undefined;
  const next = readScale(folded, digits.end);
  const value = digits.value * (next?.scale ?? 1);
  const end = next?.end ?? digits.end;
  if (value >= scale || (begin > at && value * 10 < scale)) return undefined;
  if (/^\s?(?:年|月|日|季|[.、)~-]\s?\D|[~-]\d)/.test(folded.slice(end, end + 3))) return undefined;
  const further = next === undefined ? undefined : readChain(folded, raw, end, next.scale);
  return further === undefined ? { value, end } : { value: value + further.value, end: further.end };
}

/**
 * A minus belongs to the number when nothing before it can be the start of a range or a code:
 * `-0.5%`, `成長率-0.5%` are negative, `110-112`, `10公頃-20公頃`, `表4-1`, `A-3` are not.
 */
function hasSign(text: string, start: number): boolean {
  const sign = text.charAt(start - 1);
  if (sign === '▼' || sign === '▽') return true;
  if (sign !== '-') return false;
  const before = text.charAt(start - 2);
  if (before === '-' || letter.test(before) || /[\d%)]/.test(before)) return false;
  if (/[~(:<>=≦≧≤≥]/.test(before)) return true;
  return !/\d[^\s\d(:,;、。]{0,6}\s?$/.test(text.slice(Math.max(0, start - 10), start - 1));
}

/** Products without binary noise: 735.7259 x 10000 is 7357259. */
export function multiply(value: number, scale: number): number {
  const product = value * scale;
  if (!Number.isFinite(product) || Number.isInteger(product)) return product;
  return Number(product.toPrecision(14));
}

/**
 * The value of a text that is one number and nothing else, in digits or in Chinese characters; a unit
 * or any other word makes it undefined, and so does anything that reads two ways (一萬五, 百分之五).
 */
export function parseNumeral(text: string): number | undefined {
  const compact = foldSameLength(text)
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (compact.length > 60) return undefined;
  const unsigned = compact.replace(/^(?:\+|負\s?)/, '');
  if (/^[\d.-]/.test(unsigned)) {
    const numbers = scanNumbers(unsigned);
    const only = numbers[0];
    if (only === undefined || only.raw.length !== unsigned.length) return undefined;
    return compact.startsWith('負') ? -only.value : only.value;
  }
  const value = parseChineseNumber(unsigned.replace(/\s/g, ''));
  return value !== undefined && compact.startsWith('負') ? -value : value;
}
