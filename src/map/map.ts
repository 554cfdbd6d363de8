/** Turns a located table into measures: columns become fields, years that are columns become rows. */
import type { LocatedTable, TableCell, TableRow } from '../locate/table.ts';
import type { HeaderPeriod } from '../locate/vocabulary.ts';
import type { Repair } from '../plan-document.ts';
import { spreadComparisons } from './comparison-columns.ts';
import { continueBlanks } from './continue.ts';
import { groupMeasures } from './group.ts';
import type { Field } from './header-words.ts';
import type { MappedRow, MappedTable, UnmappedCell } from './table.ts';
import type { MapWords } from './words.ts';

export function mapTable(located: LocatedTable, words: MapWords): MappedTable {
  const table = spreadComparisons(located, words);
  const repairs: Repair[] = [...table.repairs];
  const rows = table.rows.flatMap((row) => fieldRows(row, table));
  const continued = table.mergesKnown ? rows : continueBlanks(rows, words.isDash, repairs);
  const { measures, orphans } = groupMeasures(continued, words);
  const unmapped = [...unknownColumns(table), ...orphanCells(orphans)];
  const ordinals = countOrdinals(table);
  return {
    profile: table.profile,
    sheet: table.sheet,
    ...(table.captionId === undefined ? {} : { captionId: table.captionId }),
    above: table.above,
    columns: table.columns,
    headerSource: table.headerSource,
    measures,
    mergesKnown: table.mergesKnown,
    repairs,
    mapped: table.sources.length - unmapped.length - ordinals,
    ordinals,
    unmapped,
  };
}

/** One mapped row, or one for each year where years are columns. */
function fieldRows(row: TableRow, table: LocatedTable): MappedRow[] {
  const fields = new Set(table.columns.map((column) => column.field));
  const groupedBy = (['category', 'sector'] as const).find((field) => fields.has(field)) ?? 'measure';
  const line = row.line === undefined ? {} : { line: row.line };
  const base = new Map<Field, TableCell>();
  const byPeriod = new Map<string, { period: HeaderPeriod; raw: string; cells: Map<Field, TableCell> }>();
  for (const column of table.columns) {
    if (column.field === undefined) continue;
    const field = column.field as Field;
    const cell = row.cells.get(column.column);
    if (!column.period) {
      if (cell) base.set(field, readTogether(base.get(field), cell));
      continue;
    }
    const key = `${column.period.start}-${column.period.end}`;
    const entry = byPeriod.get(key) ?? { period: column.period, raw: column.text, cells: new Map() };
    byPeriod.set(key, entry);
    if (cell) entry.cells.set(field, cell);
  }
  if (byPeriod.size === 0) return [{ number: row.number, ...line, cells: base, groupedBy }];
  return [...byPeriod.values()].map((entry, index) => ({
    number: row.number,
    ...line,
    // Only the first year's row names the measure; the others follow it as its further years.
    cells: new Map([...(index === 0 ? base : []), ...entry.cells]),
    columnPeriod: entry.period,
    columnPeriodRaw: entry.raw,
    groupedBy,
  }));
}

/** Columns under one merged header are read together: `甲烷處理量 | 60.476/489 噸` under `執行量/目標值`. */
function readTogether(first: TableCell | undefined, second: TableCell): TableCell {
  return first ? { ...first, text: `${first.text} ${second.text}`, kind: 'text' } : second;
}

function unknownColumns(table: LocatedTable): UnmappedCell[] {
  const known = new Set(table.columns.filter((column) => column.field).map((column) => column.column));
  const cells: UnmappedCell[] = [];
  for (const row of table.rows) {
    for (const [column, cell] of row.cells) {
      if (known.has(column) || cell.copyOf !== undefined) continue;
      cells.push({ source: cell.source, text: cell.text, reason: 'unknown-column' });
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

function countOrdinals(table: LocatedTable): number {
  const columns = table.columns.filter((column) => column.field === 'ordinal').map((column) => column.column);
  return table.rows.reduce(
    (sum, row) =>
      sum +
      columns.filter((column) => row.cells.has(column) && row.cells.get(column)?.copyOf === undefined).length,
    0,
  );
}
