/** One SheetJS cell to one grid cell: the text as shown, the value as stored. */
import type { CellObject } from 'xlsx';
import type { Cell, CellKind } from '../../grid.ts';
import type { Source } from '../../source.ts';
import { isBlank, isErrorValue } from '../cells.ts';
import { builtInFormat } from './display/built-in.ts';
import { datePartsOf, isoDate } from './display/date.ts';
import { type Display, displayOf } from './display/display.ts';
import { DAYS_1904, type Shown, showNumber } from './display/show.ts';
import { formatReader, type NumberFormat, showRocDate } from './number-format.ts';
import type { SheetJs } from './sheetjs.ts';

interface Content {
  readonly text: string;
  readonly kind: CellKind;
  readonly value?: number | boolean | string;
}

export type ConvertCell = (cell: CellObject, source: Source) => Cell | undefined;

/** As far as a spreadsheet's own digits go. */
const WHOLE_DIGITS_END = 1e15;

/**
 * The shown text of a number. A format such as `;;;` shows nothing, but the number is there. Without any format a
 * narrow cell shows `1.23457E+11` for 123,456,789,012: six digits of an amount that has twelve.
 */
function shownNumber(cell: CellObject, value: number): string {
  // `#######` is what a program showed that had no text for the number: a negative date.
  if (cell.w === undefined || isBlank(cell.w) || /^#+$/.test(cell.w)) return String(value);
  const isShortened = cell.z === 'General' && /\dE\+/.test(cell.w);
  return isShortened && Math.abs(value) < WHOLE_DIGITS_END ? String(value) : cell.w;
}

/** Serial numbers below 1 are times of day, which name no date. */
function dateContent(
  xlsx: SheetJs,
  cell: CellObject,
  serial: number,
  format: NumberFormat,
  date1904: boolean,
): Content | undefined {
  const days = serial + (date1904 ? DAYS_1904 : 0);
  const parts = days < 1 ? undefined : datePartsOf(days);
  if (parts === undefined) return undefined;
  const roc = format.roc && showRocDate(xlsx, format.roc, serial, parts.year, date1904);
  return { text: roc ?? shownNumber(cell, serial), kind: 'date', value: isoDate(parts) };
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** SheetJS has a word of its own (`#WTF?`) for errors younger than it, `#SPILL!` among them. */
function shownError(shown: string | undefined, code: CellObject['v']): string {
  if (shown !== undefined && shown !== '#WTF?') return shown;
  return ERRORS[Number(code)] ?? `#${String(code)}`;
}

/** What SheetJS calls the two formats that a workbook names by number and that follow the country. */
const OF_THE_COUNTRY: Readonly<Record<string, number>> = { 'm/d/yy': 14, 'm/d/yy h:mm': 22 };

/** The display of a format, found once each; undefined for what SheetJS has to show. */
function displayReader(): (format: string) => Display | undefined {
  const known = new Map<string, Display | undefined>();
  return (format) => {
    if (known.has(format)) return known.get(format);
    const id = OF_THE_COUNTRY[format];
    const display = displayOf(id === undefined ? format : builtInFormat(id));
    known.set(format, display);
    return display;
  };
}

/**
 * A converter for the cells of one workbook. With `showsFormats` numbers are shown by their formats, as those of an
 * xlsx are; without it their text is the one SheetJS gives, as for an ods, which stores what it shows.
 */
export function cellConverter(xlsx: SheetJs, date1904: boolean, showsFormats: boolean): ConvertCell {
  const readFormat = formatReader(xlsx);
  const displayFor = showsFormats ? displayReader() : () => undefined;

  function numberContent(cell: CellObject, value: number): Content {
    if (Number.isNaN(value)) return { text: shownNumber(cell, value), kind: 'error' };
    const display = typeof cell.z === 'string' ? displayFor(cell.z) : undefined;
    if (display !== undefined) {
      const shown: Shown = { text: String(value), kind: 'number', value };
      showNumber(shown, value, display, date1904);
      return shown;
    }
    const format = typeof cell.z === 'string' ? readFormat(cell.z) : undefined;
    const date = format?.isDate ? dateContent(xlsx, cell, value, format, date1904) : undefined;
    return date ?? { text: shownNumber(cell, value), kind: 'number', value };
  }

  function contentOf(cell: CellObject): Content | undefined {
    const { t: type, v: value } = cell;
    if (type === 'n' && typeof value === 'number') return numberContent(cell, value);
    // Hidden by its format (`;;;`), but there.
    const shown = cell.w === undefined || isBlank(cell.w) ? undefined : cell.w;
    if (type === 'b')
      return { text: shown ?? String(value).toUpperCase(), kind: 'boolean', value: Boolean(value) };
    if (type === 'e') return { text: shownError(shown, value), kind: 'error' };
    if (type === 's') {
      // Some writers of xls fill a text up with NULs.
      const text = String(value ?? '').replace(/\0+$/u, '');
      // LibreOffice stores `Err:502` and `#NAME?` in ods as text that a formula gave.
      return { text, kind: cell.f !== undefined && isErrorValue(text) ? 'error' : 'text' };
    }
    return cell.f === undefined ? undefined : { text: `=${cell.f}`, kind: 'uncalculated' };
  }

  return (cell, source) => {
    const content = contentOf(cell);
    if (content === undefined || isBlank(content.text)) return undefined;
    const { text, kind, value } = content;
    if (cell.f !== undefined) return { source, ...content, formula: cell.f };
    // Written out, because spreading an object for each of a million cells takes a third of the time.
    return value === undefined ? { source, text, kind } : { source, text, kind, value };
  };
}
