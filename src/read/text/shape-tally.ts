/** The shape of a table whose rows go by: what `shapeOf` needs of them, and what is said of the way it is written. */
import { readWhole } from '../whole-only.ts';
import type { PlacedField, Records } from './delimited.ts';
import { type Shape, shapeOf, usualWidth, type WrittenRow } from './ragged.ts';
import type { QuoteFault, ScanSummary } from './scan.ts';

/** Rows of another width than most, fields over several lines that hold delimiters, quotes: a few are told of, not a flood. */
const MOST_ODD = 500;

interface OfWidth {
  count: number;
  /** All of them, as long as they may turn out to be odd; of many the first, the last and the one that reaches farthest. */
  rows: WrittenRow[];
}

export interface Settled {
  /** Of the rows only those that matter. */
  readonly records: Records;
  readonly usual: number;
  readonly of: Shape;
}

export function startShape(delimiter: string) {
  const widths = new Map<number, OfWidth>();
  const long: PlacedField[] = [];
  const faults: QuoteFault[] = [];
  const ends = new Map<string, { count: number; line: number }>();
  let blankLines = 0;

  function addRow(row: WrittenRow): void {
    const known = widths.get(row.width);
    if (known === undefined) {
      widths.set(row.width, { count: 1, rows: [row] });
      return;
    }
    known.count += 1;
    known.rows.push(row);
    if (known.rows.length > MOST_ODD) known.rows = outermost(known.rows);
  }

  return {
    add(scanned: ScanSummary, taken: Pick<Records, 'rows' | 'long' | 'blankLines'>): void {
      for (const row of taken.rows) addRow(row);
      for (const field of taken.long) if (mayHaveSwallowed(field, delimiter)) long.push(field);
      faults.push(...scanned.faults);
      for (const [end, { count, line }] of scanned.ends) {
        const known = ends.get(end);
        if (known === undefined) ends.set(end, { count, line });
        else known.count += count;
      }
      blankLines += taken.blankLines;
      if (long.length > MOST_ODD || faults.length > MOST_ODD) readWhole('lists');
    },
    settle(name: string): Settled {
      const usual = usualWidth(new Map([...widths].map(([width, { count }]) => [width, count])));
      const rows = [...widths].flatMap(([width, own]) => {
        if (width !== usual && own.rows.length < own.count) readWhole('lists');
        return width === usual ? outermost(own.rows) : own.rows;
      });
      rows.sort((one, other) => one.number - other.number);
      const place = { at: 0, line: 1 };
      const records = { rows, long, blankLines, faults, ends, place };
      return { records, usual, of: shapeOf(rows, delimiter, name, usual) };
    },
  };
}

/** The first, the last, and the one that reaches farthest. */
function outermost(rows: readonly WrittenRow[]): WrittenRow[] {
  const reach = ({ cells }: WrittenRow) => cells.at(-1)?.source.column ?? 0;
  const [first] = rows;
  const last = rows.at(-1);
  const farthest = rows.reduce((best, row) => (reach(row) > reach(best) ? row : best), first as WrittenRow);
  return rows.filter((row) => row === first || row === last || row === farthest);
}

/** A field over several lines with a delimiter for each line break at least. */
function mayHaveSwallowed({ text, lines }: PlacedField, delimiter: string): boolean {
  return text.split(delimiter).length >= lines;
}
