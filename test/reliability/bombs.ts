/**
 * Files that are small and want to be large, or say they are. Each with how it must end: refused with a named limit, refused as
 * damaged, or read as what is really in it. The tests run them in one process, `npm run reliability` in one each.
 */
import * as XLSX from 'xlsx';
import { ods, utf8, xlsxParts, zip } from '../read/build.ts';

export interface Bomb {
  /** The class it is counted under in docs/reliability.md. */
  readonly kind: 'zip' | 'xml' | 'xlsx' | 'ods' | 'xls and xlsb' | 'text' | 'pages';
  readonly name: string;
  readonly file: string;
  /** Its bytes, or the size of a file of zeros that takes no space on the disk. */
  readonly make: () => Uint8Array | { readonly zeros: number };
  /** The limit it is refused by, `damaged`, or `read`. */
  readonly ends: string;
}

const MIB = 1024 * 1024;
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>5</v></c></row>';
const SHEET = `<sheetData>${ROW}</sheetData>`;

function book(sheet: string, more: Parameters<typeof zip>[0] = []): Uint8Array {
  return zip([...xlsxParts(sheet), ...more]);
}

/** Digits that pack badly, the same every time. */
function digits(length: number): string {
  let [text, state] = ['', 1];
  while (text.length < length) {
    state = (state * 48271) % 2147483647;
    text += state;
  }
  return text.slice(0, length);
}

function part(name: string, text: string): Parameters<typeof zip>[0][number] {
  return { name, bytes: utf8(text) };
}

/** Entries that all point at the same packed bytes, as in Fifield's bomb of 2019. */
function sharing(entries: number, size: number): Uint8Array {
  const whole = book(SHEET, [{ name: 'xl/other.xml', bytes: new Uint8Array(size) }]);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const end = whole.length - 22;
  const start = view.getUint32(end + 16, true);
  const last = whole.lastIndexOf(0x50, end - 1);
  let from = last;
  while (view.getUint32(from, true) !== 0x02014b50) from -= 1;
  const entry = whole.slice(from, end);
  const tail = whole.slice(end);
  const count = new DataView(tail.buffer);
  count.setUint16(8, 5 + entries, true);
  count.setUint16(10, 5 + entries, true);
  count.setUint32(12, end - start + entries * entry.length, true);
  return new Uint8Array(
    Buffer.concat([whole.slice(0, end), ...Array<Uint8Array>(entries).fill(entry), tail]),
  );
}

/** The number of entries the end of a ZIP claims. */
function claiming(entries: number): Uint8Array {
  const bytes = book(SHEET).slice();
  new DataView(bytes.buffer).setUint16(bytes.length - 12, entries, true);
  return bytes;
}

