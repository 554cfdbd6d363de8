/** Walks a page and keeps its lines and tables in order. */
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';
import type { Block } from './draft.ts';
import {
  addTable,
  addText,
  type Bounds,
  closeElement,
  closeSelect,
  type Flow,
  flushLines,
  isHidden,
  openElement,
  startFlow,
} from './flow.ts';
import {
  closeCaption,
  closeCell,
  closeGroup,
  closeRow,
  finishTable,
  flowIn,
  isHiddenHere,
  type OpenTable,
  openCaption,
  openCell,
  openColumn,
  openGroup,
  openRow,
  startTable,
} from './open-table.ts';
import { notePercentClasses } from './percent.ts';
import { type Attributes, walkPage } from './tokens.ts';

export interface Page {
  readonly blocks: readonly Block[];
  /** How many tables there were, also empty ones. */
  readonly tables: number;
  /** What is written as no page should: tables that never end, tags inside a value. */
  readonly doubts: readonly string[];
}

interface Walk {
  readonly root: Flow;
  readonly open: OpenTable[];
  readonly doubts: string[];
  readonly bounds: Bounds;
  tables: number;
}

/** Browsers stop at 512 elements in each other. */
const DEEPEST = 512;
const MOST_DOUBTS = 20;

function flowOf({ open, root }: Walk): Flow {
  const table = open.at(-1);
  return table === undefined ? root : flowIn(table);
}

function openTable(walk: Walk, attributes: Attributes): void {
  const around = walk.open.at(-1);
  // A table in a table, yet in none of its cells: the first was never closed.
  if (around && !around.cell && !around.caption) closeTable(walk);
  walk.tables += 1;
  holdLimit(walk.bounds.limits, 'tables', walk.tables, walk.bounds.name, true);
  if (walk.open.length >= DEEPEST) refuse('damaged', `HTML: <table> × ${DEEPEST}`);
  const outer = flowOf(walk);
  const inside = walk.open.at(-1);
  const hidden =
    isHidden(attributes) || outer.hidden !== undefined || (inside !== undefined && isHiddenHere(inside));
  walk.open.push(startTable(outer, hidden, walk.bounds));
}

function closeTable({ open }: Walk): void {
  const table = open.pop();
  if (!table) return;
  const draft = finishTable(table);
  const around = open.at(-1);
  if (around) around.inner += draft.size;
  if (draft.cells.length > 0 || draft.caption !== '')
    addTable(table.outer, draft, around !== undefined && isHiddenHere(around));
}

interface Part {
  readonly open: (table: OpenTable, attributes: Attributes) => void;
  readonly close: (table: OpenTable) => void;
}

/** Tags that mean something in a table only; they end the cell they stand in. */
const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['tr', { open: openRow, close: closeRow }],
  ['td', { open: openCell, close: closeCell }],
  ['th', { open: openCell, close: closeCell }],
  ['thead', { open: openGroup, close: closeGroup }],
  ['tbody', { open: openGroup, close: closeGroup }],
  ['tfoot', { open: openGroup, close: closeGroup }],
  ['caption', { open: openCaption, close: closeCaption }],
  ['colgroup', { open: closeRow, close: () => undefined }],
  ['col', { open: openColumn, close: () => undefined }],
]);

function openTag(walk: Walk, name: string, attributes: Attributes): void {
  const part = PARTS.get(name);
  // Rows without a table around them are a piece cut out of a page.
  if (name === 'table' || (walk.open.length === 0 && /^t[rdh]$/u.test(name))) openTable(walk, attributes);
  else if (part === undefined) openElement(flowOf(walk), name, attributes);
  const table = walk.open.at(-1);
  if (part && table) part.open(table, attributes);
}

function closeTag(walk: Walk, name: string): void {
  const part = PARTS.get(name);
  if (name === 'table') closeTable(walk);
  else if (part === undefined) closeElement(flowOf(walk), name);
  const table = walk.open.at(-1);
  if (part && table) part.close(table);
}

/** Walks the whole page. Throws a Refusal when it is cut off or beyond a limit. */
export function readPage(page: string, name: string, limits: ReadLimits): Page {
  const bounds = {
    limits,
    name,
    cells: 0,
    lines: 0,
    spare: undefined,
    percentClasses: new Map<string, string>(),
  };
  const walk: Walk = { root: startFlow(false, bounds), open: [], doubts: [], bounds, tables: 0 };
  const { root, doubts, open } = walk;
  const unfinished = walkPage(page, {
    open: (tag, attributes) => openTag(walk, tag, attributes),
    close: (tag) => closeTag(walk, tag),
    text: (text) => addText(flowOf(walk), text),
    style: (sheet) => notePercentClasses(sheet, bounds.percentClasses),
    swallowed: (value) => {
      if (doubts.length < MOST_DOUBTS) doubts.push(value);
    },
  });
  if (unfinished !== undefined) refuse('damaged', `HTML: … ${unfinished}`);
  if (open.length > 0) doubts.push(`<table> × ${open.length}`);
  while (open.length > 0) closeTable(walk);
  if (root.select) closeSelect(root);
  flushLines(root, false);
  return { blocks: root.blocks, tables: walk.tables, doubts };
}
