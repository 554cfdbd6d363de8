/** One cell of a table. */
import type { Cell } from '../grid.ts';
import type { Source } from '../source.ts';

/** How many rows one cell speaks for, and the first of them. */
export interface CellSpread {
  readonly firstRow: number;
  readonly rows: number;
  readonly basis: 'merged' | 'continued';
}

/** A cell in its place in a table. `text` is the cell's own, or several cells' texts joined. */
export interface TableCell {
  readonly text: string;
  /** The whole cell's text, where `text` is only one line of it. */
  readonly whole?: string;
  readonly source: Source;
  readonly kind: Cell['kind'];
  readonly value?: Cell['value'];
  readonly spread?: CellSpread;
  /** Number of the row this cell anchors, when it is a copy spread from above. */
  readonly copyOf?: number;
}
