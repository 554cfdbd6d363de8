/** Workbooks written as XML by hand, in the odd ways writers have, each with what it must be read as. */
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/grid.ts';
import { columnLetters } from '../../../src/source.ts';
import {
  placed,
  readBook,
  readFault,
  readSheet,
  utf8,
  utf16,
  xlsxParts,
  type ZipPart,
  zip,
} from '../build.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function sheetOf(inside: string, more: readonly ZipPart[] = []): Promise<Sheet> {
  return await readSheet(zip([...xlsxParts(inside), ...more]), 'a.xlsx');
}

async function textsOf(inside: string, strings?: string): Promise<string[]> {
  const more =
    strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', bytes: utf8(`<sst>${strings}</sst>`) }];
  return placed(await sheetOf(inside, more));
}

function row(cells: string, attributes = 'r="1"'): string {
  return `<sheetData><row ${attributes}>${cells}</row></sheetData>`;
}

function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

async function faultOf(inside: string): Promise<string> {
  const { reason, detail } = await readFault(zip(xlsxParts(inside)), 'a.xlsx');
  return `${reason}: ${detail}`;
}

describe('texts', () => {
  it.each([
    [
      'entities and references',
      inline('&lt;&amp;&gt;&quot;&apos; &#31574;&#x7565; &#x1F600;'),
      '<&>"\' 策略 😀',
    ],
    ['an unknown entity stays', inline('R&nbsp;D &amp;amp;'), 'R&nbsp;D &amp;'],
    ['codes for characters XML cannot carry', inline('a_x0009_b_x005F_x0009_c_x00'), 'a\tb_x0009_c_x00'],
    ['CDATA', '<c t="inlineStr"><is><t>1<![CDATA[<&amp;>]]>2</t></is></c>', '1<&amp;>2'],
    ['comments and instructions between', '<c t="str"><v>一<!-- > <v>二</v> --><?x y?>三</v></c>', '一三'],
    ['line breaks of three kinds', '<c t="str"><v>一\r\n二\n三_x000D_\n四</v></c>', '一\n二\n三\n四'],
    [
      'runs joined, readings left out',
      '<c t="inlineStr"><is><r><t>漢</t></r><rPh sb="0" eb="1"><t>かん</t></rPh><r><rPr><b/></rPr><t xml:space="preserve"> 字</t></r></is></c>',
      '漢 字',
    ],
    ['text in the cell without saying so', '<c><is><t>內文</t></is></c>', '內文'],
  ])('%s', async (_, cell, text) => {
    expect(await textsOf(row(cell))).toEqual([`1.1 ${text}`]);
  });

  it('shared, in runs, empty, and the same one twice', async () => {
    const strings =
      '<si><t>甲</t></si><si><t/></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></si><si><t xml:space="preserve"> 丁 </t><phoneticPr/></si>';
    const cells = [0, 1, 2, 3, 0].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await textsOf(row(cells), strings)).toEqual(['1.1 甲', '1.3 乙丙', '1.4  丁 ', '1.5 甲']);
  });

  it('a shared text that is not there is damage', async () => {
    expect(await faultOf(row('<c r="B1" t="s"><v>7</v></c>'))).toBe(
      'damaged: xl/worksheets/sheet1.xml: B1: shared string 7 of 0',
    );
  });
});

