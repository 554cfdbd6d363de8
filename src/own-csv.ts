/** The csv that planlint writes itself: its columns, and how text is kept from running as a formula there. */

/** Of the tidy table. */
export const TIDY_COLUMNS = [
  'document',
  'table',
  'sector',
  'category',
  'measure',
  'lead',
  'support',
  'indicator',
  'part',
  'period_start',
  'period_end',
  'target_raw',
  'target_op',
  'target_value',
  'target_unit',
  'target_kind',
  'result_raw',
  'result_op',
  'result_value',
  'result_unit',
  'result_kind',
  'result_as_of',
  'budget_raw',
  'budget_twd',
  'status',
  'pace',
  'target_cell',
  'result_cell',
  'budget_cell',
] as const;

/** Of the table of all cells. */
export const CELL_COLUMNS = [
  'file',
  'sheet',
  'cell',
  'row',
  'column',
  'line',
  'kind',
  'text',
  'value',
] as const;

const OWN_HEADERS: readonly string[] = [TIDY_COLUMNS.join(','), CELL_COLUMNS.join(',')];

/** Whether a first row is the header of a table that planlint wrote. */
export function isOwnHeader(texts: readonly string[]): boolean {
  return OWN_HEADERS.includes(texts.join(','));
}

/** What a spreadsheet would run, with any apostrophes already before it (see `neutralise`). */
const FORMULA = /^'*[=+\-@\t\r]/u;
const PLAIN_NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?$/u;

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
