/** Cells of the readers that know text only, and the tally that all readers keep. */
import type { Cell, ReadIssue } from '../grid.ts';
import type { Source } from '../source.ts';
import { hasPrivateUse, quotePrivateUse } from './encoding/private-use.ts';
import type { ReadLimits } from './limits.ts';
import { holdLimit } from './refusal.ts';

/** What spreadsheets write where a formula failed; an exported csv carries it as text. `Err:502` is LibreOffice's. */
const ERROR_VALUE =
  /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA)|Err:\d{3})$/;

export function isErrorValue(text: string): boolean {
  return text.length < 16 && ERROR_VALUE.test(text.trim());
}

/** A cell without text after trimming does not exist in a grid. */
export function isBlank(text: string): boolean {
  // Asked of every cell, and nearly every text begins with a letter, a digit or a Chinese character.
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfe00)) return false;
  return !/\S/.test(text);
}

/** Everything the readers of one input share: what was noticed, and how much was read so far. */
export interface Tally {
  readonly limits: ReadLimits;
  readonly issues: ReadIssue[];
  /** Of the text file; absent for workbooks. */
  readonly encoding?: string;
  cells: number;
}

export function startTally(limits: ReadLimits, encoding?: string): Tally {
  return { limits, issues: [], cells: 0, ...(encoding === undefined ? {} : { encoding }) };
}

function note(tally: Tally, kind: ReadIssue['kind'], found: string, { source }: Cell): void {
  const { sheet, row, column } = source;
  const line = source.line === undefined ? {} : { line: source.line };
  tally.issues.push({ kind, sheet, row, column, ...line, found });
}

function holdCell({ source: { sheet, cell, row, column }, text }: Cell, { limits, cells }: Tally): void {
  const within =
    cells <= limits.cells &&
    row <= limits.rows &&
    column <= limits.columns &&
    text.length <= limits['cell-length'];
  if (within) return;
  const where = `${sheet} ${cell}`;
  holdLimit(limits, 'cells', cells, where, true);
  holdLimit(limits, 'rows', row, where, true);
  holdLimit(limits, 'columns', column, where, true);
  holdLimit(limits, 'cell-length', text.length, where);
}

/** Counts a cell, holds the limits on it, and notes what its text gives reason to. Returns the same cell. */
export function admit(cell: Cell, tally: Tally): Cell {
  const { text, kind } = cell;
  tally.cells += 1;
  holdCell(cell, tally);
  if (kind === 'error') note(tally, 'error-cell', text, cell);
  else if (kind === 'uncalculated') note(tally, 'uncalculated-formula', text, cell);
  if (hasPrivateUse(text)) note(tally, 'private-use-character', quotePrivateUse(text, tally.encoding), cell);
  return cell;
}

/** A cell of a text format. */
export function textCell(source: Source, text: string): Cell {
  return { source, text, kind: isErrorValue(text) ? 'error' : 'text' };
}
