/** Every cell as it was read, whatever the layout: for tables no profile knows, and for looking over the reader's shoulder. */
import type { Sheet } from '../grid.ts';
import type { InputOutcome } from '../input.ts';
import { CELL_COLUMNS } from '../own-csv.ts';
import { type CsvRow, csvPieces } from './csv-table.ts';

function* rowsOf(path: string, sheets: readonly Sheet[]): Iterable<CsvRow> {
  for (const { name, rows } of sheets) {
    for (const { line, cells } of rows) {
      for (const { source, kind, text, value } of cells) {
        const stored = typeof value === 'boolean' ? String(value) : value;
        yield [path, name, source.cell, source.row, source.column, line, kind, text, stored];
      }
    }
  }
}

/** One row for each non-blank cell of the inputs that could be read, in the order of the file. */
export function cellPieces(inputs: readonly InputOutcome[]): Iterable<string> {
  function* all() {
    for (const input of inputs) {
      if (input.status === 'read') yield* rowsOf(input.path, input.sheets ?? []);
    }
  }
  return csvPieces(CELL_COLUMNS, all());
}
