/**
 * Blank cells of a table that cannot carry merges. Where the table writes a dash for nothing, a blank under a
 * value is that value continued; where it does not, the blank stays blank and both readings are reported.
 */
import type { TableCell } from '../locate/table.ts';
import type { Repair } from '../plan-document.ts';
import type { Source } from '../source.ts';
import type { Field } from './header-words.ts';
import type { MappedRow } from './table.ts';

/** Targets and results belong to one measure; one amount or one agency may stand for several of a category. */
const WITHIN_MEASURE: readonly Field[] = ['target', 'result'];
const WITHIN_CATEGORY: readonly Field[] = ['budget', 'agencies', 'lead', 'support'];

export function continueBlanks(
  rows: readonly MappedRow[],
  isDash: (text: string) => boolean,
  repairs: Repair[],
): MappedRow[] {
  const values = rows.flatMap((row) =>
    ['target', 'result', 'budget'].map((field) => row.cells.get(field as Field)),
  );
  const usesDashes = values.some((cell) => cell && isDash(cell.text));
  let result = [...rows];
  for (const field of [...WITHIN_MEASURE, ...WITHIN_CATEGORY]) {
    result = continueField(result, field, usesDashes, repairs);
  }
  return result;
}

function continueField(
  rows: readonly MappedRow[],
  field: Field,
  usesDashes: boolean,
  repairs: Repair[],
): MappedRow[] {
  const result: MappedRow[] = [];
  let anchor: { index: number; cell: TableCell; followers: number[] } | undefined;
  const flush = (): void => {
    if (!anchor || anchor.followers.length === 0) return;
    settle(result, field, anchor, usesDashes, repairs);
  };
  rows.forEach((row, index) => {
    result.push(row);
    const cell = row.cells.get(field);
    if (cell || startsAnew(row, field)) {
      flush();
      anchor = cell ? { index, cell, followers: [] } : undefined;
    } else if (anchor && row.cells.has(isAgencyField(field) ? 'measure' : 'period')) {
      anchor.followers.push(index);
    }
  });
  flush();
  return result;
}

function startsAnew(row: MappedRow, field: Field): boolean {
  return row.cells.has(WITHIN_MEASURE.includes(field) ? 'measure' : row.groupedBy);
}

/** Within a measure an agency named once is no value that could be missing; only further measures need it. */
function isAgencyField(field: Field): boolean {
  return field === 'agencies' || field === 'lead' || field === 'support';
}

function settle(
  rows: MappedRow[],
  field: Field,
  anchor: { index: number; cell: TableCell; followers: readonly number[] },
  usesDashes: boolean,
  repairs: Repair[],
): void {
  const continues = usesDashes || isAgencyField(field);
  const blanks = anchor.followers.map((index) => blankSource(rows[index], anchor.cell));
  repairs.push({
    kind: continues ? 'blank-continued' : 'blank-open',
    cells: [anchor.cell.source, ...blanks].map((source) => ({ ...source })),
    detail: anchor.cell.text,
  });
  if (!continues) return;
  const spread = {
    firstRow: anchor.cell.source.row,
    rows: anchor.followers.length + 1,
    basis: 'continued' as const,
  };
  replace(rows, anchor.index, field, { ...anchor.cell, spread });
  for (const index of anchor.followers) {
    replace(rows, index, field, { ...anchor.cell, spread, copyOf: anchor.cell.source.row });
  }
}

function blankSource(row: MappedRow | undefined, anchor: TableCell): Source {
  const letters = anchor.source.cell.replace(/\d+$/u, '');
  const number = row?.number ?? anchor.source.row;
  const line = row?.line === undefined ? {} : { line: row.line };
  return {
    sheet: anchor.source.sheet,
    cell: `${letters}${number}`,
    row: number,
    column: anchor.source.column,
    ...line,
  };
}

function replace(rows: MappedRow[], index: number, field: Field, cell: TableCell): void {
  const row = rows[index];
  if (row) rows[index] = { ...row, cells: new Map([...row.cells, [field, cell]]) };
}
