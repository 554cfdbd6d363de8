/**
 * Blank cells of a table that cannot carry merges. Where the table writes a dash for nothing, a blank under a
 * value is that value continued; where it does not, the blank stays blank and both readings are reported.
 */
import type { HeaderColumn, RepairSteps, TableCell } from '../locate/table.ts';
import type { Repair } from '../plan-document.ts';
import type { Source } from '../source.ts';
import type { Field } from './header-words.ts';
import type { MappedRow } from './table.ts';

/** Targets and results belong to one measure; one amount or one agency may stand for several of a category. */
const WITHIN_MEASURE: readonly Field[] = ['target', 'result'];
const WITHIN_CATEGORY: readonly Field[] = ['budget', 'agencies', 'lead', 'support', 'reason', 'page'];
/** An agency left of the goals groups them: `工務處` once, beside five of them. */
const AGENCIES: readonly Field[] = ['agencies', 'lead', 'support'];

/** Fields whose blanks go on whatever begins below, as their column stands left of all that groups the rows. */
export function outermost(columns: readonly HeaderColumn[]): ReadonlySet<Field> {
  const at = (fields: readonly Field[]) =>
    Math.min(...columns.flatMap(({ field, column }) => (fields.includes(field as Field) ? [column] : [])));
  const inner = at(['category', 'sector', 'measure']);
  return new Set(AGENCIES.filter((field) => at([field]) < inner));
}

const MAY_BE_DASHES: readonly Field[] = ['target', 'result', 'budget'];

/** Whether the rows write a dash for nothing. */
export function writesDashes(rows: readonly MappedRow[], isDash: (text: string) => boolean): boolean {
  return rows.some(({ cells }) =>
    MAY_BE_DASHES.some((field) => {
      const cell = cells.get(field);
      return cell !== undefined && isDash(cell.text);
    }),
  );
}

/** The rows with their blanks continued, and the repairs of each field. */
export function continueBlanks(
  rows: readonly MappedRow[],
  outer: ReadonlySet<Field>,
  usesDashes: boolean,
): { readonly rows: readonly MappedRow[]; readonly repairs: RepairSteps } {
  const continued = [...rows];
  const filled = filledBy(rows);
  const repairs = [...WITHIN_MEASURE, ...WITHIN_CATEGORY].map((field) =>
    hasBlanks(filled, field) ? continueField(continued, field, { outer, usesDashes }) : [],
  );
  return { rows: continued, repairs };
}

/** Which fields the rows fill. Rows that fill the same share one list, and most rows of a table do. */
function filledBy(rows: readonly MappedRow[]): readonly (readonly Field[])[] {
  const filled = new Set<readonly Field[]>();
  let last: readonly Field[] | undefined;
  for (const { cells } of rows) {
    if (cells.keys !== last) filled.add(cells.keys);
    last = cells.keys;
  }
  return [...filled];
}

/** A field that all rows fill, or none, has no blank that might go on. */
function hasBlanks(filled: readonly (readonly Field[])[], field: Field): boolean {
  return filled.some((fields) => fields.includes(field)) && filled.some((fields) => !fields.includes(field));
}

/** Puts rows with the blanks of a field filled in the place of those without. */
function continueField(
  rows: MappedRow[],
  field: Field,
  { outer, usesDashes }: { readonly outer: ReadonlySet<Field>; readonly usesDashes: boolean },
): Repair[] {
  const repairs: Repair[] = [];
  let anchor: number | undefined;
  let followers: number[] = [];
  const flush = (): void => {
    const cell = anchor === undefined ? undefined : rows[anchor]?.cells.get(field);
    if (anchor === undefined || !cell || followers.length === 0) return;
    repairs.push(settle(rows, field, { index: anchor, cell, followers }, usesDashes));
    followers = [];
  };
  rows.forEach((row, index) => {
    const isFilled = row.cells.has(field);
    if (isFilled || (!outer.has(field) && startsAnew(row, field))) {
      flush();
      anchor = isFilled ? index : undefined;
    } else if (anchor !== undefined && row.cells.has(goesOn(field) ? 'measure' : 'period')) {
      followers.push(index);
    }
  });
  flush();
  return repairs;
}

function startsAnew(row: MappedRow, field: Field): boolean {
  return row.cells.has(WITHIN_MEASURE.includes(field) ? 'measure' : row.groupedBy);
}

/**
 * Within a measure an agency named once is no value that could be missing; only further measures need it. So it is with
 * the reason and the page of a revision.
 */
function goesOn(field: Field): boolean {
  return AGENCIES.includes(field) || field === 'reason' || field === 'page';
}

/** A value, the row it stands in, and the rows below it where it is blank. */
interface Anchor {
  readonly index: number;
  readonly cell: TableCell;
  readonly followers: readonly number[];
}

function settle(
  rows: MappedRow[],
  field: Field,
  { index, cell, followers }: Anchor,
  usesDashes: boolean,
): Repair {
  const continues = usesDashes || goesOn(field);
  const blanks = followers.map((follower) => blankSource(rows[follower], cell));
  if (continues) {
    const firstRow = cell.source.row;
    const spread = { firstRow, rows: followers.length + 1, basis: 'continued' as const };
    replace(rows, index, field, { ...cell, spread });
    const copy = { ...cell, spread, copyOf: firstRow };
    for (const follower of followers) replace(rows, follower, field, copy);
  }
  return {
    kind: continues ? 'blank-continued' : 'blank-open',
    cells: [cell.source, ...blanks].map((source) => ({ ...source })),
    detail: cell.text,
  };
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
  if (row) rows[index] = { ...row, cells: row.cells.with(field, cell) };
}
