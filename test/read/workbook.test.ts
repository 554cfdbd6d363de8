import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Cell, Sheet } from '../../src/grid.ts';
import {
  cellsOf,
  encode,
  ods,
  placed,
  readBook,
  readFault,
  readSheet,
  utf8,
  xlsxParts,
  zip,
} from './build.ts';

const FIXTURES = 'fixtures/reading';

async function fixture(name: string) {
  return await readBook(new Uint8Array(readFileSync(`${FIXTURES}/${name}`)), name);
}

function at(sheet: Sheet | undefined, row: number, column: number): Omit<Cell, 'source'> | undefined {
  const cell = cellsOf(sheet).find(({ source }) => source.row === row && source.column === column);
  if (cell === undefined) return undefined;
  const { source: _source, ...content } = cell;
  return content;
}

/** Written by openpyxl (inline strings, no stored results) and saved again by LibreOffice in each format. */
const FORMATS = ['formats.xlsx', 'formats-libreoffice.xlsx', 'formats.ods', 'formats.xls'];

describe.each(FORMATS)('%s', (name) => {
  test.each([
    ['[$-404]e"年"m"月"d"日"', 2, '113年10月3日', '2024-10-03'],
    ['[$-404]e/m/d', 3, '113/10/3', '2024-10-03'],
    ['[$-404]gge"年"m"月"d"日"', 4, '民國113年10月3日', '2024-10-03'],
    ['[$-404]ggge"年"mm"月"dd"日";@', 5, '中華民國113年10月03日', '2024-10-03'],
    ['yyyy/m/d hh:mm', 6, '2024/10/3 08:30', '2024-10-03T08:30:00'],
    ['yyyy-mm-dd', 7, '2024-10-03', '2024-10-03'],
    ['[$-404]e"年"', 8, '113年', '2024-10-03'],
  ])('date as %s', async (_, row, text, value) => {
    expect(at((await fixture(name)).sheets[0], row, 1)).toEqual({ text, kind: 'date', value });
  });

  test.each([
    ['0.0%', 2, '34.5%', 0.345],
    ['#,##0.00', 3, '1,234,567.89', 1234567.891],
    ['General', 4, '25.761', 25.761],
    [';;; shows nothing, but the number is there', 10, '5', 5],
    ['0"處"', 12, '5000處', 5000],
  ])('number as %s', async (_, row, text, value) => {
    expect(at((await fixture(name)).sheets[0], row, 2)).toEqual({ text, kind: 'number', value });
  });

  test('text', async () => {
    const [sheet] = (await fixture(name)).sheets;
    expect(at(sheet, 11, 2)).toEqual({ text: '00123', kind: 'text' });
    expect(at(sheet, 2, 3)?.text.trim()).toBe('前後空白');
    expect(at(sheet, 3, 3)).toBeUndefined();
    expect(at(sheet, 4, 3)).toEqual({ text: '兩\n行', kind: 'text' });
    expect(at(sheet, 5, 3)).toEqual({ text: '<b>&amp;', kind: 'text' });
  });

  test('an error is not a number', async () => {
    const { sheets, issues } = await fixture(name);
    expect(at(sheets[0], 9, 2)).toMatchObject({ text: '#REF!', kind: 'error' });
    expect(issues).toContainEqual({ kind: 'error-cell', sheet: '表一', row: 9, column: 2, found: '#REF!' });
  });

  test('merged and hidden', async () => {
    const { sheets, issues } = await fixture(name);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['表一', false],
      ['隱藏', true],
      ['空', false],
    ]);
    expect(sheets[0]).toMatchObject({
      merges: [{ top: 1, left: 4, bottom: 2, right: 5 }],
      hiddenColumns: [3],
      carriesMerges: true,
    });
    expect(sheets[0]?.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual([5]);
    expect(
      issues
        .filter(({ kind }) => kind.startsWith('hidden'))
        .map(({ kind, sheet, row, column }) => [kind, sheet, row ?? column]),
    ).toEqual([
      ['hidden-column', '表一', 3],
      ['hidden-row', '表一', 5],
      ['hidden-sheet', '隱藏', undefined],
    ]);
  });
});