function laughs(root: string): string {
  const levels = Array.from({ length: 9 }, (_, at) => {
    const inside = at === 0 ? 'lol'.repeat(10) : `&lol${at - 1};`.repeat(10);
    return `<!ENTITY lol${at} "${inside}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE ${root} [${levels.join('')}]>`;
}

const SPREADSHEETML = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook whose one cell is a shared string. */
function withStrings(strings: string): Uint8Array {
  const [types, workbook, relations, sheet] = xlsxParts(
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
  ).map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  return zip(
    [
      types && {
        ...types,
        text: types.text.replace(
          '</Types>',
          `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}"/></Types>`,
        ),
      },
      workbook,
      relations && {
        ...relations,
        text: relations.text.replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${relation}" Target="sharedStrings.xml"/></Relationships>`,
        ),
      },
      sheet,
      { name: 'xl/sharedStrings.xml', text: strings },
    ].flatMap((one) => (one === undefined ? [] : [part(one.name, one.text)])),
  );
}

type Parts = ReturnType<typeof xlsxParts>;

function isSheet({ name }: Parts[number]): boolean {
  return name === 'xl/worksheets/sheet1.xml';
}

/** The parts of a workbook whose sheet has so many blanks behind its rows. */
function padded(blanks: number): Parts {
  return xlsxParts(SHEET).map((one) => {
    if (!isSheet(one)) return one;
    const text = new TextDecoder().decode(one.bytes);
    const end = text.lastIndexOf('</worksheet>');
    const pieces = [utf8(text.slice(0, end)), new Uint8Array(blanks).fill(32), utf8(text.slice(end))];
    return { ...one, bytes: new Uint8Array(Buffer.concat(pieces)) };
  });
}

/** A workbook of so many sheets, all alike. */
function sheets(count: number, blanks = 0): Uint8Array {
  const [types, workbook, relations, sheet] = padded(blanks);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const list = (of: (number: number) => string): string => numbers.map(of).join('');
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  return zip([
    part(
      '[Content_Types].xml',
      text(types?.bytes).replace(
        /<Override PartName="\/xl\/worksheets[^>]*>/u,
        list(
          (number) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        ),
      ),
    ),
    part(
      'xl/workbook.xml',
      text(workbook?.bytes).replace(
        /<sheet name[^>]*>/u,
        list((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`),
      ),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      text(relations?.bytes).replace(
        /<Relationship Id[^>]*>/u,
        list(
          (number) =>
            `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        ),
      ),
    ),
    ...numbers.map((number) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      bytes: sheet?.bytes ?? new Uint8Array(),
    })),
  ]);
}

function odsWith(content: string): Uint8Array {
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  return zip([
    part('mimetype', type),
    part(
      'META-INF/manifest.xml',
      `<manifest:manifest><manifest:file-entry manifest:media-type="${type}"/></manifest:manifest>`,
    ),
    part('content.xml', content),
  ]);
}

function odsTable(rows: string): Uint8Array {
  return ods(`<table:table table:name="一">${rows}</table:table>`);
}

const CELL = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>';

function repeatedCell(attribute: string): string {
  return CELL.replace('<table:table-cell', `<table:table-cell ${attribute}`);
}

/** A workbook of SheetJS's own with some bytes of a record changed. */
function forged(type: 'biff8' | 'xlsb', change: (bytes: Uint8Array) => void): Uint8Array {
  const made = XLSX.utils.aoa_to_sheet([
    ['甲', 5],
    ['乙', 6],
  ]);
  const workbook = XLSX.utils.book_new(made, '一');
  const bytes = new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType: type, bookSST: true }));
  if (type === 'biff8') {
    change(bytes);
    return bytes;
  }
  const parts = XLSX.CFB.read(bytes, { type: 'buffer' });
  return zip(
    parts.FullPaths.flatMap((path: string, at: number) => {
      const name = path.replace(/^Root Entry\//u, '');
      if (name === '' || name.endsWith('/')) return [];
      const content = Uint8Array.from(parts.FileIndex[at]?.content ?? []);
      if (/sheet1\.bin$/u.test(name)) change(content);
      return [{ name, bytes: content }];
    }),
  );
}

/** Where a BIFF record with that number and size begins. */
function record(bytes: Uint8Array, type: number, size: number): number {
  const wanted = [type & 0xff, type >> 8, size & 0xff, size >> 8];
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  throw new Error(`no record ${type}`);
}

