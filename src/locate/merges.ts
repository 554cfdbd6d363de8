/** The merges of a sheet by the row they begin in: a big sheet has tens of thousands. */
import type { Merge, Sheet } from '../grid.ts';
import { lastUpTo } from '../last-up-to.ts';
import { rememberFor } from '../remember.ts';
import type { Source } from '../source.ts';

/** `order`: where several merges lie over one cell, which only a damaged sheet has, the sheet's first speaks. */
export interface OrderedMerge {
  readonly merge: Merge;
  readonly order: number;
}

/** A sheet's merges by their first row, from left to right; of several that begin in one cell the sheet's first comes first. */
const mergesByTop = rememberFor((sheet: Sheet): ReadonlyMap<number, readonly OrderedMerge[]> => {
  const byTop = new Map<number, OrderedMerge[]>();
  sheet.merges.forEach((merge, order) => {
    const own = byTop.get(merge.top);
    if (own) own.push({ merge, order });
    else byTop.set(merge.top, [{ merge, order }]);
  });
  for (const own of byTop.values()) own.sort((a, b) => a.merge.left - b.merge.left || a.order - b.order);
  return byTop;
});

/** By their first column; of several the first. Made for the few rows that are asked about: headers and headings. */
const byLeft = rememberFor(
  (own: readonly OrderedMerge[]) => new Map(own.toReversed().map(({ merge }) => [merge.left, merge])),
);

/** The merge that begins in a cell; the first of several, which only a damaged sheet has. */
export function mergeAt(sheet: Sheet, { row, column }: Source): Merge | undefined {
  const own = mergesByTop(sheet).get(row);
  return own && byLeft(own).get(column);
}

/** The merges that reach over several rows, found once for all tables of a sheet. */
export interface VerticalMerges {
  /** By their first row, from left to right. */
  readonly beginning: ReadonlyMap<number, readonly OrderedMerge[]>;
  /** The rows they begin in, ascending. */
  readonly tops: readonly number[];
}

export const verticalMerges = rememberFor((sheet: Sheet): VerticalMerges => {
  const beginning = new Map<number, readonly OrderedMerge[]>();
  for (const [top, all] of mergesByTop(sheet)) {
    const own = all.every(isVertical) ? all : all.filter(isVertical);
    if (own.length > 0) beginning.set(top, own);
  }
  return { beginning, tops: [...beginning.keys()].sort((a, b) => a - b) };
});

function isVertical({ merge }: OrderedMerge): boolean {
  return merge.bottom !== merge.top;
}

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
  for (const { cells } of sheet.rows) last = Math.max(last, cells.at(-1)?.source.column ?? 0);
  lastColumns.set(sheet, last);
  return last;
}