describe('formulas', () => {
  test('without a stored result are neither empty nor zero', async () => {
    const { sheets, issues } = await fixture('formats.xlsx');
    expect(at(sheets[0], 8, 2)).toEqual({ text: '=B4*2', kind: 'uncalculated', formula: 'B4*2' });
    expect(issues).toContainEqual({
      kind: 'uncalculated-formula',
      sheet: '表一',
      row: 8,
      column: 2,
      found: '=B4*2',
    });
  });

  test.each(['formats-libreoffice.xlsx', 'formats.ods', 'formats.xls'])(
    'with one show it: %s',
    async (name) => {
      const { sheets, issues } = await fixture(name);
      expect(at(sheets[0], 8, 2)).toEqual({ text: '51.522', kind: 'number', value: 51.522, formula: 'B4*2' });
      expect(at(sheets[0], 7, 2)).toMatchObject({ text: '#DIV/0!', kind: 'error', formula: '1/0' });
      expect(issues.some(({ kind }) => kind === 'uncalculated-formula')).toBe(false);
    },
  );

  test('whose result is the empty text are blank', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row></sheetData>';
    expect(placed(await readSheet(zip(xlsxParts(sheet)), 'a.xlsx'))).toEqual(['1.2 a']);
  });
});

test.each(['xlsx', 'ods', 'xls'])('days are counted from 1904 where the %s says so', async (ending) => {
  const [sheet] = (await fixture(`dates-1904.${ending}`)).sheets;
  expect(at(sheet, 1, 1)).toEqual({ text: '113/10/3', kind: 'date', value: '2024-10-03' });
  expect(at(sheet, 2, 1)).toEqual({ text: '2024-10-03', kind: 'date', value: '2024-10-03' });
});

describe('formats SheetJS writes', () => {
  const source = XLSX.utils.aoa_to_sheet([
    ['策略', '成果'],
    ['汰換', 6665],
    [null, '累計①'],
    [null, true],
  ]);
  source['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }];
  const book = XLSX.utils.book_new(source, '表4-1');

  test.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['xls', 'xls'],
    ['ods', 'ods'],
  ] as const)('%s', async (bookType, format) => {
    const bytes = new Uint8Array(XLSX.write(book, { bookType, type: 'buffer' }));
    const read = await readBook(bytes, `a.${bookType}`);
    expect(read.format).toBe(format);
    expect(read.encoding).toBeUndefined();
    expect(read.sheets.map(({ name, merges }) => [name, merges])).toEqual([
      ['表4-1', [{ top: 2, left: 1, bottom: 4, right: 1 }]],
    ]);
    expect(placed(read.sheets[0])).toEqual([
      '1.1 策略',
      '1.2 成果',
      '2.1 汰換',
      '2.2 6665',
      '3.2 累計①',
      '4.2 TRUE',
    ]);
    expect(at(read.sheets[0], 2, 2)).toEqual({ text: '6665', kind: 'number', value: 6665 });
    expect(at(read.sheets[0], 4, 2)).toEqual({ text: 'TRUE', kind: 'boolean', value: true });
    expect(read.issues).toEqual([]);
  });
});

describe('Excel 95 with text in Big5', () => {
  const u16 = (value: number) => [value & 0xff, value >> 8];
  const record = (type: number, body: readonly number[]) => [...u16(type), ...u16(body.length), ...body];
  const bof = (kind: number) => record(0x0809, [...u16(0x0500), ...u16(kind), 0, 0, 0, 0]);
  const label = (row: number, column: number, text: string) => {
    const bytes = [...encode(text, 'big5')];
    return record(0x0204, [...u16(row), ...u16(column), 0, 0, ...u16(bytes.length), ...bytes]);
  };
  const name = [...encode('表一', 'big5')];
  const sheet = [
    ...bof(0x10),
    ...label(0, 0, '推動期程'),
    ...label(0, 1, '成果'),
    ...label(1, 0, '許功蓋'),
    ...record(0x0a, []),
  ];
  const globals = (offset: number) => [
    ...bof(0x05),
    ...record(0x42, u16(950)),
    ...record(0x85, [...u16(offset), 0, 0, 0, 0, name.length, ...name]),
    ...record(0x0a, []),
  ];
  const stream = Uint8Array.from([...globals(globals(0).length), ...sheet]);

  test.each(['bare', 'in a compound file'])('%s', async (how) => {
    let bytes = stream;
    if (how !== 'bare') {
      const file = XLSX.CFB.utils.cfb_new();
      XLSX.CFB.utils.cfb_add(file, '/Book', stream);
      bytes = new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
    }
    const read = await readSheet(bytes, 'a.xls');
    expect(read.name).toBe('表一');
    expect(placed(read)).toEqual(['1.1 推動期程', '1.2 成果', '2.1 許功蓋']);
  });
});

