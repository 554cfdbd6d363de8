/**
 * What an ods says is repeated: cells, rows, spaces. SheetJS makes all of them, reads the numbers whatever the prefix
 * of their attribute (`x:number-columns-repeated`), and takes `5000 x` for 5000; so do these functions.
 */
import type { ReadLimits } from '../limits.ts';
import { holdLimit } from '../refusal.ts';
import { holdRatio } from '../zip/unpack.ts';
import type { Tag } from './xml.ts';

const REPEATED = {
  rows: /\s(?:[^"'\s=<>/]*:)?number-rows-repeated\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  columns: /\s(?:[^"'\s=<>/]*:)?number-columns-repeated\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
} as const;

/** Ranges of array formulas: nothing of ours needs them, and SheetJS compares every cell with every one. */
const MATRIX = /\s(?:[^"'\s=<>/]*:)?number-matrix-(?:rows|columns)-spanned\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** How often a row or cell stands there; the largest number any reader could make of it. */
export function repeatsOf(tag: Tag, of: 'rows' | 'columns'): number {
  if (!tag.text.includes('-repeated')) return 1;
  let most = 1;
  for (const [, double, single] of tag.text.matchAll(REPEATED[of])) {
    const text = double ?? single ?? '';
    for (const number of [Number(text), Number.parseInt(text, 10)]) if (number > most) most = number;
  }
  return Math.ceil(most);
}

/** The tag without the ranges of array formulas. */
export function withoutMatrix(text: string): string {
  return text.includes('number-matrix-') ? text.replace(MATRIX, '') : text;
}

const SPANNED = /number-(?:columns|rows)-spanned\s*=\s*["'](\d+)/g;

/** `<text:s text:c="5"/>`: five spaces. */
export function spacesOf(tag: Tag): number {
  const count = Number.parseInt(/\stext:c="(\d+)"/.exec(tag.text)?.[1] ?? '1', 10);
  return tag.kind === 'close' ? 0 : count;
}

/** Counts cells and characters as though everything were written out. */
export interface Expansion {
  readonly limits: ReadLimits;
  /** Bytes of the part as it stands in the ZIP. */
  readonly packed: number;
  cells: number;
  size: number;
  /** Merged ranges of the sheet. */
  merges: number;
  row: { readonly repeats: number; cells: number; size: number };
}

export function startExpansion(limits: ReadLimits, packed: number): Expansion {
  return { limits, packed, cells: 0, size: 0, merges: 0, row: { repeats: 1, cells: 0, size: 0 } };
}

export function openSheet(expansion: Expansion): void {
  expansion.merges = 0;
}

export function openRow(expansion: Expansion, repeats: number): void {
  expansion.row = { repeats, cells: 0, size: 0 };
}

export function addCell({ row }: Expansion, repeats: number): void {
  row.cells += repeats;
}

/** Refuses a cell whose range is one too many; `text` is its tag, without the ranges of array formulas. */
export function addMerge(expansion: Expansion, text: string, sheet: string): void {
  const isMerged =
    text.includes('-spanned') && [...text.matchAll(SPANNED)].some(([, most]) => Number(most) > 1);
  if (!isMerged) return;
  expansion.merges += 1;
  holdLimit(expansion.limits, 'merges', expansion.merges, sheet, true);
}

/** The length of a cell from its opening to its closing tag, spaces made. */
export function addLength({ row, limits }: Expansion, length: number, repeats: number, where: string): void {
  holdLimit(limits, 'cell-length', length, where);
  row.size += length * repeats;
}

/** Refuses when this row, as often as it stands there, is one too many. */
export function closeRow(expansion: Expansion, where: string): void {
  const { row, limits } = expansion;
  expansion.cells += row.cells * row.repeats;
  expansion.size += row.size * row.repeats;
  holdLimit(limits, 'cells', expansion.cells, where, true);
  holdLimit(limits, 'unpacked-size', expansion.size, where, true);
  holdRatio(limits, expansion.size, expansion.packed, where);
}
