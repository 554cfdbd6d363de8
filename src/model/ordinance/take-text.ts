/** Lines of an article to its paragraphs, items and sub-items. */
import { innerMarker, itemMarker } from '../../parse/law/headings.ts';
import { type DraftArticle, type DraftParagraph, type DraftText, isOpen } from './draft.ts';
import type { Piece } from './pieces.ts';
import { currentArticle, join, nextItem, note, type Reading } from './reading.ts';

export function takeText(reading: Reading, piece: Piece, text: string): void {
  const article = currentArticle(reading);
  if (article === undefined) {
    reading.structural.add(piece.cell);
    return;
  }
  reading.mapped.add(piece.cell);
  let rest: string | undefined = text;
  while (rest !== undefined) rest = takeLine(reading, article, piece, rest);
}

/** Takes one line into an article; returns what begins a further item on the same line. */
function takeLine(reading: Reading, article: DraftArticle, piece: Piece, text: string): string | undefined {
  const marker = itemMarker(text);
  const begins = marker && beginsItem(article, marker);
  const next = begins && marker.level === 'item' ? marker.number + 1 : nextItem(article);
  const at = innerMarker(text, next);
  const own = at === undefined ? text : text.slice(0, at).trimEnd();
  if (marker && begins) openItem(reading, article, piece, { ...marker, rest: itemMarker(own)?.rest ?? '' });
  else if (isOpen(article.last)) join(reading, article.last, { ...piece, text: own });
  else openParagraph(reading, article, piece, own);
  return at === undefined ? undefined : text.slice(at);
}

/** Inside a text that was cut, only the number next in turn begins an item: `…第` over `二、三項之…`. */
function beginsItem(article: DraftArticle, { number, level }: { number: number; level: string }): boolean {
  return level === 'subitem' || !isOpen(article.last) || number === nextItem(article);
}

function openParagraph(reading: Reading, article: DraftArticle, piece: Piece, text: string): void {
  const paragraph: DraftParagraph = {
    number: article.paragraphs.length + 1,
    text,
    items: [],
    source: piece.source,
  };
  article.paragraphs.push(paragraph);
  article.last = paragraph;
  reattach(reading, article, piece, text);
}

function openItem(
  reading: Reading,
  article: DraftArticle,
  piece: Piece,
  { number, level, rest }: NonNullable<ReturnType<typeof itemMarker>>,
): void {
  if (article.paragraphs.length === 0) openParagraph(reading, article, piece, '');
  const paragraph = article.paragraphs.at(-1);
  const parent = paragraph?.items.at(-1);
  const node: DraftText = { number, text: rest, source: piece.source };
  if (level === 'subitem' && parent) {
    parent.items.push(node);
    article.last = node;
  } else {
    const item = { ...node, items: [] };
    paragraph?.items.push(item);
    article.last = item;
  }
  reattach(reading, article, piece, rest);
}

/** A line that stood outside the table was put back into it. */
function reattach(reading: Reading, article: DraftArticle, piece: Piece, text: string): void {
  if (piece.column !== 'loose' || !reading.inTable) return;
  note(reading, article, piece, 'row-reattached', text);
}
