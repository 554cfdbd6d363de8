/** A parsed SheetJS workbook to grid sheets. */
import type { Format, Sheet, Workbook } from '../../grid.ts';
import { startTally } from '../cells.ts';
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { cellConverter } from './cell.ts';
import { gridSheet, type Hiding, hidingOf } from './sheet.ts';
import type { Book, SheetJs } from './sheetjs.ts';
import type { TabKind } from './xlsb-tabs.ts';

/** Chart and dialog sheets hold no cells of their own. */
const CELL_LESS: readonly string[] = ['chart', 'dialog'];

/** What a reader knows of a sheet better than SheetJS does. */
export interface Tab {
  readonly name: string;
  readonly hiding: Hiding;
}

/** What a reader knows of the sheets beside what SheetJS made of them. */
export interface Known {
  /** With them, SheetJS knows the sheets by their number only. */
  readonly tabs?: readonly Tab[];
  /** What each tab is, where SheetJS does not say. */
  readonly kinds?: readonly TabKind[];
}

/** Converts all sheets, in the order of the tabs. */
export function gridBook(
  xlsx: SheetJs,
  book: Book,
  format: Format,
  limits: ReadLimits,
  { tabs, kinds }: Known = {},
): Workbook {
  holdLimit(limits, 'sheets', book.SheetNames.length);
  const convert = cellConverter(
    xlsx,
    book.Workbook?.WBProps?.date1904 === true,
    format === 'xls' || format === 'xlsb',
  );
  const tally = startTally(limits);
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const kind = kinds?.[index] ?? 'cells';
    if (kind === 'macros') tally.issues.push({ kind: 'unread-sheet', sheet: name, found: name });
    if (kind !== 'cells') continue;
    // SheetJS drops a sheet it cannot parse without a word; its name stays in the list.
    if (sheet === undefined) return refuse('damaged', `sheet: ${tabs?.[Number(name)]?.name ?? name}`);
    if (CELL_LESS.includes(sheet['!type'] ?? '')) continue;
    const hidden = (book.Workbook?.Sheets?.find((properties) => properties.name === name)?.Hidden ?? 0) !== 0;
    const tab = tabs?.[Number(name)] ?? { name, hiding: hidingOf(sheet, hidden) };
    sheets.push(gridSheet(sheet, tab, convert, tally));
  }
  return { format, sheets, issues: tally.issues };
}
