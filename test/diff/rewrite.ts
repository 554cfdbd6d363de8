/** Workbooks that say what another one says, with merged cells written out and rows and columns in another order. */
import * as XLSX from 'xlsx';
import type { InputSource } from '../../src/input.ts';

type Cell = XLSX.CellObject | undefined;

export interface Rewriting {
  /** Rows above the first row of data; they keep their places. */
  readonly headerRows: number;
  readonly rows?: 'reversed';
  readonly columns?: 'reversed' | 'rotated';
  readonly sheets?: 'reversed';
  /** Changes cells before anything is moved; gives false to drop the row it was called for. */
  readonly edit?: (
    sheet: string,
    row: readonly string[],
    set: (column: number, text: string) => void,
  ) => boolean;
}

/** The bytes of the new workbook; every merged cell is written into all the cells it was merged over. */
export function rewrite(bytes: Uint8Array, path: string, how: Rewriting): InputSource {
  const book = XLSX.read(bytes, { cellNF: true });
  const made = XLSX.utils.book_new();
  const names = how.sheets === 'reversed' ? book.SheetNames.toReversed() : book.SheetNames;
  for (const name of names) {
    const sheet = book.Sheets[name];
    if (sheet)
      XLSX.utils.book_append_sheet(made, sheetOf(arrange(edited(gridOf(sheet), name, how), how)), name);
  }
  return { path, bytes: new Uint8Array(XLSX.write(made, { type: 'array', bookType: 'xlsx' })) };
}

function gridOf(sheet: XLSX.WorkSheet): Cell[][] {
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
  const grid = Array.from({ length: range.e.r + 1 }, (_, row) =>
    Array.from(
      { length: range.e.c + 1 },
      (_, column): Cell => sheet[XLSX.utils.encode_cell({ r: row, c: column })],
    ),
  );
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = grid[s.r]?.[s.c];
    for (let row = s.r; row <= e.r; row += 1) {
      for (let column = s.c; column <= e.c; column += 1) {
        const line = grid[row];
        if (line && text) line[column] = text;
      }
    }
  }
  return grid;
}

function edited(grid: Cell[][], name: string, { edit, headerRows }: Rewriting): Cell[][] {
  return grid.filter((row, index) => {
    if (index < headerRows || edit === undefined) return true;
    const set = (column: number, text: string) => {
      row[column] = { t: 's', v: text };
    };
    return edit(
      name,
      row.map((cell) => String(cell?.v ?? '')),
      set,
    );
  });
}

function arrange(grid: readonly Cell[][], { headerRows, rows, columns }: Rewriting): Cell[][] {
  const data = grid.slice(headerRows);
  const lines = [...grid.slice(0, headerRows), ...(rows === 'reversed' ? data.toReversed() : data)];
  return lines.map((line) => {
    if (columns === 'reversed') return line.toReversed();
    return columns === 'rotated' ? [...line.slice(4), ...line.slice(0, 4)] : [...line];
  });
}

function sheetOf(grid: readonly Cell[][]): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const width = Math.max(...grid.map((row) => row.length));
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell && cell.v !== undefined)
        sheet[XLSX.utils.encode_cell({ r, c })] = { t: cell.t, v: cell.v, z: cell.z, w: cell.w };
    });
  });
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: grid.length - 1, c: width - 1 } });
  return sheet;
}
