/** A table of a page while it is walked: its rows and cells, closed where browsers close them. */
import { holdLimit } from '../refusal.ts';
import { type CellDraft, type TableDraft, textOfBlocks } from './draft.ts';
import {
  type Bounds,
  closeSelect,
  endCellFlow,
  type Flow,
  flushLines,
  isHidden,
  startCellFlow,
  startFlow,
  takeUnseen,
} from './flow.ts';
import { takeInk } from './ink.ts';
import { percentOf } from './percent.ts';
import { type Placing, spanOf, startPlacing } from './spans.ts';
import type { Attributes } from './tokens.ts';

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly hidden: boolean;
  readonly stored: string | undefined;
  readonly formula: string | undefined;
  readonly percent: string | undefined;
  readonly isError: boolean;
  readonly flow: Flow;
}

export interface OpenTable {
  /** What the table stands in. */
  readonly outer: Flow;
  readonly hidden: boolean;
  readonly placing: Placing;
  readonly cells: CellDraft[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Columns that `<col>` has told of. */
  described: number;
  columns: number;
  caption: Flow | undefined;
  captionText: string;
  groupHidden: boolean;
  rowHidden: boolean;
  inRow: boolean;
  cell: OpenCell | undefined;
  /** Cells in tables inside this one. */
  inner: number;
  readonly bounds: Bounds;
}

const NO_ATTRIBUTES: Attributes = new Map();

export function startTable(outer: Flow, hidden: boolean, bounds: Bounds): OpenTable {
  return {
    ...{ outer, hidden, bounds, placing: startPlacing(bounds.limits, bounds.name), cells: [] },
    ...{ hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), described: 0, columns: 0 },
    ...{ caption: undefined, captionText: '', groupHidden: false, rowHidden: false, inRow: false },
    ...{ cell: undefined, inner: 0 },
  };
}

/** Where text and elements go that stand at this place of the table: those outside of its cells stand before it. */
export function flowIn({ cell, caption, outer }: OpenTable): Flow {
  return cell?.flow ?? caption ?? outer;
}

export function isHiddenHere({ hidden, groupHidden, rowHidden, cell }: OpenTable): boolean {
  return hidden || groupHidden || rowHidden || cell?.hidden === true || cell?.flow.hidden !== undefined;
}

export function openCaption(table: OpenTable): void {
  closeRow(table);
  table.caption ??= startFlow(true, table.bounds);
}

export function closeCaption(table: OpenTable): void {
  const { caption, outer } = table;
  if (!caption) return;
  table.caption = undefined;
  const texts = [table.captionText, takeInk(caption.ink), takeUnseen(caption)];
  table.captionText = texts.filter((text) => text.trim() !== '').join('\n');
  if (caption.blocks.length === 0) return;
  flushLines(outer, false);
  outer.blocks.push(...caption.blocks);
}

export function closeCell(table: OpenTable): void {
  const { cell } = table;
  if (!cell) return;
  const { flow, row, column, hidden, stored, formula, percent, isError } = cell;
  if (flow.select) closeSelect(flow);
  const holdsTables = flow.blocks.length > 0;
  if (holdsTables) flushLines(flow, isHiddenHere(table));
  const text = takeInk(flow.ink);
  const unseen = takeUnseen(flow);
  table.cell = undefined;
  endCellFlow(flow);
  if (text.trim() === '' && unseen.trim() === '' && !holdsTables) return;
  table.bounds.cells += 1;
  holdLimit(table.bounds.limits, 'cells', table.bounds.cells, table.bounds.name, true);
  table.cells.push({
    ...{ row, column, text, hidden, unseen, isError },
    ...(stored === undefined ? {} : { stored }),
    ...(formula ? { formula } : {}),
    ...(percent === undefined ? {} : { percent }),
    ...(holdsTables ? { blocks: flow.blocks } : {}),
  });
}

export function closeRow(table: OpenTable): void {
  closeCell(table);
  table.inRow = false;
  table.rowHidden = false;
}

export function closeGroup(table: OpenTable): void {
  closeRow(table);
  table.placing.endGroup();
  table.groupHidden = false;
}

export function openRow(table: OpenTable, attributes: Attributes): void {
  closeCaption(table);
  closeRow(table);
  table.placing.nextRow();
  table.inRow = true;
  table.rowHidden = isHidden(attributes);
  if (isHiddenHere(table)) table.hiddenRows.add(table.placing.row);
}

export function openCell(table: OpenTable, attributes: Attributes): void {
  closeCaption(table);
  closeCell(table);
  if (!table.inRow) openRow(table, NO_ATTRIBUTES);
  const columns = spanOf('colspan', attributes.get('colspan'));
  const column = table.placing.place(columns, spanOf('rowspan', attributes.get('rowspan')));
  table.columns = Math.max(table.columns, column + columns - 1);
  const { row } = table.placing;
  const stored = attributes.get('x:num') ?? attributes.get('sdval');
  const formula = attributes.get('x:fmla')?.replace(/^=/u, '');
  const isError = attributes.has('x:err');
  const percent = percentOf(attributes, table.bounds.percentClasses);
  table.cell = {
    row,
    column,
    hidden: isHidden(attributes),
    stored,
    formula,
    percent,
    isError,
    flow: startCellFlow(table.bounds),
  };
}

/** `<col span="3" style="display:none">` */
export function openColumn(table: OpenTable, attributes: Attributes): void {
  closeCaption(table);
  const from = table.described + 1;
  table.described += spanOf('span', attributes.get('span'));
  holdLimit(table.bounds.limits, 'columns', table.described, table.bounds.name, true);
  if (!isHidden(attributes)) return;
  for (let column = from; column <= table.described; column += 1) table.hiddenColumns.add(column);
}

export function openGroup(table: OpenTable, attributes: Attributes): void {
  closeCaption(table);
  closeGroup(table);
  table.groupHidden = isHidden(attributes);
}

/**
 * Ends a table and says what it is. A table whose cells hold tables lays them out when they hold more than it does;
 * else it holds data, and what stands in one of its cells is text of that cell.
 */
export function finishTable(table: OpenTable): TableDraft {
  closeCaption(table);
  closeGroup(table);
  const { inner, cells, placing, columns, hiddenRows, hiddenColumns } = table;
  const own = cells.filter(({ blocks, text }) => blocks === undefined && text !== '').length;
  const isLayout = inner > 0 && inner >= own;
  const folded = isLayout ? [] : cells.filter(({ blocks }) => blocks !== undefined);
  for (const cell of folded) {
    cell.text = textOfBlocks(cell.blocks ?? []);
    delete cell.blocks;
  }
  return {
    ...{ caption: table.captionText, cells, rows: placing.row, columns, merges: placing.merges },
    ...{ hiddenRows, hiddenColumns, isLayout, size: own + inner, folded },
  };
}
