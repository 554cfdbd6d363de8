/** The model as one flat table: a row for each measure, indicator and period. */
import { TIDY_COLUMNS } from '../own-csv.ts';
import type { Indicator, Measure, PlanDocument, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { type CsvRow, csvHead, csvLine, csvPieces } from './csv-table.ts';
import { inOnePiece } from './pieces.ts';
import { placeOf } from './place.ts';

export type TidyColumn = (typeof TIDY_COLUMNS)[number];
export type TidyRow = Readonly<Record<TidyColumn, string | number | undefined>>;

/** Rows in document order. Values are as written, without thousands separators; raw text is the whole cell's. */
export function formatTidyTable(documents: readonly PlanDocument[]): string {
  return inOnePiece(tidyPieces(documents));
}

export function tidyPieces(documents: readonly PlanDocument[]): Iterable<string> {
  return csvPieces(TIDY_COLUMNS, tidyRows(documents));
}

/** What the table begins with. */
export function tidyHead(): string {
  return csvHead(TIDY_COLUMNS);
}

/** The lines of some of a document's measures. */
export function tidyLines(document: PlanDocument, measures: readonly Measure[]): string {
  const lines: string[] = [];
  for (const row of rowsOf(document, measures)) lines.push(csvLine(row));
  return lines.join('');
}

function* tidyRows(documents: readonly PlanDocument[]): Generator<CsvRow> {
  for (const document of documents) yield* rowsOf(document, document.measures);
}

function* rowsOf(document: PlanDocument, measures: readonly Measure[]): Generator<CsvRow> {
  for (const measure of measures) {
    for (const indicator of measure.indicators) {
      for (const record of indicator.records) {
        const row = tidyRow(document, measure, indicator, record);
        yield TIDY_COLUMNS.map((column) => row[column]);
      }
    }
  }
}

/** One record as a row of the tidy table. */
export function tidyRow(
  document: PlanDocument,
  measure: Measure,
  indicator: Indicator,
  record: PlanRecord,
): TidyRow {
  const { period, target, result, budget } = record;
  return {
    document: document.id,
    table: measure.table,
    sector: measure.sector,
    category: measure.category,
    measure: measure.name,
    lead: leadOf(document, measure),
    support: measure.supportingAgencies.join(';'),
    indicator: indicator.name,
    part: record.part,
    period_start: period.start,
    period_end: period.end,
    ...targetCells(target),
    ...resultCells(result),
    result_as_of: result?.asOf,
    budget_raw: budget?.raw,
    budget_twd: budget?.amount,
    status: record.status,
    pace: record.pace,
    target_cell: target && placeOf(target.source),
    result_cell: result && placeOf(result.source),
    budget_cell: budget && placeOf(budget.source),
  };
}

/** A body that only the table's title or sheet names stands in `table` already; this column is what the rows say. */
function leadOf({ tables }: PlanDocument, { table, leadAgencies, agencySource }: Measure): string {
  const fromTitle =
    agencySource === undefined && tables.some(({ id, agency }) => id === table && agency !== undefined);
  return fromTitle ? '' : leadAgencies.join(';');
}

function targetCells(target: Quantity | undefined) {
  return {
    target_raw: target?.raw,
    target_op: target?.op,
    target_value: target?.value,
    target_unit: target?.unit?.symbol,
    target_kind: target?.kind ?? 'none',
  };
}

function resultCells(result: Quantity | undefined) {
  return {
    result_raw: result?.raw,
    result_op: result?.op,
    result_value: result?.value,
    result_unit: result?.unit?.symbol,
    result_kind: result?.kind ?? 'none',
  };
}
