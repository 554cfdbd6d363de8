/** Sheets that planlint itself put into a workbook, known again when the workbook is handed in once more. */
import type { Sheet, Workbook } from '../grid.ts';

/** Stands in a hidden column of the first row; whatever else is sorted, filtered or renamed, this stays. */
export const OWN_SHEET = 'planlint:report';

/** Rows of a sheet in which the mark is looked for: someone may have put a row above. */
const ROWS_SEARCHED = 3;

function isOwnSheet({ rows }: Sheet): boolean {
  return rows.slice(0, ROWS_SEARCHED).some(({ cells }) => cells.some(({ text }) => text === OWN_SHEET));
}

export interface WithoutOwn {
  readonly workbook: Workbook;
  /** Names of the sheets left out. */
  readonly own: readonly string[];
}

/** The workbook as its author wrote it. */
export function withoutOwnSheets(workbook: Workbook): WithoutOwn {
  const own = workbook.sheets.filter(isOwnSheet).map(({ name }) => name);
  if (own.length === 0) return { workbook, own };
  const sheets = workbook.sheets.filter(({ name }) => !own.includes(name));
  const issues = workbook.issues.filter(({ sheet }) => sheet === undefined || !own.includes(sheet));
  return { workbook: { ...workbook, sheets, issues }, own };
}
