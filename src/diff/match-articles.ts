/** Which article of an ordinance is which: by its words first, by its number second, since an inserted one moves all that follow. */
import type { Article, LegalPlace } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { assign } from './assign.ts';
import { nameLikeness, settle } from './text.ts';

/** A paragraph, item or sub-item with its own words. */
export interface Clause {
  readonly place: LegalPlace;
  readonly text: string;
  readonly source: Source;
}

export interface ArticlePair {
  readonly before: Article;
  readonly after: Article;
}

/** The same number and half of the words, or most of the words under another number. */
const ALIKE_IN_PLACE = 0.4;
const ALIKE_ELSEWHERE = 0.6;

export function clausesOf({ number, branch, paragraphs }: Article): Clause[] {
  const article = { article: number, ...(branch === undefined ? {} : { branch }) };
  return paragraphs.flatMap((paragraph) => {
    const place = { ...article, paragraph: paragraph.number };
    const items = paragraph.items.flatMap((item) => [
      { place: { ...place, item: item.number }, text: item.text, source: item.source },
      ...(item.items ?? []).map((sub) => ({
        place: { ...place, item: item.number, subitem: sub.number },
        text: sub.text,
        source: sub.source,
      })),
    ]);
    return [{ place, text: paragraph.text, source: paragraph.source }, ...items];
  });
}

/** All the words of an article, as they count for a comparison. */
export function wordsOf(article: Article): string {
  return clausesOf(article)
    .map(({ text }) => settle(text))
    .join('\n');
}

export function sameNumber(a: Article, b: Article): boolean {
  return a.number === b.number && a.branch === b.branch;
}

export function matchArticles(before: readonly Article[], after: readonly Article[]): ArticlePair[] {
  const words = new Map([...before, ...after].map((article) => [article, wordsOf(article)]));
  const candidates = before.flatMap((a, left) =>
    after.flatMap((b, right) => {
      const [one = '', other = ''] = [words.get(a), words.get(b)];
      const alike = one === other ? 1 : Math.min(0.98, nameLikeness(one, other));
      const inPlace = sameNumber(a, b);
      if (alike < (inPlace ? ALIKE_IN_PLACE : ALIKE_ELSEWHERE)) return [];
      return [{ left, right, score: inPlace ? alike : alike - 0.01 }];
    }),
  );
  return assign(candidates).flatMap(({ left, right }) => {
    const [a, b] = [before[left], after[right]];
    return a && b ? [{ before: a, after: b }] : [];
  });
}

/** Clauses of a pair that differ; one side is absent where only the other has such a clause. */
export function differingClauses({ before, after }: ArticlePair): [Clause | undefined, Clause | undefined][] {
  let left = clausesOf(before);
  let right = clausesOf(after);
  const take = (isOne: (a: Clause, b: Clause) => boolean): [Clause, Clause][] => {
    const pairs: [Clause, Clause][] = [];
    left = left.filter((a) => {
      const found = right.find((b) => isOne(a, b));
      right = right.filter((b) => b !== found);
      if (found) pairs.push([a, found]);
      return found === undefined;
    });
    return pairs;
  };
  take((a, b) => settle(a.text) === settle(b.text));
  const inPlace = take((a, b) => within(a.place) === within(b.place));
  const alike = take((a, b) => nameLikeness(a.text, b.text) >= ALIKE_ELSEWHERE);
  return [
    ...inPlace,
    ...alike,
    ...left.map((clause): [Clause, undefined] => [clause, undefined]),
    ...right.map((clause): [undefined, Clause] => [undefined, clause]),
  ];
}

export function within({ paragraph, item, subitem }: LegalPlace): string {
  return [paragraph, item, subitem].map((number) => number ?? '').join('-');
}
