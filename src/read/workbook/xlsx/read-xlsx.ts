/** Workbooks of Excel 2007 and later, read without SheetJS. */
import type { Sheet, Workbook } from '../../../grid.ts';
import { admit, startTally, type Tally } from '../../cells.ts';
import { holdLimit, refuse } from '../../refusal.ts';
import { type Waiting, waitFor } from '../../stretches.ts';
import { type Archive, checkEntries } from '../../zip/archive.ts';
import { finishSheet } from '../sheet.ts';
import { type BookParts, readBookParts, type SheetPart } from './book-part.ts';
import { type CellMaker, cellMaker } from './cell-content.ts';
import { showWaiting } from './other-formats.ts';
import { mainPartOf } from './package-parts.ts';
import { walkPart } from './part-text.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetReader } from './sheet-part.ts';
import { readStyles } from './styles.ts';

function* readSheetPart(
  archive: Archive,
  { name, hidden, entry }: SheetPart,
  { make, waiting }: CellMaker,
  date1904: boolean,
  tally: Tally,
): Waiting<Sheet> {
  const reader = sheetReader({
    sheet: name,
    part: entry.name,
    limits: archive.limits,
    make,
    found: (cell) => admit(cell, tally),
  });
  yield* walkPart(archive, entry, reader);
  if (waiting.length > 0) yield* waitFor(showWaiting(waiting.splice(0), date1904));
  const { rows, merges, hiddenRows, hiddenColumns } = reader.content();
  const hiding = { sheet: hidden, row: isIn(hiddenRows), column: isIn(hiddenColumns) };
  return finishSheet({ name, hiding }, rows, merges, tally);
}

function isIn(numbers: ReadonlySet<number>): ((number: number) => boolean) | undefined {
  return numbers.size > 0 ? (number) => numbers.has(number) : undefined;
}

/** Holds all that is about to be unpacked to the limits before the first of it is. */
function checkParts({ sheets, strings, styles, tabs }: BookParts, archive: Archive): void {
  holdLimit(archive.limits, 'sheets', tabs);
  const entries = [...sheets.map(({ entry }) => entry), strings, styles];
  checkEntries(
    entries.filter((entry) => entry !== undefined),
    archive,
  );
}

/** Reads an xlsx. Throws a Refusal when it is broken or too large. */
export function* readXlsx(archive: Archive): Waiting<Workbook> {
  const main = yield* mainPartOf(archive);
  const parts = yield* readBookParts(archive, main ?? refuse('damaged', 'no part: workbook.xml'));
  checkParts(parts, archive);
  const styles = yield* readStyles(archive, parts.styles);
  const strings = parts.strings === undefined ? [] : yield* readSharedStrings(archive, parts.strings);
  const maker = cellMaker({ strings, styles, date1904: parts.date1904 });
  const tally = startTally(archive.limits);
  for (const name of parts.modules) tally.issues.push({ kind: 'unread-sheet', sheet: name, found: name });
  const sheets: Sheet[] = [];
  for (const part of parts.sheets) {
    sheets.push(yield* readSheetPart(archive, part, maker, parts.date1904, tally));
  }
  return { format: 'xlsx', sheets, issues: tally.issues };
}
