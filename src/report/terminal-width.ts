/** How many columns text takes in a terminal, and how to fit it into some. Chinese takes two per character. */
import { eastAsianWidth } from 'get-east-asian-width';
import { isIdeograph } from '../ideograph.ts';

const COMBINING = /^\p{M}$/u;
const SPACE = /^\s$/u;
/** Marks that must not begin a line (避頭點). */
const CLINGING = codePointsOf('、，。．；：！？」』）》〉】〕％,.;:!?)]}%…');
/** Brackets that must not end one. */
const OPENING = codePointsOf('「『（《〈【〔([{');
const BLANK = 0x20;
/** Columns that one UTF-16 unit can take. */
const WIDEST = 2;

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

/** Measures no further than it takes to know: of a sentence of many lines the first. */
function fits(text: string, width: number): boolean {
  if (text.length * WIDEST <= width) return true;
  let room = width;
  for (let at = 0; at < text.length && room >= 0; ) {
    const character = text.codePointAt(at) ?? 0;
    room -= characterWidth(character);
    at += lengthOf(character);
  }
  return room >= 0;
}

/** UTF-16 units of a character. */
function lengthOf(character: number): 1 | 2 {
  return character > 0xffff ? 2 : 1;
}

/** 0 of marks that are drawn over the character before, and of these only. */
function characterWidth(character: number): number {
  if (character < 0x300) return 1;
  // By far the most of a document.
  if (isIdeograph(character) || isFullWidth(character)) return 2;
  return COMBINING.test(String.fromCodePoint(character)) ? 0 : eastAsianWidth(character);
}

/** The marks that stand between them: 、。「」（），：. */
function isFullWidth(character: number): boolean {
  return (character >= 0x3000 && character <= 0x3029) || (character >= 0xff01 && character <= 0xff60);
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
  if (fits(text, width)) return [text.trimEnd()];
  const lines: string[] = [];
  let start = 0;
  let taken = 0;
  eachPiece(text, width, (from, to, own, behind) => {
    if (taken + own <= width) taken += own + behind;
    else {
      lines.push(text.slice(start, from).trimEnd());
      start = bareStart(text, from, to);
      taken = widthBetween(text, start, to);
    }
  });
  const last = text.slice(start).trimEnd();
  if (last !== '' || lines.length === 0) lines.push(last);
  return lines;
}

/** Told of a stretch of the text that must stay together, with how wide it is and the spaces at its end are. */
type TakePiece = (from: number, to: number, own: number, behind: number) => void;

/**
 * A word with the spaces after it, a Chinese character with the marks that cling to it. What no line can hold is cut. Each
 * character is measured once: a report has many long sentences, and this is where most of its time would go.
 */
function eachPiece(text: string, width: number, take: TakePiece): void {
  let from = 0;
  let own = 0;
  let behind = 0;
  let before = 0;
  let widthBefore = 0;
  const close = (to: number): void => {
    if (own > width) cutPieces(text, from, to, width, take);
    else take(from, to, own, behind);
  };
  for (let at = 0; at < text.length; ) {
    const character = text.codePointAt(at) ?? 0;
    const wide = characterWidth(character);
    if (at > 0 && !joins(before, widthBefore, character, wide)) {
      close(at);
      from = at;
      own = 0;
      behind = 0;
    }
    if (isSpace(character)) behind += wide;
    else {
      own += behind + wide;
      behind = 0;
    }
    at += lengthOf(character);
    before = character;
    widthBefore = wide;
  }
  if (text !== '') close(text.length);
}

function joins(before: number, widthBefore: number, character: number, wide: number): boolean {
  if (character === BLANK) return true;
  if (before === BLANK) return false;
  if (wide === 0) return true;
  if ((!isIdeograph(character) && CLINGING.has(character)) || (!isIdeograph(before) && OPENING.has(before)))
    return true;
  return widthBefore === 1 && wide === 1;
}

function cutPieces(text: string, start: number, end: number, width: number, take: TakePiece): void {
  let from = start;
  for (const to of [...cuts(text, start, end, width), end]) {
    const bare = bareEnd(text, from, to);
    take(from, to, widthBetween(text, from, bare), widthBetween(text, bare, to));
    from = to;
  }
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
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Without the spaces at the beginning. */
function bareStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** No space lies beyond what one UTF-16 unit can name. */
function isSpace(character: number): boolean {
  if (character === BLANK) return true;
  if (character > BLANK && character <= 0x7e) return false;
  return !isIdeograph(character) && SPACE.test(String.fromCodePoint(character));
}
