import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { ods, readBook, readFault, utf8, xlsxParts, zip } from './build.ts';

function cfb(...streams: readonly string[]): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const stream of streams) XLSX.CFB.utils.cfb_add(file, stream, utf8('x'.repeat(5000)));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
}

const BOF8 = [0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const FILEPASS = [0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78];
const EOF = [0x0a, 0, 0, 0];

function part(name: string, text = ''): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: utf8(text) };
}

const WORKBOOK = zip(xlsxParts('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
const ENCRYPTED_MANIFEST = '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';

/** A header, one field and no record. */
const DBASE = Uint8Array.from(
  { length: 98 },
  (_, index) =>
    new Map([
      [0, 3],
      [1, 113],
      [2, 10],
      [3, 5],
      [8, 65],
      [10, 11],
      [64, 13],
    ]).get(index) ?? 0,
);
const FLAT_ODS =
  '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body/></office:document>';

describe('what cannot be read is refused by name', () => {
  test.each([
    ['nothing at all', new Uint8Array(0), 'empty', '0 bytes'],
    ['white space only', utf8(' \r\n\t\n'), 'empty', '5 bytes'],
    ['a byte order mark only', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty', '3 bytes'],
    ['PDF', utf8('%PDF-1.7\n'), 'unknown-format', 'PDF'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'unknown-format', 'PNG'],
    ['RTF', utf8('{\\rtf1 a}'), 'unknown-format', 'RTF'],
    ['a web page without a table', utf8('<html><p>1</p></html>'), 'unknown-format', 'HTML: no <table>'],
    ['Excel 2003 XML', utf8('<?xml version="1.0"?><Workbook></Workbook>'), 'unknown-format', 'XML'],
    ['Word', zip([part('[Content_Types].xml'), part('word/document.xml')]), 'unknown-format', 'DOCX'],
    [
      'OpenDocument text',
      zip([part('mimetype', 'application/vnd.oasis.opendocument.text')]),
      'unknown-format',
      'application/vnd.oasis.opendocument.text',
    ],
    ['some ZIP', zip([part('a.txt'), part('b.txt')]), 'unknown-format', 'ZIP: a.txt, b.txt'],
    ['old Word', cfb('/WordDocument'), 'unknown-format', 'DOC'],
    [
      'a Quattro Pro notebook in a compound file',
      cfb('/NativeContent_MAIN'),
      'unknown-format',
      'Quattro Pro (qpw)',
    ],
    ['Numbers', zip([part('Index/Document.iwa')]), 'unknown-format', 'Apple Numbers/Pages/Keynote'],
    [
      'Numbers of 2013',
      zip([part('報表.numbers/Index.zip')]),
      'unknown-format',
      'Apple Numbers/Pages/Keynote',
    ],
    ['Lotus 1-2-3, release 2', Uint8Array.of(0, 0, 2, 0, 6, 4, 6, 0), 'unknown-format', 'Lotus 1-2-3 (wk1)'],
    [
      'Lotus 1-2-3, release 4',
      Uint8Array.of(0, 0, 0x1a, 0, 2, 0x10, 4, 0),
      'unknown-format',
      'Lotus 1-2-3 (wk3, wk4, 123)',
    ],
    [
      'Works',
      Uint8Array.of(0xff, 0, 2, 0, 4, 4, 5, 0x54),
      'unknown-format',
      'Lotus 1-2-3 (wks), Microsoft Works',
    ],
    [
      'Quattro Pro for DOS',
      Uint8Array.of(0, 0, 2, 0, 0x20, 0x51, 6, 0),
      'unknown-format',
      'Quattro Pro (wq1)',
    ],
    ['dBase', DBASE, 'unknown-format', 'dBase (dbf)'],
    [
      'SYLK',
      utf8('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"件數"\r\nC;Y1;X2;K12\r\nE\r\n'),
      'unknown-format',
      'SYLK (slk)',
    ],
    ['DIF', utf8('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n'), 'unknown-format', 'DIF'],
    ['flat OpenDocument', utf8(FLAT_ODS), 'unknown-format', 'XML: OpenDocument spreadsheet (fods)'],
    [
      'bytes of a program',
      Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256),
      'binary-content',
      '00 EF DE CD BC AB 9A 89',
    ],
    [
      'an encrypted xlsx',
      cfb('/EncryptionInfo', '/EncryptedPackage'),
      'password-protected',
      'EncryptedPackage',
    ],
    ['an encrypted xls', Uint8Array.from([...BOF8, ...FILEPASS, ...EOF]), 'password-protected', 'BIFF'],
    [
      'an encrypted ods',
      zip([
        part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
        part('META-INF/manifest.xml', ENCRYPTED_MANIFEST),
        part('content.xml', '???'),
      ]),
      'password-protected',
      'encryption-data',
    ],
    [
      'a wholly encrypted ods',
      zip([part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('encrypted-package')]),
      'password-protected',
      'encrypted-package',
    ],
    [
      'a ZIP with a password',
      zip([{ ...part('xl/workbook.xml', 'x'), encrypted: true }]),
      'password-protected',
      'xl/workbook.xml',
    ],
  ] as const)('%s', async (_, bytes, reason, detail) => {
    expect(await readFault(bytes, 'table.xlsx')).toEqual({ reason, detail });
  });

  test('a truncated workbook is damaged, wherever it was cut', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = WORKBOOK.subarray(0, Math.floor(WORKBOOK.length * share));
      expect((await readFault(cut, 'a.xlsx')).reason).toBe('damaged');
    }
  });

  test('a flipped bit in a sheet is damaged, not a wrong figure', async () => {
    const bytes = zip(
      xlsxParts(`<sheetData><row r="1"><c r="A1"><v>${'123456789'.repeat(9)}</v></c></row></sheetData>`),
    );
    const flipped = bytes.slice();
    const at = Buffer.from(bytes).indexOf('sheet1.xml') + 'sheet1.xml'.length + 60;
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect((await readFault(flipped, 'a.xlsx')).reason).toBe('damaged');
  });

  test('a workbook that names a sheet it does not hold is damaged', async () => {
    const parts = xlsxParts('<sheetData/>').filter(({ name }) => !name.includes('sheet1'));
    expect(await readFault(zip(parts), 'a.xlsx')).toEqual({ reason: 'damaged', detail: 'sheet: 表一' });
  });
});

