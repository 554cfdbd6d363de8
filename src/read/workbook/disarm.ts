/** Two things of an xlsx that SheetJS would expand cell by cell, column by column, however far they claim to reach. */
import { refuse } from '../refusal.ts';
import type { Part } from '../zip/unpack.ts';
import { attribute, tagsOf } from './xml.ts';

const LAST_COLUMN = 16_384;

/** The text of a sheet part before its rows. */
function headOf(part: Part): string {
  const decoder = new TextDecoder();
  let head = '';
  for (const chunk of part.chunks) {
    const from = Math.max(0, head.length - 'sheetData'.length);
    head += decoder.decode(chunk, { stream: true });
    if (head.includes('sheetData', from)) break;
  }
  return head;
}

/** Refuses a sheet whose column settings reach beyond the last column a sheet can have. */
export function checkColumns(part: Part): void {
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(part.name)) return;
  for (const tag of tagsOf(headOf(part))) {
    if (!/^(?:\w+:)?col$/.test(tag.name)) continue;
    const last = Number(attribute(tag, 'max') ?? 0);
    if (!(last <= LAST_COLUMN)) refuse('damaged', `${part.name}: <col max="${last}">`);
  }
}

const Y = 'y'.charCodeAt(0);
const BEFORE = 'h';
const AFTER = 'perlink ';

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Whether the letters before `index` are the beginning of a tag's name, with or without a prefix. */
function beginsTag(bytes: Uint8Array, index: number): boolean {
  let at = index;
  while (at > 0 && /[\w:]/.test(String.fromCharCode(bytes[at] ?? 0))) at -= 1;
  return bytes[at] === '<'.charCodeAt(0);
}

/**
 * Renames the hyperlink tags in a stored ZIP, in place, so that SheetJS passes them over: a link on
 * `A1:XFD1048576` would be given to 17 thousand million cells. The text of cells holds no tags and stays.
 */
export function disarmHyperlinks(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(Y); at >= 0; at = bytes.indexOf(Y, at + 1)) {
    if (textAt(bytes, at - 1, 1) !== BEFORE || textAt(bytes, at + 1, AFTER.length) !== AFTER) continue;
    if (beginsTag(bytes, at)) bytes[at] = '_'.charCodeAt(0);
  }
  return bytes;
}
