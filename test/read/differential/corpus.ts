/** Workbooks for two readers: made here in many shapes and formats, and the fixtures. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetJs from 'xlsx';
import { zip } from '../build.ts';
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

/** Needs LibreOffice and a folder to work in. */
export function corpus(folder: string): Specimen[] {
  return [...made(), ...savedByLibreOffice(folder), ...fixtures()];
}
