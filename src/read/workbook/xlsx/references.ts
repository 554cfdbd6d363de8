/** A1 references as they stand in a part, without a copy of them. */
import type { Merge } from '../../../grid.ts';

export const LAST_COLUMN = 16_384;
export const LAST_ROW = 1_048_576;

const DOLLAR = 36;

/** What a reference names, 1-based; row 0 or column 0 where that half is missing. */
export interface Place {
  row: number;
  column: number;
}

/** Reads `B12` or `$B$12` from `from` to `to` into `place`; false when it is no reference of one cell within a sheet. */
export function readReference(xml: string, from: number, to: number, place: Place): boolean {
  let at = from;
  let column = 0;
  if (xml.charCodeAt(at) === DOLLAR) at += 1;
  const begin = at;
  for (; at < to; at += 1) {
    // Lower case, as some writers have it, is 32 above.
    const letter = xml.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const letters = at - begin;
  if (xml.charCodeAt(at) === DOLLAR) at += 1;
  let row = 0;
  for (; at < to; at += 1) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return false;
    row = row * 10 + digit;
  }
  place.row = row;
  place.column = column;
  return letters > 0 && letters < 4 && row > 0 && row <= LAST_ROW && column <= LAST_COLUMN;
}

const COLON = ':';
const [one, other]: readonly [Place, Place] = [
  { row: 0, column: 0 },
  { row: 0, column: 0 },
];

/** `A1:C3` from `from` to `to`, corners in any order; a single cell is a range of one. */
export function readRange(xml: string, from: number, to: number): Merge | undefined {
  const found = xml.indexOf(COLON, from);
  const colon = found < 0 || found > to ? to : found;
  if (!readReference(xml, from, colon, one)) return undefined;
  if (!readReference(xml, colon === to ? from : colon + 1, to, other)) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}
