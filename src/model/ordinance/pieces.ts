/** The lines of a written sheet in reading order, each with the column it stands in. */
import type { Cell } from '../../grid.ts';
import type { WrittenCell, WrittenRow, WrittenSheet } from '../../locate/written.ts';
import { legalLines } from '../../parse/law/lines.ts';
import type { Source } from '../../source.ts';

export interface Piece {
  readonly text: string;
  readonly cell: Cell;
  readonly source: Source;
  /**
   * `loose`: no table says what the line is. It may go on with a cell of the table above it, which a page break cut,
   * or be the text of a law without any table.
   */
  readonly column: 'article' | 'explanation' | 'loose';
  readonly sheet: string;
}

/** Cells of columns no profile knows are left out, and so stay unmapped. */
export function piecesOf({ sheet, rows }: WrittenSheet): Piece[] {
  return rows.flatMap((row) => (row.as === 'header' ? [] : rowPieces(row, sheet)));
}

function rowPieces(row: WrittenRow, sheet: string): Piece[] {
  return row.cells.flatMap(({ cell, field }) => {
    const column = row.as === 'line' ? 'loose' : columnOf(field);
    if (column === undefined) return [];
    return legalLines(cell.text).map(({ text, offset }) => ({
      text,
      cell,
      source: lineOf(cell.source, offset),
      column,
      sheet,
    }));
  });
}

function columnOf(field: WrittenCell['field']): Piece['column'] | undefined {
  return field === 'article' || field === 'explanation' ? field : undefined;
}

function lineOf(source: Source, offset: number): Source {
  return source.line === undefined || offset === 0 ? source : { ...source, line: source.line + offset };
}
