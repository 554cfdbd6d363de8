/** How much room text takes in a sheet: programs that show a workbook do not all work it out themselves. */
import { displayWidth } from '../report/terminal-width.ts';
import type { ContentCell } from './sheet-content.ts';

const LINE = 14;
const PADDING = 5;
/** What a row can be at most, in points. */
const TALLEST = 409;

/** Height in points of a row whose texts are wrapped at their columns' widths (in characters, a Chinese one is two). */
export function fittedHeight(
  cells: readonly (readonly [column: number, cell: ContentCell])[],
  widthOf: (column: number) => number,
): number {
  const lines = cells.map(([column, { value }]) => linesOf(String(value), widthOf(column) - 1));
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + PADDING);
}

/** Lines a text takes, its own line breaks counted. */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(width, 2))), 0);
}
