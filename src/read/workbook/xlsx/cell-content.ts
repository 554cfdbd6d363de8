/** What a cell says of itself to what the grid holds: the text as shown, the value as stored. */
import type { Cell, CellKind } from '../../../grid.ts';
import { sourceAt } from '../../../source.ts';
import { isBlank, isErrorValue } from '../../cells.ts';
import { datePartsOf, isoDate } from '../display/date.ts';
import { DAYS_1904, type Shown, showNumber } from '../display/show.ts';
import { readIsoDate } from './iso-date.ts';
import { type CellStyle, PLAIN } from './styles.ts';

/** A cell being made. A number whose format only SheetJS can show waits with its plain text. */
export interface OpenCell extends Omit<Cell, keyof Shown>, Shown {}

/** One cell as the sheet part has it. */
export interface StoredCell {
  /** Name of the sheet. */
  sheet: string;
  row: number;
  column: number;
  /** `s`, `n`, `str`, `inlineStr`, `b`, `e`, `d`; `n` where none is said. */
  type: string;
  style: number;
  /** Text of the value, decoded; undefined where there is none. */
  value: string | undefined;
  formula: string | undefined;
}

/** The cell that a reader fills anew for each it comes to. */
export function startCell(sheet: string): StoredCell {
  return { sheet, row: 0, column: 0, type: 'n', style: 0, value: undefined, formula: undefined };
}

export interface BookFacts {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

const NINE = 57;

/** What `Number` reads and XML does not call a number: `0x1F`, whose second character is a letter. */
function isDecimal(written: string): boolean {
  return !(written.charCodeAt(1) > NINE) || !/^\s*0[box]/iu.test(written);
}

function plainCell(stored: StoredCell, text: string, kind: CellKind): OpenCell {
  const { formula } = stored;
  const source = sourceAt(stored.sheet, stored.row, stored.column);
  return formula === undefined ? { source, text, kind } : { source, text, kind, formula };
}

function valuedCell(
  stored: StoredCell,
  text: string,
  kind: CellKind,
  value: number | boolean | string,
): OpenCell {
  const { formula } = stored;
  const source = sourceAt(stored.sheet, stored.row, stored.column);
  // Written out, because spreading an object for each of a million cells takes a third of the time.
  return formula === undefined ? { source, text, kind, value } : { source, text, kind, value, formula };
}

/** A value that is none of its kind (`<v>abc</v>` in a cell for numbers) is shown as it stands, as an error. */
function brokenCell(stored: StoredCell): OpenCell {
  return plainCell(stored, stored.value ?? '', 'error');
}

export interface CellMaker {
  /** Undefined for a cell that shows nothing and has no formula. Throws a Refusal for a shared text that is not there. */
  readonly make: (stored: StoredCell, missing: (what: string) => never) => OpenCell | undefined;
  /** Numbers that wait for SheetJS to show them, with their formats. */
  readonly waiting: { readonly cell: OpenCell; readonly format: string; readonly value: number }[];
}

export function cellMaker({ strings, styles, date1904 }: BookFacts): CellMaker {
  const waiting: { cell: OpenCell; format: string; value: number }[] = [];

  function numberCell(stored: StoredCell, written: string): OpenCell {
    const value = Number(written);
    if (!Number.isFinite(value) || !isDecimal(written)) return brokenCell(stored);
    const cell = valuedCell(stored, String(value), 'number', value);
    const { display, format } = styles[stored.style] ?? PLAIN;
    if (display === undefined) waiting.push({ cell, format, value });
    else showNumber(cell, value, display, date1904);
    return cell;
  }

  /** Shown by its format like any date; a format that is none for dates leaves it as it stands. */
  function isoDateCell(stored: StoredCell, written: string): OpenCell {
    const date = readIsoDate(written, date1904);
    if (date === undefined) return brokenCell(stored);
    const { day, serial } = date;
    const parts = serial === undefined ? undefined : datePartsOf(serial + (date1904 ? DAYS_1904 : 0));
    if (serial === undefined || parts === undefined) return valuedCell(stored, written, 'date', day);
    const cell = valuedCell(stored, written, 'date', isoDate(parts));
    const { display, format } = styles[stored.style] ?? PLAIN;
    if (display?.is === 'date') showNumber(cell, serial, display, date1904);
    else if (display === undefined) waiting.push({ cell, format, value: serial });
    return cell;
  }

  function textCell(stored: StoredCell, text: string): OpenCell | undefined {
    if (isBlank(text)) return undefined;
    const kind = stored.formula !== undefined && isErrorValue(text) ? 'error' : 'text';
    return plainCell(stored, text, kind);
  }

  function sharedText(
    stored: StoredCell,
    value: string,
    missing: (what: string) => never,
  ): OpenCell | undefined {
    const text = strings[Number(value)];
    return textCell(stored, text ?? missing(`shared string ${value} of ${strings.length}`));
  }

  function booleanCell(stored: StoredCell, value: string): OpenCell {
    if (value === '1' || value === 'true') return valuedCell(stored, 'TRUE', 'boolean', true);
    if (value === '0' || value === 'false') return valuedCell(stored, 'FALSE', 'boolean', false);
    return brokenCell(stored);
  }

  function make(stored: StoredCell, missing: (what: string) => never): OpenCell | undefined {
    const { type, value, formula } = stored;
    // Numbers have no empty result; texts have, so for them a value that is empty differs from one that is missing.
    if (value === undefined || (type !== 'str' && type !== 'inlineStr' && isBlank(value))) {
      return formula === undefined ? undefined : plainCell(stored, `=${formula}`, 'uncalculated');
    }
    switch (type) {
      case 'n':
        return numberCell(stored, value);
      case 's':
        return sharedText(stored, value, missing);
      case 'str':
      case 'inlineStr':
        return textCell(stored, value);
      case 'b':
        return booleanCell(stored, value);
      case 'd':
        return isoDateCell(stored, value);
      case 'e':
        return plainCell(stored, value, 'error');
      default:
        return missing(`t="${type}"`);
    }
  }
  return { make, waiting };
}
