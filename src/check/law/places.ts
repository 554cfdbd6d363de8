/** Places of a law as evidence and in sentences. */

import { addTo } from '../../add-to.ts';
import { lastUpTo } from '../../last-up-to.ts';
import { articlesAt } from '../../model/ordinance/places.ts';
import { legalNumber } from '../../parse/law/headings.ts';
import type { Article, LegalPlace, Ordinance, Paragraph, PlanDocument } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import type { Source } from '../../source.ts';
import type { Subject } from '../rule.ts';

const digits = '零一二三四五六七八九';

/** Numbers as laws write them, below a thousand in characters: 第四十九條, 第一百零五條, 第一百十二條. */
export function legalNumeral(number: number): string {
  if (number >= 1000) return String(number);
  if (number >= 100) {
    const rest = number % 100;
    const low = rest === 0 ? '' : `${rest < 10 ? '零' : ''}${legalNumeral(rest)}`;
    return `${digits.charAt(Math.floor(number / 100))}百${low}`;
  }
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return ten + (ones === 0 && tens > 0 ? '' : digits.charAt(ones));
}

export function articleLabel({ number, branch }: { number: number; branch?: number | undefined }): string {
  return `第${legalNumeral(number)}條${branch === undefined ? '' : `之${legalNumeral(branch)}`}`;
}

/** `第十七條第一項第二款`: the evidence form of a place, which Chinese messages say as it is. */
export function placeText({ article, branch, paragraph, item, subitem }: LegalPlace): string {
  const parts = [
    articleLabel({ number: article, branch }),
    paragraph === undefined ? '' : `第${legalNumeral(paragraph)}項`,
    item === undefined ? '' : `第${legalNumeral(item)}款`,
    subitem === undefined ? '' : `第${legalNumeral(subitem)}目`,
  ];
  return parts.join('');
}

const units: Readonly<Record<string, string>> = {
  條: 'article',
  項: 'paragraph',
  款: 'item',
  目: 'sub-item',
};

/** `article 17, paragraph 1, item 2 (第十七條第一項第二款)`: English readers look the place up in a Chinese text. */
export function placeInEnglish(place: string | number): string {
  const parts = [
    ...String(place).matchAll(/第(\p{Script=Han}{1,6}?|\d+)([條項款目])(?:之(\p{Script=Han}{1,3}))?/gu),
  ];
  const said = parts.map(([, number = '', unit = '', branch]) => {
    const second = branch === undefined ? '' : `-${numberOf(branch)}`;
    return `${units[unit] ?? unit} ${numberOf(number)}${second}`;
  });
  return said.length === 0 ? String(place) : `${said.join(', ')} (${place})`;
}

function numberOf(text: string): number | string {
  return legalNumber(text) ?? text;
}

/** What a finding about an article is filed under: the article, in its chapter. */
export function articleSubject({ ordinance }: PlanDocument, place: LegalPlace): Subject {
  const article = ordinance && articleAt(ordinance.articles, place);
  const label = articleLabel({ number: place.article, branch: place.branch });
  const chapter = ordinance && article && chaptersByNumber(ordinance.chapters).get(article.chapter);
  if (chapter === undefined) return { article: { label } };
  return { article: { label, chapter: `第${legalNumeral(chapter.number)}章 ${chapter.title}` } };
}

const chaptersByNumber = rememberFor(
  (chapters: Ordinance['chapters']): ReadonlyMap<number | undefined, Ordinance['chapters'][number]> =>
    new Map(chapters.map((chapter) => [chapter.number, chapter] as const).toReversed()),
);

export function placeOfArticle({ number, branch }: Article): LegalPlace {
  return { article: number, ...(branch === undefined ? {} : { branch }) };
}

export function articleAt(articles: readonly Article[], place: LegalPlace): Article | undefined {
  return articlesAt(articles, place)[0];
}

/** The largest part of a place that does not exist; undefined when all of it does. */
export function missingPart(
  articles: readonly Article[],
  place: LegalPlace,
): 'article' | 'paragraph' | 'item' | 'subitem' | undefined {
  const found = articlesAt(articles, place);
  if (found.length === 0) return 'article';
  const paragraphs = found.flatMap((article) =>
    place.paragraph === undefined
      ? article.paragraphs
      : (paragraphsByNumber(article).get(place.paragraph) ?? []),
  );
  if (paragraphs.length === 0) return 'paragraph';
  if (place.item === undefined) return undefined;
  const items = paragraphs.flatMap((paragraph) => itemsByNumber(paragraph).get(place.item) ?? []);
  if (items.length === 0) return 'item';
  const isThere = items.some((item) => (item.items ?? []).some(({ number }) => number === place.subitem));
  return place.subitem === undefined || isThere ? undefined : 'subitem';
}

function byNumber<T extends { readonly number: number }>(
  list: readonly T[],
): ReadonlyMap<number | undefined, readonly T[]> {
  const found = new Map<number | undefined, T[]>();
  for (const one of list) addTo(found, one.number, one);
  return found;
}

const paragraphsByNumber = rememberFor(({ paragraphs }: Article) => byNumber(paragraphs));
const itemsByNumber = rememberFor(({ items }: Paragraph) => byNumber(items));

/** The article whose text a cell belongs to: the last that begins at or above it, in whichever telling. */
export function articleNear({ ordinance }: PlanDocument, cell: Source | undefined): LegalPlace | undefined {
  if (ordinance === undefined || cell === undefined) return undefined;
  const begun = articlesOfSheets(ordinance).get(cell.sheet);
  const nearest = begun && lastUpTo(begun, cell.row, ({ source }) => source.row);
  return nearest && placeOfArticle(nearest);
}

/** Downwards; of two that begin in one row the first stands last, where it is found. */
const articlesOfSheets = rememberFor(({ articles, copies = [] }: Ordinance) => {
  const sheets = new Map<string, Article[]>();
  for (const article of [...articles, ...copies.flatMap((copy) => copy.articles)].toReversed())
    addTo(sheets, article.source.sheet, article);
  for (const list of sheets.values()) list.sort((a, b) => a.source.row - b.source.row);
  return sheets;
});
