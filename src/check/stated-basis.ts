/** What a change is said to be measured from: a named year (`較111年成長3%`) or the year before (`每年成長3%`). */
import type { Language } from '../finding.ts';

/** A Gregorian year, or each year the one before it. */
export type Basis = number | 'yearly';

// Of a text in NFKC without spaces: ，and ； are , and ; there.
const NAMED = /(?:較|比|相較於?|與)([0-9]{2,4})年[^,。;]{0,8}?(?:成長|增加|減少|降低|提升)/u;
const YEARLY = /每年(?:均|至少|持續)?(?:成長|增加|減少|降低|提升|負成長)/u;

const MAY_STATE = /[較比相與每\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** The basis a text states; undefined where it states none. */
export function statedBasis(text: string): Basis | undefined {
  // Most name no basis; a PDF may have written one of the signs as its double among the compatibility ideographs.
  if (!MAY_STATE.test(text)) return undefined;
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const year = NAMED.exec(plain)?.[1];
  if (year !== undefined) return Number(year) < 1000 ? Number(year) + 1911 : Number(year);
  return YEARLY.test(plain) ? 'yearly' : undefined;
}

const WORDS: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  yearly: { 'zh-TW': '較前一年', en: 'the year before' },
  annual: { 'zh-TW': '逐年', en: 'yearly' },
  cumulative: { 'zh-TW': '累計', en: 'cumulative' },
  '+': { 'zh-TW': '正', en: 'plus' },
  '-': { 'zh-TW': '負', en: 'minus' },
};

/** A basis in words; evidence carries its code. */
export function sayBasis(basis: string | number, lang: Language): string {
  if (typeof basis === 'number') return lang === 'en' ? `base year ${basis}` : `${basis - 1911} 年為基準`;
  return Object.hasOwn(WORDS, basis) ? (WORDS[basis]?.[lang] ?? basis) : basis;
}
