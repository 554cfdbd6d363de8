/** Changes the formats of cells in a worksheet in one pass over its rows. Nothing but formats is changed. */
import { columnLetters } from '../source.ts';
import { cellAt, columnNumber } from './address.ts';
import { type ColumnLook, columnsIn, isOn, type SheetText } from './sheet-text.ts';
import { attributeOf, nextTag, type Tag, withAttribute } from './xml.ts';

export interface CellPatch {
  /** By row, then column: the cells that get a mark, which are made where there are none. */
  readonly marked: ReadonlyMap<number, ReadonlySet<number>>;
  /** The format a marked cell gets instead of the one it has. */
  readonly mark: (row: number, column: number, format: number) => number;
  /** For every other cell; without it the others are not even looked at. */
  readonly restore?: (format: number) => number;
}

export interface PatchedCells {
  /** The text of the whole sheet. */
  readonly xml: string;
  /** Heights of rows that state one, in points; 0 for a hidden row. */
  readonly heights: ReadonlyMap<number, number>;
}

interface Pass {
  readonly xml: string;
  readonly prefix: string;
  readonly patch: CellPatch;
  readonly columns: readonly ColumnLook[];
  readonly out: string[];
  readonly heights: Map<number, number>;
  /** Rows still to be made or met, ascending. */
  readonly rows: readonly number[];
  next: number;
  copied: number;
}

export function patchCells(sheet: SheetText, patch: CellPatch): PatchedCells {
  const { xml, prefix, data } = sheet;
  if (data === undefined) return { xml, heights: new Map() };
  const rows = [...patch.marked.keys()].sort((a, b) => a - b);
  const pass: Pass = {
    ...{ xml, prefix, patch, columns: columnsIn(sheet), out: [], heights: new Map(), rows },
    ...{ next: 0, copied: 0 },
  };
  if (data.isEmpty) {
    if (rows.length === 0) return { xml, heights: pass.heights };
    const opening = xml.slice(data.start, data.end).replace(/\s*\/>$/u, '>');
    pass.out.push(xml.slice(0, data.start), opening);
    makeRows(pass, Number.POSITIVE_INFINITY);
    pass.out.push(`</${prefix}sheetData>`, xml.slice(data.end));
    return { xml: pass.out.join(''), heights: pass.heights };
  }
  walkRows(pass, data.innerStart, data.innerEnd);
  copyTo(pass, data.innerEnd);
  makeRows(pass, Number.POSITIVE_INFINITY);
  pass.out.push(xml.slice(data.innerEnd));
  return { xml: pass.out.join(''), heights: pass.heights };
}

function copyTo(pass: Pass, end: number): void {
  if (end > pass.copied) pass.out.push(pass.xml.slice(pass.copied, end));
  pass.copied = Math.max(pass.copied, end);
}

function walkRows(pass: Pass, from: number, to: number): void {
  const { xml, prefix, patch } = pass;
  // Comments and CDATA may hold what looks like the end of a row; nearly no sheet has any.
  const mayJump = !xml.includes('<!--') && !xml.includes('<![CDATA[');
  const closing = `</${prefix}row`;
  let before = 0;
  for (let tag = nextTag(xml, from, to); tag; ) {
    if (tag.local !== 'row' || tag.kind === 'close') {
      tag = nextTag(xml, tag.end, to);
      continue;
    }
    const text = xml.slice(tag.start, tag.end);
    const row = Number(attributeOf(text, 'r') ?? before + 1);
    before = row;
    noteHeight(pass, row, text);
    if ((pass.rows[pass.next] ?? Number.POSITIVE_INFINITY) < row) {
      copyTo(pass, tag.start);
      makeRows(pass, row);
    }
    const columns = pass.rows[pass.next] === row ? patch.marked.get(row) : undefined;
    if (columns) pass.next += 1;
    if (columns || patch.restore !== undefined) {
      tag = nextTag(xml, patchRow(pass, tag, row, columns ?? new Set()), to);
    } else if (tag.kind === 'open' && mayJump) {
      const end = xml.indexOf(closing, tag.end);
      tag = nextTag(xml, end < 0 ? to : end, to);
    } else tag = nextTag(xml, tag.end, to);
  }
}

