/** Turns a located table into measures: columns become fields, years that are columns become rows. */
import { RowCells, startRowCells } from '../locate/row-cells.ts';
import type { LocatedTable, TableCell, TableRow } from '../locate/table.ts';
import type { HeaderPeriod } from '../locate/vocabulary.ts';
import { a1 } from '../source.ts';
import { asPlanTarget, joinAmountsOfYears } from './amounts-of-years.ts';
import { joinBeginAndEnd } from './begin-and-end.ts';
import { type Columns, type ReadColumn, readColumns } from './columns.ts';
import { spreadComparisons } from './comparison-columns.ts';
import { continueBlanks, outermost, writesDashes } from './continue.ts';
import { groupMeasures } from './group.ts';
import type { Field } from './header-words.ts';
import { forSameColumns } from './same-columns.ts';
import { cellUnder, spreadNames, writtenOut } from './spanned-columns.ts';
import type { MappedRow, MappedTable } from './table.ts';
import { countOrdinals, orphanCells, unreadColumns } from './unread.ts';
import type { MapWords } from './words.ts';

/** `usesDashes`: rows of the table that are not given are known to write a dash for nothing. */
export function mapTable(located: LocatedTable, words: MapWords, usesDashes = false): MappedTable {
  const named = spreadNames(spreadComparisons(located, words), words);
  const table = asPlanTarget(joinAmountsOfYears(joinBeginAndEnd(named)));
  const columns = readColumns(table, writtenOut(table, words));
  const rows = rowsByField(table.rows, columns, words);
  const dashes = usesDashes || writesDashes(rows, words.isDash);
  const continued = table.mergesKnown
    ? { rows, repairs: [] }
    : continueBlanks(rows, outermost(table.columns), dashes);
  const { measures, orphans } = groupMeasures(continued.rows, words);
  const unmapped = [...unreadColumns(table, columns), ...orphanCells(orphans)];
  const ordinals = countOrdinals(table, columns, words);
  return {
    profile: table.profile,
    sheet: table.sheet,
    ...(table.captionId === undefined ? {} : { captionId: table.captionId }),
    above: table.above,
    columns: table.columns,
    headerSource: table.headerSource,
    measures,
    totals: rowsByField(table.totals, columns, words),
    mergesKnown: table.mergesKnown,
    repairs: [...table.repairs, ...continued.repairs],
    usesDashes: dashes,
    mapped: table.cellsInRows - unmapped.length - ordinals,
    ordinals,
    unmapped,
  };
}

/** What measures are grouped by, the nearest first. */
const OUTER = ['category', 'sector'] as const;

/** The rows of a table, by field. */
function rowsByField(rows: readonly TableRow[], columns: Columns, words: MapWords): MappedRow[] {
  const groupedBy = OUTER.find((outer) => columns.read.some(({ field }) => field === outer)) ?? 'measure';
  const hasYears = columns.read.some(({ header }) => header.period);
  const plain = columns.read.filter(({ header }) => !header.period);
  const isDirect = plain.every(({ joined }) => joined.length === 0);
  const mapped: MappedRow[] = [];
  const make = startRowCells<Field>();
  const placesIn = forSameColumns((keys) => placesOf(keys, plain));
  for (const row of rows) {
    const found =
      isDirect && row.sections === undefined
        ? cellsAt(row, placesIn(row.cells.keys), make)
        : cellsByField(row, plain, words, make);
    const base = withoutAgencyUnit(found, words);
    const { number, line } = row;
    if (hasYears) {
      for (const year of rowsOfYears(row, base, columns, words, groupedBy)) mapped.push(year);
    } else
      mapped.push(
        line === undefined ? { number, cells: base, groupedBy } : { number, line, cells: base, groupedBy },
      );
  }
  return mapped;
}

/** `單位` may be that which acts: a cell with the name of a body is no unit, and tells who leads where no other cell does. */
function withoutAgencyUnit(cells: RowCells<Field>, words: MapWords): RowCells<Field> {
  const cell = cells.get('unit');
  if (!cell || !words.isAgency(cell.text)) return cells;
  const hasLead = cells.has('lead') || cells.has('agencies');
  return RowCells.of(
    cells.entries().flatMap(([field, own]): [Field, TableCell][] => {
      if (field !== 'unit') return [[field, own]];
      return hasLead ? [] : [['lead', own]];
    }),
  );
}

