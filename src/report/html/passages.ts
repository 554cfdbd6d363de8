/** The articles of a law as they stand, for the findings that speak of them. */
import { articleLabel } from '../../check/law/places.ts';
import type { Article, PlanDocument } from '../../plan-document.ts';
import { placeOf } from '../place.ts';
import type { PagePassage } from './page-data.ts';

/** Of all documents, in their order. */
export function passagesOf(documents: readonly PlanDocument[]): PagePassage[] {
  return documents.flatMap(({ ordinance }, document) =>
    (ordinance?.articles ?? []).map((article) => ({
      document,
      name: articleLabel(article),
      place: placeOf(article.source),
      text: linesOf(article),
      ...(article.explanation.length > 0 && {
        explanation: article.explanation.map(({ text }) => text).join('\n'),
      }),
    })),
  );
}

/** A paragraph a line, its items below it. */
function linesOf({ paragraphs }: Article): string {
  return paragraphs
    .flatMap(({ text, items }) => [text, ...items.map((item) => `　${item.text}`)])
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** By document and article, as findings name them. */
export function passageFinder(
  passages: readonly PagePassage[],
): (document: number | undefined, name: string | undefined) => number | undefined {
  const known: ReadonlyMap<string, number> = new Map(
    passages.map(({ document, name }, index) => [`${document} ${name}`, index] as const),
  );
  return (document, name) => known.get(`${document} ${name}`);
}
