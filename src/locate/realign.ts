/**
 * Moves the cells of a row back under their headers. Extraction from a page drops spanned cells, so that
 * `111年 | | | | 87.4% | …` stands where four blanks, the year and the figures should.
 */
import type { Repair } from '../plan-document.ts';
import type { Layout } from './layout.ts';
import { RowCells } from './row-cells.ts';
import type { TableCell, TableRow } from './table.ts';
import type { Role, Vocabulary } from './vocabulary.ts';

export type Placed = readonly (readonly [column: number, cell: TableCell])[];

/** The row with its cells under the right headers; the row itself when it stands right or cannot be told. */
export function realignRow(
  row: TableRow,
  layout: Layout,
  vocabulary: Vocabulary,
  repairs: Repair[],
): TableRow {
  const moved = placePeriodRow(row, layout, vocabulary) ?? placeStrayCategory(row, layout);
  return moved === undefined ? row : withMoved(row, moved, repairs);
}

/** The row with its cells where they were placed, and the repair that says so. */
export function withMoved(row: TableRow, moved: Placed, repairs: Repair[]): TableRow {
  const cells = RowCells.of(moved);
  const changed = cells
    .entries()
    .filter(([column, cell]) => cell.source.column !== column)
    .map(([, cell]) => cell);
  repairs.push({
    kind: changed.length > 1 ? 'row-realigned' : 'cell-moved',
    cells: changed.map((cell) => ({ ...cell.source })),
    detail: changed.map((cell) => cell.text.trim()).join(' | '),
  });
  return { ...row, cells };
}

function placePeriodRow(row: TableRow, layout: Layout, vocabulary: Vocabulary): Placed | undefined {
  const home = layout.period;
  if (home === undefined) return undefined;
  const own = row.cells.get(home);
  if (own && vocabulary.period(own.text)) return undefined;
  const found = row.cells
    .entries()
    .find(
      ([column, cell]) => vocabulary.period(cell.text) && !isFigureInPlace(cell, layout.role.get(column)),
    );
  if (found === undefined) return undefined;
  const [at, period] = found;
  const left = row.cells.entries().filter(([column]) => column < at);
  const right = row.cells.entries().filter(([column]) => column > at);
  const placedLeft = placeKeys(left, layout, home, home - at, vocabulary);
  const placedRight = placeValues(right, layout, home, home - at, vocabulary);
  if (!placedLeft || !placedRight) return undefined;
  return [...placedLeft, [home, period], ...placedRight];
}

/** `2170` under a target is a figure, although it could be a year. */
function isFigureInPlace(cell: TableCell, role: Role | undefined): boolean {
  return (role === 'value' || role === 'money') && /^\s*[\d,.]+\s*$/u.test(cell.text.normalize('NFKC'));
}

/**
 * Cells right of the period keep their distances; the shift is the period's own, else the smallest that puts
 * every cell under a value header and money where money belongs.
 */
function placeValues(
  cells: Placed,
  layout: Layout,
  home: number,
  ownShift: number,
  vocabulary: Vocabulary,
): Placed | undefined {
  if (cells.length === 0) return [];
  const shifts = [ownShift];
  for (let step = 0; step <= layout.last; step++) shifts.push(step, -step);
  for (const shift of shifts) {
    const placed = cells.map(([column, cell]) => [column + shift, cell] as const);
    if (placed.every(([column, cell]) => fits(column, cell, layout, home, vocabulary))) return placed;
  }
  return undefined;
}

function fits(
  column: number,
  cell: TableCell,
  layout: Layout,
  home: number,
  vocabulary: Vocabulary,
): boolean {
  if (column <= home || !layout.role.has(column)) return false;
  return layout.role.get(column) !== 'money' || vocabulary.looksLikeMoney(cell.text);
}

/** Cells left of the period, in their order, under the key headers their texts suit best. */
export function placeKeys(
  cells: Placed,
  layout: Layout,
  home: number,
  shift: number,
  vocabulary: Vocabulary,
): Placed | undefined {
  const keys = layout.columns.filter((column) => column < home);
  if (cells.length === 0) return [];
  let best: { placed: Placed; score: number } | undefined;
  for (const columns of choose(keys, cells.length)) {
    const placed = cells.map(([, cell], index) => [columns[index] ?? 0, cell] as const);
    const score = scoreKeys(placed, cells, layout, shift, vocabulary);
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { placed, score };
  }
  return best?.placed;
}

/** Words that suit their headers, cells that moved as far as the period did, and a measure that is described. */
function scoreKeys(
  placed: Placed,
  cells: Placed,
  layout: Layout,
  shift: number,
  vocabulary: Vocabulary,
): number {
  let score = 0;
  placed.forEach(([column, cell], index) => {
    score += affinity(cell.text, layout.role.get(column) ?? 'other', vocabulary);
    if (column - (cells[index]?.[0] ?? column) === shift) score += 0.4;
  });
  const filled = new Set(placed.map(([column]) => layout.role.get(column)));
  if (!filled.has('measure')) score -= 1;
  if (!filled.has('description')) score -= 0.5;
  return score;
}

/** All ways to take `count` of the columns in order; a table has a handful of key columns. */
function choose(columns: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  if (columns.length < count || columns.length > 8) return [];
  const [first = 0, ...rest] = columns;
  return [...choose(rest, count - 1).map((tail) => [first, ...tail]), ...choose(rest, count)];
}

const LONG_TEXT = 20;

/** `9`, `(3)`, `十二`. */
const ORDINAL = /^\s*\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、]?\s*$/u;

function affinity(text: string, role: Role, vocabulary: Vocabulary): number {
  if (role === 'ordinal') return ORDINAL.test(text.normalize('NFKC')) ? 3 : -3;
  const agency = vocabulary.looksLikeAgency(text);
  if (role === 'agency') return agency ? 3 : -3;
  if (role === 'description') return text.length >= LONG_TEXT ? 2 : 0;
  if (role === 'measure') return agency ? -2 : 1.5;
  if (role === 'category') return agency ? -2 : 1;
  return -1;
}

/** A measure that slid into the blank category beside it: `全面汰換 9 年… | | 輔導… | 教育處 | 110 年`. */
function placeStrayCategory(row: TableRow, layout: Layout): Placed | undefined {
  const { category, measure, description } = layout;
  if (category === undefined || measure === undefined || description === undefined) return undefined;
  const stray = row.cells.get(category);
  if (!stray || row.cells.has(measure) || !row.cells.has(description)) return undefined;
  return row.cells.entries().map(([column, cell]) => [column === category ? measure : column, cell] as const);
}
