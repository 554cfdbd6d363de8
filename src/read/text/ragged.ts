/** Rows that are not as wide as their table: a delimiter too many or too few moves every cell behind it. */
import type { GridRow, ReadIssue } from '../../grid.ts';

export interface WrittenRow extends GridRow {
  /** How many fields the row was written with. */
  readonly width: number;
}

export interface Shape {
  /** The width most rows have. */
  readonly columns: number;
  /** Rows before the first and after the last of that width that are lines of text: titles, sources, notes. */
  readonly preamble: number;
  readonly footnotes: number;
  /** No row has anything behind its last delimiter. */
  readonly trailing: boolean;
  readonly ragged: readonly ReadIssue[];
}

/** This many neighbours alike are a table of their own, told of once. */
const OWN_TABLE = 3;

/** The usual width, by how many rows have each. One-field lines are titles and notes as long as there are other rows in number. */
export function usualWidth(widths: ReadonlyMap<number, number>): number {
  const several = [...widths].filter(([width]) => width > 1);
  const rows = several.reduce((sum, [, count]) => sum + count, 0);
  const telling = rows >= 2 ? several : [...widths];
  return telling.sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

function widthsOf(rows: readonly WrittenRow[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { width } of rows) widths.set(width, (widths.get(width) ?? 0) + 1);
  return widths;
}

/** The last column with anything in it, among the rows of usual width. */
function filledColumns(rows: readonly WrittenRow[], usual: number): number {
  let filled = 0;
  for (const { width, cells } of rows)
    if (width === usual) filled = Math.max(filled, cells.at(-1)?.source.column ?? 0);
  return filled;
}

/** Signs of sentences too: only as often as the table has columns they speak for a row, and of blanks there must be several. */
const SENTENCE_SIGNS = ['，', '；', '、', ' '];

/** A delimiter of another kind, as often as a row needs them, in the one cell of a row. */
function holdsOtherDelimiter(text: string, usual: number, delimiter: string): boolean {
  const parts = (sign: string): number => (sign === ' ' ? text.trim() : text).split(sign).length;
  return (
    [',', ';', '\t', '|'].some((other) => other !== delimiter && parts(other) >= Math.max(usual, 2)) ||
    (usual > 2 && SENTENCE_SIGNS.some((sign) => parts(sign) === usual && (sign !== ' ' || usual > 3)))
  );
}

/** Delimiters behind a full row move nothing: `111,6,,,` in a table of two columns. */
function isPadded({ width, cells }: WrittenRow, usual: number): boolean {
  return width > usual && cells.length === usual && cells.at(-1)?.source.column === usual;
}

/** Runs of neighbouring rows of one width become one issue when they are long enough for a table of their own. */
function gathered(rows: readonly WrittenRow[], usual: number, sheet: string): ReadIssue[] {
  const issues: ReadIssue[] = [];
  for (let from = 0; from < rows.length; ) {
    const first = rows[from];
    if (first === undefined) break;
    let to = from + 1;
    while (rows[to]?.width === first.width && (rows[to]?.number ?? 0) - (rows[to - 1]?.number ?? 0) <= 2)
      to += 1;
    if (to - from < OWN_TABLE) to = from + 1;
    const beyond = first.cells.find(({ source }) => source.column > usual) ?? first.cells.at(-1);
    const last = rows[to - 1];
    const run = to - from > 1 && last?.line !== undefined ? ` (${first.line}–${last.line})` : '';
    issues.push({
      kind: 'ragged-row',
      sheet,
      row: first.number,
      column: beyond?.source.column ?? 1,
      ...(first.line === undefined ? {} : { line: first.line }),
      found: `${first.width} ≠ ${usual}${run}: ${beyond?.text ?? ''}`,
    });
    from = to;
  }
  return issues;
}

/**
 * What a table's rows look like as a whole, and which of them do not fit. Of the rows of the usual width only the first, the
 * last and the one that reaches farthest matter.
 */
export function shapeOf(
  rows: readonly WrittenRow[],
  delimiter: string,
  sheet: string,
  usual = usualWidth(widthsOf(rows)),
): Shape {
  const filled = filledColumns(rows, usual);
  // A header without the delimiter that every row under it ends in is told of as well: two of its cells may be one.
  const fits = (row: WrittenRow) => row.width === usual || isPadded(row, usual);
  const isText = ({ width, cells }: WrittenRow) =>
    width === 1 && usual > 1 && !holdsOtherDelimiter(cells[0]?.text ?? '', usual, delimiter);
  const first = rows.findIndex(fits);
  const last = rows.findLastIndex(fits);
  const odd = rows.filter((row, index) => {
    if (fits(row)) return false;
    return !(isText(row) && (index < first || index > last));
  });
  return {
    columns: usual,
    preamble: rows.filter((row, index) => index < first && isText(row)).length,
    footnotes: rows.filter((row, index) => index > last && isText(row)).length,
    trailing: usual > 1 && filled < usual,
    ragged: gathered(odd, usual, sheet),
  };
}
