/** A parsed SheetJS workbook to grid sheets. */
import type { Format, Sheet, Workbook } from '../../grid.ts';
import { startTally } from '../cells.ts';
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { cellConverter } from './cell.ts';
import { gridSheet, type Hiding, hidingOf } from './sheet.ts';
import type { Book, SheetJs } from './sheetjs.ts';

/** Chart and dialog sheets hold no cells of their own. */
const CELL_LESS: readonly string[] = ['chart', 'dialog'];

/** What a reader knows of a sheet better than SheetJS does. */
export interface Tab {
  readonly name: string;
  readonly hiding: Hiding;
}

/** Converts all sheets, in the order of the tabs. With `tabs`, SheetJS knows the sheets by their number only. */
export function gridBook(
  xlsx: SheetJs,
  book: Book,
  format: Format,
  limits: ReadLimits,
  tabs?: readonly Tab[],
): Workbook {
  holdLimit(limits, 'sheets', book.SheetNames.length);
  const convert = cellConverter(
    xlsx,
    book.Workbook?.WBProps?.date1904 === true,
    format === 'xls' || format === 'xlsb',
  );
  const tally = startTally(limits);
  const sheets: Sheet[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    // SheetJS drops a sheet it cannot parse without a word; its name stays in the list.
    if (sheet === undefined) return refuse('damaged', name);
    if (CELL_LESS.includes(sheet['!type'] ?? '')) continue;
    const hidden = (book.Workbook?.Sheets?.find((properties) => properties.name === name)?.Hidden ?? 0) !== 0;
    const tab = tabs?.[Number(name)] ?? { name, hiding: hidingOf(sheet, hidden) };
    sheets.push(gridSheet(sheet, tab, convert, tally));
  }
  return { format, sheets, issues: tally.issues };
}
