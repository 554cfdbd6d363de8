/** A workbook built from what was read, for files that cannot be patched: every text in its cell, nothing more. */

import type { Cell, GridRow, Sheet, Workbook } from '../grid.ts';
import { displayWidth } from '../report/terminal-width.ts';
import { fittedHeight } from './fit.ts';
import { newBook, sheetNames } from './new-book.ts';
import type { ContentCell, ContentRow, SheetContent } from './sheet-content.ts';
import type { CellLook } from './styles.ts';

const BORDER = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const TEXT: CellLook = {
  border: `${BORDER}<diagonal/>`,
  alignment: 'vertical="top" wrapText="1"',
  numberFormat: 49,
};
const NUMBER: CellLook = { border: `${BORDER}<diagonal/>`, alignment: 'vertical="top"' };

const NARROWEST = 8;
const WIDEST = 42;

export interface Rebuilt {
  readonly bytes: Uint8Array;
  /** The sheets' names in the new workbook, by the names they were read with. */
  readonly names: ReadonlyMap<string, string>;
}

/** The sheets with their cells at their addresses, merges, hidden rows and columns; widths are fitted to the text. */
export async function bookFromReading({ sheets }: Workbook): Promise<Rebuilt> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const contents = sheets.map((sheet, index) => contentOf(sheet, names[index] ?? sheet.name));
  return {
    bytes: await newBook(contents),
    names: new Map(sheets.map(({ name }, index) => [name, names[index] ?? name])),
  };
}

function contentOf(sheet: Sheet, name: string): SheetContent {
  const widths: number[] = [];
  for (const { source, text } of sheet.rows.flatMap(({ cells }) => cells)) {
    const { column } = source;
    const longest = Math.max(...text.split('\n').map(displayWidth)) + 2;
    widths[column - 1] = Math.max(widths[column - 1] ?? NARROWEST, Math.min(longest, WIDEST));
  }
  return {
    name,
    columns: Array.from(widths, (width = NARROWEST, index) => ({
      width,
      hidden: sheet.hiddenColumns.includes(index + 1),
    })),
    rows: sheet.rows.map((row) => rowOf(row, widths)),
    merges: sheet.merges,
    hidden: sheet.hidden,
  };
}

function rowOf({ number, hidden, cells }: GridRow, widths: readonly number[]): ContentRow {
  const written = cells.map((cell): [number, ContentCell] => [cell.source.column, contentCell(cell)]);
  const height = fittedHeight(written, (column) => widths[column - 1] ?? NARROWEST);
  return { number, cells: written, height, fitted: true, ...(hidden ? { hidden } : {}) };
}

/** A number is a number where the sheet shows it as it is stored; `25.8%` and `1,200` stay the texts they are. */
function contentCell({ kind, value, text }: Cell): ContentCell {
  const isPlain = kind === 'number' && typeof value === 'number' && String(value) === text.trim();
  return isPlain ? { value, look: NUMBER } : { value: text, look: TEXT };
}
