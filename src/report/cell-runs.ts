/** Cells side by side said as one range: of a column without a place every cell is named, and `J3:J100001` is read at a glance. */

export interface CellRun {
  /** `J3:J9`, or a place by itself, as it came. */
  readonly text: string;
  /** How many places it stands for. */
  readonly cells: number;
}

interface Cell {
  readonly letters: string;
  readonly row: number;
}

/** Two cells are as short by themselves. */
const LEAST = 3;

/**
 * Cells that come one below the other, as A1, are one run from three on; any other place stands for itself. The order stays,
 * and a range holds no cell that was not named.
 */
export function cellRuns(places: Iterable<string>): CellRun[] {
  const runs: CellRun[] = [];
  let open: string[] = [];
  let last: Cell | undefined;
  const close = (): void => {
    const [first = ''] = open;
    if (open.length < LEAST) for (const text of open) runs.push({ text, cells: 1 });
    else runs.push({ text: `${first}:${open[open.length - 1]}`, cells: open.length });
    open = [];
  };
  for (const place of places) {
    const cell = cellIn(place);
    if (cell === undefined || cell.letters !== last?.letters || cell.row !== last.row + 1) close();
    open.push(place);
    last = cell;
  }
  close();
  return runs;
}

const CELL = /^([A-Z]{1,3})([0-9]{1,7})$/u;

function cellIn(place: string): Cell | undefined {
  const [, letters, row] = CELL.exec(place) ?? [];
  return letters === undefined ? undefined : { letters, row: Number(row) };
}
