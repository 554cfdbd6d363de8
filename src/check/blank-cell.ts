/** Where a value ought to stand that is not there: a blank cell has no source, but its row and column are known. */
import type { Measure, PlanDocument, Record as PlanRecord, Quantity, Table } from '../plan-document.ts';
import { a1, type Source } from '../source.ts';
import { tableNamed } from './in-document.ts';
import { placeKey } from './quantities.ts';

type Field = 'result' | 'target' | 'budget';

/** The cell of `field` in the record's row; undefined where the table has no such column, or several for one year. */
export function blankCell(table: Table | undefined, field: Field, record: PlanRecord): Source | undefined {
  const columns = table?.columns.filter((column) => column.field === field) ?? [];
  const dated = columns.filter(({ period }) => period !== undefined);
  const fitting =
    dated.length === 0
      ? columns
      : dated.filter(
          ({ period }) => period?.start === record.period.start && period.end === record.period.end,
        );
  const [column, ...others] = fitting;
  if (column === undefined || others.length > 0) return undefined;
  // With years as columns the target's row is the record's, whichever cell the record was begun from.
  const { sheet, row, line } = dated.length > 0 ? (record.target ?? record).source : record.source;
  const cell = { sheet, row, column: column.column, cell: a1(row, column.column) };
  return line === undefined ? cell : { ...cell, line };
}

export function tableOf({ tables }: Pick<PlanDocument, 'tables'>, measure: Measure): Table | undefined {
  return tableNamed(tables, measure.table, measure.source);
}

/** The results of a measure by every cell they stand in, merged ones by each row they are merged over. */
export function resultsByCell(measure: Measure): Map<string, Quantity> {
  const cells = new Map<string, Quantity>();
  for (const { result } of measure.indicators.flatMap(({ records }) => records)) {
    if (result === undefined) continue;
    const { source, spread } = result;
    const key = placeKey(source);
    if (cells.has(key)) continue;
    for (let below = 0; below < (spread?.rows ?? 1); below += 1) {
      cells.set(placeKey({ ...source, row: source.row + below }), result);
    }
  }
  return cells;
}
