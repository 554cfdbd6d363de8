/** How many columns text takes in a terminal, and how to fit it into some. Chinese takes two per character. */
import { eastAsianWidth } from 'get-east-asian-width';

const COMBINING = /^\p{M}$/u;
const SPACE = /^\s$/u;
/** Marks that must not begin a line (避頭點). */
const CLINGING = codePointsOf('、，。．；：！？」』）》〉】〕％,.;:!?)]}%…');
/** Brackets that must not end one. */
const OPENING = codePointsOf('「『（《〈【〔([{');
const BLANK = 0x20;

function codePointsOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.codePointAt(0) ?? 0));
}

/** Columns of one line of text. Ambiguous characters (①○≦) count one, as in terminals of today. */
export function displayWidth(text: string): number {
  return widthBetween(text, 0, text.length);
}

// Places in the text and numbers of characters are handed about below, not characters: a report has millions.

function widthBetween(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; ) {
    const character = text.codePointAt(at) ?? 0;
    width += characterWidth(character);
    at += lengthOf(character);
  }
  return width;
}

/** UTF-16 units of a character. */
function lengthOf(character: number): 1 | 2 {
  return character > 0xffff ? 2 : 1;
}

function characterWidth(character: number): number {
  if (character < 0x300) return 1;
  // The common Chinese characters, by far the most of a document.
  if (isHan(character)) return 2;
  return isCombining(character) ? 0 : eastAsianWidth(character);
}

function isHan(character: number): boolean {
  return character >= 0x4e00 && character <= 0x9fff;
}

function isCombining(character: number): boolean {
  return character >= 0x300 && !isHan(character) && COMBINING.test(String.fromCodePoint(character));
}

/** The text followed by spaces up to `width` columns; longer text stays whole. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text after spaces up to `width` columns; longer text stays whole. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/**
 * Lines of at most `width` columns. Latin words and figures stay whole, Chinese breaks anywhere but before
 * closing and after opening marks; a word longer than a line is cut. No character but the space at a
 * break is lost.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let taken = 0;
  let piece = 0;
  for (const end of pieceEnds(text, width)) {
    const bare = bareEnd(text, piece, end);
    const own = widthBetween(text, piece, bare);
    if (taken + own <= width) taken += own + widthBetween(text, bare, end);
    else {
      lines.push(text.slice(start, piece).trimEnd());
      start = bareStart(text, piece, end);
      taken = widthBetween(text, start, end);
    }
    piece = end;
  }
  const last = text.slice(start).trimEnd();
  if (last !== '' || lines.length === 0) lines.push(last);
  return lines;
}

/**
 * Where the pieces end that must stay together: a word with the spaces after it, a Chinese character with the marks
 * that cling to it. What no line can hold is cut.
 */
function pieceEnds(text: string, width: number): number[] {
  const ends: number[] = [];
  let start = 0;
  let before: number | undefined;
  const close = (end: number): void => {
    if (widthBetween(text, start, bareEnd(text, start, end)) > width)
      ends.push(...cuts(text, start, end, width));
    ends.push(end);
    start = end;
  };
  for (let at = 0; at < text.length; ) {
    const character = text.codePointAt(at) ?? 0;
    if (before !== undefined && !joins(before, character)) close(at);
    at += lengthOf(character);
    before = character;
  }
  if (before !== undefined) close(text.length);
  return ends;
}

function joins(before: number, character: number): boolean {
  if (character === BLANK) return true;
  if (before === BLANK) return false;
  if (CLINGING.has(character) || OPENING.has(before) || isCombining(character)) return true;
  return characterWidth(before) === 1 && characterWidth(character) === 1;
}

/** Where a piece is to be cut so that each part but the last fills a line. */
function cuts(text: string, start: number, end: number, width: number): number[] {
  const places: number[] = [];
  let taken = 0;
  let begun = start;
  for (let at = start; at < end; ) {
    const character = text.codePointAt(at) ?? 0;
    const own = characterWidth(character);
    if (at > begun && taken + own > width) {
      places.push(at);
      begun = at;
      taken = 0;
    }
    taken += own;
    at += lengthOf(character);
  }
  return places;
}

/** Without the spaces at the end. */
function bareEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text, at - 1)) at -= 1;
  return at;
}

/** Without the spaces at the beginning. */
function bareStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text, at)) at += 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === BLANK || ((unit > 0x7e || unit < BLANK) && !isHan(unit) && SPACE.test(text.charAt(at)));
}
