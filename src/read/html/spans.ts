/** Where the cells of a table stand once each takes the rows and columns it asks for; as browsers place them. */
import type { Merge } from '../../grid.ts';
import type { ReadLimits } from '../limits.ts';
import { holdLimit } from '../refusal.ts';

/** What browsers make of `colspan="1000000000"` and `rowspan="0"`. */
const MOST = { colspan: 1000, rowspan: 65_534 };

export function spanOf(name: 'colspan' | 'rowspan' | 'span', written: string | undefined): number {
  const asked = Number.parseInt(written ?? '1', 10);
  if (name === 'rowspan' && asked === 0) return MOST.rowspan;
  return asked >= 1 ? Math.min(asked, name === 'rowspan' ? MOST.rowspan : MOST.colspan) : 1;
}

interface OpenMerge extends Merge {
  bottom: number;
}

export interface Placing {
  /** 1-based; 0 before the first. */
  row: number;
  readonly nextRow: () => void;
  /** The column of the row's next cell. */
  readonly place: (columns: number, rows: number) => number;
  /** Ends `thead`, `tbody` or `tfoot`, which no cell reaches out of. */
  readonly endGroup: () => void;
  readonly merges: readonly Merge[];
}

export function startPlacing(limits: ReadLimits, name: string): Placing {
  /** The last row in which each column is taken by a cell from above. */
  let taken: number[] = [];
  let open: OpenMerge[] = [];
  const merges: OpenMerge[] = [];
  let next = 1;
  /** Places that spans cover; they are walked, and so they count. */
  let covered = 0;

  const placing = {
    row: 0,
    merges,
    nextRow: () => {
      placing.row += 1;
      next = 1;
    },
    place: (columns: number, rows: number): number => {
      const { row } = placing;
      while ((taken[next] ?? 0) >= row) {
        next += 1;
        covered += 1;
      }
      holdLimit(limits, 'cells', covered, name, true);
      const left = next;
      next += columns;
      holdLimit(limits, 'columns', next - 1, name, true);
      if (rows === 1 && columns === 1) return left;
      const merge = { top: row, left, bottom: row + rows - 1, right: next - 1 };
      merges.push(merge);
      holdLimit(limits, 'merges', merges.length, name, true);
      if (rows === 1) return left;
      open.push(merge);
      for (let column = left; column < next; column += 1) taken[column] = merge.bottom;
      covered += columns;
      return left;
    },
    endGroup: () => {
      for (const merge of open) merge.bottom = Math.min(merge.bottom, placing.row);
      open = [];
      taken = [];
    },
  };
  return placing;
}
