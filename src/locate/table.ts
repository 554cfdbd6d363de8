/** A table found in a sheet: its header, the text above it, and its rows with merged cells spread. */
import type { Cell } from '../grid.ts';
import type { Repair } from '../plan-document.ts';
import type { Source } from '../source.ts';
import type { RowCells } from './row-cells.ts';
import type { TableCell } from './table-cell.ts';
import type { HeaderPeriod, Piece, Role } from './vocabulary.ts';

export type { CellSpread, TableCell } from './table-cell.ts';

export interface HeaderColumn {
  readonly column: number;
  readonly text: string;
  /** The header's own cells over this column; none where a cell to the left is merged over it. */
  readonly cells: readonly Cell[];
  /** Absent for a column the profile does not know. */
  readonly field?: string;
  readonly role?: Role;
  readonly period?: HeaderPeriod;
  /** The column holds a part of what its header spans, or the sum of the parts. */
  readonly piece?: Exclude<Piece, 'unit'>;
  readonly rank?: number;
}

export interface TableRow {
  readonly number: number;
  readonly line?: number;
  readonly hidden: boolean;
  /** The row stands directly under a header that was repeated after a page break. */
  readonly afterBreak: boolean;
  /** By column. */
  readonly cells: RowCells<number>;
  /** Headings inside the table that stand above this row, by the field they are taken for. */
  readonly sections?: ReadonlyMap<string, TableCell>;
}

/** A line of text above a table, back to the table before it. */
export interface TextAbove {
  readonly text: string;
  readonly source: Source;
}

/** A list for each step of putting rows right, in the order of the steps. */
export type RepairSteps = readonly (readonly Repair[])[];

export interface LocatedTable {
  /** Identifier of the profile its header was recognised by. */
  readonly profile: string;
  readonly sheet: string;
  readonly above: readonly TextAbove[];
  readonly captionId?: string;
  readonly columns: readonly HeaderColumn[];
  readonly headerSource: Source;
  readonly rows: readonly TableRow[];
  /** Rows of sums (`共計減碳量 | … | 464.74`); their cells are structure. */
  readonly totals: readonly TableRow[];
  /** How many cells the rows had before any repair, so that coverage can count each once. */
  readonly cellsInRows: number;
  /** Whether the table's own cells carry merges; without, a blank may be a value continued. */
  readonly mergesKnown: boolean;
  readonly repairs: RepairSteps;
}

export type Structural = 'caption' | 'heading' | 'note' | 'header' | 'prose' | 'rule' | 'total' | 'contents';

/** A captioned table that no profile knows, as it stands. */
export interface OtherTable {
  readonly captionId: string;
  readonly caption: string;
  /** How many columns of its first row some profile knows; a table of measures with a broken header has several. */
  readonly knownColumns: number;
  readonly cells: readonly { readonly text: string; readonly source: Source }[];
}

/** What one sheet holds. Every non-blank cell is in a table row, in another table, structural, or stray. */
export interface LocatedSheet {
  readonly sheet: string;
  readonly tables: readonly LocatedTable[];
  readonly structural: readonly { readonly cell: Cell; readonly as: Structural }[];
  /** Tables with a caption whose header no profile knows. */
  readonly others: readonly OtherTable[];
  readonly stray: readonly Cell[];
  /** The row most like a header, when no table was found. */
  readonly nearestHeader?: string;
}
