/**
 * Gives a row back to the measure below it. Where a page was cut through a merged block, the first year can
 * stand before the cells that name its measure: `110 年 | 5 條 …`, then `推動低碳旅遊 | … | 111 年 | 6 條`.
 */
import type { Repair } from '../plan-document.ts';
import type { Layout } from './layout.ts';
import { RowCells } from './row-cells.ts';
import type { TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export function reattachRows(
  rows: readonly TableRow[],
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): TableRow[] {
  const result = [...rows];
  for (let index = 1; index + 1 < result.length; index++) {
    const above = result[index - 1];
    const row = result[index];
    const below = result[index + 1];
    if (!above || !row || !below || !belongsBelow(above, row, below, layout, vocabulary)) continue;
    const keys = below.cells.entries().filter(([column]) => isKey(column, layout));
    result[index] = { ...row, cells: RowCells.of([...keys, ...row.cells.entries()]) };
    result[index + 1] = {
      ...below,
      cells: RowCells.of(below.cells.entries().filter(([column]) => !isKey(column, layout))),
    };
    const moved = row.cells.list.map((cell) => ({ ...cell.source }));
    const detail = row.cells.list.map((cell) => cell.text.trim()).join(' | ');
    repairs.push({ kind: 'row-reattached', cells: moved, detail });
  }
  return result;
}

/** The years start again, no cell names a measure, and the next row's measure goes on with the year after. */
function belongsBelow(
  above: TableRow,
  row: TableRow,
  below: TableRow,
  layout: Layout,
  vocabulary: Vocabulary,
): boolean {
  if (layout.measure === undefined || !below.cells.has(layout.measure)) return false;
  if (row.cells.keys.some((column) => isKey(column, layout))) return false;
  const years = (candidate: TableRow) =>
    layout.period === undefined
      ? undefined
      : vocabulary.period(candidate.cells.get(layout.period)?.text ?? '');
  const [before, own, after] = [years(above), years(row), years(below)];
  if (!before || !own || !after) return false;
  return own.start <= before.start && after.start === own.end + 1;
}

function isKey(column: number, layout: Layout): boolean {
  const role = layout.role.get(column);
  return role === 'category' || role === 'measure' || role === 'description' || role === 'agency';
}
