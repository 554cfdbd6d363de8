/** Turns a located table into measures: columns become fields, years that are columns become rows. */
import type { LocatedTable, TableCell, TableRow } from '../locate/table.ts';
import type { HeaderPeriod } from '../locate/vocabulary.ts';
import { a1 } from '../source.ts';
import { type Columns, readColumns } from './columns.ts';
import { spreadComparisons } from './comparison-columns.ts';
import { continueBlanks, outermost, writesDashes } from './continue.ts';
import { groupMeasures } from './group.ts';
import type { Field } from './header-words.ts';
import { readTogether, spreadNames, writtenOut } from './spanned-columns.ts';
import type { MappedRow, MappedTable, UnmappedCell } from './table.ts';
import type { MapWords } from './words.ts';

/** `usesDashes`: whether the table writes a dash for nothing, where more is known of it than the rows given. */
export function mapTable(located: LocatedTable, words: MapWords, usesDashes?: boolean): MappedTable {
  const table = spreadNames(spreadComparisons(located, words), words);
  const columns = readColumns(table, writtenOut(table, words));
  const rows = table.rows.flatMap((row) => fieldRows(row, columns, words));
  const dashes = usesDashes ?? writesDashes(rows, words.isDash);
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
    totals: table.totals.flatMap((row) => fieldRows(row, columns, words)),
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

/** One mapped row, or one for each year where years are columns. */
function fieldRows(row: TableRow, columns: Columns, words: MapWords): MappedRow[] {
  const groupedBy = OUTER.find((outer) => columns.read.some(({ field }) => field === outer)) ?? 'measure';
  const line = row.line === undefined ? {} : { line: row.line };
  const base = new Map<Field, TableCell>();
  for (const [field, cell] of row.sections ?? []) base.set(field as Field, cell);
  const byPeriod = new Map<string, { period: HeaderPeriod; raw: string; cells: Map<Field, TableCell> }>();
  for (const column of columns.read) {
    const { header, field } = column;
    const { cell } = readTogether(row, column, words);
    if (!header.period) {
      if (cell) base.set(field, cell);
      continue;
    }
    const key = `${header.period.start}-${header.period.end}`;
    const entry = byPeriod.get(key) ?? { period: header.period, raw: header.text, cells: new Map() };
    byPeriod.set(key, entry);
    if (cell) entry.cells.set(field, cell);
  }
  if (byPeriod.size === 0) return [{ number: row.number, ...line, cells: base, groupedBy }];
  const [first] = row.cells.values();
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
    cells: new Map([
      ...(index === 0 ? base : []),
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
  base: ReadonlyMap<Field, TableCell>,
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

/** Cells of columns that are not read: under a header nobody knows, or one that comes a second time. */
function unreadColumns(table: LocatedTable, { read, repeated }: Columns): UnmappedCell[] {
  const known = new Set(read.flatMap(({ header, joined }) => [header.column, ...joined]));
  const cells: UnmappedCell[] = [];
  for (const row of table.rows) {
    for (const [column, cell] of row.cells) {
      if (known.has(column) || cell.copyOf !== undefined) continue;
      const reason = repeated.has(column) ? 'repeated-column' : 'unknown-column';
      cells.push({ source: cell.source, text: cell.text, reason });
    }
  }
  return cells;
}

function orphanCells(orphans: readonly MappedRow[]): UnmappedCell[] {
  return orphans.flatMap((row) =>
    [...row.cells.values()]
      .filter((cell) => cell.copyOf === undefined)
      .map((cell) => ({ source: cell.source, text: cell.text, reason: 'unreadable-row' as const })),
  );
}

/** Cells that only number the rows: in a column of their own, or beside a name under one header. */
function countOrdinals(table: LocatedTable, { read }: Columns, words: MapWords): number {
  const columns = table.columns.filter((column) => column.field === 'ordinal').map((column) => column.column);
  const joined = read.filter((column) => column.joined.length > 0);
  if (columns.length === 0 && joined.length === 0) return 0;
  const cells = table.rows.flatMap((row) => [
    ...columns.flatMap((column) => row.cells.get(column) ?? []),
    ...joined.flatMap((column) => readTogether(row, column, words).numbers),
  ]);
  return cells.filter((cell) => cell.copyOf === undefined).length;
}
