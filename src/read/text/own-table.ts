/** Tables that planlint wrote itself and is given back. */
import type { ReadIssue } from '../../grid.ts';
import { isOwnHeader, restore } from '../../own-csv.ts';
import type { WrittenRow } from './ragged.ts';

/**
 * Takes off the apostrophes that planlint puts before what would run as a formula. In a stranger's table an apostrophe is
 * text, for nobody knows who put it there.
 */
export function restoreOwn(
  rows: readonly WrittenRow[],
  sheet: string,
): { readonly rows: readonly WrittenRow[]; readonly issues: readonly ReadIssue[] } {
  if (!isOwnHeader(rows[0]?.cells.map(({ text }) => text) ?? [])) return { rows, issues: [] };
  let restored = 0;
  const original = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const text = restore(cell.text);
      if (text === cell.text) return cell;
      restored += 1;
      return { ...cell, text };
    }),
  }));
  const issue = { kind: 'restored-text', sheet, found: String(restored) } as const;
  return { rows: original, issues: restored > 0 ? [issue] : [] };
}