function zipBombs(): Bomb[] {
  const kind = 'zip';
  return [
    {
      kind,
      name: 'a sheet with 100 MB of blanks, packed in 100 KB',
      file: 'blanks.xlsx',
      make: () => zip(padded(100 * MIB)),
      ends: 'ratio',
    },
    {
      kind,
      name: 'the same, the directory says 1,000 bytes',
      file: 'says-small.xlsx',
      make: () => zip(padded(100 * MIB).map((one) => (isSheet(one) ? { ...one, claims: 1000 } : one))),
      ends: 'damaged',
    },
    {
      kind,
      name: '1,000 bytes, the directory says 4 GB',
      file: 'says-large.xlsx',
      make: () => zip(padded(0).map((one) => (isSheet(one) ? { ...one, claims: 4_000_000_000 } : one))),
      ends: 'part-size',
    },
    {
      kind,
      name: '9,000 entries of 3 MB each that share their bytes',
      file: 'sharing.xlsx',
      make: () => sharing(9000, 3 * MIB),
      ends: 'damaged',
    },
    {
      kind,
      name: '40 sheets of 3 MB of blanks',
      file: 'many-parts.xlsx',
      make: () => sheets(40, 3 * MIB),
      ends: 'ratio',
    },
    {
      kind,
      name: '60,000 entries claimed, four there',
      file: 'claims.xlsx',
      make: () => claiming(60_000),
      ends: 'zip-entries',
    },
    {
      kind,
      name: '9,000 entries claimed, four there',
      file: 'claims-few.xlsx',
      make: () => claiming(9_000),
      ends: 'damaged',
    },
    {
      kind,
      name: 'a bomb in a workbook in a workbook',
      file: 'nested.xlsx',
      make: () => {
        const inner = zip([{ name: 'zeros', bytes: new Uint8Array(100 * MIB) }]);
        return book(SHEET, [
          { name: 'xl/embeddings/inner.xlsx', bytes: zip([{ name: 'inner.zip', bytes: inner }]) },
        ]);
      },
      ends: 'read',
    },
  ];
}

