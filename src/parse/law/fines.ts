/** `處新臺幣三萬元以上十萬元以下罰鍰`: the amounts of a fine, in TWD. */
import { chineseNumeralCharacters, parseChineseNumber } from '../chinese-number.ts';
import { foldSameLength } from '../normalise.ts';

export interface Fine {
  readonly min?: number;
  readonly max?: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const amount = `((?:[${chineseNumeralCharacters}]{1,12}|\\d[\\d,]{0,14}(?:\\.\\d+)?\\s?[萬千百億]?))\\s?元`;
const currency = '(?:新[臺台]幣)?\\s?';
const pattern = new RegExp(
  `處(?:以)?${currency}${amount}(以上|以下)?(?:[、,]?(?:至)?${currency}${amount}(以下|以上)?)?(?:之)?(?=罰|怠)`,
  'gu',
);

/** Every fine of a text. One amount alone is both bounds; `以下` or `以上` leaves the other open. */
export function findFines(text: string): Fine[] {
  return [...foldSameLength(text).matchAll(pattern)].map((match) => {
    const [, first, bound, second] = match;
    const [one, two] = [amountOf(first), amountOf(second)];
    const place = { text: text.slice(match.index, match.index + match[0].length), start: match.index };
    return { ...bounds(one, two, bound), ...place, end: match.index + match[0].length };
  });
}

function bounds(
  one: number | undefined,
  two: number | undefined,
  bound: string | undefined,
): { min?: number; max?: number } {
  if (two !== undefined) return { ...(one === undefined ? {} : { min: one }), max: two };
  if (one === undefined) return {};
  if (bound === '以下') return { max: one };
  return bound === '以上' ? { min: one } : { min: one, max: one };
}

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 萬: 10_000, 億: 100_000_000 };

function amountOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = /^([\d,]+(?:\.\d+)?)\s?([萬千百億]?)$/u.exec(written);
  if (digits === null) return parseChineseNumber(written);
  return Math.round(Number((digits[1] ?? '').replaceAll(',', '')) * (scales[digits[2] ?? ''] ?? 1));
}
