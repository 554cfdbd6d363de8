/** Compares two tidy tables field by field, leaving out the columns that say where a value stands. */
import { parse } from 'csv-parse/sync';
import type { PlanDocument } from '../../src/plan-document.ts';
import { formatTidyTable } from '../../src/report/tidy.ts';

export type TidyRow = Readonly<Record<string, string>>;

const PLACES = new Set(['document', 'target_cell', 'result_cell', 'budget_cell']);

export function tidyRows(documents: readonly PlanDocument[]): TidyRow[] {
  return parse(formatTidyTable(documents), { bom: true, columns: true });
}

/** Rows of one part of a measure in `years` (`2021-2025`). */
export function recordRows(
  rows: readonly TidyRow[],
  measure: string,
  part: string,
  years: string,
): TidyRow[] {
  return rows.filter(
    (row) =>
      row.measure === measure && row.part === part && `${row.period_start}-${row.period_end}` === years,
  );
}

function keyOf(row: TidyRow): string {
  return [row.table, row.measure, row.indicator, row.part, row.period_start, row.period_end].join('|');
}

/** The share of equal fields over the rows of both tables, and the fields that differ. */
export function compareTables(a: readonly TidyRow[], b: readonly TidyRow[]) {
  const [left, right] = [byKey(a), byKey(b)];
  const differences: string[] = [];
  let fields = 0;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [x, y] = [left.get(key), right.get(key)];
    for (const column of Object.keys(x ?? y ?? {})) {
      if (PLACES.has(column)) continue;
      fields += 1;
      if (x?.[column] !== y?.[column]) differences.push(`${key} ${column}: ${x?.[column]} / ${y?.[column]}`);
    }
  }
  return { equal: 1 - differences.length / fields, differences };
}

function byKey(rows: readonly TidyRow[]): Map<string, TidyRow> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
