/** Sheets built from text, for tests of the stages that work on cells. */
import type { Cell, GridRow, Merge, Sheet } from '../src/grid.ts';
import { sourceAt } from '../src/source.ts';

/** Lines of cells separated by `|`; a blank cell does not exist. Row and column numbers count from 1. */
export function sheetOf(text: string, options: { merges?: readonly string[]; prose?: boolean } = {}): Sheet {
  const merges = (options.merges ?? []).map(toMerge);
  const lines = text.replace(/^\n|\n\s*$/gu, '').split('\n');
  const rows: GridRow[] = [];
  lines.forEach((line, index) => {
    const cells = line
      .split('|')
      .map((cell, column): Cell => {
        const source = sourceAt('表', index + 1, column + 1, index + 1);
        return { source, text: cell.trim(), kind: 'text' };
      })
      .filter((cell) => cell.text !== '');
    if (cells.length > 0) rows.push({ number: index + 1, line: index + 1, cells });
  });
  return {
    name: '表',
    hidden: false,
    rows,
    merges,
    hiddenColumns: [],
    carriesMerges: merges.length > 0,
    ...(options.prose ? { prose: true } : {}),
  };
}

/** `A4:A6`, columns A to Z. */
function toMerge(range: string): Merge {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range);
  if (!match) throw new Error(`not a range: ${range}`);
  const [, left = 'A', top, right = 'A', bottom] = match;
  return {
    top: Number(top),
    left: left.charCodeAt(0) - 64,
    bottom: Number(bottom),
    right: right.charCodeAt(0) - 64,
  };
}
