/** Lines and tables of a page to sheets: a sheet for each table that holds data, with the lines above it. */
import type { Block, CellDraft, Line, TableDraft } from './draft.ts';

/** Lines of one sheet and the tables between them, from the top. */
export interface SheetDraft {
  readonly parts: readonly (Line | TextRow | TableDraft)[];
}

/** Texts beside each other in a table that only lays out the page. */
export interface TextRow {
  readonly texts: readonly string[];
  readonly hidden: boolean;
}

export function isTable(part: Line | TextRow | TableDraft): part is TableDraft {
  return 'cells' in part;
}

/** A table with one text in each of its rows says lines, such as a title in a frame. */
function isLines({ cells }: TableDraft): boolean {
  return cells.every(({ row }, index) => cells[index - 1]?.row !== row);
}

function linesOf(text: string, hidden: boolean): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line, hidden }));
}

type Part = SheetDraft['parts'][number];

/** Takes apart what only lays out the page, in the order it is read. */
function flatten(blocks: readonly Block[], parts: Part[]): void {
  for (const block of blocks) {
    if ('line' in block) parts.push(block.line);
    else if (block.table.isLayout || isLines(block.table)) flattenTable(block.table, parts);
    else parts.push(block.table);
  }
}

function flattenTable({ caption, cells, hiddenRows }: TableDraft, parts: Part[]): void {
  parts.push(...linesOf(caption, false));
  let beside: CellDraft[] = [];
  const settle = (hidden: boolean): void => {
    const [first, second] = beside;
    if (first && second) parts.push({ texts: beside.map(({ text }) => text), hidden });
    else if (first) for (const line of linesOf(first.text, hidden)) parts.push(line);
    beside = [];
  };
  for (const [index, cell] of cells.entries()) {
    const hidden = hiddenRows.has(cell.row);
    if (cell.blocks !== undefined) {
      settle(hidden);
      flatten(cell.blocks, parts);
    } else if (cell.text !== '') beside.push(cell);
    if (cells[index + 1]?.row !== cell.row) settle(hidden);
  }
}

/** A header in a table of its own above the one that scrolls, or a table cut into pages that repeat their header. */
function continues(before: TableDraft, next: TableDraft): boolean {
  if (next.caption !== '' || before.columns !== next.columns) return false;
  const isHeader = before.rows <= 2 && next.rows > before.rows;
  return isHeader || firstRow(before) === firstRow(next);
}

function firstRow({ cells }: TableDraft): string {
  const [first] = cells;
  return JSON.stringify(
    cells.filter(({ row }) => row === first?.row).map(({ column, text }) => [column, text]),
  );
}

/** A page without a table of data is one sheet of lines. */
export function sheetsOf(blocks: readonly Block[]): SheetDraft[] {
  const parts: Part[] = [];
  flatten(blocks, parts);
  const sheets: Part[][] = [];
  let waiting: Part[] = [];
  for (const part of parts) {
    waiting.push(part);
    if (!isTable(part)) continue;
    const last = sheets.at(-1);
    const before = last?.at(-1);
    if (last && before && isTable(before) && waiting.length === 1 && continues(before, part)) last.push(part);
    else sheets.push(waiting);
    waiting = [];
  }
  const last = sheets.at(-1);
  if (last) last.push(...waiting);
  else if (waiting.length > 0) sheets.push(waiting);
  return sheets.map((own) => ({ parts: own }));
}
