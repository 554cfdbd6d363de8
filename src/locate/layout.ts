/** What the columns of a table hold, as far as putting a row back into place needs to know. */
import type { HeaderColumn } from './table.ts';
import type { Role } from './vocabulary.ts';

/** Column numbers by what they hold; several columns may hold the same. */
export interface Layout {
  readonly columns: readonly number[];
  readonly role: ReadonlyMap<number, Role>;
  readonly period: number | undefined;
  readonly measure: number | undefined;
  readonly category: number | undefined;
  readonly description: number | undefined;
  readonly last: number;
}

export function layoutOf(columns: readonly HeaderColumn[]): Layout {
  const role = new Map<number, Role>();
  for (const column of columns) role.set(column.column, column.role ?? 'other');
  const first = (wanted: Role): number | undefined =>
    columns.find((column) => column.role === wanted && !column.period)?.column;
  const numbers = columns.map((column) => column.column);
  return {
    columns: numbers,
    role,
    period: first('period'),
    measure: first('measure'),
    category: first('category'),
    description: first('description'),
    last: Math.max(0, ...numbers),
  };
}
