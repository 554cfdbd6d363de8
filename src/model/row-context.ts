/** What every row of a table needs to know of its table. */
import type { TableCell } from '../locate/table.ts';
import type { MappedRow } from '../map/table.ts';
import type { Period, SectorId, Unit } from '../plan-document.ts';
import type { AgencyRegistry } from '../words/agencies.ts';

/** `113年目標(累計)`, `成果(%)`. */
export interface ColumnWords {
  readonly unit: Unit | undefined;
  readonly cumulative: boolean;
}

export interface RowContext {
  readonly table: string;
  readonly sector: SectorId | undefined;
  /** TWD that one unit of a budget cell is worth. */
  readonly moneyScale: number | undefined;
  /** The plan's years, for tables that have no column for them. */
  readonly period: Period | undefined;
  /** The one year that the title or the sheet names, where neither a column nor the plan's years tell any. */
  readonly year: Period | undefined;
  readonly notApplicable: readonly string[];
  /** The one body all rows of the table are about. */
  readonly agency?: string | undefined;
  /** A year whose cells are blank is a record of its own: in a KPI table the blank says something. */
  readonly keepBlankYears?: boolean;
  /** The table is a summary of revised targets, with the reasons. */
  readonly revises?: boolean;
  /** The years one target of the table is for (`五年目標量`), when each row has a target for the whole plan. */
  readonly targetSpan: Period | undefined;
  /** Unit of the carbon column, from the note above the table. */
  readonly carbonUnit: Unit | undefined;
  /** What the headers of values say of their columns, by number; of most tables none says anything. */
  readonly columnWords: ReadonlyMap<number, ColumnWords>;
  readonly registry: AgencyRegistry;
  /** Rows of how many measures a budget cell stands in. */
  readonly measuresSharing: (cell: TableCell) => number;
  /** Takes the rows that hold values but name no period that could be read. */
  readonly unread: MappedRow[];
}
