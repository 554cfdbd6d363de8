/** Numbers in formats that only SheetJS can show: fractions, powers of ten, conditions, elapsed hours. */
import { showNumber } from '../display/show.ts';
import { attempt, formatReader, showRocDate } from '../number-format.ts';
import { loadSheetJs, type SheetJs } from '../sheetjs.ts';
import type { OpenCell } from './cell-content.ts';

export interface WaitingNumber {
  readonly cell: OpenCell;
  readonly format: string;
  readonly value: number;
}

/** Shows the numbers; SheetJS is loaded only when there is one. */
export async function showWaiting(waiting: readonly WaitingNumber[], date1904: boolean): Promise<void> {
  if (waiting.length === 0) return;
  const xlsx = await loadSheetJs();
  const read = formatReader(xlsx);
  for (const { cell, format, value } of waiting) {
    const { isDate, roc } = read(format);
    const show = (): string => shown(xlsx, format, value, date1904);
    const display = isDate
      ? {
          is: 'date' as const,
          show: ({ year }: { readonly year: number }) =>
            (roc && showRocDate(xlsx, roc, value, year, date1904)) ?? show(),
        }
      : { is: 'number' as const, show };
    showNumber(cell, value, display, date1904);
  }
}

function shown(xlsx: SheetJs, format: string, value: number, date1904: boolean): string {
  return attempt(() => String(xlsx.SSF.format(format, value, { date1904 }))) ?? '';
}