describe('a sheet of Excel 4 in a code page', () => {
  const u16 = (value: number) => [value & 0xff, value >> 8];
  const record = (type: number, body: readonly number[]) => [...u16(type), ...u16(body.length), ...body];
  const sheet = (codePage: number, text: readonly number[]) =>
    Uint8Array.from([
      ...record(0x0409, [0, 0, 0x10, 0, 0, 0]),
      ...record(0x42, u16(codePage)),
      ...record(0x0204, [0, 0, 0, 0, 0, 0, ...u16(text.length), ...text]),
      ...record(0x0a, []),
    ]);

  test('for the West: its quotation marks are text, not control characters', async () => {
    const bytes = sheet(1252, [0x93, 0x41, 0x94, 0x85]);
    expect(placed(await readSheet(bytes, 'a.xls'))).toEqual(['1.1 “A”…']);
  });

  test('nobody here knows: plain letters are read, others refused', async () => {
    expect(placed(await readSheet(sheet(437, [0x41, 0x42]), 'a.xls'))).toEqual(['1.1 AB']);
    expect(await readFault(sheet(437, [0x41, 0x82]), 'a.xls')).toEqual({
      reason: 'unknown-format',
      detail: 'xls, code page 437',
    });
  });

  test('filled up with NULs: they are no text', async () => {
    expect(placed(await readSheet(sheet(950, [0x41, 0, 0, 0]), 'a.xls'))).toEqual(['1.1 A']);
  });
});

test('a workbook embedded in an xls is not taken for it', async () => {
  const write = (text: string) => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([[text]]), text);
    return (
      XLSX.CFB.find(
        XLSX.CFB.read(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }), { type: 'buffer' }),
        'Workbook',
      )?.content ?? []
    );
  };
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/Book', write('本文'));
  XLSX.CFB.utils.cfb_add(file, '/MBD00002b54/Workbook', write('附件'));
  const { sheets } = await readBook(new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' })), 'a.xls');
  expect(sheets.map((sheet) => [sheet.name, placed(sheet)])).toEqual([['本文', ['1.1 本文']]]);
});

test.each(['xls', 'xlsb'] as const)(
  'a boolean and an error hidden by their format (;;;) are there: %s',
  async (bookType) => {
    const sheet = XLSX.utils.aoa_to_sheet([[true, '後']]);
    sheet.A1 = { t: 'b', v: true, z: ';;;' };
    const bytes = new Uint8Array(XLSX.write(XLSX.utils.book_new(sheet, '表'), { bookType, type: 'buffer' }));
    expect(placed(await readSheet(bytes, `a.${bookType}`))).toEqual(['1.1 TRUE', '1.2 後']);
  },
);

