/** Walks the XML that Excel 2002 and 2003 write, and many systems since: sheets, rows and cells by their places. */
import type { Cell, GridRow, Merge } from '../../../grid.ts';
import { a1 } from '../../../source.ts';
import type { ReadLimits } from '../../limits.ts';
import { holdLimit, refuse } from '../../refusal.ts';
import { attributesOf, isTrue } from '../xlsx/attributes.ts';
import { type CellMaker, startCell } from '../xlsx/cell-content.ts';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/references.ts';
import { decodeText } from '../xlsx/text.ts';
import type { XmlEvents } from '../xlsx/xml-reader.ts';
import { serialOf } from './formats.ts';

export interface XmlSheet {
  readonly name: string;
  hidden: boolean;
  readonly rows: GridRow[];
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

export interface XmlBook {
  readonly events: XmlEvents;
  readonly sheets: readonly XmlSheet[];
}

interface Given {
  readonly part: string;
  readonly limits: ReadLimits;
  readonly make: CellMaker['make'];
  /** The number of a style in the maker's list, by its name; a style comes before the cells that have it. */
  readonly style: (id: string, format: string | undefined) => void;
  readonly styleNumber: (id: string | undefined, isDate: boolean) => number;
  readonly found: (cell: Cell) => Cell;
}

/** How the types of cells are called in other workbooks. */
const TYPES: Readonly<Record<string, string>> = {
  String: 'inlineStr',
  Number: 'n',
  Boolean: 'b',
  Error: 'e',
  DateTime: 'n',
};

/** Depth of what a workbook holds: styles and sheets, what they hold, rows and columns, cells, their data. */
const [PARTS, ENTRIES, ROWS, CELLS, DATA] = [1, 2, 3, 4, 5];

export function bookWalk({ part, limits, make, style, styleNumber, found }: Given): XmlBook {
  const sheets: XmlSheet[] = [];
  const cell = startCell('');
  let styleId = '';
  let ofStyle: string | undefined;
  let inTable = false;
  let row = 0;
  let column = 0;
  /** Where the next cell stands when it does not say. */
  let nextRow = 1;
  let nextColumn = 1;
  let describedColumn = 1;
  let cells: Cell[] = [];
  let dataType = '';
  let into: 'nothing' | 'value' | 'visible' = 'nothing';
  let visible = '';

  function damaged(what: string): never {
    return refuse('damaged', `${part}: ${what}`);
  }

  /** A number of an attribute; `least` where it is missing. */
  function count(given: ReadonlyMap<string, string>, name: string, least: number, most: number): number {
    const written = given.get(name);
    if (written === undefined) return least;
    const number = Number(written);
    if (!Number.isInteger(number) || number < least || number > most) damaged(`${name}="${written}"`);
    return number;
  }

  function openSheet(given: ReadonlyMap<string, string>): void {
    const name = given.get('Name') ?? `${sheets.length + 1}`;
    sheets.push({
      ...{ name, hidden: false, rows: [], merges: [] },
      ...{ hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() },
    });
    holdLimit(limits, 'sheets', sheets.length, '', true);
    [nextRow, describedColumn] = [1, 1];
  }

  function openColumn(given: ReadonlyMap<string, string>): void {
    const from = count(given, 'Index', describedColumn, LAST_COLUMN);
    const last = from + count(given, 'Span', 0, LAST_COLUMN - from);
    describedColumn = last + 1;
    if (!isTrue(given.get('Hidden'))) return;
    for (let at = from; at <= last; at += 1) sheets.at(-1)?.hiddenColumns.add(at);
  }

  /** `Span` says that as many rows below are like this one, and empty. */
  function openRow(given: ReadonlyMap<string, string>): void {
    row = count(given, 'Index', nextRow, LAST_ROW);
    if (row > LAST_ROW) damaged(`<Row> ${row}`);
    nextRow = row + 1 + count(given, 'Span', 0, LAST_ROW - row);
    nextColumn = 1;
    if (isTrue(given.get('Hidden'))) sheets.at(-1)?.hiddenRows.add(row);
  }

  function openCell(given: ReadonlyMap<string, string>): void {
    column = count(given, 'Index', nextColumn, LAST_COLUMN);
    if (column > LAST_COLUMN) damaged(`<Cell> ${a1(row, column)}`);
    const right = column + count(given, 'MergeAcross', 0, LAST_COLUMN - column);
    const bottom = row + count(given, 'MergeDown', 0, LAST_ROW - row);
    nextColumn = right + 1;
    const { merges = [], name: sheet = '' } = sheets.at(-1) ?? {};
    if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    holdLimit(limits, 'merges', merges.length, sheet, true);
    styleId = given.get('StyleID') ?? '';
    Object.assign(cell, { sheet, row, column, type: 'n', value: undefined, formula: undefined });
    const formula = given.get('Formula');
    if (formula !== undefined) cell.formula = formula.replace(/^=/u, '');
  }

  function openData(given: ReadonlyMap<string, string>): void {
    dataType = given.get('Type') ?? 'String';
    const type = Object.hasOwn(TYPES, dataType) ? TYPES[dataType] : undefined;
    cell.type = type ?? damaged(`${a1(row, column)}: Type="${dataType}"`);
    cell.value = '';
    into = 'value';
  }

  function closeCell(): void {
    const isDate = dataType === 'DateTime' && cell.value !== undefined;
    cell.style = styleNumber(styleId === '' ? undefined : styleId, isDate);
    const serial = isDate ? serialOf(cell.value ?? '') : undefined;
    if (serial !== undefined) cell.value = String(serial);
    const made = make(cell, (what) => damaged(`${a1(row, column)}: ${what}`));
    dataType = '';
    if (made) cells.push(found(made));
  }

  function openIn(name: string, depth: number, given: ReadonlyMap<string, string>): void {
    if (depth === PARTS && name === 'Worksheet') openSheet(given);
    else if (depth === ENTRIES && name === 'Table') inTable = sheets.length > 0;
    else if (depth === ENTRIES && name === 'Style') ofStyle = given.get('ID');
    else if (depth === ROWS && name === 'NumberFormat' && ofStyle !== undefined)
      style(ofStyle, given.get('Format'));
    else if (depth === ROWS && name === 'Visible') into = 'visible';
    else if (!inTable) return;
    else if (depth === ROWS && name === 'Row') openRow(given);
    else if (depth === ROWS && name === 'Column') openColumn(given);
    else if (depth === CELLS && name === 'Cell') openCell(given);
    else if (depth === DATA && name === 'Data') openData(given);
  }

  function closeIn(name: string, depth: number): void {
    if (depth === DATA && name === 'Data') into = 'nothing';
    else if (depth === ROWS && name === 'Visible') {
      into = 'nothing';
      const sheet = sheets.at(-1);
      if (sheet && /Hidden/u.test(visible)) sheet.hidden = true;
      visible = '';
    } else if (depth === ENTRIES && name === 'Table') inTable = false;
    else if (!inTable) return;
    else if (depth === CELLS && name === 'Cell') closeCell();
    else if (depth === ROWS && name === 'Row') {
      if (cells.length > 0) sheets.at(-1)?.rows.push({ number: row, cells });
      cells = [];
    }
  }

  const events: XmlEvents = {
    open: (name, depth, xml, from, to) => {
      if (depth === 0 && name !== 'Workbook') damaged(`<${name}>`);
      if (depth <= DATA) openIn(name, depth, attributesOf(xml, from, to));
    },
    close: closeIn,
    text: (xml, from, to, literal) => {
      if (into === 'nothing') return;
      const piece = literal ? xml.slice(from, to) : decodeText(xml.slice(from, to));
      if (into === 'visible') visible = (visible + piece).slice(0, 40);
      else {
        cell.value = (cell.value ?? '') + piece;
        holdLimit(limits, 'cell-length', cell.value.length, part, true);
      }
    },
  };
  return { events, sheets };
}
