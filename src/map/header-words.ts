/** Which field a header text stands for: exact after folding, else the longest known word it is made of. */
import type { Profile } from '../profile.ts';

export type Field = keyof Profile['fields'];

export interface FieldMatch {
  readonly field: Field;
  /** The text names a year or a span besides the field: `目標 110年`. */
  readonly hasPeriod: boolean;
}

/** Looks header texts up in a profile. Built once per profile; lookups are cached, as pages repeat headers. */
export function headerWords(profile: Profile): (text: string) => FieldMatch | undefined {
  const words = new Map<string, Field>();
  for (const [field, headers] of Object.entries(profile.fields) as [Field, string[]][]) {
    for (const header of headers) {
      const key = foldHeader(header);
      if (key !== '' && !words.has(key)) words.set(key, field);
    }
  }
  const byLength = [...words].sort(([a], [b]) => b.length - a.length);
  const cache = new Map<string, FieldMatch | undefined>();
  return (text) => {
    if (text.length > LONGEST_HEADER) return undefined;
    if (cache.has(text)) return cache.get(text);
    if (cache.size >= MOST_TEXTS) cache.clear();
    const match = find(text, words, byLength);
    cache.set(text, match);
    return match;
  };
}

/** Headers and cells repeat within a page; more texts than this are not worth keeping. */
const MOST_TEXTS = 4096;

/** Longer than any header anyone writes; a description is never a header. */
const LONGEST_HEADER = 40;

function find(
  text: string,
  words: ReadonlyMap<string, Field>,
  byLength: readonly (readonly [string, Field])[],
): FieldMatch | undefined {
  const whole = foldHeader(text);
  const bare = foldHeader(withoutBrackets(text));
  for (const key of [whole, bare]) {
    const field = words.get(key);
    if (field) return { field, hasPeriod: false };
  }
  // What is left besides the word must be a period, and most cells of a table are not even near that.
  if (!/\d/u.test(bare)) return undefined;
  for (const [word, field] of byLength) {
    const at = bare.indexOf(word);
    if (at < 0) continue;
    const rest = bare.slice(0, at) + bare.slice(at + word.length);
    if (isPeriodLike(rest)) return { field, hasPeriod: true };
  }
  return undefined;
}

/** A header may carry the year its column is for (`目標110年`), but no other unknown words. */
const PERIOD_LIKE = /^(?:民國|公元|西元|fy)?[\d~\-至年度月份]+$/u;

function isPeriodLike(rest: string): boolean {
  return PERIOD_LIKE.test(rest) && /\d/u.test(rest);
}

const BRACKETED = /[(（[［【〔][^)）\]］】〕]*[)）\]］】〕]/gu;

function withoutBrackets(text: string): string {
  return text.replace(BRACKETED, '');
}

const INSIGNIFICANT = /[\s/／、,，:：()（）[\]［］【】〔〕*＊_.．\-－—–|]+/gu;

/** Full width, spaces, line breaks, slashes and brackets do not matter in a header; dashes between years do. */
function foldHeader(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/(\d)\s*[-~－—–～]\s*(\d)/gu, '$1~$2').replace(INSIGNIFICANT, '');
}
