/** Workbooks of Excel 2003 as one XML: cells by their places, numbers as they are shown, and what is refused. */
import { describe, expect, it, test } from 'vitest';
import type { Workbook } from '../../src/grid.ts';
import { encode, readBook, readFault, utf8, utf16 } from './build.ts';

const STYLES = [
  ['share', 'Percent'],
  ['roc', '[$-404]e/m/d;@'],
  ['thousands', '#,##0'],
  ['powers', '0.0E+00'],
  ['day', 'Short Date'],
  ['time', 'Short Time'],
]
  .map(([id, format]) => `<Style ss:ID="${id}"><NumberFormat ss:Format="${format}"/></Style>`)
  .join('');

function xml(sheets: string, head = '<?xml version="1.0"?>'): string {
  return `${head}
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/>${STYLES}</Styles>${sheets}</Workbook>`;
}

function sheet(rows: string, rest = ''): string {
  return `<Worksheet ss:Name="表4-3"><Table>${rows}</Table>${rest}</Worksheet>`;
}

async function book(rows: string, rest = ''): Promise<Workbook> {
  return readBook(utf8(xml(sheet(rows, rest))), 'a.xml');
}

function data(type: string, text: string): string {
  return `<Data ss:Type="${type}">${text}</Data>`;
}

function shown({ sheets }: Workbook): string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ source, text }) => `${source.cell}=${text}`)),
  );
}

describe('a cell', () => {
  test.each<[string, string, string, string, unknown]>([
    ['text', data('String', 'a &amp; b&#10;c'), 'a & b\nc', 'text', undefined],
    [
      'text in marks',
      '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B>體</ss:Data>',
      '粗體',
      'text',
      undefined,
    ],
    ['a number', data('Number', '1234567.5'), '1234567.5', 'number', 1234567.5],
    ['a truth', data('Boolean', '1'), 'TRUE', 'boolean', true],
    ['an error', data('Error', '#DIV/0!'), '#DIV/0!', 'error', undefined],
    [
      'a date without a format',
      data('DateTime', '2023-10-31T00:00:00.000'),
      '2023/10/31',
      'date',
      '2023-10-31',
    ],
    ['what is no number', data('Number', '12輛'), '12輛', 'error', undefined],
    ['what is no date', data('DateTime', '112年'), '112年', 'error', undefined],
    [
      'a comment beside the text',
      `${data('String', '甲')}<Comment>${data('String', '乙')}</Comment>`,
      '甲',
      'text',
      undefined,
    ],
  ])('holds %s', async (_, content, text, kind, value) => {
    const { sheets } = await book(`<Row><Cell>${content}</Cell></Row>`);
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      {
        source: expect.objectContaining({ row: 1, column: 1 }),
        text,
        kind,
        ...(value === undefined ? {} : { value }),
      },
    ]);
  });

  test.each([
    ['share', 'Number', '0.125', '12.50%'],
    ['thousands', 'Number', '1234567', '1,234,567'],
    ['powers', 'Number', '12345', '1.2E+04'],
    ['roc', 'DateTime', '2023-10-31T00:00:00.000', '112/10/31'],
    ['day', 'DateTime', '1900-02-28T00:00:00.000', '1900/2/28'],
    ['day', 'DateTime', '1900-03-01T00:00:00.000', '1900/3/1'],
    ['time', 'DateTime', '1899-12-31T08:30:00.000', '8:30'],
    ['unheard-of', 'Number', '7', '7'],
  ])('is shown in the format %s of its style', async (style, type, value, text) => {
    const { sheets } = await book(`<Row><Cell ss:StyleID="${style}">${data(type, value)}</Cell></Row>`);
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe(text);
  });

  it('keeps its formula, and is told of when the result was never stored', async () => {
    const { sheets, issues } = await book(
      `<Row><Cell ss:Formula="=RC[1]*2">${data('Number', '4')}</Cell><Cell ss:Formula="=R1C1"/></Row>`,
    );
    expect(sheets[0]?.rows[0]?.cells.map(({ kind, formula }) => [kind, formula])).toEqual([
      ['number', 'RC[1]*2'],
      ['uncalculated', 'R1C1'],
    ]);
    expect(issues.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ['uncalculated-formula', 1, 2],
    ]);
  });
});

