/** Where the reading of an ordinance has come to, and the repairs it made on the way. */
import type { Cell } from '../../grid.ts';
import { type DraftArticle, extend, type Joins, type TextNode, type Version } from './draft.ts';
import type { Piece } from './pieces.ts';

export interface Reading {
  readonly versions: Version[];
  readonly mapped: Set<Cell>;
  readonly structural: Set<Cell>;
  readonly joins: Map<object, Joins>;
  title?: string;
  /** A title line stood here: the next heading begins another telling. */
  announced?: string;
  /** An annex has begun; what follows is no article. */
  closed: boolean;
  /** The sheet of the piece before. */
  sheet?: string;
  /** The last piece of a table stood on this sheet, so a loose line may belong to it. */
  inTable: boolean;
}

export function currentArticle({ versions }: Reading): DraftArticle | undefined {
  return versions.at(-1)?.articles.at(-1);
}

export function nextItem(article: DraftArticle): number {
  return (article.paragraphs.at(-1)?.items.at(-1)?.number ?? 0) + 1;
}

/** A text goes on: within its cell by a line break of a narrow column, otherwise behind a break that is put right. */
export function join(reading: Reading, node: TextNode, piece: Piece): void {
  const sameCell = piece.source.cell === node.source.cell && piece.source.sheet === node.source.sheet;
  const seam = `${node.text.slice(-12)}｜${piece.text.slice(0, 12)}`;
  extend(node, piece);
  if (!sameCell) note(reading, node, piece, 'text-joined', seam, node);
}

/** One repair for each text or article, however many lines it took. */
export function note(
  reading: Reading,
  about: object,
  { source }: Piece,
  kind: Joins['kind'],
  detail: string,
  node?: TextNode,
): void {
  const known = reading.joins.get(about);
  if (known === undefined) {
    reading.joins.set(about, { kind, cells: [...(node ? [node.source] : []), source], detail });
    return;
  }
  if (known.cells.at(-1)?.cell !== source.cell) known.cells.push(source);
}
