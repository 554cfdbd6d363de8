/** Dates in words of their own (`t="d"`), shown by the format of their cell like any other date. */
import { expect, it } from 'vitest';
import type { Cell } from '../../../src/grid.ts';
import { cellsOf, readSheet, zip } from '../build.ts';
import { partsOf } from '../differential/ooxml.ts';

const FORMATS = ['yyyy/m/d', '[$-404]e"年"m"月"d"日"', '0.00', 'h:mm:ss', '[h]:mm'];

async function dateCell(
  written: string,
  style: number,
  date1904 = false,
): Promise<Partial<Cell> | undefined> {
  const xml = `<sheetData><row r="1"><c r="A1" t="d" s="${style}"><v>${written}</v></c></row></sheetData>`;
  const parts = partsOf({ sheets: [{ name: '表', xml }], strings: [], formats: FORMATS, date1904 });
  const [cell] = cellsOf(await readSheet(zip(parts), 'a.xlsx'));
  if (cell === undefined) return undefined;
  const { text, kind, value } = cell;
  return { text, kind, ...(value === undefined ? {} : { value }) };
}

it.each([
  ['2024-10-03', 0, '2024/10/3', '2024-10-03'],
  ['2024-10-03', 1, '113年10月3日', '2024-10-03'],
  ['1900-01-05', 0, '1900/1/5', '1900-01-05'],
  // As Excel writes four o'clock in a strict workbook.
  ['2014-01-16T15:59:59.99999979045242400', 3, '16:00:00', '2014-01-16T16:00:00'],
  ['2024-10-03T08:30:00Z', 0, '2024/10/3', '2024-10-03T08:30:00'],
  // No spreadsheet has a number for a day before 1900.
  ['1582-10-15', 0, '1582-10-15', '1582-10-15'],
  // A format that is none for dates shows the date as it is written.
  ['2024-10-03', 2, '2024-10-03', '2024-10-03'],
] as const)('%s in format %i', async (written, style, text, value) => {
  expect(await dateCell(written, style)).toEqual({ text, kind: 'date', value });
  expect(await dateCell(written, style, true)).toEqual({ text, kind: 'date', value });
});

it('in a format that SheetJS shows', async () => {
  expect(await dateCell('1900-01-01T12:00:00', 4)).toEqual({
    text: '36:00',
    kind: 'date',
    value: '1900-01-01T12:00:00',
  });
});

it.each(['2024-02-30', '2024-13-01', '2024-10-03T25:00:00', '113/10/3'])(
  '%s is no date, and stands as an error',
  async (written) => {
    expect(await dateCell(written, 0)).toEqual({ text: written, kind: 'error' });
  },
);