describe('places', () => {
  it('follow indexes, spans of rows and merges', async () => {
    const cell = (text: string, more = '') => `<Cell${more}>${data('String', text)}</Cell>`;
    const all = await book(
      `<Row ss:Span="1">${cell('a', ' ss:MergeAcross="1" ss:MergeDown="2"')}${cell('b')}</Row>` +
        `<Row>${cell('c', ' ss:Index="4"')}${cell('d')}</Row><Row ss:Index="9">${cell('e')}</Row>`,
    );
    expect(shown(all)).toEqual(['A1=a', 'C1=b', 'D3=c', 'E3=d', 'A9=e']);
    expect(all.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
  });

  it('say what is hidden', async () => {
    const all = await book(
      `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1"><Cell>${data('String', 'a')}</Cell></Row>` +
        `<Row><Cell ss:Index="3">${data('String', 'b')}</Cell></Row>`,
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>',
    );
    expect(all.sheets.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ['表4-3', true, [3]],
    ]);
    expect(all.issues.map(({ kind }) => kind)).toEqual(['hidden-sheet', 'hidden-column', 'hidden-row']);
  });
});

describe('the file', () => {
  const text = sheet(`<Row><Cell>${data('String', '運輸部門推動策略')}</Cell></Row>`);
  const named = (encoding: string) => xml(text, `<?xml version="1.0" encoding="${encoding}"?>`);

  test.each([
    ['UTF-8', utf8(named('utf-8')), 'utf-8'],
    ['UTF-16', utf16(`\ufeff${named('utf-16')}`), 'utf-16le'],
    ['Big5', encode(named('big5'), 'big5'), 'big5'],
  ])('is read in %s, whatever it is called', async (_, bytes, encoding) => {
    const all = await readBook(bytes, 'a.xls');
    expect([all.format, all.encoding?.name, shown(all)]).toEqual(['xml', encoding, ['A1=運輸部門推動策略']]);
    expect(all.issues).toEqual([{ kind: 'wrong-extension', found: '.xls ≠ xml' }]);
  });

  test.each([
    ['is cut off', xml(text).slice(0, -30), 'damaged', /^a\.xml: …/u],
    ['closes what is not open', xml(`${text}</Table>`), 'damaged', /<\/Table>/u],
    [
      'defines entities',
      xml(text, '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'),
      'damaged',
      /<!DOCTYPE/u,
    ],
    ['has no sheet', xml(''), 'damaged', /<Worksheet>/u],
    [
      'has a row beyond any sheet',
      xml(sheet('<Row ss:Index="4000000000"/>')),
      'damaged',
      /Index="4000000000"/u,
    ],
    [
      'has rows that run backwards',
      xml(sheet('<Row ss:Index="5"/><Row ss:Index="4"/>')),
      'damaged',
      /Index="4"/u,
    ],
    [
      'merges beyond any sheet',
      xml(sheet('<Row><Cell ss:MergeAcross="99999"/></Row>')),
      'damaged',
      /MergeAcross/u,
    ],
    [
      'has cells of an unknown type',
      xml(sheet(`<Row><Cell>${data('Prototype', '1')}</Cell></Row>`)),
      'damaged',
      /A1: Type="Prototype"/u,
    ],
    ['is another XML', '<?xml version="1.0"?><plan/>', 'unknown-format', /^XML$/u],
  ])('is refused when it %s', async (_, written, reason, detail) => {
    const fault = await readFault(utf8(written), 'a.xml');
    expect(fault).toEqual({ reason, detail: expect.stringMatching(detail) });
  });

  test.each([
    ['sheets', { sheets: 1 }, text + text],
    [
      'cells',
      { cells: 1 },
      sheet(`<Row><Cell>${data('String', 'a')}</Cell><Cell>${data('String', 'b')}</Cell></Row>`),
    ],
    ['cell-length', { 'cell-length': 3 }, text],
    ['merges', { merges: 1 }, sheet(`<Row>${'<Cell ss:MergeAcross="1"/>'.repeat(3)}</Row>`)],
  ])('is held to the limit of %s', async (limit, limits, sheets) => {
    const fault = await readFault(utf8(xml(sheets)), 'a.xml', { limits });
    expect(fault).toEqual({
      reason: 'too-large',
      detail: expect.stringMatching(new RegExp(`^${limit}: `, 'u')),
    });
  });

  test('is counted no further than it may be', async () => {
    const merged = sheet(`<Row>${'<Cell ss:MergeAcross="1"/>'.repeat(3)}</Row>`);
    const { detail } = await readFault(utf8(xml(merged)), 'a.xml', { limits: { merges: 1 } });
    expect(detail).toMatch(/^merges: 2\+ > 1 /u);
  });
});
