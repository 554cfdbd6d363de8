/** Comma-separated values that spreadsheets open as text and show as they are. */
import { neutralise } from '../own-csv.ts';
import { showMoving } from './clean-text.ts';

/** Without it Excel takes UTF-8 for the system's own encoding and shows Chinese as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table with a header row. UTF-8 with a byte order mark; lines end with a line feed alone, because tools
 * that cut lines would take a carriage return for a part of the last column, and Excel needs none.
 */
export function formatCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | undefined)[]>,
): string {
  const lines = [columns.join(',')];
  for (const row of rows) lines.push(row.map(formatCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\n')}\n`;
}

function formatCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  const text = typeof value === 'number' ? String(value) : neutralise(showMoving(value));
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
