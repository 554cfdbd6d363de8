/** The merges of a sheet by the cell they begin in: a big sheet has tens of thousands, and every cell asks for its own. */
import type { Merge, Sheet } from '../grid.ts';
import { rememberFor } from '../remember.ts';

/** The merge that begins in a cell; the first of several, which only a damaged sheet has. */
export function mergeAt(sheet: Sheet, row: number, column: number): Merge | undefined {
  if (sheet.merges.length === 0) return undefined;
  return indexOf(sheet).get(keyOf(row, column));
}

const indexOf = rememberFor((sheet: Sheet): ReadonlyMap<string, Merge> => {
  const index = new Map<string, Merge>();
  for (const merge of sheet.merges) {
    const key = keyOf(merge.top, merge.left);
    if (!index.has(key)) index.set(key, merge);
  }
  return index;
});

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
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