describe('ods', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const table = (inside: string, attributes = '') =>
    `<table:table table:name="一 &amp; 二" ${attributes}>${inside}</table:table>`;
  const read = async (inside: string) => await readSheet(ods(table(inside)), 'a.ods');

  test('repeated rows and columns', async () => {
    const gap = '<table:table-cell table:number-columns-repeated="2"/>';
    const sheet = await read(
      row(cell('甲', 'table:number-columns-repeated="2"') + gap + cell('乙')) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="7"') +
        row(cell('丙'), 'table:number-rows-repeated="2"') +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048566"',
        ),
    );
    expect(placed(sheet)).toEqual(['1.1 甲', '1.2 甲', '1.5 乙', '9.1 丙', '10.1 丙']);
  });

  test('what stands in covered cells is kept, under the merge', async () => {
    const covered =
      '<table:covered-table-cell office:value-type="string"><text:p>蓋住</text:p></table:covered-table-cell>';
    const sheet = await read(
      row(
        cell('合併', 'table:number-columns-spanned="2" table:number-rows-spanned="1"') + covered + cell('後'),
      ),
    );
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(placed(sheet)).toEqual(['1.1 合併', '1.2 蓋住', '1.3 後']);
  });

  test('comments, drawings and tracked changes are not cell text', async () => {
    const noise =
      '<office:annotation><dc:creator>某人</dc:creator><text:p>註解</text:p></office:annotation><draw:frame><draw:text-box><text:p>圖說</text:p></draw:text-box></draw:frame>';
    const sheet = await read(
      `<table:shapes><draw:frame><text:p>圖</text:p></draw:frame></table:shapes>${row(`<table:table-cell office:value-type="string">${noise}<text:p>本文</text:p></table:table-cell>`)}`,
    );
    expect(placed(sheet)).toEqual(['1.1 本文']);
  });

  test('paragraphs, line breaks, spaces and spans', async () => {
    const sheet = await read(
      row(cell('一<text:s text:c="2"/>二</text:p><text:p><text:span>三</text:span>&lt;四&gt;')),
    );
    expect(placed(sheet)).toEqual(['1.1 一  二\n三<四>']);
  });

  test('a value without text, and a formula without a value', async () => {
    const sheet = await read(
      row(
        '<table:table-cell office:value-type="float" office:value="5"/><table:table-cell table:formula="of:=[.A1]*2"/>',
      ),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      { source: { sheet: '一 & 二', cell: 'A1', row: 1, column: 1 }, text: '5', kind: 'number', value: 5 },
      {
        source: { sheet: '一 & 二', cell: 'B1', row: 1, column: 2 },
        text: '=A1*2',
        kind: 'uncalculated',
        formula: 'A1*2',
      },
    ]);
  });

  test('a row without cells takes its place, however it is closed', async () => {
    const sheet = await read(
      `${row(cell('甲'))}<table:table-row table:number-rows-repeated="6"/>${row(cell('乙'))}`,
    );
    expect(placed(sheet)).toEqual(['1.1 甲', '8.1 乙']);
  });

  test('spaces that are counted, in tags of any form', async () => {
    const spaces = '<text:s  text:c="3" xml:id="s1"></text:s>';
    const sheet = await read(row(cell(`一${spaces}二`)));
    expect(placed(sheet)).toEqual(['1.1 一   二']);
  });

  test('the number behind signs that say it does not fit, and seconds as they are shown', async () => {
    const sheet = await read(
      row(
        '<table:table-cell office:value-type="float" office:value="-12345.5"><text:p>#######</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-10-03T00:00:09.99648"><text:p>10月3日0:00:10</text:p></table:table-cell>',
      ),
    );
    expect(sheet.rows[0]?.cells).toEqual([
      {
        source: { sheet: '一 & 二', cell: 'A1', row: 1, column: 1 },
        text: '-12345.5',
        kind: 'number',
        value: -12345.5,
      },
      {
        source: { sheet: '一 & 二', cell: 'B1', row: 1, column: 2 },
        text: '10月3日0:00:10',
        kind: 'date',
        value: '2024-10-03T00:00:10',
      },
    ]);
  });

  test('cells of another file, kept for its formulas, are no sheet', async () => {
    const other = table(row(cell('別處'))).replace('一 &amp; 二', "'file:///D:/來源.ods'#表一");
    const book = await readBook(ods(other + table(row(cell('本表')))), 'a.ods');
    expect(book.sheets.map((sheet) => [sheet.name, placed(sheet)])).toEqual([['一 & 二', ['1.1 本表']]]);
  });

  test('filtered rows, hidden columns and hidden sheets', async () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const rows =
      row(cell('甲') + cell('乙')) +
      row(cell('丙'), 'table:visibility="filter" table:number-rows-repeated="2"');
    const style =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const book = await readBook(ods(table(columns + rows, 'table:style-name="ta2"'), style), 'a.ods');
    expect(book.sheets[0]).toMatchObject({ name: '一 & 二', hidden: true, hiddenColumns: [2] });
    expect(book.issues).toEqual([
      { kind: 'hidden-sheet', sheet: '一 & 二', found: '一 & 二' },
      { kind: 'hidden-column', sheet: '一 & 二', column: 2, found: '乙' },
      { kind: 'hidden-row', sheet: '一 & 二', row: 2, found: '丙' },
      { kind: 'hidden-row', sheet: '一 & 二', row: 3, found: '丙' },
    ]);
  });
});

