/** The merges of a sheet by the cell they begin in: a big sheet has tens of thousands, and every cell asks for its own. */
import type { Merge, Sheet } from '../grid.ts';

const known = new WeakMap<Sheet, ReadonlyMap<string, Merge>>();

/** The merge that begins in a cell; the first of several, which only a damaged sheet has. */
export function mergeAt(sheet: Sheet, row: number, column: number): Merge | undefined {
  if (sheet.merges.length === 0) return undefined;
  const index = known.get(sheet) ?? indexOf(sheet);
  return index.get(keyOf(row, column));
}

function indexOf(sheet: Sheet): ReadonlyMap<string, Merge> {
  const index = new Map<string, Merge>();
  for (const merge of sheet.merges) {
    const key = keyOf(merge.top, merge.left);
    if (!index.has(key)) index.set(key, merge);
  }
  known.set(sheet, index);
  return index;
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
