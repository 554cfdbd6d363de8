/**
 * Puts rows right that end short of the last column, in a table without periods where every row fills it: dropped
 * blank cells pulled them to the left (`9 | 環境教育輔導小組計畫 | | 執行中央經費… | 180 萬 | … | - | `).
 */
import type { Repair } from '../plan-document.ts';
import type { Layout } from './layout.ts';
import { type Placed, placeKeys, withMoved } from './realign.ts';
import type { HeaderColumn, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this share of rows on, a last column is one that every row fills. */
const FILLED = 0.8;

export function alignToLast(
  rows: readonly TableRow[],
  columns: readonly HeaderColumn[],
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): readonly TableRow[] {
  const firstValue = layout.columns.find((column) => layout.role.get(column) === 'value');
  const full = rows.filter((row) => row.cells.has(layout.last)).length;
  if (!endsInValue(columns, layout) || firstValue === undefined || full < rows.length * FILLED) return rows;
  return rows.map((row) => {
    const moved = placeToLast(row, firstValue, layout, vocabulary);
    return moved === undefined ? row : withMoved(row, moved, repairs);
  });
}

/** Whether every row may be expected to reach the last column. */
export function endsInValue(columns: readonly HeaderColumn[], layout: Layout): boolean {
  // The last of several years may well be blank (`則數 | | | 20 | `): a blank there is no cell that was dropped.
  const isYear = columns.some(({ column, period }) => column === layout.last && period !== undefined);
  return layout.period === undefined && layout.role.get(layout.last) === 'value' && !isYear;
}

/** The values keep their distances and end under the last header; what is left of them are the keys. */
function placeToLast(
  row: TableRow,
  firstValue: number,
  layout: Layout,
  vocabulary: Vocabulary,
): Placed | undefined {
  const shift = layout.last - Math.max(...row.cells.keys);
  if (row.cells.list.length < 2 || shift <= 0) return undefined;
  const cells = row.cells.entries();
  const values = cells.filter(([column]) => column + shift >= firstValue);
  const keys = cells.filter(([column]) => column + shift < firstValue);
  const placedKeys = placeKeys(keys, layout, firstValue, shift, vocabulary);
  return placedKeys && [...placedKeys, ...values.map(([column, cell]) => [column + shift, cell] as const)];
}