/** Where the cells of each field stand among those of a row: told once for all rows that fill the same columns. */
interface Places {
  readonly fields: readonly Field[];
  /** Beside the fields. */
  readonly at: readonly number[];
  /** All cells are of some field, in the order of the fields, so that the row's list of them is the fields' as well. */
  readonly isAll: boolean;
}

function placesOf(keys: readonly number[], columns: readonly ReadColumn[]): Places {
  const fields: Field[] = [];
  const at: number[] = [];
  for (const { header, field } of columns) {
    const place = keys.indexOf(header.column);
    if (place < 0) continue;
    const known = fields.indexOf(field);
    if (known < 0) {
      fields.push(field);
      at.push(place);
    } else at[known] = place;
  }
  return { fields, at, isAll: at.length === keys.length && at.every((place, index) => place === index) };
}

type MakeCells = ReturnType<typeof startRowCells<Field>>;

function cellsAt(
  { cells: { list } }: TableRow,
  { fields, at, isAll }: Places,
  make: MakeCells,
): RowCells<Field> {
  return make(fields, isAll ? list : (at.map((place) => list[place]) as TableCell[]));
}

/** What a row says under the columns that are for no year of their own; headings above it speak first. */
function cellsByField(
  row: TableRow,
  columns: readonly ReadColumn[],
  words: MapWords,
  make: MakeCells,
): RowCells<Field> {
  const fields: Field[] = [];
  const cells: TableCell[] = [];
  const put = (field: Field, cell: TableCell): void => {
    const at = fields.indexOf(field);
    if (at < 0) {
      fields.push(field);
      cells.push(cell);
    } else cells[at] = cell;
  };
  for (const [field, cell] of row.sections ?? []) put(field as Field, cell);
  for (const column of columns) {
    const cell = cellUnder(row, column, words);
    if (cell) put(column.field, cell);
  }
  // A list that grew keeps room for more; its copy does not.
  return make(fields, cells.slice());
}

interface YearEntry {
  period: HeaderPeriod;
  readonly raw: string;
  readonly cells: [Field, TableCell][];
}

/** One row for each year, where years are columns. */
function rowsOfYears(
  row: TableRow,
  base: RowCells<Field>,
  columns: Columns,
  words: MapWords,
  groupedBy: MappedRow['groupedBy'],
): MappedRow[] {
  const line = row.line === undefined ? {} : { line: row.line };
  const byPeriod = new Map<string, YearEntry>();
  for (const column of columns.read) {
    const { header, field } = column;
    if (!header.period) continue;
    const key = `${header.period.start}-${header.period.end}`;
    const entry: YearEntry = byPeriod.get(key) ?? { period: header.period, raw: header.text, cells: [] };
    byPeriod.set(key, entry);
    // The day that results were counted to is told by their own column.
    if (field === 'result') entry.period = header.period;
    const cell = cellUnder(row, column, words);
    if (cell) entry.cells.push([field, cell]);
  }
  const [first] = row.cells.list;
  const anchor = first && { ...first.source, row: row.number, cell: a1(row.number, first.source.column) };
  // Years may stand in any order; that one comes before another says nothing.
  const years = [...byPeriod.values()].sort(
    (a, b) => a.period.start - b.period.start || a.period.end - b.period.end,
  );
  return years.map((entry, index) => ({
    number: row.number,
    ...line,
    ...(anchor ? { anchor } : {}),
    // Only the first year's row names the measure; the others follow it as its further years.
    cells: RowCells.of([
      ...(index === 0 ? base.entries() : []),
      ...sharedByYears(base, row, byPeriod.size, index),
      ...entry.cells,
    ]),
    columnPeriod: entry.period,
    columnPeriodRaw: entry.raw,
    groupedBy,
  }));
}

/** One amount or one result beside columns of years speaks for all of them, as a cell merged over rows would. */
const SHARED_BY_YEARS: readonly Field[] = ['budget', 'result'];

function sharedByYears(
  base: RowCells<Field>,
  row: TableRow,
  years: number,
  index: number,
): [Field, TableCell][] {
  if (years < 2) return [];
  return SHARED_BY_YEARS.flatMap((field): [Field, TableCell][] => {
    const cell = base.get(field);
    if (!cell) return [];
    const spread = cell.spread ?? { firstRow: row.number, rows: years, basis: 'merged' };
    return [[field, { ...cell, spread, ...(index === 0 ? {} : { copyOf: row.number }) }]];
  });
}
