/** Comma-separated values that spreadsheets open as text and show as they are. */
import { showMoving } from './clean-text.ts';

/** Without it Excel takes UTF-8 for the system's own encoding and shows Chinese as noise. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would run, with any apostrophes already before it (see `neutralise`). */
const FORMULA = /^'*[=+\-@\t\r]/u;
const PLAIN_NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/u;

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

/**
 * Puts an apostrophe before text that would run as a formula (`=1+1`, but also a lone `-`); plain numbers stay.
 * Text that has apostrophes before such a beginning already gets one more, so that taking one away from
 * everything that matches gives back every text as it was.
 */
export function neutralise(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `neutralise` was given. */
export function restore(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
