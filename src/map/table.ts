/** A table whose columns are fields: what the profile makes of a located table. */
import type { RowCells } from '../locate/row-cells.ts';
import type { HeaderColumn, RepairSteps, TableCell, TextAbove } from '../locate/table.ts';
import type { HeaderPeriod } from '../locate/vocabulary.ts';
import type { Source } from '../source.ts';
import type { Field } from './header-words.ts';

export interface MappedRow {
  readonly number: number;
  readonly line?: number;
  readonly cells: RowCells<Field>;
  /** The year of the columns the values stand under, where years are columns. */
  readonly columnPeriod?: HeaderPeriod;
  readonly columnPeriodRaw?: string;
  /** A cell of the row as it stands in the table, for a year whose own cells are all blank. */
  readonly anchor?: Source;
  /** The field whose cell begins a new group of measures: an amount or an agency may stand for a whole group. */
  readonly groupedBy: 'category' | 'sector' | 'measure';
}

/** The rows of one measure that share an agency or an indicator: `交通處` twice, for buses and for bicycles. */
export interface Block {
  readonly agencies?: TableCell;
  readonly lead?: TableCell;
  readonly support?: TableCell;
  readonly indicator?: TableCell;
  readonly unit?: TableCell;
  readonly rows: readonly MappedRow[];
}

export interface MappedMeasure {
  readonly category: TableCell | undefined;
  readonly sector: TableCell | undefined;
  readonly measure: TableCell;
  readonly description: TableCell | undefined;
  readonly notes: readonly TableCell[];
  readonly blocks: readonly Block[];
}

export interface MappedTable {
  readonly profile: string;
  readonly sheet: string;
  readonly captionId?: string;
  readonly above: readonly TextAbove[];
  readonly columns: readonly HeaderColumn[];
  readonly headerSource: Source;
  readonly measures: readonly MappedMeasure[];
  /** Rows of sums over the table. */
  readonly totals: readonly MappedRow[];
  readonly mergesKnown: boolean;
  readonly repairs: RepairSteps;
  /** Some value of the table is a dash, written for nothing. */
  readonly usesDashes: boolean;
  /** Cells of data rows that hold a value of the model, and those that only number the rows. */
  readonly mapped: number;
  readonly ordinals: number;
  readonly unmapped: readonly UnmappedCell[];
}

export interface UnmappedCell {
  readonly source: Source;
  readonly text: string;
  readonly reason: 'unknown-column' | 'repeated-column' | 'unreadable-row';
}
