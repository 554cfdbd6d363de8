/** Workbooks for two readers: made here in many shapes and formats, and the fixtures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from 'xlsx';
import { readBook, utf8, zip } from '../build.ts';
import { inBig5, pageOf } from '../page-of.ts';
import { spreadsheetMlOf } from '../spreadsheetml-of.ts';
import { odsShapes } from './ods-shapes.ts';
import { asPrefixed, asStrict, type BookXml, partsOf, rewritten } from './ooxml.ts';
import { SHAPES } from './shapes.ts';
import { convert } from './soffice.ts';

export interface Specimen {
  readonly about: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** formats.xlsx has a cell in the last row, up to which LibreOffice would write a csv of gigabytes. */
const FIXTURES = [
  'chiayi-kpi/kpi.xlsx',
  'chiayi-kpi/revisions.xlsx',
  'chiayi-organisation/organisation.xlsx',
  'chiayi-strategy/one-sheet.xlsx',
  'chiayi-strategy/tables.ods',
  'chiayi-strategy/tables.xls',
  'chiayi-strategy/tables.xlsx',
  'kaohsiung-results/results.ods',
  'kaohsiung-results/results.xlsx',
  'reading/dates-1904.ods',
  'reading/dates-1904.xls',
  'reading/dates-1904.xlsx',
  'tainan-ordinance/articles.xlsx',
  'workbook/everything-libreoffice.xlsx',
  'workbook/everything-openpyxl.xlsx',
];

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function fixtures(): Specimen[] {
  return FIXTURES.map((name) => ({
    about: name,
    ending: endingOf(name),
    bytes: new Uint8Array(readFileSync(join('fixtures', name))),
  }));
}

/** A book with only some of its sheets; names SheetJS can write in every format. */
function only(book: BookXml, names: Readonly<Record<string, string>>): BookXml {
  const sheets = book.sheets.flatMap((sheet) => {
    const name = names[sheet.name];
    return name === undefined ? [] : [{ ...sheet, name }];
  });
  return { ...book, sheets };
}

function writtenBySheetJs(book: BookXml, bookType: sheetJs.BookType): Uint8Array {
  const read = sheetJs.read(zip(partsOf(book)), { type: 'buffer', cellNF: true, cellStyles: true });
  return new Uint8Array(sheetJs.write(read, { type: 'buffer', bookType }));
}

function made(): Specimen[] {
  const parts = partsOf(SHAPES);
  const layout = only(SHAPES, { 版面: 'layout', 藏起來: 'hidden' });
  // It writes a text that looks like an escape as the escape.
  const sound = { ...SHAPES, sheets: SHAPES.sheets.filter(({ name }) => name !== '跳脫') };
  return [
    { about: 'by hand, transitional', ending: 'xlsx', bytes: zip(parts) },
    { about: 'by hand, strict', ending: 'xlsx', bytes: rewritten(parts, asStrict) },
    { about: 'by hand, every tag with a prefix', ending: 'xlsx', bytes: rewritten(parts, asPrefixed) },
    {
      about: 'by hand, dates from 1904',
      ending: 'xlsx',
      bytes: zip(partsOf({ ...SHAPES, date1904: true })),
    },
    { about: 'by hand, ods', ending: 'ods', bytes: odsShapes() },
    { about: 'SheetJS, xlsx', ending: 'xlsx', bytes: writtenBySheetJs(sound, 'xlsx') },
    { about: 'SheetJS, xlsb', ending: 'xlsb', bytes: writtenBySheetJs(sound, 'xlsb') },
    { about: 'SheetJS, BIFF8', ending: 'xls', bytes: writtenBySheetJs(sound, 'biff8') },
    // It writes Chinese into BIFF5 as `_`, in formats too, and drops most formats from ods: the rest is compared.
    { about: 'SheetJS, BIFF5, layout', ending: 'xls', bytes: writtenBySheetJs(layout, 'biff5') },
    { about: 'SheetJS, ods, layout', ending: 'ods', bytes: writtenBySheetJs(layout, 'ods') },
  ];
}

/** LibreOffice's filter names, and what its writing of the shapes is called here. */
const SAVED_AS: readonly (readonly [filter: string, about: string])[] = [
  ['xlsx', 'LibreOffice, xlsx'],
  ['ods', 'LibreOffice, ods'],
  ['xls:MS Excel 97', 'LibreOffice, BIFF8'],
  ['xls:MS Excel 95', 'LibreOffice, BIFF5'],
];

function savedByLibreOffice(folder: string): Specimen[] {
  writeFileSync(join(folder, 'shapes.xlsx'), zip(partsOf(SHAPES)));
  return SAVED_AS.map(([filter, about]) => {
    const ending = filter.replace(/:.*/u, '');
    convert(folder, ['shapes.xlsx'], filter, 'saved');
    return { about, ending, bytes: new Uint8Array(readFileSync(join(folder, 'saved', `shapes.${ending}`))) };
  });
}

/**
 * What a hand may write and a browser reads: tags left open, spans that reach into each other's rows, marks, entities.
 * No `tfoot`, whose rows LibreOffice leaves out.
 */
const UNTIDY = `<meta charset="utf-8"><!-- <x:Name>Sheet1</x:Name> --><table border=1>
<thead><tr><th rowspan=2>策略<th colspan="2">成果 &amp; 目標<th>經費</tr><tr><th>110&nbsp;年<th>111&#24180;<th>萬元</thead>
<tr><td rowspan="3">公車<td>甲 &lt; 乙<td><b>粗</b>體<i>字</i></td><td>三
<tr><td colspan=2 rowspan=2>五   六
   七<td>八</td></tr>
<!-- <tr><td>不是列</td></tr> -->
<tr><td>九<script>document.write('<td>十')</script></tr>
<tr style="display:none"><td>甲<td>乙<td>丙<td>丁</tr>
<tr><td>合計<td><td>m<sup>3</sup><td>&copy;</tr></table>`;

/** Web pages and XML called xls. LibreOffice puts a page into one sheet of its own name, and makes rows of breaks in cells. */
async function pages(): Promise<Specimen[]> {
  const bytes = new Uint8Array(readFileSync('fixtures/chiayi-strategy/tables.xlsx'));
  const { sheets } = await readBook(bytes, 'tables.xlsx');
  const transport = sheets.filter(({ name }) => name === '表4-3');
  const style = { title: 'rows', sheet: 'Sheet1' } as const;
  const written = [
    ['a page in UTF-8', utf8(pageOf(transport, { ...style, charset: 'utf-8' }))],
    ['a page in Big5', inBig5(pageOf(transport, { ...style, charset: 'big5' }))],
    ['a page with tags left open', utf8(pageOf(transport, { ...style, charset: 'utf-8', open: true }))],
    ['an untidy page', utf8(UNTIDY)],
    ['XML of Excel 2003', utf8(spreadsheetMlOf(sheets))],
  ] as const;
  return written.map(([about, own]) => ({ about, ending: 'xls', bytes: own }));
}

/** Needs LibreOffice and a folder to work in. */
export async function corpus(folder: string): Promise<Specimen[]> {
  return [...made(), ...savedByLibreOffice(folder), ...fixtures(), ...(await pages())];
}
