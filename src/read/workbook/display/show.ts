/** Gives a number the text and the kind its format makes of it, whatever kind of workbook it stands in. */
import type { CellKind } from '../../../grid.ts';
import { isBlank } from '../../cells.ts';
import { datePartsOf, isoDate } from './date.ts';
import type { Display } from './display.ts';

/** What a cell shows; begun with the number as it is. */
export interface Shown {
  text: string;
  kind: CellKind;
  value?: number | boolean | string;
}

/** Days between the first day of 1900 and of 1904. */
export const DAYS_1904 = 1462;

/** Serial numbers below 1 are times of day, which name no date. */
function showDate(cell: Shown, serial: number, display: Display & { is: 'date' }, date1904: boolean): void {
  const days = serial + (date1904 ? DAYS_1904 : 0);
  const parts = datePartsOf(days);
  if (parts === undefined) return;
  const text = display.show(parts);
  if (!isBlank(text)) cell.text = text;
  if (days < 1) return;
  cell.kind = 'date';
  cell.value = isoDate(parts);
}

/** A format such as `;;;` shows nothing, but the number is there and keeps its own text. */
export function showNumber(cell: Shown, value: number, display: Display, date1904: boolean): void {
  if (display.is === 'date') showDate(cell, value, display, date1904);
  else {
    const text = display.show(value);
    if (!isBlank(text)) cell.text = text;
  }
}
