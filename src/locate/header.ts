/** Recognises the header of a table: one row, or up to three where the upper ones span years, sub-headings or parts of years. */
import type { Cell, GridRow, Sheet } from '../grid.ts';
import { lastColumn, mergeAt } from './merges.ts';
import type { HeaderColumn } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Header {
  /** The words it was recognised by. */
  readonly vocabulary: Vocabulary;
  readonly columns: readonly HeaderColumn[];
  /** How many grid rows the header takes. */
  readonly height: 1 | 2 | 3;
  readonly fields: ReadonlySet<string>;
}

/**
 * The header that begins at `sheet.rows[index]`, if one does. Where several profiles know it, the one that knows
 * most of its columns; the first of equals, which is the user's own before a built-in one.
 */
export function headerAt(
  sheet: Sheet,
  index: number,
  vocabularies: readonly Vocabulary[],
  names: (text: string) => boolean,
): Header | undefined {
  if (!mayBeHeader(sheet.rows[index], names)) return undefined;
  let best: Header | undefined;
  for (const vocabulary of vocabularies) {
    const header = headerIn(sheet, index, vocabulary);
    if (header && header.fields.size > (best?.fields.size ?? 0)) best = header;
  }
  return best;
}

/** Nearly every row is data and names nothing: told apart before any profile looks at it. */
function mayBeHeader(row: GridRow | undefined, names: (text: string) => boolean): boolean {
  if (row === undefined || row.cells.length < 3) return false;
  let named = 0;
  for (const { text } of row.cells) {
    if (names(text)) named += 1;
    if (named === 2) return true;
  }
  return false;
}

function namesFields(row: GridRow, vocabulary: Vocabulary): boolean {
  let named = 0;
  for (const cell of row.cells) {
    if (vocabulary.matchHeader(cell.text)) named += 1;
    if (named === 2) return row.cells.length >= 3;
  }
  return false;
}

function headerIn(sheet: Sheet, index: number, vocabulary: Vocabulary): Header | undefined {
  const row = sheet.rows[index];
  if (row === undefined || !namesFields(row, vocabulary)) return undefined;
  const single = oneRowHeader(sheet, row, vocabulary);
  const [below, last] = [sheet.rows[index + 1], sheet.rows[index + 2]];
  // A row of data may stand right above a header that a page break repeated; it names no fields itself.
  const mayHaveTwo = single.fields.size >= 2 && below !== undefined && isSubHeader(row, below, vocabulary);
  if (mayHaveTwo) {
    const double = severalRows(sheet, [row, below], vocabulary);
    const mayHaveThree = last !== undefined && isPieces(last, vocabulary);
    const highest = mayHaveThree ? severalRows(sheet, [row, below, last], vocabulary) : double;
    if (vocabulary.isHeader(highest.fields)) return highest;
    if (vocabulary.isHeader(double.fields)) return double;
  }
  return vocabulary.isHeader(single.fields) ? single : undefined;
}

/** How many different fields a row's cells would stand for, as a measure of "looks like a header". */
export function countFields(sheet: Sheet, row: GridRow, vocabulary: Vocabulary): number {
  return oneRowHeader(sheet, row, vocabulary).fields.size;
}

function oneRowHeader(sheet: Sheet, row: GridRow, vocabulary: Vocabulary): Header {
  return toHeader(
    row.cells.flatMap((cell) => {
      const own = describe(cell.source.column, [cell], [cell], vocabulary);
      return [own, ...coveredColumns(sheet, row, cell).map((column) => ({ ...own, column, cells: [] }))];
    }),
    1,
    vocabulary,
  );
}

/** Further columns that a header cell is merged over, up to the next that has a cell of its own. */
function coveredColumns(sheet: Sheet, row: GridRow, cell: Cell): number[] {
  const merge = mergeAt(sheet, cell.source);
  if (merge === undefined) return [];
  const { column } = cell.source;
  const next = row.cells.find(({ source }) => source.column > column)?.source.column;
  const last = Math.min(merge.right, next === undefined ? lastColumn(sheet) : next - 1);
  return Array.from({ length: last - column }, (_, index) => column + 1 + index);
}

/**
 * A data row also holds periods, but never nothing else: its measure is no header word. Below a header that spans them some
 * columns may be called what no profile knows (`目標 | 實績 | 達成率`).
 */
function isSubHeader(upper: GridRow, row: GridRow, vocabulary: Vocabulary): boolean {
  if (row.cells.length < 2) return false;
  let known = 0;
  for (const { source, text } of row.cells) {
    const above = upper.cells.find((own) => own.source.column === source.column);
    if (isHeaderWord(text, above, vocabulary)) known += 1;
    // A data row ends here, at its first cell, before the others are asked about.
    else if (above || !isName(text)) return false;
  }
  const unknown = row.cells.length - known;
  if (unknown === 0) return true;
  return (
    known >= 2 && known >= unknown && row.cells.some(({ text }) => vocabulary.matchHeader(text) !== undefined)
  );
}

