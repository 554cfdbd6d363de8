/** The English and bilingual ways a budget header gives its unit: `Budget (NT$ thousand)`, `(10K TWD)`, `(NT$1,000)`. */

export interface EnglishScale {
  readonly scale: number;
  /** The part of the text that says it. */
  readonly unit: string;
  readonly perYear: boolean;
}

const CURRENCY = /NT\$|NT dollars?|new taiwan dollars?|\bNTD\b|\bTWD\b|\bNT\b/i;
const WORDS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  百: 100,
  千: 1e3,
  仟: 1e3,
  萬: 1e4,
  百萬: 1e6,
  佰萬: 1e6,
  億: 1e8,
};
const FACTOR = /^(\d{1,3}(?:,?000){0,4})?\s?(百萬|佰萬|[百千仟萬億]|[a-z]+?s?)?$/i;
const PER_YEAR = /\s?\/\s?(?:year|yr|年)|\bper year\b|\bper annum\b|\ba year\b|\bannual(?:ly)?\b/gi;
const FILLERS = /\b(?:in|of|unit|units|budget|budgets|cost|costs|amount|funding|expenditure|the)\b|[:'’"]/gi;

/**
 * TWD per unit of the column. Everything beside the currency must be understood: `Budget (10K TWD)` is 10,000, and of
 * `Budget (lakh NTD)` nobody knows, so it gives none rather than 1.
 */
export function englishScale(folded: string): EnglishScale | undefined {
  const place = unitPlace(folded);
  const currency = CURRENCY.exec(place);
  if (!currency) return undefined;
  const yearly = place.search(PER_YEAR) >= 0;
  const words = place.replace(CURRENCY, ' ').replace(PER_YEAR, ' ').replace(FILLERS, ' ');
  const scale = factorOf(words.replace(/[\s-]+/g, ' ').trim());
  if (scale === undefined) return undefined;
  const outside = folded.replace(place, ' ').search(PER_YEAR) >= 0;
  return { scale, unit: place, perYear: yearly || outside };
}

/** The bracket the currency stands in, else the text behind `unit:`, else all of it. */
function unitPlace(folded: string): string {
  for (const bracket of folded.matchAll(/\(([^()]*)\)/g)) {
    const inner = bracket[1] ?? '';
    if (CURRENCY.test(inner)) return inner;
  }
  const at = /\bunits?\s?:/i.exec(folded);
  return at ? folded.slice(at.index + at[0].length) : folded;
}

/** `` 1, `1,000` 1000, `10K` 10000, `thousand` 1000; undefined for an unknown word or a bare amount such as 500. */
function factorOf(words: string): number | undefined {
  const match = FACTOR.exec(words);
  if (!match) return undefined;
  const [, digits = '', word = ''] = match;
  const number = digits === '' ? 1 : Number(digits.replace(/,/g, ''));
  const known = wordScale(word);
  if (known === undefined) return undefined;
  const isPowerOfTen = Number.isInteger(Math.log10(number));
  return isPowerOfTen ? number * known : undefined;
}

function wordScale(word: string): number | undefined {
  const key = word.toLowerCase();
  if (key === '') return 1;
  const plain = key.length > 2 ? key.replace(/s$/, '') : key;
  return Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined;
}
