/** A sheet of our own: what stands in it and how it looks, before it becomes a part of a package. */
import type { Merge } from '../grid.ts';
import type { CellLook } from './styles.ts';

export interface ContentCell {
  readonly value: string | number;
  readonly look?: CellLook;
}

export interface ContentRow {
  /** 1-based; rows ascend. */
  readonly number: number;
  /** By 1-based column, ascending. */
  readonly cells: readonly (readonly [column: number, cell: ContentCell])[];
  /** In points. */
  readonly height?: number;
  /** The height is an estimate: whoever shows or edits the row may fit it better. */
  readonly fitted?: boolean;
  readonly hidden?: boolean;
}

export interface ContentColumn {
  /** In characters of the standard font; a Chinese character is two. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** What is said of cells to be filled in when one of them is chosen. */
export interface EntryHelp {
  /** `A4:A503`. */
  readonly range: string;
  readonly title: string;
  readonly text: string;
  /** Where the choices stand, as a formula; others may be typed. */
  readonly list?: string;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly ContentColumn[];
  readonly rows: readonly ContentRow[];
  readonly merges?: readonly Merge[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The table to filter, with its header: `A4:L20`. */
  readonly filter?: string;
  readonly links?: readonly {
    readonly cell: string;
    /** `'表 1'!F5`. */
    readonly to: string;
    readonly tip: string;
  }[];
  /** `RRGGBB`. */
  readonly tabColour?: string;
  /** Landscape on A4, one page wide, these rows repeated on each page. */
  readonly print?: { readonly titleRows: number };
  readonly entries?: readonly EntryHelp[];
  readonly hidden?: boolean;
}
