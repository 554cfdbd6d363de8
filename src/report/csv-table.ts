/** Comma-separated values that spreadsheets open as text and show as they are. */
import { neutralise } from '../own-csv.ts';
import { showMoving } from './clean-text.ts';
import { inOnePiece, inPieces } from './pieces.ts';

/** Without it Excel takes UTF-8 for the system's own encoding and shows Chinese as noise. */
const BYTE_ORDER_MARK = '\ufeff';

export type CsvRow = readonly (string | number | undefined)[];

/**
 * A table with a header row. UTF-8 with a byte order mark; lines end with a line feed alone, because tools
 * that cut lines would take a carriage return for a part of the last column, and Excel needs none.
 */
export function csvPieces(columns: readonly string[], rows: Iterable<CsvRow>): Iterable<string> {
  return inPieces(csvLines(columns, rows));
}

/** The same in one text. */
export function formatCsv(columns: readonly string[], rows: Iterable<CsvRow>): string {
  return inOnePiece(csvLines(columns, rows));
}

function* csvLines(columns: readonly string[], rows: Iterable<CsvRow>): Generator<string> {
  yield csvHead(columns);
  for (const row of rows) yield csvLine(row);
}

/** The line of names that a table begins with. */
export function csvHead(columns: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${columns.join(',')}\n`;
}

export function csvLine(row: CsvRow): string {
  return `${row.map(formatCell).join(',')}\n`;
}

function formatCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : neutralise(showMoving(value));
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
