/**
 * Where a value stands in the input. Every value of the model carries one, so that a report can
 * always say "sheet 表4-3, cell G13" and a person can go and look.
 */
export interface Source {
  /** Name of the sheet; for csv and text input, the name of the file without its folder. */
  readonly sheet: string;
  /** A1 notation of the cell the text begins in. */
  readonly cell: string;
  /** 1-based row and column of that cell. */
  readonly row: number;
  readonly column: number;
  /** 1-based line of the file, for csv and text input only. */
  readonly line?: number;
}

/** The place of a cell in a sheet. */
export function sourceAt(sheet: string, row: number, column: number, line?: number): Source {
  const cell = a1(row, column);
  return line === undefined ? { sheet, cell, row, column } : { sheet, cell, row, column, line };
}

/** A cell's text together with what was made of it. `undefined` means: not understood, and reported as such. */
export interface Read<T> {
  readonly raw: string;
  readonly value: T | undefined;
  readonly source: Source;
}

/** Column letters of a 1-based column number: 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The letters of the columns that nearly every table ends within. */
const FIRST_LETTERS = Array.from({ length: 100 }, (_, column) => columnLetters(column));

/** A1 notation of a 1-based row and column. */
export function a1(row: number, column: number): string {
  return (FIRST_LETTERS[column] ?? columnLetters(column)) + row;
}
