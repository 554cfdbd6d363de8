/**
 * Columns of a header that are called alike: two tables side by side under one row of headers, and two columns
 * of names of which the left one groups the right one (`推動策略 | 具體措施`).
 */
import { fieldsOf, type Header } from './header.ts';
import type { HeaderColumn } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One table's columns; its cells stand in `from` to `to`, both inclusive. */
export interface ColumnGroup {
  readonly columns: readonly HeaderColumn[];
  readonly from: number;
  readonly to: number;
}

/** The tables under one header row; nearly always one. */
export function columnGroups({ columns, vocabulary }: Header): ColumnGroup[] {
  const groups = splitColumns(columns, vocabulary);
  return groups.map((own, index) => ({
    columns: nameBroader(own, vocabulary),
    from: index === 0 ? 1 : (own[0]?.column ?? 1),
    to: (groups[index + 1]?.[0]?.column ?? Number.POSITIVE_INFINITY) - 1,
  }));
}

/** Cut where a field comes again and the columns on both sides make a header of their own. */
function splitColumns(columns: readonly HeaderColumn[], vocabulary: Vocabulary): (readonly HeaderColumn[])[] {
  for (let at = 1; at < columns.length; at++) {
    const [left, right] = [columns.slice(0, at), columns.slice(at)];
    const [next] = right;
    const before = fieldsOf(left);
    if (!next?.field || next.cells.length === 0 || !before.has(next.field)) continue;
    // Years written out (`年度目標值 | 年度目標值` over 108年, 109年) each stand once: one table, in whatever order.
    if (!repeatsValues(left, right)) continue;
    if (vocabulary.isHeader(before) && vocabulary.isHeader(fieldsOf(right))) {
      return [left, ...splitColumns(right, vocabulary)];
    }
  }
  return [columns];
}

/** A second table has values of its own: a column for what a column of the first is for already. */
function repeatsValues(left: readonly HeaderColumn[], right: readonly HeaderColumn[]): boolean {
  const keyOf = ({ field, period }: HeaderColumn) => `${field} ${period?.start ?? ''}-${period?.end ?? ''}`;
  const values = (columns: readonly HeaderColumn[]) =>
    columns.filter(({ field, role, cells }) => field !== undefined && role === 'value' && cells.length > 0);
  const known = new Set(values(left).map(keyOf));
  return values(right).some((column) => known.has(keyOf(column)));
}

/** `計畫名稱 | 目標值 | 具體作為`: what stands behind the figures of a row tells more of it, and is not what they are of. */
function isBehindValues({ column }: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  return columns.some((other) => other.role === 'value' && other.column < column);
}

function nameBroader(columns: readonly HeaderColumn[], vocabulary: Vocabulary): readonly HeaderColumn[] {
  const named = columns.filter((column) => column.role === 'measure' && column.cells.length > 0);
  const [first, second] = named;
  const broader = first?.field === undefined ? undefined : vocabulary.broader(first.field);
  if (
    !first ||
    !second ||
    first.text === second.text ||
    !broader ||
    isBehindValues(second, columns) ||
    columns.some(({ field }) => field === broader.field)
  )
    return columns;
  return columns.map((column) => (column === first ? { ...column, ...broader } : column));
}
