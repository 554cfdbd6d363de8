/** Which column is read for which field. Of several columns of one field one is read; the others are reported. */
import { addTo } from '../add-to.ts';
import type { HeaderColumn, LocatedTable } from '../locate/table.ts';
import type { Field } from './header-words.ts';

export interface ReadColumn {
  readonly header: HeaderColumn;
  readonly field: Field;
  /** Columns that the same header cell is merged over, whose text goes on (`甲烷處理量 | 60.476/489 噸`). */
  readonly joined: readonly number[];
  /** The joined ones repeat the header and say the same, or number it. */
  readonly writtenOut: boolean;
}

type Open = { -readonly [K in keyof ReadColumn]: ReadColumn[K] } & { joined: number[] };

export interface Columns {
  readonly read: readonly ReadColumn[];
  /** Known headers whose field another column gives already: a second `目標 | 成果`, `經費(元) | 經費(千元)`. */
  readonly repeated: ReadonlySet<number>;
}

/** `copies`: columns that repeat the header of one before, and nothing but what it says. */
export function readColumns(
  { columns }: Pick<LocatedTable, 'columns'>,
  copies: ReadonlySet<number>,
): Columns {
  const read = new Map<string, Open>();
  const repeated = new Set<number>();
  const rivals = new Set([...rivalPeriods(columns), ...rivalPieces(columns), ...rivalNames(columns, copies)]);
  for (const header of columns) {
    if (header.field === undefined) continue;
    const field = header.field as Field;
    const key = keyOf(header);
    const before = read.get(key);
    if (rivals.has(header.column)) repeated.add(header.column);
    else if (!before) read.set(key, { header, field, joined: [], writtenOut: false });
    else if (copies.has(header.column)) {
      before.joined.push(header.column);
      before.writtenOut = true;
    } else if (header.cells.length === 0 && isBeside(before, header)) before.joined.push(header.column);
    else if (header.piece && (before.header.piece || before.header.period?.to)) joinPiece(before, header);
    else repeated.add(header.column);
  }
  return { read: [...read.values()], repeated };
}

function keyOf({ field, period, column }: HeaderColumn): string {
  // Goals and indicators are numbered each by a column of their own.
  if (field === 'ordinal') return `${field}:${column}`;
  return `${field}:${period ? `${period.start}-${period.end}` : ''}`;
}

/** Quarters of one year, or parts of one amount: their figures are read together, and never added up. */
function joinPiece(open: Open, { column }: HeaderColumn): void {
  open.joined.push(column);
  const { period, ...header } = open.header;
  // No single day is left up to which they were counted.
  if (period) open.header = { ...header, period: { start: period.start, end: period.end } };
}

/**
 * Where several columns of one field and year are pieces of it, their sum speaks for them (`中央補助 | 地方自籌 | 合計`), and so
 * does a column for the whole (`113年成果 | 113年上半年成果`); a sum beside columns of years is no year's.
 */
function rivalPieces(columns: readonly HeaderColumn[]): number[] {
  const named = columns.filter(({ field, cells }) => field !== undefined && cells.length > 0);
  return groupsOf(named).flatMap((group) =>
    group.some(speaksForParts) ? group.filter(isPart).map(({ column }) => column) : [],
  );
}

function speaksForParts({ piece, period }: HeaderColumn): boolean {
  return piece === 'sum' || (piece === undefined && period?.to === undefined);
}

function isPart({ piece }: HeaderColumn): boolean {
  return piece === 'part-of-year' || piece === 'share';
}

/** Columns by the field and the year that they hold. */
function groupsOf(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const groups = new Map<string, HeaderColumn[]>();
  for (const column of columns) addTo(groups, keyOf(column), column);
  return [...groups.values()];
}

/** Fields of which the best named column is read, wherever it stands: `衡量標準` before `評估方式`, `主辦機關` before `承辦單位`. */
const BEST_NAMED: readonly string[] = [
  'indicator',
  'target',
  'result',
  'budget',
  'lead',
  'note',
] satisfies Field[];

function rivalNames(columns: readonly HeaderColumn[], copies: ReadonlySet<number>): number[] {
  const named = columns.filter(
    ({ field, rank, cells, column, piece }) =>
      field !== undefined &&
      rank !== undefined &&
      cells.length > 0 &&
      piece === undefined &&
      BEST_NAMED.includes(field) &&
      !copies.has(column),
  );
  return groupsOf(named).flatMap((group) => {
    const best = Math.min(...group.map(({ rank = 0 }) => rank));
    return group.filter(({ rank = 0 }) => rank > best).map(({ column }) => column);
  });
}

function isBeside({ header, joined }: Open, next: HeaderColumn): boolean {
  return (joined.at(-1) ?? header.column) === next.column - 1;
}

/**
 * A field with a plain column and columns of years: where rows name their years themselves the plain one is read
 * (`期程 | 目標 | 110年目標`), else those of the years (`目標值 | 114年目標`).
 */
function rivalPeriods(columns: readonly HeaderColumn[]): Set<number> {
  const rowsNamePeriods = columns.some(({ field, period }) => field === 'period' && !period);
  const rivals = columns.filter((column) => {
    const others = columns.filter(({ field }) => field !== undefined && field === column.field);
    const isMixed = others.some(({ period }) => period) && others.some(({ period }) => !period);
    return isMixed && (column.period !== undefined) === rowsNamePeriods;
  });
  return new Set(rivals.map(({ column }) => column));
}
