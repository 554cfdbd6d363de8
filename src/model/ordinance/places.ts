/** Places of a law, and whether they exist. */
import type { Article, LegalPlace } from '../../plan-document.ts';
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

export function isSameArticle(
  a: { readonly number: number; readonly branch?: number | undefined },
  b: { readonly number: number; readonly branch?: number | undefined },
): boolean {
  return a.number === b.number && a.branch === b.branch;
}

/** The articles a place may mean: more than one where a number was given twice. */
export function articlesAt(articles: readonly Article[], { article, branch }: LegalPlace): Article[] {
  return articles.filter((own) => isSameArticle(own, { number: article, branch }));
}
