/** Findings as a table: one row each, for filtering in a spreadsheet. */
import type { Finding, ValidationReport } from '../validation-report.ts';
import { type CsvRow, csvPieces } from './csv-table.ts';
import { inOnePiece } from './pieces.ts';
import { placeFrom, placeOf } from './place.ts';

const COLUMNS = [
  'severity',
  'rule',
  'message',
  'document',
  'table',
  'sector',
  'measure',
  'indicator',
  'period_start',
  'period_end',
  'agencies',
  'file',
  'cell',
  'line',
  'other_cells',
  'evidence',
  'fingerprint',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/**
 * `cell` is `sheet!A1`, as in the tidy table; `other_cells` joins the rest with `;`, those of another file as
 * `[file]sheet!A1`; `evidence` is JSON.
 */
export function formatFindingTable(report: ValidationReport): string {
  return inOnePiece(findingTablePieces(report));
}

export function findingTablePieces({ findings }: ValidationReport): Iterable<string> {
  return csvPieces(COLUMNS, rowsOf(findings));
}

function* rowsOf(findings: readonly Finding[]): Generator<CsvRow> {
  for (const finding of findings) {
    const row = rowOf(finding);
    yield COLUMNS.map((column) => row[column]);
  }
}

function rowOf(finding: Finding): Row {
  const [first, ...others] = finding.locations;
  return {
    severity: finding.severity,
    rule: finding.rule,
    message: finding.message,
    document: finding.document,
    table: finding.table,
    sector: finding.sector,
    measure: finding.measure,
    indicator: finding.indicator,
    period_start: finding.period?.start,
    period_end: finding.period?.end,
    agencies: finding.agencies.join(';'),
    file: first?.file,
    cell: first && placeOf(first),
    line: first?.line,
    other_cells: others.map((place) => placeFrom(first?.file, place)).join(';'),
    evidence: JSON.stringify(finding.evidence),
    fingerprint: finding.fingerprint,
  };
}
