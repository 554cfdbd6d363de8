/** Accounts for every cell of the input, and keeps the tables that no profile knows as they stand. */
import type { Workbook } from '../grid.ts';
import type { LocatedSheet, TableCell } from '../locate/table.ts';
import type { MappedRow, MappedTable } from '../map/table.ts';
import type { Coverage, OtherTable } from '../plan-document.ts';

/** What was read of one input. */
interface ReadParts {
  readonly workbook: Workbook;
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
}

/** Captioned tables that no profile knows are kept as they stand. */
export function otherTablesOf({ sheets }: Pick<ReadParts, 'sheets'>): OtherTable[] {
  return sheets.flatMap(({ others }) =>
    others.map(({ captionId, caption, knownColumns, cells }) => ({
      id: captionId,
      caption,
      knownColumns,
      cells: cells.map(({ text, source }) => ({ text, source: { ...source } })),
    })),
  );
}

export function coverageOf(parts: ReadParts, unread: readonly MappedRow[]): Coverage {
  const cells = parts.workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((inSheet, row) => inSheet + row.cells.length, 0),
    0,
  );
  const unreadCells = unread.flatMap(ownCells);
  const unmappedCells: Coverage['unmappedCells'] = [
    ...parts.sheets.flatMap((sheet) =>
      sheet.stray.map(({ cell, source }) => ({
        source: { ...source },
        text: cell.text,
        reason: 'outside-table' as const,
      })),
    ),
    ...parts.tables.flatMap((table) =>
      table.unmapped.map(({ source, text, reason }) => ({ source: { ...source }, text, reason })),
    ),
    ...unreadCells,
  ];
  const others = parts.sheets.flatMap((sheet) => sheet.others);
  const structural =
    parts.sheets.reduce((sum, sheet) => sum + sheet.structural.length, 0) +
    parts.tables.reduce((sum, table) => sum + table.ordinals, 0);
  const mapped =
    parts.tables.reduce((sum, table) => sum + table.mapped, 0) +
    others.reduce((sum, table) => sum + table.cells.length, 0) -
    unreadCells.length;
  return { cells, mapped, structural, unmapped: unmappedCells.length, unmappedCells };
}

const VALUE_FIELDS = ['period', 'target', 'result', 'budget'] as const;

function ownCells(row: MappedRow): Coverage['unmappedCells'] {
  return VALUE_FIELDS.flatMap((field) => {
    const cell: TableCell | undefined = row.cells.get(field);
    if (!cell || cell.copyOf !== undefined) return [];
    return [{ source: { ...cell.source }, text: cell.text, reason: 'unreadable-row' as const }];
  });
}
