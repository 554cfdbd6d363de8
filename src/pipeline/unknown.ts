/** What is told of an input in which no table was found: what it begins with, and what a header would have been. */
import type { GridRow, Workbook } from '../grid.ts';
import type { SheetBeginning } from '../input.ts';
import type { LocatedSheet } from '../locate/table.ts';
import type { Profile } from '../profile.ts';

/** Each sheet by the row nearest to a header, else by its first rows. */
export function beginningsOf(workbook: Workbook, located: readonly LocatedSheet[]): SheetBeginning[] {
  return workbook.sheets.flatMap(({ name, rows }, index) => {
    const textOf = (row: GridRow) => row.cells.map(({ text }) => text.trim()).join(' | ');
    const header = located[index]?.nearestHeader;
    const nearest = header === undefined ? undefined : rows.find((row) => textOf(row) === header);
    const shown = nearest === undefined ? rows.slice(0, 2) : [nearest];
    const [first] = shown;
    if (first === undefined) return [];
    const { number: row, line } = first;
    const column = first.cells[0]?.source.column ?? 1;
    const place = { sheet: name, row, column, ...(line === undefined ? {} : { line }) };
    return [{ ...place, rows: shown.map(textOf), nearest: nearest !== undefined }];
  });
}

/** `執行方案、目標／成果`: the first word of each field a header of the profile must have. */
export function expectedHeader({ header, fields }: Profile): { words: string; atLeast: number } {
  const known: Readonly<Record<string, readonly string[] | undefined>> = fields;
  const word = (field: string) => known[field]?.[0] ?? field;
  const words = [...header.all.map(word), header.any.map(word).join('／')];
  return { words: words.filter((text) => text !== '').join('、'), atLeast: header.atLeast };
}
