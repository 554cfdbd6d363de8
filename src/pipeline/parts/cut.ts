/**
 * Where a long table may be cut: before a row in which, by the understanding of all stages, a measure begins that
 * takes nothing from the rows above, and that nothing above takes anything from.
 */
import type { GridRow } from '../../grid.ts';
import type { LocatedTable, TableRow } from '../../locate/table.ts';
import { outermost } from '../../map/continue.ts';
import { mapTable } from '../../map/map.ts';
import type { MappedMeasure, MappedTable } from '../../map/table.ts';
import { readWhole } from '../../read/whole-only.ts';
import { MAP_WORDS } from '../words.ts';
import { type Eye, type Head, headOf, locateRows, type RunOfRows } from './rows.ts';

/** Rows looked at behind a cut: what begins there has to go on. */
const AHEAD = 2;
/** Rows looked at before the end of a run at first. */
const BACK = 16;
/** How many times the usual run one may be, where measures are long. */
const MOST_RUNS = 16;

/** The rows in runs of about `most`, with the head of all. */
export function* runsOf<T>(
  batches: Generator<readonly GridRow[], T>,
  most: number,
  eye: Eye,
): Generator<RunOfRows & { readonly head: Head }, T> {
  let waiting: readonly GridRow[] = [];
  let head: Head | undefined;
  let isFirst = true;
  for (;;) {
    const next = batches.next();
    if (!next.done) waiting = [...waiting, ...next.value];
    if (head === undefined) {
      head = headOf(waiting, next.done === true, eye);
      if (head === undefined) continue;
      waiting = waiting.slice(head.rows.length);
    }
    while (waiting.length >= most + AHEAD) {
      const cut = cutBefore(waiting, most, head, eye);
      if (cut === undefined) break;
      yield { rows: waiting.slice(0, cut), isFirst, isLast: false, head };
      waiting = waiting.slice(cut);
      isFirst = false;
    }
    if (next.done) {
      yield { rows: waiting, isFirst, isLast: true, head };
      return next.value;
    }
  }
}

/** The index of the row to cut before; undefined where more rows are to be waited for. */
function cutBefore(rows: readonly GridRow[], most: number, head: Head, eye: Eye): number | undefined {
  for (let size = most; size <= rows.length - AHEAD; size *= 2) {
    for (let back = Math.min(BACK, size); ; back = Math.min(4 * back, size)) {
      const from = size - back;
      const start = lastBeginning(rows.slice(from, size + AHEAD), { head, eye, isRun: from === 0 });
      if (start !== undefined) return from + start;
      if (from === 0) break;
    }
  }
  if (rows.length > most * MOST_RUNS) readWhole('measures');
  return undefined;
}

interface Where {
  readonly head: Head;
  readonly eye: Eye;
  /** The rows are the beginning of the run itself, and no stretch of its end. */
  readonly isRun: boolean;
}

/** Rows above a beginning that what is put right there may reach into. */
const REACH = 4;

/** The index of the last row that may begin a run, among all rows but the last few. */
function lastBeginning(rows: readonly GridRow[], { head, eye, isRun }: Where): number | undefined {
  const located = locateRows([...head.rows, ...rows], eye);
  const [table] = located.tables;
  if (table === undefined || located.tables.length > 1) return undefined;
  const mapped = mapTable(table, MAP_WORDS);
  const grid = new Map(rows.map(({ number }, index) => [number, index]));
  const places = new Map(table.rows.map(({ number }, index) => [number, index]));
  for (let index = mapped.measures.length - 1; index > 0; index -= 1) {
    const [before, measure] = [mapped.measures[index - 1], mapped.measures[index]];
    const number = measure?.blocks[0]?.rows[0]?.number ?? 0;
    const at = grid.get(number) ?? rows.length;
    const place = places.get(number) ?? 0;
    const above = rows[at - 1];
    const isWithin = at <= rows.length - AHEAD && place >= (isRun ? 1 : REACH);
    if (!before || !measure || !above || !isWithin || table.rows[place + 1] === undefined) continue;
    // Lines of text above may speak for the row.
    if (table.rows[place - 1]?.number !== above.number) continue;
    if (standsAlone(rows[at], table.rows[place], { before, measure, mapped, table })) return at;
  }
  return undefined;
}

interface Beginning {
  readonly before: MappedMeasure;
  readonly measure: MappedMeasure;
  readonly mapped: MappedTable;
  readonly table: LocatedTable;
}

/** The row as it was written names all that goes on from row to row, and another measure than the one before. */
function standsAlone(
  written: GridRow | undefined,
  row: TableRow | undefined,
  { before, measure, mapped }: Beginning,
): boolean {
  if (written === undefined || row === undefined || written.cells.length !== row.cells.list.length)
    return false;
  for (const [column, { source, copyOf }] of row.cells.entries()) {
    if (copyOf !== undefined || source.column !== column || source.row !== row.number) return false;
  }
  if (MAP_WORDS.tidy(before.measure.text) === MAP_WORDS.tidy(measure.measure.text)) return false;
  const first = measure.blocks[0]?.rows[0];
  const fields = new Set(mapped.columns.map(({ field }) => field));
  const needed = (['category', 'sector', 'measure', ...outermost(mapped.columns)] as const).filter((field) =>
    fields.has(field),
  );
  return needed.every((field) => first?.cells.get(field)?.source.row === row.number);
}
