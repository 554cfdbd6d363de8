/** A drafted sheet to a sheet of the grid: its lines in the first column, its tables below each other. */
import type { Cell, GridRow, Merge, Sheet } from '../../grid.ts';
import { type Source, sourceAt } from '../../source.ts';
import { admit, isBlank, isErrorValue, type Tally } from '../cells.ts';
import { finishSheet } from '../workbook/sheet.ts';
import type { CellDraft, TableDraft } from './draft.ts';
import { shownPercent } from './percent.ts';
import { isTable, type SheetDraft } from './sheets.ts';
import { storedNumber } from './stored-number.ts';

interface Draft {
  readonly name: string;
  readonly tally: Tally;
  readonly rows: GridRow[];
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Cells that are hidden one by one, and how many stand in each column besides. */
  readonly hiddenCells: Cell[];
  readonly shown: Map<number, number>;
  /** Rows so far. */
  height: number;
}

function note(
  draft: Draft,
  kind: 'hidden-text' | 'nested-table' | 'number-differs',
  cell: Cell,
  found: string,
) {
  const { sheet, row, column } = cell.source;
  draft.tally.issues.push({ kind, sheet, row, column, found });
}

/** The cell as the page shows it. A number beside it counts only where the text shows the same. */
function cellOf({ text, stored, formula, percent, isError }: CellDraft, source: Source): Cell {
  const shown = percent === undefined ? undefined : shownPercent(text, percent);
  if (shown) return { source, ...shown, kind: 'number', ...(formula === undefined ? {} : { formula }) };
  const value = stored === undefined ? undefined : storedNumber(text, stored);
  const kind = isError || isErrorValue(text) ? 'error' : typeof value === 'number' ? 'number' : 'text';
  return {
    ...{ source, text, kind },
    ...(kind === 'number' && typeof value === 'number' ? { value } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function addCell(draft: Draft, own: CellDraft, row: number): Cell | undefined {
  const cell = cellOf(own, sourceAt(draft.name, row, own.column));
  if (!isBlank(own.unseen)) note(draft, 'hidden-text', cell, own.unseen.slice(0, QUOTED));
  if (isBlank(cell.text)) return undefined;
  if (own.stored !== undefined && storedNumber(own.text, own.stored) === 'differs')
    note(draft, 'number-differs', cell, `${own.text.trim()} ≠ ${own.stored.slice(0, QUOTED)}`);
  if (own.hidden) draft.hiddenCells.push(cell);
  else draft.shown.set(own.column, (draft.shown.get(own.column) ?? 0) + 1);
  return admit(cell, draft.tally);
}

const QUOTED = 60;

function addTable(draft: Draft, table: TableDraft): void {
  const above = draft.height;
  let cells: Cell[] = [];
  for (const [index, own] of table.cells.entries()) {
    const cell = addCell(draft, own, above + own.row);
    if (cell) cells.push(cell);
    if (table.cells[index + 1]?.row === own.row) continue;
    if (cells.length > 0) draft.rows.push({ number: above + own.row, cells });
    cells = [];
  }
  for (const own of table.folded)
    note(
      draft,
      'nested-table',
      cellOf(own, sourceAt(draft.name, above + own.row, own.column)),
      own.text.slice(0, QUOTED),
    );
  for (const { top, bottom, ...across } of table.merges)
    draft.merges.push({ top: top + above, bottom: bottom + above, ...across });
  for (const row of table.hiddenRows) draft.hiddenRows.add(row + above);
  for (const column of table.hiddenColumns) draft.hiddenColumns.add(column);
  draft.height += table.rows;
}

/** Text outside of tables: a row of its own that no table can take for one of its rows. */
function addTexts(draft: Draft, texts: readonly string[], hidden: boolean): void {
  draft.height += 1;
  const number = draft.height;
  const cells = texts.map((text, index) =>
    admit({ source: sourceAt(draft.name, number, index + 1), text, kind: 'text' }, draft.tally),
  );
  draft.rows.push({ number, cells, outside: true });
  if (hidden) draft.hiddenRows.add(number);
}

/** Cells hidden one by one (`<td style="display:none">`) make a hidden column when nothing else stands in it. */
function settleHiddenCells({ hiddenCells, hiddenColumns, shown, name, tally }: Draft): void {
  const columns = new Map<number, { readonly first: Cell; count: number }>();
  for (const cell of hiddenCells) {
    const { column } = cell.source;
    const known = columns.get(column);
    if (known) known.count += 1;
    else columns.set(column, { first: cell, count: 1 });
  }
  for (const [column, { first, count }] of columns) {
    if (!shown.has(column)) hiddenColumns.add(column);
    else {
      const found = `${first.text.slice(0, QUOTED)}${count > 1 ? ` (+${count - 1})` : ''}`;
      tally.issues.push({ kind: 'hidden-cell', sheet: name, row: first.source.row, column, found });
    }
  }
}

export function gridOf(sheet: SheetDraft, name: string, tally: Tally): Sheet {
  const draft: Draft = {
    ...{ name, tally, rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
    ...{ hiddenCells: [], shown: new Map(), height: 0 },
  };
  for (const part of sheet.parts) {
    if (!isTable(part)) addTexts(draft, 'texts' in part ? part.texts : [part.text], part.hidden);
    else {
      for (const line of part.caption.split('\n')) if (!isBlank(line)) addTexts(draft, [line], false);
      addTable(draft, part);
    }
  }
  settleHiddenCells(draft);
  const hiding = {
    sheet: false,
    row: (row: number) => draft.hiddenRows.has(row),
    column: (column: number) => draft.hiddenColumns.has(column),
  };
  return finishSheet({ name, hiding }, draft.rows, draft.merges, tally);
}
