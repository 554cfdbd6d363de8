/**
 * Rows inside or below a table that hold no measure: sums (`小計 | 3000 | 2170 | 4,900`) and, below the last
 * row of data, names and signatures (`承辦人： | 王小明 | | 科長：`).
 */
import { isIdeograph } from '../ideograph.ts';
import type { Layout } from './layout.ts';
import type { Structural, TableCell, TableRow } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** By number of the row, what it is; `undefined` where only this much is known: it is no row of the table. */
export type SetApart = ReadonlyMap<number, Structural | undefined>;

export function setApart(rows: readonly TableRow[], layout: Layout, vocabulary: Vocabulary): SetApart {
  const apart = new Map<number, Structural | undefined>();
  for (const row of rows) if (isTotal(row, vocabulary)) apart.set(row.number, 'total');
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row || apart.has(row.number)) continue;
    const afterGap = row.number - (rows[index - 1]?.number ?? row.number) > 1;
    if (vocabulary.isSignOff(firstOwn(row)?.text ?? '')) apart.set(row.number, 'note');
    else if (afterGap && layout.period !== undefined && !holdsData(row, layout, vocabulary))
      apart.set(row.number, undefined);
    else break;
  }
  return apart;
}

function firstOwn(row: TableRow): TableCell | undefined {
  let first: TableCell | undefined;
  let at = Number.POSITIVE_INFINITY;
  const { keys, list } = row.cells;
  for (let index = 0; index < list.length; index += 1) {
    const column = keys[index] ?? at;
    const cell = list[index];
    if (!cell || column > at || cell.copyOf !== undefined || isBareNumber(cell.text)) continue;
    first = cell;
    at = column;
  }
  return first;
}

function isTotal(row: TableRow, vocabulary: Vocabulary): boolean {
  const label = firstOwn(row);
  const found = label && vocabulary.totalLabel(label.text);
  if (found !== 'possible') return found === 'certain';
  return row.cells.list.every(
    // Where merged cells are written out the label stands in several columns.
    (cell) => cell.text === label?.text || cell.copyOf !== undefined || isBareNumber(cell.text),
  );
}

const BARE_NUMBER = /^\s*[-+]?[\d,.]+\s*%?\s*$/u;

function isBareNumber(text: string): boolean {
  // Asked of every row: most begin with a name or end in one, and an ideograph is no figure however it is written.
  if (isIdeograph(text.charCodeAt(0)) || isIdeograph(text.charCodeAt(text.length - 1))) return false;
  return BARE_NUMBER.test(text.normalize('NFKC'));
}

/** A period anywhere, a figure or a sign for nothing under a value header, or text carried on from above. */
function holdsData(row: TableRow, layout: Layout, vocabulary: Vocabulary): boolean {
  let named = false;
  for (const [column, cell] of row.cells.entries()) {
    const role = layout.role.get(column);
    if (vocabulary.period(cell.text)) return true;
    if (role === 'value' || role === 'money') {
      if (/\d/u.test(cell.text.normalize('NFKC')) || vocabulary.isNothing(cell.text)) return true;
    }
    if (role === 'category' || role === 'measure' || role === 'agency') named ||= cell.copyOf === undefined;
  }
  return !named;
}