function xmlBombs(): Bomb[] {
  const kind = 'xml';
  return [
    {
      kind,
      name: 'a billion laughs in the shared strings',
      file: 'laughs.xlsx',
      make: () =>
        withStrings(
          `${laughs('sst')}<sst ${SPREADSHEETML} count="1" uniqueCount="1"><si><t>&lol8;</t></si></sst>`,
        ),
      ends: 'damaged',
    },
    {
      kind,
      name: 'a billion laughs in an ods',
      file: 'laughs.ods',
      make: () =>
        odsWith(
          `${laughs('x')}<office:document-content><office:body><office:spreadsheet><table:table table:name="一"><table:table-row>${CELL.replace('甲', '&lol8;')}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      ends: 'damaged',
    },
    {
      kind,
      name: 'an entity that names a file',
      file: 'file-entity.xlsx',
      make: () =>
        zip([
          ...xlsxParts(SHEET).slice(0, 3),
          part(
            'xl/worksheets/sheet1.xml',
            `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet ${SPREADSHEETML}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`,
          ),
        ]),
      ends: 'damaged',
    },
  ];
}

function xlsxBombs(): Bomb[] {
  const kind = 'xlsx';
  const merges = (count: number, ref: (at: number) => string) =>
    `<mergeCells count="${count}">${Array.from({ length: count }, (_, at) => `<mergeCell ref="${ref(at)}"/>`).join('')}</mergeCells>`;
  return [
    {
      kind,
      name: 'a dimension of 17 thousand million cells',
      file: 'dimension.xlsx',
      make: () => book(`<dimension ref="A1:XFD1048576"/>${SHEET}`),
      ends: 'read',
    },
    {
      kind,
      name: 'a dimension beyond any sheet',
      file: 'far-dimension.xlsx',
      make: () => book(`<dimension ref="A1:ZZZZZZ4294967295"/>${SHEET}`),
      ends: 'read',
    },
    {
      kind,
      name: 'a cell in column ZZZZZZ',
      file: 'far-column.xlsx',
      make: () => book('<sheetData><row r="1"><c r="ZZZZZZ1"><v>5</v></c></row></sheetData>'),
      ends: 'damaged',
    },
    {
      kind,
      name: 'a cell in row 4,000,000,000',
      file: 'far-row.xlsx',
      make: () => book('<sheetData><row r="4000000000"><c r="A4000000000"><v>5</v></c></row></sheetData>'),
      ends: 'damaged',
    },
    {
      kind,
      name: 'a merged range over the whole sheet',
      file: 'merged-all.xlsx',
      make: () => book(`${SHEET}${merges(1, () => 'A1:XFD1048576')}`),
      ends: 'read',
    },
    {
      kind,
      name: '40,000 merged ranges, each over the rest of the sheet',
      file: 'merged-much.xlsx',
      make: () => book(`${SHEET}${merges(40_000, (at) => `A${at + 1}:XFD1048576`)}`),
      ends: 'read',
    },
    {
      kind,
      name: '600,000 merged ranges',
      file: 'merged-many.xlsx',
      make: () => book(`${SHEET}${merges(600_000, (at) => `A${at + 1}:B${at + 1}`)}`),
      ends: 'merges',
    },
    {
      kind,
      name: 'shared strings that say they are 4 thousand million',
      file: 'strings.xlsx',
      make: () =>
        withStrings(
          `<sst ${SPREADSHEETML} count="4294967295" uniqueCount="4294967295"><si><t>甲</t></si></sst>`,
        ),
      ends: 'read',
    },
    {
      kind,
      name: 'a link on every cell of the sheet',
      file: 'links.xlsx',
      make: () => book(`${SHEET}<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>`),
      ends: 'read',
    },
    {
      kind,
      name: 'column settings for four thousand million columns',
      file: 'cols.xlsx',
      make: () => book(`<cols><col min="1" max="4000000000" width="9"/></cols>${SHEET}`),
      ends: 'damaged',
    },
    {
      kind,
      name: 'a cell of 2,000,000 characters',
      file: 'long-cell.xlsx',
      make: () =>
        book(
          `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${digits(2_000_000)}</t></is></c></row></sheetData>`,
        ),
      ends: 'cell-length',
    },
    {
      kind,
      name: '3,000 sheets',
      file: 'sheets.xlsx',
      make: () => sheets(3000),
      ends: 'sheets',
    },
  ];
}

function odsBombs(): Bomb[] {
  const kind = 'ods';
  const row = (attributes: string, cells: string) =>
    `<table:table-row ${attributes}>${cells}</table:table-row>`;
  return [
    {
      kind,
      name: 'a cell repeated over the whole sheet',
      file: 'repeated.ods',
      make: () =>
        odsTable(
          row('table:number-rows-repeated="1048576"', repeatedCell('table:number-columns-repeated="16384"')),
        ),
      ends: 'cells',
    },
    {
      kind,
      name: 'a cell repeated in a million rows',
      file: 'repeated-rows.ods',
      make: () => odsTable(row('table:number-rows-repeated="1000000"', CELL)),
      ends: 'ratio',
    },
    {
      kind,
      name: 'a hidden cell repeated in a million rows',
      file: 'hidden-rows.ods',
      make: () => odsTable(row('table:visibility="collapse" table:number-rows-repeated="1000000"', CELL)),
      ends: 'ratio',
    },
    {
      kind,
      name: 'a cell repeated in a million columns, the number written as "1000000 x"',
      file: 'repeated-columns.ods',
      make: () => odsTable(row('', repeatedCell('table:number-columns-repeated="1000000 x"'))),
      ends: 'ratio',
    },
    {
      kind,
      name: 'a cell after two thousand million blank columns',
      file: 'far.ods',
      make: () => odsTable(row('', `<table:table-cell table:number-columns-repeated="2000000000"/>${CELL}`)),
      ends: 'columns',
    },
    {
      kind,
      name: 'blank rows and columns to the end of the sheet, as LibreOffice writes them',
      file: 'blank.ods',
      make: () =>
        odsTable(
          `${row('', CELL)}${row('table:number-rows-repeated="1048575"', '<table:table-cell table:number-columns-repeated="16384"/>')}`,
        ),
      ends: 'read',
    },
    {
      kind,
      name: 'five hundred million spaces in a cell',
      file: 'spaces.ods',
      make: () => odsTable(row('', CELL.replace('甲', '甲<text:s text:c="500000000"/>'))),
      ends: 'cell-length',
    },
    {
      kind,
      name: '900 cells of 900,000 spaces',
      file: 'many-spaces.ods',
      make: () => odsTable(row('', CELL.replace('甲', '甲<text:s text:c="900000"/>').repeat(900))),
      ends: 'unpacked-size',
    },
    {
      kind,
      name: 'repeats under another prefix',
      file: 'prefix.ods',
      make: () =>
        odsTable(
          '<t:table-row t:number-rows-repeated="1000000"><t:table-cell office:value-type="string"><text:p>甲</text:p></t:table-cell></t:table-row>',
        ),
      ends: 'damaged',
    },
    {
      kind,
      name: 'repeats in a tag that is not well formed',
      file: 'malformed.ods',
      make: () =>
        odsTable(
          row(
            '',
            `<table:table-cell table:number-columns-repeated="9000000" office:value-type="string" x="<"><text:p>甲</text:p></table:table-cell>`,
          ),
        ),
      ends: 'damaged',
    },
  ];
}

function binaryBombs(): Bomb[] {
  const kind = 'xls and xlsb';
  return [
    {
      kind,
      name: 'xls dimensions of four thousand million rows',
      file: 'dimensions.xls',
      make: () =>
        forged('biff8', (bytes) => {
          const at = record(bytes, 0x200, 14);
          new DataView(bytes.buffer).setUint32(at + 8, 0xffffffff, true);
          new DataView(bytes.buffer).setUint16(at + 14, 0xffff, true);
        }),
      ends: 'read',
    },
    {
      kind,
      name: 'an xls whose table of sectors says it is 2 thousand million long',
      file: 'sectors.xls',
      make: () =>
        forged('biff8', (bytes) => {
          const view = new DataView(bytes.buffer);
          for (const at of [44, 64, 72]) view.setUint32(at, 0x7fffffff, true);
        }),
      ends: 'any',
    },
    {
      kind,
      name: 'an xls whose sectors follow each other in a circle',
      file: 'circle.xls',
      make: () =>
        forged('biff8', (bytes) => {
          const view = new DataView(bytes.buffer);
          const table = (view.getUint32(76, true) + 1) * 512;
          for (let at = table; at < table + 512; at += 4) {
            if (view.getInt32(at, true) === -2) view.setInt32(at, 1, true);
          }
        }),
      ends: 'any',
    },
    {
      kind,
      name: 'xlsb dimensions of four thousand million rows and columns',
      file: 'dimensions.xlsb',
      make: () =>
        forged('xlsb', (bytes) => {
          const at = bytes.findIndex(
            (byte, index) => byte === 0x94 && bytes[index + 1] === 0x01 && bytes[index + 2] === 16,
          );
          const view = new DataView(bytes.buffer);
          view.setUint32(at + 7, 0xfffffffe, true);
          view.setUint32(at + 15, 0xfffffffe, true);
        }),
      ends: 'read',
    },
  ];
}

function textBombs(): Bomb[] {
  const kind = 'text';
  return [
    {
      kind,
      name: 'a csv of 500 MB in one line',
      file: 'line.csv',
      make: () => ({ zeros: 500 * MIB }),
      ends: 'file-size',
    },
    {
      kind,
      name: 'a csv of 5 GB',
      file: 'large.csv',
      make: () => ({ zeros: 5 * 1024 * MIB }),
      ends: 'file-size',
    },
    {
      kind,
      name: 'a csv with a million columns in one row',
      file: 'wide.csv',
      make: () => utf8(`甲,乙\n${'1,'.repeat(1_000_000)}\n`),
      ends: 'columns',
    },
    {
      kind,
      name: 'a csv with a cell of 8,000,000 characters',
      file: 'long.csv',
      make: () => utf8(`甲,乙\n${'1'.repeat(8_000_000)},2\n`),
      ends: 'cell-length',
    },
    {
      kind,
      name: 'a csv of 8,000,000 line ends',
      file: 'lines.csv',
      make: () => utf8(`甲,乙${'\n'.repeat(8_000_000)}`),
      ends: 'rows',
    },
    {
      kind,
      name: 'a txt of 8,000,000 line ends',
      file: 'lines.txt',
      make: () => utf8(`甲\n${'\n'.repeat(8_000_000)}乙|丙`),
      ends: 'rows',
    },
    {
      kind,
      name: 'a csv of 4,000,000 quotes',
      file: 'quotes.csv',
      make: () => utf8(`甲,乙\n${'"'.repeat(4_000_001)}`),
      ends: 'any',
    },
    {
      kind,
      name: 'a txt with a million pipes in one line',
      file: 'pipes.txt',
      make: () => utf8(`甲\n${'|1'.repeat(1_000_000)}|\n|-|\n`),
      ends: 'columns',
    },
  ];
}

const XML_2003 =
  '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>';

/** Web pages and XML called xls. Their spans and depth cost a few characters each. */
function pageBombs(): Bomb[] {
  const kind = 'pages';
  const cell = '<Cell><Data ss:Type="String">甲</Data></Cell>';
  const page = (name: string, ends: string, make: () => string): Bomb => ({
    ...{ kind, name, ends, file: `${name.replace(/\W+/gu, '-')}.xls`, make: () => utf8(make()) },
  });
  const table = (rows: string) => `<html><table>${rows}</table></html>`;
  return [
    page('a cell over a million rows and a thousand million columns', 'read', () =>
      table('<tr><td colspan=1000000000 rowspan=1000000>甲</td></tr><tr><td>乙</td></tr>'),
    ),
    page('5,000 rows of cells over all rows below', 'read', () =>
      table('<tr><td rowspan=1000000>甲<td>乙'.repeat(5000)),
    ),
    page('a row of 16,000 cells over 2,000 rows of one', 'cells', () =>
      table(`<tr>${'<td rowspan=65533><td rowspan=65534>'.repeat(8000)}${'<tr><td>'.repeat(2000)}`),
    ),
    page('100,000 cells in one row', 'columns', () => table(`<tr>${'<td>甲'.repeat(100_000)}`)),
    page('tables 100,000 deep', 'damaged', () => '<table><tr><td>'.repeat(100_000)),
    page('6,000 tables', 'tables', () => `<html>${'<table><tr><td>甲<td>乙</table>'.repeat(6000)}`),
    page('2 MB of less-than signs in a cell', 'cell-length', () => table(`<tr><td>${'<'.repeat(2 * MIB)}`)),
    page('300,000 tags that never close', 'read', () => table(`<tr><td>甲<td>${'<b>'.repeat(300_000)}乙`)),
    page('400,000 tags, half of which close what is not open', 'read', () =>
      table(`<tr><td>${'<b>'.repeat(200_000)}${'</i></p>'.repeat(200_000)}甲<td>乙`),
    ),
    page('a tag with 300,000 attributes', 'read', () => table(`<tr><td ${'a=b '.repeat(300_000)}>甲<td>乙`)),
    page(
      'a comment of 1 MB that never ends',
      'damaged',
      () => `${table('<tr><td>甲')}<!--${'-'.repeat(MIB)}`,
    ),
    page(
      'XML with a cell in row 4,000,000,000',
      'damaged',
      () => `${XML_2003}<Row ss:Index="4000000000">${cell}`,
    ),
    page(
      'XML with a row that says it is a million',
      'read',
      () => `${XML_2003}<Row ss:Span="1000000">${cell}</Row></Table></Worksheet></Workbook>`,
    ),
    page(
      'XML with a billion laughs',
      'damaged',
      () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "${'甲'.repeat(1000)}">]>${XML_2003.slice(21)}`,
    ),
    page(
      'a saved page cut into 50,000 parts',
      'zip-entries',
      () =>
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n${'--a\nContent-Type: text/html\n\n甲\n'.repeat(50_000)}--a--\n`,
    ),
  ];
}

export const BOMBS: readonly Bomb[] = [
  ...zipBombs(),
  ...xmlBombs(),
  ...xlsxBombs(),
  ...odsBombs(),
  ...binaryBombs(),
  ...textBombs(),
  ...pageBombs(),
];
