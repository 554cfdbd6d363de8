/** The merges of a sheet by the cell they begin in: a big sheet has tens of thousands, and every cell asks for its own. */
import type { Merge, Sheet } from '../grid.ts';
import { lastUpTo } from '../last-up-to.ts';
import { rememberFor } from '../remember.ts';

/** The merge that begins in a cell; the first of several, which only a damaged sheet has. */
export function mergeAt(sheet: Sheet, row: number, column: number): Merge | undefined {
  if (sheet.merges.length === 0) return undefined;
  return indexOf(sheet).get(keyOf(row, column));
}

const indexOf = rememberFor((sheet: Sheet): ReadonlyMap<number, Merge> => {
  const index = new Map<number, Merge>();
  for (const merge of sheet.merges) {
    const key = keyOf(merge.top, merge.left);
    if (!index.has(key)) index.set(key, merge);
  }
  return index;
});

/** More columns than any format has. */
const COLUMNS = 2 ** 20;

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** `order`: where several merges lie over one cell, which only a damaged sheet has, the sheet's first speaks. */
export interface OrderedMerge {
  readonly merge: Merge;
  readonly order: number;
}

/** The merges that reach over several rows, found once for all tables of a sheet. */
export interface VerticalMerges {
  /** By their first row, from left to right. */
  readonly beginning: ReadonlyMap<number, readonly OrderedMerge[]>;
  /** The rows they begin in, ascending. */
  readonly tops: readonly number[];
}

export const verticalMerges = rememberFor((sheet: Sheet): VerticalMerges => {
  const beginning = new Map<number, OrderedMerge[]>();
  sheet.merges.forEach((merge, order) => {
    if (merge.bottom === merge.top) return;
    const own = beginning.get(merge.top);
    if (own) own.push({ merge, order });
    else beginning.set(merge.top, [{ merge, order }]);
  });
  for (const own of beginning.values()) own.sort((a, b) => a.merge.left - b.merge.left || a.order - b.order);
  return { beginning, tops: [...beginning.keys()].sort((a, b) => a - b) };
});

/** Whether any begins in one of these rows, both ends included. */
export function beginsWithin({ tops }: VerticalMerges, first: number, last: number): boolean {
  const top = lastUpTo(tops, last, (row) => row);
  return top !== undefined && top >= first;
}

const lastColumns = new WeakMap<Sheet, number>();

/** The last column of a sheet that holds anything: a merge may claim to cover a million columns beyond it. */
export function lastColumn(sheet: Sheet): number {
  let last = lastColumns.get(sheet);
  if (last !== undefined) return last;
  last = 0;
  for (const { cells } of sheet.rows) last = Math.max(last, cells.at(-1)?.column ?? 0);
  lastColumns.set(sheet, last);
  return last;
}
