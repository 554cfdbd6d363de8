/**
 * Documents that are written rather than tabled: lines of prose, and tables whose cells are texts (`條文 | 說明`).
 * Here each cell only learns the column it stands in; what the words mean is for the model to tell.
 */
import type { Cell, GridRow, Sheet } from '../grid.ts';
import type { HeaderColumn } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface WrittenCell {
  readonly cell: Cell;
  /** The field of its column, in rows of a table. */
  readonly field?: string;
}

/**
 * `header`: the names of a table's columns. `row`: below a header. `line`: prose, or, in a text file, a line below a
 * header without any tab or pipe, which may go on with a cell of the table as well as end it.
 */
export interface WrittenRow {
  readonly number: number;
  readonly line?: number;
  readonly as: 'header' | 'row' | 'line';
  readonly cells: readonly WrittenCell[];
}

export interface WrittenSheet {
  readonly sheet: string;
  readonly rows: readonly WrittenRow[];
  /** The columns of each header, in the order of the headers. */
  readonly headers: readonly { readonly row: GridRow; readonly columns: readonly HeaderColumn[] }[];
}

/** All rows of a sheet, with the columns of one profile's tables told. */
export function locateWritten(sheet: Sheet, vocabulary: Vocabulary): WrittenSheet {
  const rows: WrittenRow[] = [];
  const headers: { row: GridRow; columns: readonly HeaderColumn[] }[] = [];
  let columns: ReadonlyMap<number, string> | undefined;
  for (const row of sheet.rows) {
    const header = columnsOf(row, vocabulary);
    if (header) {
      headers.push({ row, columns: header });
      columns = new Map(
        header.flatMap(({ column, field }) => (field === undefined ? [] : [[column, field]])),
      );
      rows.push(written(row, 'header', new Map()));
    } else if (columns === undefined || isLoose(sheet, row)) {
      rows.push(written(row, 'line', new Map()));
    } else {
      rows.push(written(row, 'row', columns));
    }
  }
  return { sheet: sheet.name, rows, headers };
}

/** A text file has no cells but those that tabs and pipes make. */
function isLoose(sheet: Sheet, row: GridRow): boolean {
  return sheet.prose === true && row.cells.length === 1 && row.cells[0]?.source.column === 1;
}

function columnsOf(row: GridRow, vocabulary: Vocabulary): HeaderColumn[] | undefined {
  if (row.cells.length < 2) return undefined;
  const columns = row.cells.map((cell): HeaderColumn => {
    const match = vocabulary.matchHeader(cell.text);
    const own = { column: cell.source.column, text: cell.text, cells: [cell] };
    return match ? { ...own, field: match.field, role: match.role } : own;
  });
  const named = columns.flatMap(({ field }) => field ?? []);
  // A table of measures under words that no profile knows has its `主辦機關 | 協辦機關` all the same, among many others.
  if (named.length * 2 <= columns.length) return undefined;
  return vocabulary.isHeader(new Set(named)) ? columns : undefined;
}

function written(row: GridRow, as: WrittenRow['as'], columns: ReadonlyMap<number, string>): WrittenRow {
  const cells = row.cells.map((cell): WrittenCell => {
    const field = columns.get(cell.source.column);
    return field === undefined ? { cell } : { cell, field };
  });
  return { number: row.number, ...(row.line === undefined ? {} : { line: row.line }), as, cells };
}
