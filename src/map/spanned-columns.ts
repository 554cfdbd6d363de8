/**
 * Headers over several columns: `關鍵績效指標` over a column of numbers and one of names. A row with a single
 * indicator has its name merged over both (`提昇市區公車搭乘率 |`), one with two numbers them (`1 | 藍天日數…`).
 */
import type { HeaderColumn, LocatedTable, TableCell, TableRow } from '../locate/table.ts';
import type { ReadColumn } from './columns.ts';
import type { Field } from './header-words.ts';
import type { MapWords } from './words.ts';

/** Fields that hold words; a figure under any other header is a value and never a number of a list. */
const NAMES: readonly string[] = [
  'category',
  'sector',
  'measure',
  'indicator',
  'description',
] satisfies Field[];

/**
 * The table with every column that no header names given to the names on its left, where nothing but numbers of a
 * list stand beside its cells. A workbook says so by a merged header; csv and text leave the header blank.
 */
export function spreadNames(table: LocatedTable, words: MapWords): LocatedTable {
  const columns = [...table.columns];
  for (const column of unnamedColumns(table)) {
    const cells = cellsOf(table, column);
    const left = columns.find((candidate) => candidate.column === column - 1);
    const own = left && columnBefore(columns, left);
    if (
      left?.field !== undefined &&
      NAMES.includes(left.field) &&
      own &&
      leavesRoom(table, left, column, words)
    ) {
      columns.push({ ...own, column, cells: [] });
    } else if (cells.every(({ text }) => words.isListNumber(text))) {
      columns.push({ column, text: '', cells: [], field: 'ordinal', role: 'ordinal' });
    }
  }
  return { ...table, columns: columns.toSorted((a, b) => a.column - b.column) };
}

function unnamedColumns({ columns, rows }: LocatedTable): number[] {
  const named = new Set(columns.map(({ column }) => column));
  const unnamed = new Set<number>();
  // Rows that fill the same columns have one list of them.
  for (const columns of new Set(rows.map(({ cells }) => cells.keys))) {
    for (const column of columns) if (!named.has(column)) unnamed.add(column);
  }
  return [...unnamed].sort((a, b) => a - b);
}

/** The column whose header cell reaches over `column`: itself, or the one it is merged with. */
function columnBefore(columns: readonly HeaderColumn[], column: HeaderColumn): HeaderColumn | undefined {
  if (column.cells.length > 0) return column;
  return columns.findLast((other) => other.column < column.column && other.field === column.field);
}

function cellsOf({ rows }: LocatedTable, column: number): TableCell[] {
  return rows.flatMap((row) => row.cells.get(column) ?? []);
}

function leavesRoom(table: LocatedTable, left: HeaderColumn, column: number, words: MapWords): boolean {
  return table.rows.every((row) => {
    const beside = row.cells.get(left.column);
    return !row.cells.has(column) || !beside || words.isListNumber(beside.text);
  });
}

/**
 * Columns whose header says the same as one before, and whose rows say nothing else: where merged cells have been
 * written out, `關鍵績效指標` stands over the numbers as well as over the names (`1 | 藍天日數…`, `垃圾回收率 | 垃圾回收率`).
 */
export function writtenOut({ columns, rows }: LocatedTable, words: MapWords): ReadonlySet<number> {
  const found = new Set<number>();
  for (const column of columns) {
    if (!isName(column)) continue;
    const alike = columns.filter(
      (other) => isName(other) && headerKey(other, words) === headerKey(column, words),
    );
    const [first] = alike;
    if (first !== column && rows.every((row) => saysOneThing(row, alike, words))) found.add(column.column);
  }
  return found;
}

/** Whether some header comes again, so that it takes all rows to tell whether its column says the same. */
export function repeatsNames(columns: readonly HeaderColumn[], words: MapWords): boolean {
  const keys = columns.filter(isName).map((column) => headerKey(column, words));
  return new Set(keys).size < keys.length;
}

function isName({ field, cells, period }: HeaderColumn): boolean {
  return field !== undefined && NAMES.includes(field) && cells.length > 0 && period === undefined;
}

function headerKey({ field, text }: HeaderColumn, words: MapWords): string {
  return `${field}\u001f${words.tidy(text)}`;
}

function saysOneThing(row: TableRow, columns: readonly HeaderColumn[], words: MapWords): boolean {
  const texts = columns.flatMap(({ column }) => row.cells.get(column)?.text ?? []);
  const names = texts.filter((text) => !words.isListNumber(text));
  return new Set(names.map((name) => words.tidy(name))).size <= 1;
}

/** What a row says under a header of several columns, with the cells that only number it. */
export interface Spoken {
  readonly cell: TableCell | undefined;
  readonly numbers: readonly TableCell[];
}

/** What a row says under one header. */
export function cellUnder(row: TableRow, column: ReadColumn, words: MapWords): TableCell | undefined {
  const { header, joined } = column;
  return joined.length === 0 ? row.cells.get(header.column) : readTogether(row, column, words).cell;
}

export function readTogether(row: TableRow, column: ReadColumn, words: MapWords): Spoken {
  const { header, field, joined } = column;
  if (joined.length === 0) return { cell: row.cells.get(header.column), numbers: [] };
  const cells = [header.column, ...joined].flatMap((own) => row.cells.get(own) ?? []);
  if (column.writtenOut) return readOnce(cells, words);
  const numbers = NAMES.includes(field) && cells.length > 1 ? leadingNumbers(cells, words) : [];
  const [first, ...more] = cells.slice(numbers.length);
  if (!first || more.length === 0) return { cell: first, numbers };
  // `113 | 115` under `起 | 迄` are a span, figures under quarters are several.
  const text = [first, ...more].map((cell) => cell.text).join(field === 'period' ? '～' : ' ');
  return { cell: { ...first, text, kind: 'text' }, numbers };
}

/** Names that are copies of each other, and numbers of a list beside them, in whatever order the columns stand. */
function readOnce(cells: readonly TableCell[], words: MapWords): Spoken {
  const name = cells.find(({ text }) => !words.isListNumber(text)) ?? cells.at(-1);
  return { cell: name, numbers: cells.filter((cell) => cell !== name && words.isListNumber(cell.text)) };
}

/** All but the last cell may number it; a name that is a number itself stays the name. */
function leadingNumbers(cells: readonly TableCell[], words: MapWords): TableCell[] {
  const end = cells.findIndex((cell, index) => index === cells.length - 1 || !words.isListNumber(cell.text));
  return cells.slice(0, end);
}