describe('values', () => {
  it.each([
    ['<c><v>1.5E-3</v></c>', { text: '0.0015', kind: 'number', value: 0.0015 }],
    ['<c><v> 12 </v></c>', { text: '12', kind: 'number', value: 12 }],
    ['<c t="b"><v>1</v></c>', { text: 'TRUE', kind: 'boolean', value: true }],
    ['<c t="b"><v>false</v></c>', { text: 'FALSE', kind: 'boolean', value: false }],
    ['<c t="e"><v>#N/A</v></c>', { text: '#N/A', kind: 'error' }],
    [
      '<c t="d"><v>2024-10-03T08:30:00</v></c>',
      { text: '2024-10-03T08:30:00', kind: 'date', value: '2024-10-03T08:30:00' },
    ],
    ['<c><v>abc</v></c>', { text: 'abc', kind: 'error' }],
    ['<c><v>0x1F</v></c>', { text: '0x1F', kind: 'error' }],
    ['<c><f>B1*2</f></c>', { text: '=B1*2', kind: 'uncalculated', formula: 'B1*2' }],
    [
      '<c t="str"><f>_xlfn.CONCAT(B1)</f></c>',
      { text: '=CONCAT(B1)', kind: 'uncalculated', formula: 'CONCAT(B1)' },
    ],
    ['<c><f>B1</f><v/></c>', { text: '=B1', kind: 'uncalculated', formula: 'B1' }],
    ['<c><f>B1&amp;""</f><v>3</v></c>', { text: '3', kind: 'number', value: 3, formula: 'B1&""' }],
    ['<c t="str"><f>B1</f><v>#REF!</v></c>', { text: '#REF!', kind: 'error', formula: 'B1' }],
  ])('%s', async (cell, expected) => {
    const [first] = (await sheetOf(row(cell))).rows;
    expect(first?.cells).toEqual([{ source: { sheet: '表一', cell: 'A1', row: 1, column: 1 }, ...expected }]);
  });

  it('nothing is no cell', async () => {
    expect(
      await textsOf(
        row(
          '<c s="3"/><c></c><c><v></v></c><c t="str"><f>A1</f><v></v></c><c t="inlineStr"><is><t> </t></is></c>',
        ),
      ),
    ).toEqual([]);
  });

  it('a type that does not exist is damage', async () => {
    expect(await faultOf(row('<c t="zz"><v>1</v></c>'))).toBe(
      'damaged: xl/worksheets/sheet1.xml: A1: t="zz"',
    );
  });

  it('formulas shared by many cells', async () => {
    const sheet = row(
      '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+"A1"</f><v>1</v></c><c r="D2"><f t="shared" si="0"/></c><c r="E1"><f t="shared" si="9"/></c>',
    );
    const cells = (await sheetOf(sheet)).rows.flatMap((one) => one.cells);
    expect(cells.map(({ formula, text }) => [formula, text])).toEqual([
      ['A1+$B$1+"A1"', '1'],
      ['', '='],
      ['B2+$B$1+"A1"', '=B2+$B$1+"A1"'],
    ]);
  });
});

describe('places', () => {
  it('counted where cells and rows do not say theirs', async () => {
    const rows = `<row>${inline('一')}<c r="D1" t="str"><v>二</v></c>${inline('三')}</row><row/><row>${inline('四')}</row>`;
    expect(await textsOf(`<sheetData>${rows}</sheetData>`)).toEqual(['1.1 一', '1.4 二', '1.5 三', '3.1 四']);
  });

  it('in whatever order', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1" hidden="1"><c r="A1"><v>11</v></c></row><row r="3"><c r="C3"><v>33</v></c></row>';
    const sheet = await sheetOf(`<sheetData>${rows}</sheetData>`);
    expect(placed(sheet)).toEqual(['1.1 11', '3.1 31', '3.2 32', '3.3 33']);
    expect(sheet.rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [1, true],
      [3, undefined],
    ]);
  });

  it('two cells in one place are damage', async () => {
    expect(await faultOf(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'))).toBe(
      'damaged: xl/worksheets/sheet1.xml: A1 ×2',
    );
  });

  it.each([
    ['<c r="XFE1"><v>1</v></c>', '<c r="XFE1">'],
    ['<c r="A1048577"><v>1</v></c>', '<c r="A1048577">'],
    ['<c r="1A"><v>1</v></c>', '<c r="1A">'],
    ['<c r="XFD1"/><c><v>1</v></c>', '<c> > XFD1'],
  ])('%s lies in no sheet', async (cell, detail) => {
    expect(await faultOf(row(cell))).toBe(`damaged: xl/worksheets/sheet1.xml: ${detail}`);
  });

  it('merges, corners in any order, single cells left out', async () => {
    const merges =
      '<mergeCells><mergeCell ref="C4:B2"/><mergeCell ref="A1"/><mergeCell ref="$A$1:$B$1"/><mergeCell ref="D1:D1"/></mergeCells>';
    expect((await sheetOf(`<sheetData/>${merges}`)).merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 2, bottom: 4, right: 3 },
    ]);
    expect(await faultOf('<sheetData/><mergeCells><mergeCell ref="A:B"/></mergeCells>')).toMatch(
      /<mergeCell ref="A:B">$/u,
    );
  });

  it('elements of one name elsewhere are none of the table', async () => {
    const other =
      '<extLst><ext><c r="A1"><v>9</v></c><row r="9"/><mergeCells><mergeCell ref="x"/></mergeCells></ext></extLst>';
    const sheet = await sheetOf(`${row('<c r="A1"><v>1</v><extLst><v>8</v></extLst></c>')}${other}`);
    expect(placed(sheet)).toEqual(['1.1 1']);
  });
});

