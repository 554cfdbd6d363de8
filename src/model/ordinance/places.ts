/** Places of a law, and whether they exist. */
import { addTo } from '../../add-to.ts';
import type { Article, LegalPlace } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import type { Source } from '../../source.ts';

/** A text of a law with its place: what stands in a paragraph before its items, an item, a sub-item. */
export interface PlacedText {
  readonly at: LegalPlace;
  readonly text: string;
  readonly source: Source;
}

/** Every text of the articles, in reading order. */
export function textsOf(articles: readonly Article[]): PlacedText[] {
  return articles.flatMap(({ number, branch, paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const own = {
        article: number,
        ...(branch === undefined ? {} : { branch }),
        paragraph: paragraph.number,
      };
      return [
        { at: own, text: paragraph.text, source: paragraph.source },
        ...paragraph.items.flatMap((item) => [
          { at: { ...own, item: item.number }, text: item.text, source: item.source },
          ...(item.items ?? []).map((sub) => ({
            at: { ...own, item: item.number, subitem: sub.number },
            text: sub.text,
            source: sub.source,
          })),
        ]),
      ];
    }),
  );
}

type Place = Pick<LegalPlace, 'article'> & { readonly [P in 'branch' | 'paragraph']?: number | undefined };

/** The article of a place, as a key. */
export function articleKey({ article, branch }: Place): string {
  return branch === undefined ? String(article) : `${article}-${branch}`;
}

/** The paragraph of a place, as a key. */
export function paragraphKey(place: Place): string {
  return `${articleKey(place)} ${place.paragraph}`;
}

/** Texts by article or by paragraph, in reading order. */
export function textsBy(
  keyOf: (place: LegalPlace) => string,
  texts: readonly PlacedText[],
): ReadonlyMap<string, readonly PlacedText[]> {
  const found = new Map<string, PlacedText[]>();
  for (const placed of texts) addTo(found, keyOf(placed.at), placed);
  return found;
}

/** Where in the list the articles of a number stand. A law is asked for each of its references and deadlines. */
const placesByNumber = rememberFor((articles: readonly Article[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [place, { number, branch }] of articles.entries())
    addTo(found, articleKey({ article: number, branch }), place);
  return found;
});

/** The first of the articles that have the number of a place; -1 where there is none. */
export function indexOfArticle(articles: readonly Article[], place: LegalPlace): number {
  return placesByNumber(articles).get(articleKey(place))?.[0] ?? -1;
}

/** The articles a place may mean: more than one where a number was given twice. */
export function articlesAt(articles: readonly Article[], place: LegalPlace): Article[] {
  return (placesByNumber(articles).get(articleKey(place)) ?? []).flatMap((at) => articles[at] ?? []);
}