test('a workbook of empty sheets says so', async () => {
  const { sheets, issues } = await readBook(zip(xlsxParts('<sheetData><row r="1"/></sheetData>')), 'a.xlsx');
  expect(sheets.map(({ rows }) => rows)).toEqual([[]]);
  expect(issues).toEqual([{ kind: 'no-cells', found: '表一' }]);
});

test('an office-made character in a workbook is named with its cell', async () => {
  const bytes = zip(
    xlsxParts(
      '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>\uE000\u6771</t></is></c></row></sheetData>',
    ),
  );
  const { issues } = await readBook(bytes, 'a.xlsx');
  expect(issues).toEqual([
    { kind: 'private-use-character', sheet: '表一', row: 3, column: 2, found: 'U+E000' },
  ]);
});

test('library calls run inside the given wrapper, and reading csv and xlsx makes none', async () => {
  let calls = 0;
  const quietly = <T>(work: () => T): T => {
    calls += 1;
    return work();
  };
  await readBook(utf8('a,b\n'), 'a.csv', { quietly });
  expect(calls).toBe(0);
  await readBook(zip(xlsxParts('<sheetData/>')), 'a.xlsx', { quietly });
  expect(calls).toBe(0);
  await readBook(ods('<table:table table:name="一"/>'), 'a.ods', { quietly });
  expect(calls).toBe(1);
});

test.each([
  ['an amount of twelve digits', '123456789012', '123456789012'],
  ['one with decimals', '-123456789012.5', '-123456789012.5'],
  ['more digits than a spreadsheet has', '1e21', '1E+21'],
])('General keeps the digits of %s', async (_, stored, text) => {
  const sheet = `<sheetData><row r="1"><c r="A1"><v>${stored}</v></c></row></sheetData>`;
  expect(placed(await readSheet(zip(xlsxParts(sheet)), 'a.xlsx'))).toEqual([`1.1 ${text}`]);
});

test('what looks like an escape of xlsx is text in an ods', async () => {
  const cell =
    '<table:table-cell office:value-type="string"><text:p>_x000D_ 原樣</text:p></table:table-cell>';
  const table = `<table:table table:name="表"><table:table-row>${cell}</table:table-row></table:table>`;
  expect(placed(await readSheet(ods(table), 'a.ods'))).toEqual(['1.1 _x000D_ 原樣']);
});

test.each([
  ['cut in the middle', (xml: string) => xml.slice(0, xml.length / 2)],
  ['without the end of a row', (xml: string) => xml.replace('</table:table-row>', '')],
  ['without the beginning of a row', (xml: string) => xml.replace('<table:table-row>', '')],
  ['without the end of a cell', (xml: string) => xml.replace('</table:table-cell>', '')],
])('an ods %s is damaged, not shorter', async (_, spoil) => {
  const row = (text: string) =>
    `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
  const whole = `<table:table table:name="表">${row('甲')}${row('乙')}${row('丙')}</table:table>`;
  expect(placed(await readSheet(ods(whole), 'a.ods'))).toEqual(['1.1 甲', '2.1 乙', '3.1 丙']);
  expect(await readFault(ods(spoil(whole)), 'a.ods')).toMatchObject({ reason: 'damaged' });
});