describe('parts', () => {
  const book = (sheets: string) =>
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`;
  const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]) =>
    `<Relationships>${list.map(([id, type, target]) => `<Relationship Id='${id}' Type='${RELATIONS}/${type}' Target='${target}'/>`).join('')}</Relationships>`;
  const sheet = (text: string) => `<worksheet xmlns="${MAIN}">${row(inline(text))}</worksheet>`;
  const part = (name: string, text: string): ZipPart => ({ name, bytes: utf8(text) });
  const TYPES = part(
    '[Content_Types].xml',
    '<Types><Override PartName="/表/冊.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );

  it('are found by their relations, whatever they are called', async () => {
    const bytes = zip([
      TYPES,
      part('_rels/.rels', relations(['a', 'officeDocument', '/%E8%A1%A8/%E5%86%8A.xml'])),
      part(
        '表/冊.xml',
        book(
          '<sheet name="乙" r:id="r2" state="veryHidden"/><sheet name="圖" r:id="r3"/><sheet name="甲" r:id="r1"/><sheet name="乙" r:id="r4"/>',
        ),
      ),
      part(
        '表/_rels/冊.xml.rels',
        relations(
          ['r1', 'worksheet', '../One.xml'],
          ['r2', 'worksheet', './deep/二.xml'],
          ['r3', 'chartsheet', 'c.xml'],
          ['r4', 'worksheet', '/ONE.XML'],
          ['s', 'sharedStrings', 'texts'],
        ),
      ),
      part('表/texts', '<sst><si><t>共用</t></si></sst>'),
      part('one.xml', sheet('一')),
      part('表/deep/二.xml', `<worksheet>${row('<c t="s"><v>0</v></c>')}</worksheet>`),
    ]);
    const { format, sheets } = await readBook(bytes, 'a.xlsx');
    expect(format).toBe('xlsx');
    expect(sheets.map((one) => [one.name, one.hidden, placed(one)])).toEqual([
      ['乙', true, ['1.1 共用']],
      ['甲', false, ['1.1 一']],
      ['乙', false, ['1.1 一']],
    ]);
  });

  it('may be UTF-16, marked or not', async () => {
    const bytes = (text: string) => [
      Uint8Array.from([0xff, 0xfe, ...utf16(text)]),
      Uint8Array.from([0xfe, 0xff, ...utf16(text, true)]),
      utf16(text),
      utf16(text, true),
    ];
    for (const encoded of bytes(`<?xml version="1.0" encoding="UTF-16"?>${sheet('策略')}`)) {
      const parts = xlsxParts('').map((one) =>
        one.name.endsWith('sheet1.xml') ? { ...one, bytes: encoded } : one,
      );
      expect(placed(await readSheet(zip(parts), 'a.xlsx'))).toEqual(['1.1 策略']);
    }
  });

  it.each([
    ['no end', `<worksheet>${row(inline('一')).slice(0, -8)}`, 'damaged', /^xl\/worksheets\/sheet1\.xml: …/u],
    [
      'tags that cross',
      '<worksheet><sheetData><row></sheetData></row></worksheet>',
      'damaged',
      /<\/sheetData>/u,
    ],
    ['a document type', `<!DOCTYPE w [<!ENTITY a "b">]>${sheet('&a;')}`, 'damaged', /<!DOCTYPE/u],
    ['nothing', '', 'damaged', /sheet1\.xml/u],
    ['text after the end', `${sheet('一')}<worksheet/>`, 'damaged', /<worksheet\/>/u],
    [
      'an attribute without quotes',
      '<worksheet><sheetData><row r=1/></sheetData></worksheet>',
      'damaged',
      /r=1/u,
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="Big5"?>${sheet('一')}`,
      'damaged',
      /encoding="Big5"/u,
    ],
  ] as const)('that hold %s are refused', async (_, text, reason, detail) => {
    const parts = xlsxParts('').map((one) => (one.name.endsWith('sheet1.xml') ? part(one.name, text) : one));
    const fault = await readFault(zip(parts), 'a.xlsx');
    expect([fault.reason, detail.test(fault.detail)]).toEqual([reason, true]);
  });

  it('that are no UTF-8 are refused, not patched', async () => {
    const parts = xlsxParts(row(inline('一?'))).map((one) => ({
      ...one,
      bytes: one.bytes.map((byte) => (byte === 0x3f && one.name.endsWith('sheet1.xml') ? 0xff : byte)),
    }));
    expect((await readFault(zip(parts), 'a.xlsx')).reason).toBe('damaged');
  });

  it('missing where they are related are damage', async () => {
    const parts = xlsxParts('<sheetData/>').map((one) =>
      one.name.endsWith('.rels')
        ? part(
            one.name,
            relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['x', 'styles', 'styles.xml']),
          )
        : one,
    );
    expect(await readFault(zip(parts), 'a.xlsx')).toEqual({
      reason: 'damaged',
      detail: 'no part: xl/styles.xml',
    });
  });

  it('of shared texts may be missing where no cell has one', async () => {
    const book = (cell: string) =>
      zip(
        xlsxParts(`<sheetData><row r="1">${cell}</row></sheetData>`).map((one) =>
          one.name === 'xl/_rels/workbook.xml.rels'
            ? part(
                one.name,
                relations(
                  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
                  ['x', 'sharedStrings', 'sharedStrings.xml'],
                ),
              )
            : one,
        ),
      );
    const { sheets } = await readBook(book('<c r="A1"><v>1100</v></c>'), 'a.xlsx');
    expect(sheets[0]?.rows[0]?.cells[0]?.text).toBe('1100');
    expect((await readFault(book('<c r="A1" t="s"><v>0</v></c>'), 'a.xlsx')).reason).toBe('damaged');
  });

  it('are no part of the module of an old macro, which is passed over aloud', async () => {
    const parts = xlsxParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>').map((one) =>
      one.name === 'xl/workbook.xml'
        ? part(
            one.name,
            new TextDecoder()
              .decode(one.bytes)
              .replace(
                '</sheets>',
                '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>',
              ),
          )
        : one,
    );
    const { sheets, issues } = await readBook(zip(parts), 'a.xlsm');
    expect(sheets.map(({ name }) => name)).toEqual(['表一']);
    expect(issues).toEqual([{ kind: 'unread-sheet', sheet: 'Module1', found: 'Module1' }]);
  });

  it('named twice are damage', async () => {
    const parts = xlsxParts('<sheetData/>');
    expect(await readFault(zip([...parts, ...parts.slice(3)]), 'a.xlsx')).toEqual({
      reason: 'damaged',
      detail: 'ZIP: xl/worksheets/sheet1.xml ×2',
    });
  });
});

