/** Real files of every format, to be spoilt. */
import { readFileSync } from 'node:fs';
import * as sheetJs from 'xlsx';
import { readBook, utf8 } from '../read/build.ts';
import { inBig5, pageOf } from '../read/page-of.ts';
import { spreadsheetMlOf } from '../read/spreadsheetml-of.ts';

export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WORKBOOKS = [
  'fixtures/chiayi-kpi/revisions.xlsx',
  'fixtures/workbook/everything-libreoffice.xlsx',
  'fixtures/workbook/everything-openpyxl.xlsx',
  'fixtures/kaohsiung-results/results.ods',
  'fixtures/reading/formats.ods',
];

const TEXTS = [
  'fixtures/chiayi-kpi/kpi-交通處.utf8.csv',
  'fixtures/chiayi-kpi/kpi-環境保護局.big5.csv',
  'fixtures/chiayi-strategy/table-4-1.utf8.csv',
  'fixtures/kaohsiung-results/table5.utf8.csv',
  'fixtures/plan-versions/transport-112.csv',
  'fixtures/tainan-ordinance/articles.utf8.csv',
];

function load(path: string): Specimen {
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(path)) };
}

/** Formats nobody keeps a fixture of, made of one that is there. */
function remade(path: string, bookType: sheetJs.BookType, ending: string): Specimen {
  const book = sheetJs.read(readFileSync(path), { type: 'buffer', cellNF: true, cellStyles: true });
  return {
    name: `remade.${ending}`,
    bytes: new Uint8Array(sheetJs.write(book, { type: 'buffer', bookType })),
  };
}

/** What our own scanners read. */
export function workbooks(): Specimen[] {
  return WORKBOOKS.map(load);
}

/** What SheetJS reads. A spoilt one may keep it busy for ever, so these are tried where they can be stopped. */
export function binaryWorkbooks(): Specimen[] {
  const from = 'fixtures/chiayi-kpi/revisions.xlsx';
  return [load('fixtures/reading/formats.xls'), remade(from, 'xlsb', 'xlsb'), remade(from, 'biff5', 'xls')];
}

/** Web pages and XML called xls, made of a workbook that is there. */
export async function pages(): Promise<Specimen[]> {
  const { name, bytes } = load('fixtures/chiayi-kpi/revisions.xlsx');
  const { sheets } = await readBook(bytes, name);
  const saved = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=next\r\n\r\n--next\r\nContent-Type: text/html\r\n\r\n${pageOf(sheets)}\r\n--next--\r\n`;
  return [
    { name: 'page.xls', bytes: utf8(pageOf(sheets, { charset: 'utf-8', inLayout: true })) },
    { name: 'big5.xls', bytes: inBig5(pageOf(sheets, { charset: 'big5', open: true })) },
    { name: 'saved.mht', bytes: utf8(saved) },
    { name: 'book.xml', bytes: utf8(spreadsheetMlOf(sheets)) },
  ];
}

export function texts(): Specimen[] {
  return TEXTS.map(load);
}
