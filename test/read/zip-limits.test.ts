import { describe, expect, test } from 'vitest';
import { ods, readBook, readFault, xlsxParts, zip } from './build.ts';

const MIB = 1024 * 1024;
const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

function withPart(name: string, bytes: Uint8Array, claims?: number): Uint8Array {
  return zip([...xlsxParts(SHEET), { name, bytes, ...(claims === undefined ? {} : { claims }) }]);
}

describe('a ZIP that lies or explodes', () => {
  test('a part larger than it says', async () => {
    const fault = await readFault(withPart('xl/sharedStrings.xml', new Uint8Array(20 * MIB), 1000), 'a.xlsx');
    expect(fault).toEqual({ reason: 'damaged', detail: 'ZIP: xl/sharedStrings.xml > 1000 bytes' });
  });

  test('a part smaller than it says', async () => {
    const fault = await readFault(withPart('xl/sharedStrings.xml', new Uint8Array(1000), 2000), 'a.xlsx');
    expect(fault.reason).toBe('damaged');
  });

  test('a small part that says it is huge is not believed', async () => {
    const fault = await readFault(
      withPart('xl/sharedStrings.xml', new Uint8Array(1000), 400 * MIB),
      'a.xlsx',
    );
    expect(fault.reason).toBe('too-large');
    expect(fault.detail).toMatch(/^ratio: \d+ > 200 \(xl\/sharedStrings\.xml\)$/);
  });

  test.each([
    ['part-size', { 'part-size': 5 * MIB }, /^part-size: 6291456 > 5242880 \(xl\/sharedStrings\.xml\)$/],
    ['unpacked-size', { 'unpacked-size': 5 * MIB, ratio: 2000 }, /^unpacked-size: \d+ > 5242880$/],
    ['ratio', { ratio: 100 }, /^ratio: \d+ > 100 /],
    ['zip-entries', { 'zip-entries': 4 }, /^zip-entries: 5 > 4$/],
    ['file-size', { 'file-size': 1000 }, /^file-size: \d+ > 1000$/],
  ] as const)('%s is held', async (_, limits, detail) => {
    const fault = await readFault(withPart('xl/sharedStrings.xml', new Uint8Array(6 * MIB)), 'a.xlsx', {
      limits,
    });
    expect(fault.reason).toBe('too-large');
    expect(fault.detail).toMatch(detail);
  });

  test('parts without cells are never unpacked', async () => {
    const book = await readBook(withPart('xl/media/image1.png', new Uint8Array(6 * MIB), 5), 'a.xlsx');
    expect(book.sheets).toHaveLength(1);
  });
});

describe('a workbook larger than it looks', () => {
  const repeated = (rows: number, columns: number) =>
    `<table:table table:name="一"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;

  test('repeated ods cells are counted before they are made', async () => {
    expect(await readFault(ods(repeated(1_048_576, 16_384)), 'a.ods')).toEqual({
      reason: 'too-large',
      detail: 'cells: 17179869184+ > 20000000 (一 1)',
    });
  });

  test('cells, sheets and cell length are held', async () => {
    const book = ods(repeated(3, 3));
    expect((await readFault(book, 'a.ods', { limits: { cells: 8 } })).detail).toBe('cells: 9+ > 8 (一 1)');
    const two = ods(repeated(1, 1) + repeated(1, 1).replace('一', '二'));
    expect((await readFault(two, 'a.ods', { limits: { sheets: 1 } })).detail).toBe('sheets: 2 > 1');
    const csv = new TextEncoder().encode('a,bbbb\n');
    expect((await readFault(csv, 'a.csv', { limits: { 'cell-length': 3 } })).detail).toBe(
      'cell-length: 4 > 3 (a.csv B1)',
    );
    expect((await readFault(csv, 'a.csv', { limits: { cells: 1 } })).detail).toBe('cells: 2+ > 1 (a.csv B1)');
  });

  test('merged ods cells are counted sheet by sheet, no further than they may be', async () => {
    const cell = (span: string) =>
      `<table:table-row><table:table-cell ${span} office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`;
    const sheet = (name: string, ...spans: readonly string[]) =>
      `<table:table table:name="${name}">${spans.map(cell).join('')}</table:table>`;
    const wide = 'table:number-columns-spanned="2" table:number-rows-spanned="1"';
    const high = 'table:number-rows-spanned="12"';
    const single = 'table:number-columns-spanned="1" table:number-matrix-columns-spanned="3"';
    const most = { limits: { merges: 2 } };
    const kept = ods(sheet('一', wide, high, single) + sheet('二', high, wide));
    expect((await readBook(kept, 'a.ods', most)).sheets.map(({ merges }) => merges.length)).toEqual([2, 2]);
    const beyond = ods(sheet('一', wide) + sheet('二', high, wide, single, wide, wide));
    expect((await readFault(beyond, 'a.ods', most)).detail).toBe('merges: 3+ > 2 (二)');
  });

  test('one cell in the farthest corner is one cell', async () => {
    const far =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>';
    const [sheet] = (await readBook(zip(xlsxParts(far)), 'a.xlsx')).sheets;
    expect(sheet?.rows).toEqual([
      {
        number: 1_048_576,
        cells: [
          {
            source: { sheet: '表一', cell: 'XFD1048576', row: 1_048_576, column: 16_384 },
            text: '5',
            kind: 'number',
            value: 5,
          },
        ],
      },
    ]);
  });

  test('a hyperlink on every cell of the sheet makes no cells', async () => {
    const linked =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x:hyperlink y</t></is></c></row></sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>';
    const [sheet] = (await readBook(zip(xlsxParts(linked)), 'a.xlsx')).sheets;
    expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['x:hyperlink y']]);
  });

  test('column settings beyond the last column are damage', async () => {
    const wide = (last: number) =>
      zip(xlsxParts(`<cols><col min="2" max="${last}" hidden="1"/></cols>${SHEET}`));
    expect((await readBook(wide(16_384), 'a.xlsx')).sheets[0]?.hiddenColumns).toEqual([]);
    expect((await readFault(wide(4_000_000_000), 'a.xlsx')).reason).toBe('damaged');
  });
});