describe('what would cost the square of its size', () => {
  it('a hundred thousand ranges of hidden columns, over one another', async () => {
    const cols = '<col min="2" max="16384" hidden="1"/>'.repeat(100_000);
    const bytes = zip(
      xlsxParts(`<cols><col min="1" max="1"/>${cols}</cols>${row('<c><v>1</v></c><c><v>2</v></c>')}`),
    );
    const [sheet] = (await readBook(bytes, 'a.xlsx', { limits: { ratio: 1e6 } })).sheets;
    expect(sheet?.hiddenColumns).toEqual([2]);
  });

  it('a row begun again for each of its cells', async () => {
    const cells = Array.from(
      { length: 16_384 },
      (_, index) => `<row r="1"><c r="${columnLetters(index + 1)}1"><v>1</v></c></row>`,
    );
    const sheet = await sheetOf(`<sheetData>${cells.join('')}</sheetData>`);
    expect(sheet.rows.map(({ cells: all }) => all.length)).toEqual([16_384]);
  });

  it('a long formula that many cells share', async () => {
    const long = `SUM(${'A1,'.repeat(3000)}A1)`;
    const sharing = '<c><f t="shared" si="0"/></c>'.repeat(200);
    const bytes = zip(xlsxParts(row(`<c><f t="shared" si="0">${long}</f></c>${sharing}`)));
    expect(await readFault(bytes, 'a.xlsx', { limits: { 'unpacked-size': 1_000_000 } })).toEqual({
      reason: 'too-large',
      detail: expect.stringMatching(/^unpacked-size: \d+\+ > 1000000 \(xl\/worksheets\/sheet1\.xml\)$/u),
    });
  });
});

describe('limits are held while a sheet is walked', () => {
  it.each([
    [{ cells: 3 }, row('<c><v>1</v></c>'.repeat(4)), 'cells: 4+ > 3 (表一 D1)'],
    [{ 'cell-length': 5 }, row(inline('一二三四五六')), 'cell-length: 6 > 5 (xl/worksheets/sheet1.xml)'],
    [{ 'cell-length': 5 }, row('<c t="str"><v>一二三四五六</v></c>'), 'cell-length: 6 > 5 (表一 A1)'],
  ])('%o', async (limits, inside, detail) => {
    expect(await readFault(zip(xlsxParts(inside)), 'a.xlsx', { limits })).toEqual({
      reason: 'too-large',
      detail,
    });
  });
});
