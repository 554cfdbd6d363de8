/** A stretch of page that text runs through: the page outside of tables, a caption, or a cell. */

import type { ReadLimits } from '../limits.ts';
import { holdLimit } from '../refusal.ts';
import type { Block, TableDraft } from './draft.ts';
import { breakBlock, breakLine, type Ink, startInk, takeInk, write, writeAsItStands } from './ink.ts';
import type { Attributes } from './tokens.ts';

/** What all of a page shares: its limits, and how much of them is used. */
export interface Bounds {
  readonly limits: ReadLimits;
  /** Of the page, as refusals name it. */
  readonly name: string;
  cells: number;
  lines: number;
  /** The flow of the cell before, to be used again: a new one for each of a million cells is most of what they cost. */
  spare: Flow | undefined;
  /** Classes of the page's style sheets that make percentages of numbers, with their formats. */
  readonly percentClasses: Map<string, string>;
}

export interface Flow {
  readonly bounds: Bounds;
  readonly isCell: boolean;
  readonly blocks: Block[];
  readonly ink: Ink;
  /** What the cell holds and the page does not show. */
  unseen: Ink | undefined;
  /** The element with `display:none` that is open, and how many of its name are inside it. */
  hidden: { readonly name: string; depth: number } | undefined;
  /** Elements that are open and hold nothing of the page, such as the reading beside a character. */
  silent: { readonly name: string; depth: number } | undefined;
  select: { chosen: string | undefined; isChosen: boolean; option: Ink } | undefined;
  pre: number;
}

export function startFlow(isCell: boolean, bounds: Bounds): Flow {
  return {
    bounds,
    isCell,
    blocks: [],
    ink: startInk(),
    unseen: undefined,
    hidden: undefined,
    silent: undefined,
    select: undefined,
    pre: 0,
  };
}

/** The flow of a cell. */
export function startCellFlow(bounds: Bounds): Flow {
  const { spare } = bounds;
  bounds.spare = undefined;
  return spare ?? startFlow(true, bounds);
}

/** Ends the flow of a cell whose text was taken. What holds tables is the table's. */
export function endCellFlow(flow: Flow): void {
  if (flow.blocks.length > 0) return;
  flow.hidden = undefined;
  flow.silent = undefined;
  flow.pre = 0;
  flow.bounds.spare = flow;
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header'],
  ...['hr', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'ul'],
]);
const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
]);
/** `xml` holds what Excel notes about the workbook; `rt` and `rp` how a character is read. */
const SILENT: ReadonlySet<string> = new Set(['xml', 'rt', 'rp', 'template', 'datalist']);
/** Other inputs show a mark or a button, and no text of the table. */
const TYPED: readonly string[] = [
  '',
  'text',
  'number',
  'date',
  'search',
  'email',
  'tel',
  'url',
  'month',
  'time',
];

/** `style="display:none"`, or the bare attribute. */
export function isHidden(attributes: Attributes): boolean {
  return (
    attributes.has('hidden') ||
    /(?:^|;)\s*display\s*:\s*none/iu.test(attributes.get('style')?.slice(0, 2000) ?? '')
  );
}

function inkOf(flow: Flow): Ink {
  if (flow.select) return flow.select.option;
  if (!flow.hidden || !flow.isCell) return flow.ink;
  flow.unseen ??= startInk();
  return flow.unseen;
}

export function takeUnseen({ unseen }: Flow): string {
  return unseen === undefined ? '' : takeInk(unseen);
}

export function addText(flow: Flow, text: string): void {
  if (flow.silent) return;
  const ink = inkOf(flow);
  if (flow.pre > 0) writeAsItStands(ink, text);
  else write(ink, text);
  const { limits, name } = flow.bounds;
  if (ink.text.length > limits['cell-length']) holdLimit(limits, 'cell-length', ink.text.length, name, true);
}

/** Lines of a page wait for nothing, and a page may have nothing else. */
const LONG = 10_000;

function settleLines(flow: Flow): void {
  if (!flow.isCell && !flow.select && flow.ink.text.length > LONG) flushLines(flow, false);
}

/** What was written so far as lines of its own. */
export function flushLines(flow: Flow, hidden: boolean): void {
  for (const text of takeInk(flow.ink).split('\n')) {
    if (text.trim() === '') continue;
    flow.blocks.push({ line: { text, hidden: hidden || flow.hidden !== undefined } });
    flow.bounds.lines += 1;
    holdLimit(flow.bounds.limits, 'rows', flow.bounds.lines, flow.bounds.name, true);
  }
}

export function addTable(flow: Flow, table: TableDraft, hidden: boolean): void {
  flushLines(flow, hidden);
  flow.blocks.push({ table });
}

function breakAt(flow: Flow, name: string): void {
  if (name === 'br') breakLine(inkOf(flow));
  else if (BLOCKS.has(name)) breakBlock(inkOf(flow));
  else return;
  settleLines(flow);
}

function openOption(flow: Flow, isChosen: boolean): void {
  const { select } = flow;
  if (!select) return;
  closeOption(flow);
  select.isChosen = isChosen;
}

/** The chosen option is what a list shows; the first where none is chosen. */
function closeOption({ select }: Flow): void {
  if (!select) return;
  const text = takeInk(select.option);
  if (text !== '' && (select.chosen === undefined || select.isChosen)) select.chosen = text;
}

export function closeSelect(flow: Flow): void {
  closeOption(flow);
  const chosen = flow.select?.chosen;
  flow.select = undefined;
  if (chosen !== undefined) addText(flow, chosen);
}

/** An element that is no part of a table. */
export function openElement(flow: Flow, name: string, attributes: Attributes): void {
  if (flow.silent?.name === name) flow.silent.depth += 1;
  else if (!flow.silent && SILENT.has(name)) flow.silent = { name, depth: 1 };
  if (flow.hidden?.name === name) flow.hidden.depth += 1;
  else if (!flow.hidden && !VOID.has(name) && isHidden(attributes)) {
    if (!flow.isCell) flushLines(flow, false);
    flow.hidden = { name, depth: 1 };
  }
  breakAt(flow, name);
  if (name === 'pre') flow.pre += 1;
  else if (name === 'select') flow.select = { chosen: undefined, isChosen: false, option: startInk() };
  else if (name === 'option') openOption(flow, attributes.has('selected'));
  else if (name === 'input' && TYPED.includes((attributes.get('type') ?? '').toLowerCase()))
    addText(flow, attributes.get('value') ?? '');
}

export function closeElement(flow: Flow, name: string): void {
  if (name === 'select') closeSelect(flow);
  // Browsers take `</br>` for the tag it was meant to be, and `</p>` without its beginning for an empty paragraph.
  breakAt(flow, name);
  if (name === 'pre' && flow.pre > 0) flow.pre -= 1;
  if (flow.silent?.name === name) {
    flow.silent.depth -= 1;
    if (flow.silent.depth === 0) flow.silent = undefined;
  }
  if (flow.hidden?.name !== name) return;
  flow.hidden.depth -= 1;
  if (flow.hidden.depth > 0) return;
  if (!flow.isCell) flushLines(flow, false);
  flow.hidden = undefined;
}
