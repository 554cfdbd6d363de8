/** Accounts for every cell of the input, and keeps the tables that no profile knows as they stand. */
import type { Workbook } from '../grid.ts';
import type { LocatedSheet, TableCell } from '../locate/table.ts';
import type { MappedRow, MappedTable } from '../map/table.ts';
import type { Coverage, OtherTable } from '../plan-document.ts';

/** What was read of one input. */
export interface ReadParts {
  /** The grid, or how many cells it had: a grid whose tables are mapped need not be held to be counted. */
  readonly workbook: Workbook | { readonly cells: number };
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
}

type Unmapped = Coverage['unmappedCells'][number];

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

/** Numbers of cells; those that hold something the model has no place for are listed, by what became of them. */
export interface CellCount {
  readonly all: number;
  readonly mapped: number;
  readonly structural: number;
  readonly outside: readonly Unmapped[];
  readonly inTables: readonly Unmapped[];
  readonly inUnreadRows: readonly Unmapped[];
}

export function countCells({ workbook, sheets, tables }: ReadParts, unread: readonly MappedRow[]): CellCount {
  const inUnreadRows = unread.flatMap(ownCells);
  const inOthers = sum(sheets.flatMap(({ others }) => others.map(({ cells }) => cells.length)));
  return {
    all: 'cells' in workbook ? workbook.cells : cellsOfGrid(workbook),
    mapped: sum(tables.map(({ mapped }) => mapped)) + inOthers - inUnreadRows.length,
    structural:
      sum(sheets.map(({ structural }) => structural.length)) + sum(tables.map(({ ordinals }) => ordinals)),
    outside: sheets.flatMap(({ stray }) =>
      stray.map(({ source, text }) => ({
        source,
        text,
        reason: 'outside-table' as const,
      })),
    ),
    inTables: tables.flatMap(({ unmapped }) => unmapped),
    inUnreadRows,
  };
}

export function cellsOfGrid({ sheets }: Workbook): number {
  return sum(sheets.map(({ rows }) => rows.reduce((total, { cells }) => total + cells.length, 0)));
}

export function coverageOf({ all, mapped, structural, ...unmapped }: CellCount): Coverage {
  const unmappedCells = [...unmapped.outside, ...unmapped.inTables, ...unmapped.inUnreadRows];
  return { cells: all, mapped, structural, unmapped: unmappedCells.length, unmappedCells };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const VALUE_FIELDS = ['period', 'target', 'result', 'budget'] as const;

function ownCells(row: MappedRow): Unmapped[] {
  return VALUE_FIELDS.flatMap((field) => {
    const cell: TableCell | undefined = row.cells.get(field);
    if (!cell || cell.copyOf !== undefined) return [];
    return [{ source: { ...cell.source }, text: cell.text, reason: 'unreadable-row' as const }];
  });
}
