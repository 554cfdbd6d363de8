/** Articles while they are being put together, line by line. */

import { isFinished, joinHalves } from '../../parse/law/lines.ts';
import type { Article, Chapter, NumberedText, Ordinance } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import type { Piece } from './pieces.ts';

/** Something that holds text which the next line may go on with. */
export interface TextNode {
  text: string;
  readonly source: Source;
}

export interface DraftItem extends TextNode {
  readonly number: number;
  readonly items: DraftText[];
}

export interface DraftText extends TextNode {
  readonly number: number;
}

export interface DraftParagraph extends TextNode {
  readonly number: number;
  readonly items: DraftItem[];
}

export interface DraftArticle {
  readonly number: number;
  readonly branch?: number;
  readonly title?: string;
  readonly chapter?: number;
  readonly source: Source;
  readonly paragraphs: DraftParagraph[];
  readonly explanation: DraftText[];
  /** The text the next line may go on with, in either column. */
  last?: TextNode;
}

/** One telling of the law: a table with explanations, or the clean text. */
export interface Version {
  title?: string;
  readonly tabled: boolean;
  readonly chapters: Chapter[];
  readonly articles: DraftArticle[];
}

/** Joins made across cells or lines, by the node they were made in. */
export interface Joins {
  readonly cells: Source[];
  detail: string;
  readonly kind: 'text-joined' | 'row-reattached';
}

export function extend(node: TextNode, { text }: Piece): void {
  node.text = joinHalves(node.text, text);
}

/** Whether the text of a node was cut in two. */
export function isOpen(node: TextNode | undefined): node is TextNode {
  return node !== undefined && node.text !== '' && !isFinished(node.text);
}

export function closeArticle(draft: DraftArticle): Article {
  const { number, branch, title, chapter, source } = draft;
  return {
    number,
    ...(branch === undefined ? {} : { branch }),
    ...(title === undefined ? {} : { title }),
    ...(chapter === undefined ? {} : { chapter }),
    paragraphs: draft.paragraphs.map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      items: paragraph.items.map(({ items, ...item }) => ({
        number: item.number,
        text: item.text,
        ...(items.length > 0 ? { items: items.map(closeText) } : {}),
        source: { ...item.source },
      })),
      source: { ...paragraph.source },
    })),
    explanation: draft.explanation.map(closeText),
    source: { ...source },
  };
}

function closeText({ number, text, source }: DraftText): NumberedText {
  return { number, text, source: { ...source } };
}

export type ArticleCopy = NonNullable<Ordinance['copies']>[number];
