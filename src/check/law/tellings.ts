/** Tellings of one law that ought to say the same: the table and the clean text, in one document or in several. */
import { textsOf } from '../../model/ordinance/places.ts';
import type { Article, PlanDocument } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { withoutForm } from './difference.ts';

export interface Telling {
  readonly document: PlanDocument;
  readonly articles: readonly Article[];
}

/** Pairs to compare: each document's copies with its own articles, and its articles with the first of the same law. */
export function tellingsToCompare(documents: readonly PlanDocument[]): [Telling, Telling][] {
  const pairs: [Telling, Telling][] = [];
  const firsts: Telling[] = [];
  for (const document of documents) {
    if (document.ordinance === undefined) continue;
    const main = { document, articles: document.ordinance.articles };
    for (const { articles } of document.ordinance.copies ?? []) pairs.push([main, { document, articles }]);
    const first = firsts.find((known) => isSameLaw(known, main));
    if (first) pairs.push([first, main]);
    else firsts.push(main);
  }
  return pairs;
}

/** Half of the articles of one telling word for word in the other: no two laws agree by chance. */
const SAME_SHARE = 0.5;

function isSameLaw(one: Telling, other: Telling): boolean {
  const known = wholeTexts(one.articles);
  const [fewer, total] = [
    other.articles.filter((article) => known.has(wholeText(article))).length,
    other.articles.length,
  ];
  return total > 0 && fewer >= SAME_SHARE * Math.min(total, one.articles.length);
}

/** A law is held against each of the laws before it. */
const wholeTexts = rememberFor((articles: readonly Article[]) => new Set(articles.map(wholeText)));

/** All that an article says, by what it says and not by how it is set. */
export const wholeText = rememberFor((article: Article): string =>
  withoutForm(
    textsOf([article])
      .map(({ text }) => text)
      .join(''),
  ),
);
