/** Lines beside an article to the points of its explanation. */
import { innerMarker, itemMarker } from '../../parse/law/headings.ts';
import { type DraftArticle, isOpen } from './draft.ts';
import type { Piece } from './pieces.ts';
import { currentArticle, join, note, type Reading } from './reading.ts';

/** `章名。` beside a chapter says nothing of an article. */
const chapterRemark = /^(?:章名|節名|編名)[。.]?$/u;

export function takeExplanation(reading: Reading, piece: Piece): void {
  const article = currentArticle(reading);
  const chapter = reading.versions.at(-1)?.chapters.at(-1);
  const besideChapter = chapter !== undefined && chapter.source.row === piece.source.row;
  if (chapterRemark.test(piece.text) || article === undefined || besideChapter) {
    reading.structural.add(piece.cell);
    return;
  }
  addExplanation(reading, article, piece, article.source.row !== piece.source.row);
}

export function addExplanation(reading: Reading, article: DraftArticle, piece: Piece, apart: boolean): void {
  reading.mapped.add(piece.cell);
  let rest: string | undefined = piece.text;
  while (rest !== undefined) {
    const text: string = rest;
    const marker = itemMarker(text);
    const last = article.explanation.at(-1);
    const next = (last?.number ?? 0) + 1;
    const begins = marker?.level === 'item' && (!isOpen(last) || marker.number === next);
    const at = innerMarker(text, begins ? marker.number + 1 : next);
    const own = at === undefined ? text : text.slice(0, at).trimEnd();
    if (begins) {
      const point = { number: marker.number, text: itemMarker(own)?.rest ?? '', source: piece.source };
      article.explanation.push(point);
      if (apart && piece.column === 'loose') note(reading, article.explanation, piece, 'row-reattached', own);
    } else if (last === undefined) {
      article.explanation.push({ number: 1, text: own, source: piece.source });
    } else {
      join(reading, last, { ...piece, text: own });
    }
    rest = at === undefined ? undefined : text.slice(at);
  }
}