test('a csv whose first headers are those of a SYLK file is a csv', async () => {
  const { format, sheets } = await readBook(utf8('ID;Price\r\n1;2\r\n3;4\r\n'), 'a.csv');
  expect(format).toBe('csv');
  expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['ID', 'Price'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

const ONE_CELL =
  '<table:table table:name="一"><table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>';

describe('the ending is only a hint', () => {
  test.each([
    ['a.csv', WORKBOOK, 'xlsx', '.csv ≠ xlsx'],
    ['a.xls', WORKBOOK, 'xlsx', '.xls ≠ xlsx'],
    ['a.xlsx', ods(ONE_CELL), 'ods', '.xlsx ≠ ods'],
    ['a.xlsx', utf8('年,成果\n110,5\n111,6\n'), 'csv', '.xlsx ≠ csv'],
    ['a.csv', utf8('年\t成果\n110\t5\n111\t6\n'), 'tsv', '.csv ≠ tsv'],
    ['a.tsv', utf8('年,成果\n110,5\n111,6\n'), 'csv', '.tsv ≠ csv'],
    ['a.md', utf8('年,成果\n110,5\n111,6\n'), 'csv', '.md ≠ csv'],
    ['a.pdf', WORKBOOK, 'xlsx', '.pdf ≠ xlsx'],
  ] as const)('%s', async (path, bytes, format, found) => {
    const book = await readBook(bytes, path);
    expect(book.format).toBe(format);
    expect(book.issues).toEqual([{ kind: 'wrong-extension', found }]);
  });

  test.each([
    ['a.xlsm', WORKBOOK],
    ['A.XLSX', WORKBOOK],
    ['no ending', WORKBOOK],
    ['a.bak', WORKBOOK],
    ['.xlsx', WORKBOOK],
    ['a.txt', utf8('年,成果\n110,5\n111,6\n')],
    ['folder.csv/a.md', utf8('# 成果\n')],
  ] as const)('%s agrees', async (path, bytes) => {
    expect((await readBook(bytes, path)).issues).toEqual([]);
  });
});
