/** Formats of cells changed in a sheet's text; every other character stays where it was. */
import { describe, expect, it } from 'vitest';
import { patchCells } from '../../src/workbook/patch-cells.ts';
import { readSheetText } from '../../src/workbook/sheet-text.ts';

/** Marks the cells with their own format plus ten. */
function marked(xml: string, cells: Readonly<Record<number, readonly number[]>>): string {
  const rows = new Map(Object.entries(cells).map(([row, columns]) => [Number(row), new Set(columns)]));
  return patchCells(readSheetText(xml), { marked: rows, mark: (_, __, format) => format + 10 }).xml;
}

function sheet(rows: string, before = ''): string {
  return `<worksheet>${before}<sheetData>${rows}</sheetData><pageMargins/></worksheet>`;
}

const CASES: readonly [what: string, rows: string, cells: Record<number, number[]>, expected: string][] = [
  [
    'a cell with a format',
    '<row r="1"><c r="A1" s="2"><v>1</v></c></row>',
    { 1: [1] },
    '<row r="1"><c r="A1" s="12"><v>1</v></c></row>',
  ],
  [
    'a cell without one, in single quotes',
    "<row r='1'><c r='A1' t='s'><v>1</v></c></row>",
    { 1: [1] },
    `<row r='1'><c r='A1' t='s' s="10"><v>1</v></c></row>`,
  ],
  [
    'a cell that is not there, between others',
    '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>',
    { 1: [2] },
    '<row r="1"><c r="A1"/><c r="B1" s="10"/><c r="C1"/></row>',
  ],
  [
    'a cell after the last one',
    '<row r="1"><c r="A1"/></row>',
    { 1: [3] },
    '<row r="1"><c r="A1"/><c r="C1" s="10"/></row>',
  ],
  [
    'a row that is not there, before, between and after others',
    '<row r="2"><c r="A2"/></row><row r="4"/>',
    { 1: [1], 3: [2], 9: [1] },
    '<row r="1"><c r="A1" s="10"/></row><row r="2"><c r="A2"/></row><row r="3"><c r="B3" s="10"/></row><row r="4"/><row r="9"><c r="A9" s="10"/></row>',
  ],
  [
    'an empty row, whose format its new cells take over',
    '<row r="1" s="3" customFormat="1"/>',
    { 1: [2] },
    '<row r="1" s="3" customFormat="1"><c r="B1" s="13"/></row>',
  ],
  [
    'cells and rows that do not say where they are',
    '<row><c><v>1</v></c><c/></row><row><c/><c t="str"><v>x</v></c></row>',
    { 2: [2] },
    '<row><c><v>1</v></c><c/></row><row><c/><c t="str" s="10"><v>x</v></c></row>',
  ],
  [
    'a sheet with comments and CDATA that look like rows',
    '<row r="1"><!-- </row><c r="A1"/> --><c r="A1" t="str"><v><![CDATA[</row><c r="B1">]]></v></c></row><row r="2"><c r="B2"/></row>',
    { 2: [2] },
    '<row r="1"><!-- </row><c r="A1"/> --><c r="A1" t="str"><v><![CDATA[</row><c r="B1">]]></v></c></row><row r="2"><c r="B2" s="10"/></row>',
  ],
  [
    'a value of an attribute that holds a bracket',
    '<row r="1"><c r="A1" x:note="a>b" s="1"><f>A2&gt;1</f></c></row>',
    { 1: [1] },
    '<row r="1"><c r="A1" x:note="a>b" s="11"><f>A2&gt;1</f></c></row>',
  ],
];

describe('patchCells', () => {
  it.each(CASES)('marks %s', (_, rows, cells, expected) => {
    expect(marked(sheet(rows), cells)).toBe(sheet(expected));
  });

  it('fills an empty sheet', () => {
    expect(marked('<worksheet><sheetData/></worksheet>', { 2: [2] })).toBe(
      '<worksheet><sheetData><row r="2"><c r="B2" s="10"/></row></sheetData></worksheet>',
    );
  });

  it('takes the format of the column for a new cell', () => {
    const columns = '<cols><col min="2" max="4" style="7" width="9"/></cols>';
    expect(marked(sheet('<row r="1"><c r="A1"/></row>', columns), { 1: [3] })).toBe(
      sheet('<row r="1"><c r="A1"/><c r="C1" s="17"/></row>', columns),
    );
  });

  it('keeps prefixes', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    expect(marked(xml, { 1: [2], 3: [1] })).toBe(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"/><x:c r="B1" s="10"/></x:row><x:row r="3"><x:c r="A3" s="10"/></x:row></x:sheetData></x:worksheet>',
    );
  });

  it('tells the heights rows state, and hidden rows', () => {
    const xml = sheet('<row r="1" ht="24.5"><c r="A1"/></row><row r="2" hidden="1"/><row r="3"/>');
    const { heights } = patchCells(readSheetText(xml), { marked: new Map(), mark: () => 0 });
    expect([...heights]).toEqual([
      [1, 24.5],
      [2, 0],
    ]);
  });
});
