/** One sheet part to rows, merges and what is hidden, in one walk. */
import type { Cell, GridRow, Merge } from '../../../grid.ts';
import { a1 } from '../../../source.ts';
import type { ReadLimits } from '../../limits.ts';
import { holdLimit, refuse } from '../../refusal.ts';
import {
  attributesOf,
  isNamed,
  isTrue,
  nextAttribute,
  shortName,
  startAttributes,
  valueAt,
} from './attributes.ts';
import { type OpenCell, type StoredCell, startCell } from './cell-content.ts';
import { numberAt, readPlainCell, typeAt } from './plain-cell.ts';
import { LAST_COLUMN, LAST_ROW, readRange, readReference } from './references.ts';
import { sharedFormulas } from './shared-formulas.ts';
import { itemCollector } from './shared-strings.ts';
import { hiddenFrom, inOrder, type OpenRow } from './sheet-order.ts';
import { decodeCellText, takeText } from './text.ts';
import type { XmlEvents } from './xml-reader.ts';

/** Where things stand in a sheet part: `worksheet`, `sheetData`, `row`, `c`, then `v`, `f` and `is`. */
const LIST_DEPTH = 1;
const ENTRY_DEPTH = 2;
const CELL_DEPTH = 3;
const CONTENT_DEPTH = 4;

