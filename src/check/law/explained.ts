/** What of an article its explanation speaks of. */

import { addTo } from '../../add-to.ts';
import { type PlacedText, paragraphKey, textsOf } from '../../model/ordinance/places.ts';
import { findReferences } from '../../parse/law/references.ts';
import type { Article, Ordinance, Paragraph, Penalty } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import { withoutForm } from './difference.ts';
import { placeOfArticle } from './places.ts';

/** An explanation that goes through a list by number leaves out the items it does not name. */
export function unnamedItems(article: Article): Paragraph['items'] {
  const named = new Set(
    article.explanation.flatMap(({ text }) =>
      findReferences(text).flatMap(({ steps: { item, article: other }, law, through }) => {
        if (item?.kind !== 'nth' || other !== undefined || law !== undefined) return [];
        return Array.from(
          { length: (through ?? item.number) - item.number + 1 },
          (_, at) => item.number + at,
        );
      }),
    ),
  );
  return article.paragraphs.flatMap(({ items }) => {
    const left = items.filter(({ number }) => !named.has(number));
    const goesThrough = items.length - left.length >= NAMED_SHARE * items.length;
    return named.size > 1 && goesThrough ? left : [];
  });
}

/** Two examples out of ten are no list. */
const NAMED_SHARE = 0.5;

/**
 * Paragraphs whose breach is fined, of which the explanation says nothing: neither in the words that only this
 * paragraph has, nor in those by which the fine describes the breach. Who decides the details (`由…另定之`) is no
 * matter of its own, so such paragraphs do not make a word common to several.
 */
export function silentParagraphs(article: Article, ordinance: Ordinance): Paragraph[] {
  if (article.explanation.length === 0 || article.paragraphs.length < 2) return [];
  const finedIn = finesByParagraph(ordinance);
  const isFined = article.paragraphs.some((paragraph) => finedIn.has(keyOf(article, paragraph)));
  if (!isFined) return [];
  const said = ideographPairsIn(article.explanation.map(({ text }) => text).join('。'));
  const speaking = new Set(article.paragraphs.filter((paragraph) => !delegates(textOf(paragraph))));
  const spoken = countIn([...speaking].map((paragraph) => ideographPairsIn(textOf(paragraph))));
  return article.paragraphs.filter((paragraph) => {
    const fines = finedIn.get(keyOf(article, paragraph)) ?? [];
    if (fines.length === 0) return false;
    const pairs = ideographPairsIn(textOf(paragraph));
    const itself = speaking.has(paragraph) ? pairs : NONE;
    const isShared = (word: string): boolean => (spoken.get(word) ?? 0) > Number(itself.has(word));
    const own = shareSaid(pairs, isShared, said);
    const breach = shareSaid(
      ideographPairsIn(fines.map((fine) => breachText(fine, ordinance)).join('。')),
      isShared,
      said,
    );
    return own < OWN_WORDS && breach < BREACH_WORDS;
  });
}

const NONE: ReadonlySet<string> = new Set();

/** In how many of the texts each word is. */
function countIn(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const OWN_WORDS = 0.1;
const BREACH_WORDS = 0.25;

function keyOf(article: Article, { number }: Paragraph): string {
  return paragraphKey({ ...placeOfArticle(article), paragraph: number });
}

/** The fines for a breach of a paragraph, by its place. */
const finesByParagraph = rememberFor(({ penalties }: Ordinance) => {
  const found = new Map<string, Penalty[]>();
  for (const penalty of penalties)
    if (penalty.violated?.paragraph !== undefined) addTo(found, paragraphKey(penalty.violated), penalty);
  return found;
});

export function textOf({ text, items }: Paragraph): string {
  return [text, ...items.map((item) => item.text)].join('。');
}

/** `由本府工務局另定之`, `由主管機關公告之`. */
export function delegates(text: string): boolean {
  return /由[^。；]{2,30}(?:另定|訂定|定|公告|核定)之/u.test(text);
}

/** The words behind `違反第十條第二項規定，`. */
function breachText({ article, branch, paragraph, item }: Penalty, { articles }: Ordinance): string {
  const placed = textsByPlace(articles).get(`${paragraphKey({ article, branch, paragraph })} ${item}`);
  return placed?.text.replace(/^.*?(?:規定|者)[，,]/u, '') ?? '';
}

/** The first text of each place, sub-items left out. */
const textsByPlace = rememberFor((articles: readonly Article[]) => {
  const found = new Map<string, PlacedText>();
  for (const placed of textsOf(articles)) {
    const key = `${paragraphKey(placed.at)} ${placed.at.item}`;
    if (placed.at.subitem === undefined && !found.has(key)) found.set(key, placed);
  }
  return found;
});

/** Pairs of neighbouring Chinese characters. */
function ideographPairsIn(text: string): ReadonlySet<string> {
  return new Set([...withoutForm(text).matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair));
}

/** The share of the words that are not shared with others which the explanation has; 1 where there are none. */
function shareSaid(
  words: ReadonlySet<string>,
  isShared: (word: string) => boolean,
  said: ReadonlySet<string>,
): number {
  const own = [...words].filter((word) => !isShared(word));
  return own.length === 0 ? 1 : own.filter((word) => said.has(word)).length / own.length;
}
