/** The lines of a written document as paragraphs without spaces, in which every character knows its cell. */
import type { Cell } from '../../grid.ts';
import { lastUpTo, placeUpTo } from '../../last-up-to.ts';
import type { WrittenSheet } from '../../locate/written.ts';
import { foldSameLength } from '../../parse/normalise.ts';
import { readHeading } from '../../parse/statements.ts';

interface Piece {
  readonly start: number;
  readonly cell: Cell;
}

export interface Paragraph {
  /** Folded to half width, without spaces and line breaks. */
  readonly text: string;
  /** The same characters as written. */
  readonly raw: string;
  readonly heading: boolean;
  readonly pieces: readonly Piece[];
}

/** A page may break inside a date (`112年6月29` | `日將前揭委員會更名為`): only a mark of punctuation ends a paragraph. */
const ENDED = /[。！？!?；;：:]$/u;
const CAPTION = /^[圖表]\s?[\d一二三四五六七八九十]/u;
/** A new item of a list. */
const ITEM = /^(?:[-•●·*]|\(?[\d一二三四五六七八九十]{1,3}[).、]|\d{1,2}\.)/u;
/** A line this short without any mark is a title, not the beginning of a sentence. */
const LONGEST_TITLE = 30;

export function paragraphsOf(sheets: readonly WrittenSheet[]): Paragraph[] {
  return sheets.flatMap(({ rows }) => {
    const lines = rows.flatMap(({ as, cells }) => (as === 'line' ? cells : []));
    return joinLines(lines);
  });
}

function joinLines(lines: WrittenSheet['rows'][number]['cells']): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { text: string; raw: string; pieces: Piece[] } | undefined;
  const close = (heading: boolean): void => {
    if (open) paragraphs.push({ ...open, heading });
    open = undefined;
  };
  for (const { cell } of lines) {
    const { text, raw } = withoutSpaces(cell.text);
    if (text === '') continue;
    const heading = isHeading(cell.text, text);
    if (heading || ITEM.test(text)) close(false);
    const own = open ?? { text: '', raw: '', pieces: [] };
    own.pieces.push({ start: own.text.length, cell });
    own.text += text;
    own.raw += raw;
    open = own;
    if (heading || ENDED.test(text)) close(heading);
  }
  close(false);
  return paragraphs;
}

function isHeading(line: string, text: string): boolean {
  if (readHeading(line) !== undefined || CAPTION.test(text)) return true;
  return (
    text.length <= LONGEST_TITLE &&
    !/[,。;:、()\d]/u.test(text) &&
    /(?:表|架構|章|分工|權責|目標|會|期程)$/u.test(text)
  );
}

function withoutSpaces(line: string): { text: string; raw: string } {
  const folded = foldSameLength(line);
  let text = '';
  let raw = '';
  for (let at = 0; at < folded.length; at += 1) {
    if (/\s/u.test(folded.charAt(at))) continue;
    text += folded.charAt(at);
    raw += line.charAt(at);
  }
  return { text, raw };
}

/** The cell and place of a character of a paragraph. */
export function pieceAt({ pieces }: Paragraph, at: number): Piece | undefined {
  return lastUpTo(pieces, at, ({ start }) => start) ?? pieces[0];
}

/** The cells from one character of a paragraph to another. */
export function cellsBetween({ pieces }: Paragraph, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const first = placeUpTo(pieces, start, (piece) => piece.start);
  for (let at = Math.max(0, first); at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= end) break;
    cells.push(piece.cell);
  }
  return cells;
}