/** `完成` below `起迄年` is a word of the header; below `執行成果` (`above`) it is a result. */
function isHeaderWord(text: string, above: Cell | undefined, vocabulary: Vocabulary): boolean {
  if (vocabulary.headerPeriod(text) !== undefined || vocabulary.piece(text) !== undefined) return true;
  const match = vocabulary.matchHeader(text);
  if (match?.role !== 'other' || !above) return match !== undefined;
  return vocabulary.matchHeader(above.text)?.role !== 'value';
}

/** Words, and few: no figure and no sentence. */
function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/[\d。；]/u.test(text.normalize('NFKC'));
}

const LONGEST_NAME = 16;

/** A row below two of headers: `上半年 | 下半年`, `(公頃) | (億元)`. */
function isPieces(row: GridRow, vocabulary: Vocabulary): boolean {
  return row.cells.length >= 2 && row.cells.every(({ text }) => vocabulary.piece(text) !== undefined);
}

type HeaderRows = readonly [GridRow, GridRow] | readonly [GridRow, GridRow, GridRow];

function severalRows(sheet: Sheet, rows: HeaderRows, vocabulary: Vocabulary): Header {
  const named = new Set(rows.flatMap(({ cells }) => cells.map(({ source }) => source.column)));
  const described = [...named]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const cells: Cell[] = [];
      let hasChild = false;
      for (const row of rows.toReversed()) {
        const cell = parentOf(sheet, row, column, hasChild);
        if (cell) cells.unshift(cell);
        hasChild ||= cell !== undefined;
      }
      const own = cells.filter(({ source }) => source.column === column);
      const described = describe(column, cells, own, vocabulary);
      // `關鍵績效指標` merged over a column of numbers and one of names, with nothing below.
      const [parent, ...below] = cells;
      const isTop = parent !== undefined && below.length === 0 && parent.source.row === rows[0].number;
      const covered = isTop
        ? coveredColumns(sheet, rows[0], parent).filter((other) => !named.has(other))
        : [];
      return [described, ...covered.map((other) => ({ ...described, column: other, cells: [] }))];
    });
  return toHeader(described, rows.length, vocabulary);
}

/** The upper cell over a column: its own, one merged over it, or (without merges) the nearest to its left. */
function parentOf(sheet: Sheet, upper: GridRow, column: number, hasChild: boolean): Cell | undefined {
  const own = upper.cells.find(({ source }) => source.column === column);
  if (own || !hasChild) return own;
  const merge = sheet.merges.find(
    (m) => m.top <= upper.number && m.bottom >= upper.number && m.left <= column && m.right >= column,
  );
  if (merge) return upper.cells.find(({ source }) => source.column === merge.left);
  return sheet.carriesMerges ? undefined : upper.cells.findLast(({ source }) => source.column < column);
}

/** Upper and lower cell are read together, else the lower alone (`112/1~9 月執行量`), else the upper. */
function describe(
  column: number,
  texts: readonly Cell[],
  cells: readonly Cell[],
  vocabulary: Vocabulary,
): HeaderColumn {
  const text = texts.map((cell) => cell.text).join(' ');
  const readings = [text, ...texts.map((cell) => cell.text).reverse()];
  const match = readings
    .map((reading) => vocabulary.matchHeader(reading))
    .find((found) => found !== undefined);
  if (!match) return { column, text, cells };
  const lowest = texts.slice(1).findLast((cell) => vocabulary.headerPeriod(cell.text));
  const year = (lowest && vocabulary.headerPeriod(lowest.text)) ?? match.period;
  const below = texts.slice(1).flatMap((cell) => {
    const piece = vocabulary.piece(cell.text);
    return piece === undefined || piece === 'unit' ? [] : [{ piece, text: cell.text }];
  });
  const own = below.at(-1);
  const isPart = own?.piece === 'part-of-year' && year !== undefined;
  const period = (isPart && vocabulary.headerPeriod(`${year.start}年${own.text}`)) || year;
  // `113年下半年成果` says so in one cell.
  const isLater = period?.from !== undefined && !period.from.endsWith('-01-01');
  const piece = own?.piece ?? (isLater ? 'part-of-year' : undefined);
  return {
    column,
    text,
    cells,
    field: match.field,
    role: match.role,
    ...(match.rank === undefined ? {} : { rank: match.rank }),
    ...(period
      ? {
          period: {
            start: period.start,
            end: period.end,
            ...(isLater && period.from !== undefined ? { from: period.from } : {}),
            ...(period.to === undefined ? {} : { to: period.to }),
          },
        }
      : {}),
    ...(piece ? { piece } : {}),
  };
}

function toHeader(
  columns: readonly HeaderColumn[],
  height: Header['height'],
  vocabulary: Vocabulary,
): Header {
  return { vocabulary, columns, height, fields: fieldsOf(columns) };
}

export function fieldsOf(columns: readonly HeaderColumn[]): ReadonlySet<string> {
  return new Set(columns.map((column) => column.field).filter((field) => field !== undefined));
}