export interface SheetContent {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface SheetReader extends XmlEvents {
  /** What was read; to be taken once, when the part has ended. */
  readonly content: () => SheetContent;
}

export interface SheetReading {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Name of the part, for refusals. */
  readonly part: string;
  readonly limits: ReadLimits;
  readonly make: (stored: StoredCell, missing: (what: string) => never) => OpenCell | undefined;
  /** Told each cell as it is found, so that limits are held before the next. */
  readonly found: (cell: OpenCell) => void;
}

const R = 'r'.charCodeAt(0);
const S = 's'.charCodeAt(0);
const T = 't'.charCodeAt(0);

/** Reads a sheet part while it is walked. */
export function sheetReader({ sheet, part, limits, make, found }: SheetReading): SheetReader {
  const rows: OpenRow[] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  /** How many ranges of hidden columns begin at a column, less those that end before it; few sheets have any. */
  const hidingFrom = new Map<number, number>();
  const formulas = sharedFormulas((characters) => holdLimit(limits, 'unpacked-size', characters, part, true));
  const inline = itemCollector(CONTENT_DEPTH);
  const attribute = startAttributes(0);
  const place = { row: 0, column: 0 };
  const cell = startCell(sheet);
  let list = '';
  let rowNumber = 0;
  /** The cells of the row being read. One list serves all rows: a list that grows takes more than it holds. */
  const open: Cell[] = [];
  let count = 0;
  let openNumber = 0;
  let isOrdered = true;
  /** What text now belongs to. */
  let into: 'nothing' | 'value' | 'formula' | 'inline' = 'nothing';
  let sharedId: string | undefined;

  function damaged(what: string): never {
    return refuse('damaged', `${part}: ${what}`);
  }

  function missing(what: string): never {
    return damaged(`${a1(cell.row, cell.column)}: ${what}`);
  }

  function openRow(xml: string, from: number, to: number): void {
    let number = rowNumber + 1;
    let hidden = false;
    attribute.valueTo = from - 1;
    while (nextAttribute(xml, attribute, to)) {
      if (shortName(xml, attribute) === R) number = Number(valueAt(xml, attribute));
      else if (isNamed(xml, attribute, 'hidden')) hidden = isTrue(valueAt(xml, attribute));
    }
    if (!Number.isInteger(number) || number < 1 || number > LAST_ROW) damaged(`<row r="${number}">`);
    if (hidden) hiddenRows.add(number);
    rowNumber = number;
    cell.row = number;
    cell.column = 0;
  }

  /** Adds the row that is being read to the others, with a list as long as it has cells. */
  function endRow(): void {
    if (count === 0) return;
    isOrdered &&= openNumber > (rows.at(-1)?.number ?? 0);
    rows.push({ number: openNumber, cells: open.slice(0, count) });
    count = 0;
  }

  function openCell(xml: string, from: number, to: number): void {
    const before = cell.column;
    cell.row = rowNumber;
    cell.column = before + 1;
    cell.type = 'n';
    cell.style = 0;
    cell.value = undefined;
    cell.formula = undefined;
    sharedId = undefined;
    attribute.valueTo = from - 1;
    while (nextAttribute(xml, attribute, to)) {
      const name = shortName(xml, attribute);
      const { valueFrom, valueTo } = attribute;
      if (name === R) {
        if (!readReference(xml, valueFrom, valueTo, place)) damaged(`<c r="${valueAt(xml, attribute)}">`);
        cell.row = place.row;
        cell.column = place.column;
      } else if (name === S) cell.style = numberAt(xml, valueFrom, valueTo);
      else if (name === T) cell.type = typeAt(xml, valueFrom, valueTo);
    }
    if (cell.column > LAST_COLUMN) damaged(`<c> > ${a1(cell.row, LAST_COLUMN)}`);
  }

  function closeCell(): void {
    if (cell.formula !== undefined && sharedId !== undefined) {
      if (cell.formula === '') cell.formula = formulas.of(sharedId, cell.row, cell.column);
      else formulas.keep(sharedId, cell.formula, cell.row, cell.column);
    }
    // Text stands in the cell itself; some writers say so by its element alone.
    if (cell.type === 'inlineStr' || (inline.size() > 0 && cell.value === undefined)) {
      cell.type = 'inlineStr';
      cell.value = inline.take();
    }
    addCell();
  }

  function addCell(): void {
    const made = make(cell, missing);
    if (made === undefined) return;
    found(made);
    if (cell.row !== openNumber) {
      endRow();
      openNumber = cell.row;
    }
    if (count > 0) isOrdered &&= cell.column > (open[count - 1]?.source.column ?? 0);
    open[count] = made;
    count += 1;
  }

  function openContent(name: string, xml: string, from: number, to: number): void {
    if (name === 'v') {
      into = 'value';
      cell.value = '';
    } else if (name === 'f') {
      into = 'formula';
      cell.formula = '';
      const given = attributesOf(xml, from, to);
      if (given.get('t') === 'shared') sharedId = given.get('si') ?? '';
    } else if (name === 'is') into = 'inline';
  }

  function openEntry(name: string, xml: string, from: number, to: number): void {
    if (name === 'row' && list === 'sheetData') openRow(xml, from, to);
    else if (name === 'mergeCell' && list === 'mergeCells') {
      attribute.valueTo = from - 1;
      while (nextAttribute(xml, attribute, to)) {
        if (isNamed(xml, attribute, 'ref')) merges.push(rangeAt(xml, attribute.valueFrom, attribute.valueTo));
      }
      holdLimit(limits, 'merges', merges.length, part, true);
    } else if (name === 'col' && list === 'cols') openColumns(attributesOf(xml, from, to));
  }

  function rangeAt(xml: string, from: number, to: number): Merge {
    return readRange(xml, from, to) ?? damaged(`<mergeCell ref="${xml.slice(from, to)}">`);
  }

  function openColumns(given: ReadonlyMap<string, string>): void {
    const [first, last] = [Number(given.get('min') ?? 0), Number(given.get('max') ?? 0)];
    // What lies beyond the last column is no column of any sheet.
    if (!(last <= LAST_COLUMN)) damaged(`<col max="${last}">`);
    if (!isTrue(given.get('hidden')) || !(first <= last) || last < 1) return;
    const from = Math.max(1, Math.trunc(first));
    hidingFrom.set(from, (hidingFrom.get(from) ?? 0) + 1);
    const end = Math.trunc(last) + 1;
    hidingFrom.set(end, (hidingFrom.get(end) ?? 0) - 1);
  }

  function addValue(xml: string, from: number, to: number, literal: boolean): void {
    // Numbers are cut out and soon forgotten; what stays as text is taken so that it stays once.
    const isText = cell.type === 'str' || cell.type === 'e';
    const piece = isText ? takeText(xml, from, to, literal) : xml.slice(from, to);
    cell.value = cell.value === '' ? piece : cell.value + piece;
  }

  return {
    shortcut: (xml, start, depth) => {
      if (depth !== CELL_DEPTH || list !== 'sheetData') return -1;
      const end = readPlainCell(xml, start, cell);
      if (end >= 0) addCell();
      return end;
    },
    open: (name, depth, xml, from, to) => {
      if (depth === LIST_DEPTH) list = name;
      else if (depth === ENTRY_DEPTH) openEntry(name, xml, from, to);
      else if (list !== 'sheetData') return;
      else if (depth === CELL_DEPTH) {
        if (name === 'c') openCell(xml, from, to);
      } else if (depth === CONTENT_DEPTH) openContent(name, xml, from, to);
      else if (into === 'inline') inline.open(name, depth, xml, from, to);
    },
    text: (xml, from, to, literal) => {
      if (into === 'nothing') return;
      if (into === 'inline') inline.text(xml, from, to, literal);
      else if (into === 'value') addValue(xml, from, to, literal);
      else cell.formula += decodeCellText(xml.slice(from, to), literal).replaceAll('_xlfn.', '');
      const length =
        into === 'inline' ? inline.size() : (into === 'value' ? cell.value : cell.formula)?.length;
      holdLimit(limits, 'cell-length', length ?? 0, part);
    },
    close: (name, depth) => {
      if (depth === CONTENT_DEPTH) into = 'nothing';
      else if (depth === CELL_DEPTH) {
        if (name === 'c' && list === 'sheetData') closeCell();
      } else if (into === 'inline') inline.close(name, depth);
    },
    content: () => {
      endRow();
      const ordered = isOrdered ? rows : inOrder(rows, damaged);
      return { rows: ordered, merges, hiddenRows, hiddenColumns: hiddenFrom(hidingFrom) };
    },
  };
}
