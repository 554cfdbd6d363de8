/** Sheets of an xlsb that are no tables: charts with a tab of their own, macros of Excel 4. */
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readBook, readFault, utf8, zip } from './build.ts';

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** A workbook of two sheets; what stands in one of its parts as text is changed. */
function xlsb(change: (name: string, text: string) => string | undefined): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['件數', 12]]), '資料');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['圖']]), '另一張');
  const packed = XLSX.CFB.read(XLSX.write(book, { type: 'buffer', bookType: 'xlsb' }), { type: 'buffer' });
  const parts = packed.FullPaths.flatMap((path: string, index: number) => {
    const content = packed.FileIndex[index]?.content;
    const name = path.replace(/^Root Entry\//u, '');
    if (content === undefined || content.length === 0 || name.endsWith('/')) return [];
    const bytes = Uint8Array.from(content);
    const changed = change(name, new TextDecoder().decode(bytes));
    return [{ name, bytes: changed === undefined ? bytes : utf8(changed) }];
  });
  return zip(parts);
}

/** The second sheet is of another kind. */
function withSecond(type: string): Uint8Array {
  return xlsb((name, text) => {
    if (!name.endsWith('workbook.bin.rels')) return undefined;
    return text.replace(/<Relationship [^>]*sheet2\.bin[^>]*>/u, (relation) => relation.replace(TYPE, type));
  });
}

describe('a tab of an xlsb', () => {
  it('that is a chart has no cells, and the others are read', async () => {
    const { sheets, issues } = await readBook(withSecond(TYPE.replace('worksheet', 'chartsheet')), 'a.xlsb');
    expect(sheets.map(({ name }) => name)).toEqual(['資料']);
    expect(sheets[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['件數', '12']);
    expect(issues).toEqual([]);
  });

  it('that holds macros is passed over aloud', async () => {
    const macros = 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet';
    const { sheets, issues } = await readBook(withSecond(macros), 'a.xlsb');
    expect(sheets.map(({ name }) => name)).toEqual(['資料']);
    expect(issues).toEqual([{ kind: 'unread-sheet', sheet: '另一張', found: '另一張' }]);
  });
});

it('a sheet whose relation is not there is damage, not a sheet that is guessed', async () => {
  const bytes = xlsb((name, text) =>
    name.endsWith('workbook.bin.rels') ? text.replaceAll('Id="rId2"', 'Id="other"') : undefined,
  );
  expect(await readFault(bytes, 'a.xlsb')).toEqual({ reason: 'damaged', detail: 'sheet: 2' });
});

it('an xlsb whose styles are missing is damaged: its dates would be numbers', async () => {
  const bytes = xlsb((name, text) =>
    name.endsWith('workbook.bin.rels') ? text.replace('styles.bin', 'elsewhere.bin') : undefined,
  );
  expect(await readFault(bytes, 'a.xlsb')).toEqual({
    reason: 'damaged',
    detail: 'no part: xl/elsewhere.bin',
  });
});
