/** How many columns text takes in a terminal, and how to fit it into some. Chinese takes two per character. */
import { eastAsianWidth } from 'get-east-asian-width';

const COMBINING = /^\p{M}$/u;
/** Marks that must not begin a line (避頭點). */
const CLINGING = new Set('、，。．；：！？」』）》〉】〕％,.;:!?)]}%…');
/** Brackets that must not end one. */
const OPENING = new Set('「『（《〈【〔([{');

/** Columns of one line of text. Ambiguous characters (①○≦) count one, as in terminals of today. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x300) return 1;
  // The common Chinese characters, by far the most of a document.
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  return COMBINING.test(character) ? 0 : eastAsianWidth(codePoint);
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
  let line = '';
  let taken = 0;
  for (const piece of piecesOf(text).flatMap((whole) => cut(whole, width))) {
    if (taken + displayWidth(piece.trimEnd()) <= width) {
      line += piece;
      taken += displayWidth(piece);
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
    taken = displayWidth(line);
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What must stay together: a word with the spaces after it, a Chinese character with the marks that cling to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    if (before !== '' && joins(before, character)) pieces.push((pieces.pop() ?? '') + character);
    else pieces.push(character);
    before = character;
  }
  return pieces;
}

function joins(before: string, character: string): boolean {
  if (character === ' ') return true;
  if (before === ' ') return false;
  if (CLINGING.has(character) || OPENING.has(before) || COMBINING.test(character)) return true;
  return characterWidth(before) === 1 && characterWidth(character) === 1;
}

/** A piece as it is, or, when no line can hold it, in parts that one can. */
function cut(piece: string, width: number): string[] {
  if (displayWidth(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && displayWidth(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
