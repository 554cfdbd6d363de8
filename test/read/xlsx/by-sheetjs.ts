/** The workbook as SheetJS reads it: the judge of our own reader wherever SheetJS is right. */
import * as sheetJs from 'xlsx';
import type { Cell, Workbook } from '../../../src/grid.ts';
import { DEFAULT_LIMITS } from '../../../src/read/limits.ts';
import { gridBook } from '../../../src/read/workbook/book.ts';
import { parseWorkbook } from '../../../src/read/workbook/sheetjs.ts';

export function bySheetJs(bytes: Uint8Array): Workbook {
  return gridBook(sheetJs, parseWorkbook(sheetJs, bytes, 'xlsx'), 'xlsx', DEFAULT_LIMITS);
}

/** Differences that were looked at, with who is right and why; any other fails. */
const DECIDED = {
  'taiwan-date': 'Format 14 follows the country: Excel shows 2024/10/3 in Taiwan, SheetJS always 10/3/24',
  'decimal-half':
    'Excel rounds a number by its decimal digits (0.285 to 0.29), SheetJS by the binary number below',
  'no-minus-zero':
    'LibreOffice shows -0.001 with two places as 0.00, SheetJS with a comma in the format as -0.00',
  literal: 'SheetJS gives up on a format with a bare Chinese character, 0處, and shows no format at all',
  'shared-formula':
    'SheetJS does not follow a shared formula in an empty tag with a prefix (<x:f t="shared"/>)',
  'nearest-second': 'Excel shows the nearest second of a time, and so do we; SheetJS stores the one before',
} as const;

type Verdict = 'same' | keyof typeof DECIDED | 'different';

function digitsOf(text: string): number {
  return Number(text.replace(/[^\d]/gu, ''));
}

function isOneSecondApart(ours: Cell, theirs: Cell): boolean {
  if (ours.kind !== 'date' || theirs.kind !== 'date' || ours.text !== theirs.text) return false;
  const [one, other] = [ours, theirs].map(({ value }) =>
    Date.parse(String(value).concat(String(value).includes('T') ? 'Z' : 'T00:00:00Z')),
  );
  return (one ?? 0) - (other ?? 0) === 1000;
}

/** What is different between two cells in one place. */
export function verdictOn(ours: Cell | undefined, theirs: Cell | undefined): Verdict {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return 'same';
  if (ours === undefined || theirs === undefined) return 'different';
  if (
    theirs.formula === undefined &&
    JSON.stringify({ ...theirs, formula: ours.formula }) === JSON.stringify(ours)
  )
    return 'shared-formula';
  if (isOneSecondApart(ours, theirs)) return 'nearest-second';
  if (JSON.stringify({ ...ours, text: '' }) !== JSON.stringify({ ...theirs, text: '' })) return 'different';
  if (ours.kind === 'date')
    return /^\d+\/\d+\/\d+( \d+:\d+)?$/u.test(ours.text) ? 'taiwan-date' : 'different';
  if (typeof ours.value !== 'number') return 'different';
  if (`-${ours.text}` === theirs.text && digitsOf(ours.text) === 0) return 'no-minus-zero';
  if (theirs.text === String(ours.value)) return /\P{ASCII}/u.test(ours.text) ? 'literal' : 'different';
  return Math.abs(digitsOf(ours.text) - digitsOf(theirs.text)) === 1 ? 'decimal-half' : 'different';
}

/** Everything two readings say differently that nobody has decided about. */
export function differences(about: string, ours: Workbook, theirs: Workbook): string[] {
  const shape = (book: Workbook) =>
    book.sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map(({ cells: _, ...row }) => row) }));
  const found: string[] = [];
  if (JSON.stringify(shape(ours)) !== JSON.stringify(shape(theirs))) {
    found.push(`${about}: ${JSON.stringify(shape(ours))} against ${JSON.stringify(shape(theirs))}`);
  }
  for (const [index, sheet] of ours.sheets.entries()) {
    const cells = sheet.rows.flatMap((row) => row.cells);
    const other = theirs.sheets[index]?.rows.flatMap((row) => row.cells) ?? [];
    for (let at = 0; at < Math.max(cells.length, other.length); at += 1) {
      if (verdictOn(cells[at], other[at]) !== 'different') continue;
      found.push(
        `${about}, ${sheet.name}: ${JSON.stringify(cells[at])} against ${JSON.stringify(other[at])}`,
      );
    }
  }
  return found;
}
