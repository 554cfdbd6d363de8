/** Rows, cells and hidden columns of a sheet part put in order, whatever order the part has them in. */
import type { Cell } from '../../../grid.ts';

export interface OpenRow {
  readonly number: number;
  readonly cells: Cell[];
}

/** Rows and cells in the order of the sheet, whatever order the part has them in. */
export function inOrder(rows: OpenRow[], damaged: (what: string) => never): OpenRow[] {
  const byNumber = new Map<number, Cell[]>();
  for (const { number, cells } of rows) {
    const before = byNumber.get(number);
    if (before === undefined) byNumber.set(number, cells);
    else for (const cell of cells) before.push(cell);
  }
  const ordered = [...byNumber].sort(([one], [other]) => one - other);
  return ordered.map(([number, cells]) => {
    cells.sort((one, other) => one.source.column - other.source.column);
    const twice = cells.find((cell, index) => cells[index + 1]?.source.column === cell.source.column);
    // Which of the two counts is nobody's to say.
    if (twice !== undefined) damaged(`${twice.source.cell} ×2`);
    return { number, cells };
  });
}

/** The columns that at least one range hides. `changes`: how many more ranges, or fewer, hide a column than the one before. */
export function hiddenFrom(changes: ReadonlyMap<number, number>): Set<number> {
  const hidden = new Set<number>();
  let ranges = 0;
  let next = 1;
  for (const [column, change] of [...changes].sort(([one], [other]) => one - other)) {
    if (ranges > 0) for (; next < column; next += 1) hidden.add(next);
    ranges += change;
    next = column;
  }
  return hidden;
}