function noteHeight({ heights }: Pass, row: number, tag: string): void {
  if (!tag.includes('ht') && !tag.includes('hidden')) return;
  const height = attributeOf(tag, 'ht');
  if (isOn(attributeOf(tag, 'hidden'))) heights.set(row, 0);
  else if (height !== undefined) heights.set(row, Number(height));
}

/** Rewrites one row; returns where the text after it begins. */
function patchRow(pass: Pass, opening: Tag, row: number, columns: ReadonlySet<number>): number {
  const { xml, prefix, patch } = pass;
  const text = xml.slice(opening.start, opening.end);
  const rowFormat = isOn(attributeOf(text, 'customFormat')) ? Number(attributeOf(text, 's') ?? 0) : undefined;
  const waiting = [...columns].sort((a, b) => a - b);
  const make = (below: number) => {
    while ((waiting[0] ?? Number.POSITIVE_INFINITY) < below) {
      pass.out.push(newCell(pass, row, waiting.shift() ?? 0, rowFormat));
    }
  };
  copyTo(pass, opening.start);
  if (opening.kind === 'empty') {
    if (waiting.length > 0) {
      pass.out.push(openRow(text));
      make(Number.POSITIVE_INFINITY);
      pass.out.push(`</${prefix}row>`);
      pass.copied = opening.end;
    }
    return opening.end;
  }
  // The cells a row says it spans are a hint to the reader; a new cell may lie outside.
  pass.out.push(columns.size > 0 ? openRow(text) : text);
  pass.copied = opening.end;
  let before = 0;
  for (let tag = nextTag(xml, opening.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.local === 'row') {
      copyTo(pass, tag.start);
      make(Number.POSITIVE_INFINITY);
      return tag.end;
    }
    if (tag.local !== 'c' || tag.kind === 'close') continue;
    const cell = xml.slice(tag.start, tag.end);
    const column = columnOf(attributeOf(cell, 'r')) ?? before + 1;
    before = column;
    if ((waiting[0] ?? Number.POSITIVE_INFINITY) < column) {
      copyTo(pass, tag.start);
      make(column);
    }
    const isMarked = waiting[0] === column;
    if (isMarked) waiting.shift();
    const stated = attributeOf(cell, 's');
    const own = Number(stated ?? 0);
    const restored = patch.restore?.(own) ?? own;
    const format = isMarked ? patch.mark(row, column, restored) : restored;
    if (format === own) continue;
    copyTo(pass, tag.start);
    pass.out.push(withAttribute(cell, 's', format));
    pass.copied = tag.end;
  }
  return xml.length;
}

function columnOf(address: string | undefined): number | undefined {
  if (address === undefined) return undefined;
  return cellAt(address)?.column ?? columnNumber(address.replace(/\d+$/u, ''));
}

function openRow(tag: string): string {
  return withAttribute(tag, 'spans', undefined).replace(/\s*\/>$/u, '>');
}

/** The marked rows above `below` that the sheet does not have. */
function makeRows(pass: Pass, below: number): void {
  const { prefix, patch, rows, out } = pass;
  for (let row = rows[pass.next]; row !== undefined && row < below; row = rows[pass.next]) {
    const columns = [...(patch.marked.get(row) ?? [])].sort((a, b) => a - b);
    const cells = columns.map((column) => newCell(pass, row, column, undefined));
    out.push(`<${prefix}row r="${row}">${cells.join('')}</${prefix}row>`);
    pass.next += 1;
  }
}

/** A blank cell looks as its row says, else as its column says. */
function newCell(pass: Pass, row: number, column: number, rowFormat: number | undefined): string {
  const ofColumn = pass.columns.find(({ from, to }) => from <= column && column <= to)?.format ?? 0;
  const format = pass.patch.mark(row, column, rowFormat ?? ofColumn);
  return `<${pass.prefix}c r="${columnLetters(column)}${row}" s="${format}"/>`;
}
