/** A page as it was walked, before it is known which of its tables hold data and which only lay it out. */
import type { Merge } from '../../grid.ts';

/** A line of text outside of tables, or in a table that only lays out. */
export interface Line {
  readonly text: string;
  readonly hidden: boolean;
}

export type Block = { readonly line: Line } | { readonly table: TableDraft };

export interface CellDraft {
  readonly row: number;
  readonly column: number;
  text: string;
  readonly hidden: boolean;
  /** Number that Excel or LibreOffice wrote beside the text; empty where the text is said to be it. */
  readonly stored?: string;
  readonly formula?: string;
  /** The number format that makes a percentage of a plain number. */
  readonly percent?: string;
  readonly isError: boolean;
  /** Text of the cell that the page does not show. */
  readonly unseen: string;
  /** What the cell holds when it holds a table. */
  blocks?: readonly Block[];
}

export interface TableDraft {
  readonly caption: string;
  /** Cells that show anything, row by row. */
  readonly cells: readonly CellDraft[];
  readonly rows: number;
  /** How many columns the widest row takes. */
  readonly columns: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** True when tables in its cells hold more than it does itself. */
  readonly isLayout: boolean;
  /** Cells with text in it and in the tables inside it. */
  readonly size: number;
  /** Cells whose own tables became text of theirs. */
  readonly folded: readonly CellDraft[];
}

/** Text of blocks in one cell: a line for each line and for each row of a table. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => ('line' in block ? block.line.text : textOfTable(block.table)))
    .filter((text) => text !== '')
    .join('\n');
}

function textOfTable({ caption, cells }: TableDraft): string {
  const lines = caption === '' ? [] : [caption];
  let row: string[] = [];
  for (const [index, cell] of cells.entries()) {
    row.push(cell.blocks === undefined ? cell.text : textOfBlocks(cell.blocks));
    if (cells[index + 1]?.row === cell.row) continue;
    lines.push(row.join(' '));
    row = [];
  }
  return lines.join('\n');
}
