/** One cell of a table. */
import type { Cell } from '../grid.ts';

/** How many rows one cell speaks for, and the first of them. */
export interface CellSpread {
  readonly firstRow: number;
  readonly rows: number;
  readonly basis: 'merged' | 'continued';
}

/** A cell in its place in a table: mostly the grid's own. `text` may be several cells' texts joined. */
export interface TableCell extends Cell {
  /** The whole cell's text, where `text` is only one line of it. */
  readonly whole?: string;
  readonly spread?: CellSpread;
  /** Number of the row this cell anchors, when it is a copy spread from above. */
  readonly copyOf?: number;
}
