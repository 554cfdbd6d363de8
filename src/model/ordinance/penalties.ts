/** Fines with the breaches they are for. */
import { type Fine, findFines } from '../../parse/law/fines.ts';
import { findReferences } from '../../parse/law/references.ts';
import type { Article, LegalPlace, Penalty } from '../../plan-document.ts';
import { type PlacedText, paragraphKey, textsBy, textsOf } from './places.ts';
import { targetsOf } from './references.ts';

/** One entry for each breach: each item below a fine, or each reference in its sentence. */
export function penaltiesOf(articles: readonly Article[]): Penalty[] {
  const texts = textsOf(articles);
  const byParagraph = textsBy(paragraphKey, texts);
  return texts.flatMap((placed) => {
    let from = 0;
    return findFines(placed.text).flatMap((fine) => {
      const sentence = placed.text.slice(
        Math.max(from, placed.text.lastIndexOf('。', fine.start) + 1),
        fine.start,
      );
      from = fine.end;
      const own = breaches({ ...placed, text: sentence }, fine, articles);
      if (own.length > 0) return own;
      const items = itemsBelow(placed, byParagraph.get(paragraphKey(placed.at)) ?? []);
      if (items.length === 0) return [entry(placed, fine, undefined)];
      return items.flatMap((item) => {
        const listed = breaches(item, fine, articles);
        return listed.length > 0 ? listed : [entry(item, fine, undefined)];
      });
    });
  });
}

function itemsBelow({ at }: PlacedText, inParagraph: readonly PlacedText[]): readonly PlacedText[] {
  if (at.item !== undefined) return [];
  return inParagraph.filter((other) => other.at.item !== undefined && other.at.subitem === undefined);
}

/** `違反第十條第二項規定，未繳納代金`: what is named behind 違反, or by `未依前項…`. */
function breaches(placed: PlacedText, fine: Fine, articles: readonly Article[]): Penalty[] {
  const { text, at } = placed;
  const verb = /違反|未依|不依|不遵/u.exec(text);
  if (verb === null) return [];
  const stop = text.slice(verb.index).search(/[，,。；]/u);
  const clause = stop < 0 ? text.slice(verb.index) : text.slice(verb.index, verb.index + stop);
  return findReferences(clause)
    .filter(({ law }) => law === undefined)
    .flatMap((words) => targetsOf(words, at, articles))
    .flatMap((violated) => (violated ? [entry(placed, fine, violated)] : []));
}

function entry({ at, source }: PlacedText, fine: Fine, violated: LegalPlace | undefined): Penalty {
  return {
    article: at.article,
    ...(at.branch === undefined ? {} : { branch: at.branch }),
    ...(at.paragraph === undefined ? {} : { paragraph: at.paragraph }),
    ...(at.item === undefined ? {} : { item: at.item }),
    ...(fine.min === undefined ? {} : { min: fine.min }),
    ...(fine.max === undefined ? {} : { max: fine.max }),
    text: fine.text,
    ...(violated === undefined ? {} : { violated: { ...violated } }),
    source: { ...source },
  };
}
