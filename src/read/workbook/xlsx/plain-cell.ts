/**
 * The way nearly every cell is written, `<c r="B7" s="1" t="s"><v>12</v></c>`, read in one go. Whatever differs by a
 * character is left to the general walk, which reads these cells too, at three times the price.
 */
import type { StoredCell } from './cell-content.ts';
import { LAST_COLUMN, readReference } from './references.ts';
import { takePassed, textEnd } from './text.ts';

const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const C = 99;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

export function typeAt(xml: string, from: number, to: number): string {
  // A string of one character is there already, and so is the type of text; what is cut out for each of a million cells is
  // compared letter by letter ever after.
  if (to - from === 1) return xml.charAt(from);
  return isTextType(xml, from, to) ? 'str' : xml.slice(from, to);
}

function isTextType(xml: string, from: number, to: number): boolean {
  return (
    to - from === 3 &&
    xml.charCodeAt(from) === S &&
    xml.charCodeAt(from + 1) === T &&
    xml.charCodeAt(from + 2) === R
  );
}

/** The next place of a character that is a few characters away at most: nearer than a search is worth. */
function nextOf(code: number, xml: string, from: number, last: number): number {
  let at = from;
  while (at < last && xml.charCodeAt(at) !== code) at += 1;
  return at;
}

export function numberAt(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + xml.charCodeAt(at) - 48;
  return number;
}

/** Whether `</v></c>` stands at a place. */
function endsThere(xml: string, at: number): boolean {
  return (
    xml.charCodeAt(at + 1) === SLASH &&
    xml.charCodeAt(at + 2) === V &&
    xml.charCodeAt(at + 3) === GREATER &&
    xml.charCodeAt(at + 4) === LESS &&
    xml.charCodeAt(at + 5) === SLASH &&
    xml.charCodeAt(at + 6) === C &&
    xml.charCodeAt(at + 7) === GREATER
  );
}

function valueBegins(xml: string, at: number): boolean {
  return xml.charCodeAt(at) === LESS && xml.charCodeAt(at + 1) === V && xml.charCodeAt(at + 2) === GREATER;
}

/**
 * So close to the end of the text nothing is begun: looking past the end makes engines throw away the fast code they
 * made of this, once for each piece of the part.
 */
const MARGIN = 16;

const place = { row: 0, column: 0 };

/** Reads the cell whose tag begins at `start` into `cell`. Returns where it ends; -1 when it is not written so. */
export function readPlainCell(xml: string, start: number, cell: StoredCell): number {
  const last = xml.length - MARGIN;
  if (start >= last || xml.charCodeAt(start + 1) !== C) return -1;
  place.row = cell.row;
  place.column = cell.column + 1;
  let type = 'n';
  let style = 0;
  let at = start + 2;
  // ` r="` and its like: a space, a letter, `=`, a quote.
  while (
    at < last &&
    xml.charCodeAt(at) === SPACE &&
    xml.charCodeAt(at + 2) === EQUALS &&
    xml.charCodeAt(at + 3) === QUOTE
  ) {
    const from = at + 4;
    const to = nextOf(QUOTE, xml, from, last);
    const name = xml.charCodeAt(at + 1);
    if (name === T) type = typeAt(xml, from, to);
    else if (name === S) style = numberAt(xml, from, to);
    else if (name !== R || !readReference(xml, from, to, place)) return -1;
    at = to + 1;
  }
  if (at >= last || place.column > LAST_COLUMN) return -1;
  let value: string | undefined;
  if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) at += 2;
  else if (xml.charCodeAt(at) === GREATER && valueBegins(xml, at + 1)) {
    const from = at + 4;
    // Numbers are cut out and soon forgotten; what stays as text is taken so that it stays once.
    const isText = type === 'str' || type === 'e';
    const to = isText ? textEnd(xml, from, last) : nextOf(LESS, xml, from, last);
    if (to >= last || !endsThere(xml, to)) return -1;
    value = isText ? takePassed(xml, from, to) : xml.slice(from, to);
    at = to + 8;
  } else return -1;
  cell.row = place.row;
  cell.column = place.column;
  cell.type = type;
  cell.style = style;
  cell.value = value;
  cell.formula = undefined;
  return at;
}
