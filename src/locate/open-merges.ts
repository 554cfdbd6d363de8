/**
 * The merges that are open in a row: begun above it, not yet ended. A sound sheet has one to a column; in a damaged one
 * thousands may lie over each other, so those that will never speak are not kept.
 */
import type { OrderedMerge } from './merges.ts';
import type { TableCell } from './table.ts';

export interface OpenMerge extends OrderedMerge {
  /** What stands in all rows below its first: one copy of its cell, for nobody changes a cell. */
  readonly copy: TableCell;
}

export interface OpenMerges {
  /** By column, those that will speak one after the other: each is later in the sheet than the one before and ends further down. */
  readonly byColumn: Map<number, OpenMerge[]>;
  /** The ones that speak, one to a column, in the order of the sheet. */
  speaking: readonly OpenMerge[];
}

export function noneOpen(): OpenMerges {
  return { byColumn: new Map(), speaking: [] };
}

/** Lets go of those that ended above a row. */
export function endAbove(open: OpenMerges, row: number): void {
  if (!open.speaking.some(({ merge }) => merge.bottom < row)) return;
  for (const [column, own] of open.byColumn) {
    // The first ends first.
    const left = own.findIndex(({ merge }) => merge.bottom >= row);
    if (left < 0) open.byColumn.delete(column);
    else if (left > 0) own.splice(0, left);
  }
  choose(open);
}

export function openMerges(open: OpenMerges, begun: readonly OpenMerge[]): void {
  if (begun.length === 0) return;
  for (const one of begun) {
    const own = open.byColumn.get(one.merge.left);
    if (own) insert(own, one);
    else open.byColumn.set(one.merge.left, [one]);
  }
  choose(open);
}

/** Unless an earlier one outlasts it; later ones that it outlasts go. */
function insert(own: OpenMerge[], one: OpenMerge): void {
  let at = own.length;
  while (at > 0 && (own[at - 1]?.order ?? 0) > one.order) at -= 1;
  const before = own[at - 1];
  if (before && before.merge.bottom >= one.merge.bottom) return;
  let end = at;
  while (end < own.length && (own[end]?.merge.bottom ?? 0) <= one.merge.bottom) end += 1;
  own.splice(at, end - at, one);
}

function choose(open: OpenMerges): void {
  const speaking: OpenMerge[] = [];
  let isOrdered = true;
  for (const own of open.byColumn.values()) {
    const first = own[0];
    if (!first) continue;
    isOrdered &&= first.order > (speaking.at(-1)?.order ?? -1);
    speaking.push(first);
  }
  // They mostly began in the order of the sheet, and sorting makes lists of its own.
  open.speaking = isOrdered ? speaking : speaking.sort((a, b) => a.order - b.order);
}
