/**
 * Lines to chapters, articles, paragraphs and items. A document may tell its articles twice, in a table beside
 * explanations and as clean text; each telling is a version.
 */
import type { Cell } from '../../grid.ts';
import { articleHeading, chapterHeading, itemMarker } from '../../parse/law/headings.ts';
import { isPageNumber } from '../../parse/law/lines.ts';
import { lawTitle } from '../../parse/law/titles.ts';
import type { Repair } from '../../plan-document.ts';
import { type DraftArticle, isOpen, type Version } from './draft.ts';
import type { Piece } from './pieces.ts';
import { currentArticle, nextItem, type Reading } from './reading.ts';
import { addExplanation, takeExplanation } from './take-explanation.ts';
import { takeText } from './take-text.ts';

export interface Structure {
  readonly versions: readonly Version[];
  readonly title?: string;
  readonly mapped: ReadonlySet<Cell>;
  readonly structural: ReadonlySet<Cell>;
  readonly repairs: readonly Repair[];
}

export function readStructure(pieces: readonly Piece[]): Structure {
  const reading: Reading = {
    versions: [],
    mapped: new Set(),
    structural: new Set(),
    joins: new Map(),
    closed: false,
    inTable: false,
  };
  for (const piece of pieces) take(reading, piece);
  const { versions, mapped, structural, title } = reading;
  return {
    versions: versions.filter(({ articles }) => articles.length > 0),
    ...(title === undefined ? {} : { title }),
    mapped,
    structural,
    repairs: [...reading.joins.values()].map(({ kind, cells, detail }) => ({
      kind,
      cells: [...cells],
      detail,
    })),
  };
}

function take(reading: Reading, piece: Piece): void {
  if (piece.sheet !== reading.sheet) {
    reading.sheet = piece.sheet;
    reading.inTable = false;
  }
  if (piece.column === 'explanation') {
    takeExplanation(reading, piece);
    return;
  }
  if (piece.column === 'article') {
    if (!reading.inTable) reading.closed = false;
    reading.inTable = true;
  }
  const heading = chapterHeading(piece.text);
  const article = heading ? undefined : articleHeading(piece.text);
  if (heading) {
    reading.closed = false;
    openChapter(reading, piece, heading);
  } else if (article) {
    reading.closed = false;
    openArticle(reading, piece, article);
  } else if (piece.column === 'loose') {
    takeLoose(reading, piece);
  } else {
    takeText(reading, piece, piece.text);
  }
}

const annex = /^(?:附件|附表|附錄|附圖)\s?(?:[一二三四五六七八九十\d]|[：:]|$)/u;

function takeLoose(reading: Reading, piece: Piece): void {
  const article = currentArticle(reading);
  const name = isOpen(article?.last) ? undefined : lawTitle(piece.text);
  if (name !== undefined) {
    reading.title ??= name;
    reading.announced = piece.text;
    reading.inTable = false;
    reading.mapped.add(piece.cell);
  } else if (isPageNumber(piece.text)) {
    reading.structural.add(piece.cell);
  } else if (article === undefined || reading.announced !== undefined) {
    // The general explanation before the articles is prose, not law.
    reading.structural.add(piece.cell);
  } else if (reading.closed || annex.test(piece.text)) {
    reading.closed = true;
  } else if (reading.inTable && belongsToExplanation(article, piece.text)) {
    addExplanation(reading, article, piece, true);
  } else {
    takeText(reading, piece, piece.text);
  }
}

/** A loose line below a table continues the column whose list it goes on with, else the one whose text was cut. */
function belongsToExplanation(article: DraftArticle, text: string): boolean {
  const marker = itemMarker(text);
  const point = (article.explanation.at(-1)?.number ?? 0) + 1;
  if (marker?.level === 'item') {
    const isPoint = article.explanation.length > 0 && marker.number === point;
    const isItem = marker.number === nextItem(article);
    if (isPoint !== isItem) return isPoint;
  }
  return !isOpen(article.last) && isOpen(article.explanation.at(-1));
}

/** The version a heading belongs to; a new one where the articles begin again. */
function versionFor(reading: Reading, piece: Piece, restarts: boolean): Version {
  const current = reading.versions.at(-1);
  const tabled = piece.column === 'article';
  const isNew =
    current === undefined ||
    (current.articles.length > 0 && reading.announced !== undefined && restarts) ||
    (restarts && current.articles.length >= FEWEST_TOLD && (current.tabled !== tabled || !tabled));
  if (!isNew) {
    delete reading.announced;
    return current;
  }
  const version: Version = {
    ...(reading.announced === undefined ? {} : { title: reading.announced }),
    tabled,
    chapters: [],
    articles: [],
  };
  delete reading.announced;
  if (!tabled) reading.inTable = false;
  reading.versions.push(version);
  return version;
}

/** A first article after fewer than this many is a mistake of numbering rather than a second telling. */
const FEWEST_TOLD = 3;

function openChapter(
  reading: Reading,
  piece: Piece,
  { number, level, title }: NonNullable<ReturnType<typeof chapterHeading>>,
): void {
  // Parts and sections divide a law further; the model knows chapters.
  if (level !== 'chapter') {
    reading.structural.add(piece.cell);
    return;
  }
  const version = versionFor(reading, piece, number === 1);
  reading.mapped.add(piece.cell);
  version.chapters.push({ number, title, source: { ...piece.source } });
}

function openArticle(
  reading: Reading,
  piece: Piece,
  { number, branch, title, rest }: NonNullable<ReturnType<typeof articleHeading>>,
): void {
  const restarts = number === 1 && branch === undefined && startsOver(reading);
  const version = versionFor(reading, piece, restarts);
  const chapter = version.chapters.at(-1)?.number;
  reading.mapped.add(piece.cell);
  version.articles.push({
    number,
    ...(branch === undefined ? {} : { branch }),
    ...(title === undefined ? {} : { title }),
    ...(chapter === undefined ? {} : { chapter }),
    source: piece.source,
    paragraphs: [],
    explanation: [],
  });
  if (rest !== '') takeText(reading, piece, rest);
}

/** A chapter heading above the first article has begun the new telling already. */
function startsOver({ versions }: Reading): boolean {
  return (versions.at(-1)?.articles.length ?? 0) > 0;
}
