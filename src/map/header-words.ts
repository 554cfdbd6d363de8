/** Which field a header text stands for: exact after folding, else the longest known word it is made of. */
import type { Profile } from '../profile.ts';
import { remember } from '../remember.ts';

export type Field = keyof Profile['fields'];

export interface FieldMatch {
  readonly field: Field;
  /** The text names a year or a span besides the field: `目標 110年`. */
  readonly hasPeriod: boolean;
  /** Place of its word in the field's list: the first names it best. */
  readonly rank: number;
}

type Named = Omit<FieldMatch, 'hasPeriod'>;

/**
 * Looks header texts up in a profile. Built once per profile; lookups are cached, as pages repeat headers. `spelt` says
 * how the profile's words are written, where the texts asked about are not written as they stand.
 */
export function headerWords(
  profile: Profile,
  spelt = (word: string): string => word,
): (text: string) => FieldMatch | undefined {
  const words = new Map<string, Named>();
  for (const [field, headers] of Object.entries(profile.fields) as [Field, string[]][]) {
    headers.forEach((header, rank) => {
      const key = foldHeader(spelt(header));
      if (key !== '' && !words.has(key)) words.set(key, { field, rank });
    });
  }
  // A small table may have no text for which they are asked.
  let parts: WordsInside | undefined;
  const inside = (): WordsInside => {
    parts ??= {
      byLength: [...words].sort(([a], [b]) => b.length - a.length),
      anyWord: new RegExp([...words.keys()].map(literally).join('|'), 'u'),
    };
    return parts;
  };
  return remember((text) => (text.length > LONGEST_HEADER ? undefined : find(text, words, inside)));
}

/** The characters that texts which name a field begin and end with, as far as they can be told at a glance. */
export interface Edges {
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  /** Some word is a figure: `2023` names a field. */
  readonly figures: boolean;
}

/** Digits with the signs of figures; `-` between two of them has become `~`. */
const FIGURES = /^[\d %+,.~-]+$/u;

/** What stands around a word in a text that names a field besides: see `PERIOD_LIKE`. */
const PERIOD_EDGES = '民公西年度月份至國元截迄底止日上下半第季';

/** Of the words of a profile, and of the years that may stand beside them. */
export function headerEdges(profile: Profile): Edges {
  const words = Object.values(profile.fields).flat().map(foldHeader);
  return {
    first: new Set([...PERIOD_EDGES, ...words.map((word) => word.charAt(0))]),
    last: new Set([...PERIOD_EDGES, ...words.map((word) => word.slice(-1))]),
    figures: words.some((word) => FIGURES.test(word)),
  };
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** The words again, to be looked for within a text. */
interface WordsInside {
  readonly byLength: readonly (readonly [string, Named])[];
  /** Any of them, anywhere in a text. */
  readonly anyWord: RegExp;
}

/** Longer than any header anyone writes; a description is never a header. */
const LONGEST_HEADER = 40;

function find(
  text: string,
  words: ReadonlyMap<string, Named>,
  inside: () => WordsInside,
): FieldMatch | undefined {
  const bare = foldBare(text);
  const full = foldHeader(text);
  const named = words.get(full) ?? words.get(bare);
  if (named) return { ...named, hasPeriod: false };
  const chinese = withoutEnglish(bare, words);
  const said = chinese === bare ? undefined : words.get(chinese);
  if (said) return { ...said, hasPeriod: false };
  // What is left besides the word must be a period, and most cells of a table are not even near that.
  if (!/\d/u.test(chinese)) return undefined;
  // `113年(目標)` says in brackets what the column holds.
  return wordWithPeriod(chinese, inside()) ?? (full === bare ? undefined : wordWithPeriod(full, inside()));
}

function wordWithPeriod(text: string, { byLength, anyWord }: WordsInside): FieldMatch | undefined {
  if (!anyWord.test(text)) return undefined;
  for (const [word, own] of byLength) {
    const at = text.indexOf(word);
    if (at < 0) continue;
    const rest = text.slice(0, at) + text.slice(at + word.length);
    if (isPeriodLike(rest)) return { ...own, hasPeriod: true };
  }
  return undefined;
}

const ENGLISH = /(?<=[\u4e00-\u9fff])([a-z]{3,})(?:(?:19|20)\d\d)?$/u;

/** `目標 Target`, `113年目標 Target 2024`: the Chinese words, where the English ones behind them name a field as well. */
function withoutEnglish(bare: string, words: ReadonlyMap<string, Named>): string {
  const english = ENGLISH.exec(bare);
  return english?.[1] !== undefined && words.has(english[1]) ? bare.slice(0, english.index) : bare;
}

/** A header may carry the year its column is for (`目標110年`, `截至114年6月底止`), but no other unknown words. */
const PERIOD_LIKE = /^(?:民國|公元|西元|fy|截至|迄|至)?[\d~\-至年度月份日底止上下半第季一二三四q]+$/u;

function isPeriodLike(rest: string): boolean {
  return PERIOD_LIKE.test(rest) && /\d/u.test(rest);
}

const BRACKETED = /[(（[［【〔][^)）\]］】〕]*[)）\]］】〕]/gu;

/** As `foldHeader`, without what stands in brackets. */
const foldBare = remember((text: string): string => foldHeader(text.replace(BRACKETED, '')));

const INSIGNIFICANT = /[\s/／、,，:：()（）[\]［］【】〔〕*＊_.．\-－—–|]+/gu;

/** Full width, spaces, line breaks, slashes and brackets do not matter in a header; dashes between years do. */
const foldHeader = remember((text: string): string => {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/(\d)\s*[-~－—–～]\s*(\d)/gu, '$1~$2').replace(INSIGNIFICANT, '');
});
