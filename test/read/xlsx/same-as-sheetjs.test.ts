/** Our reader against SheetJS, over every workbook there is here and over workbooks made at random. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as sheetJs from 'xlsx';
import { readBook, zip } from '../build.ts';
import { asPrefixed, asStrict, partsOf, rewritten } from '../differential/ooxml.ts';
import { SHAPES } from '../differential/shapes.ts';
import { bySheetJs, differences } from './by-sheetjs.ts';

function workbooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xlsx'))
    .map((path) => join(folder, path));
}

async function compare(about: string, bytes: Uint8Array): Promise<string[]> {
  return differences(about, await readBook(bytes, 'a.xlsx'), bySheetJs(bytes));
}

describe('our reader and SheetJS', () => {
  const files = [...workbooksIn('fixtures'), ...workbooksIn('../shared/data')];

  it('have workbooks to agree on', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  it.each(files)('read the same from %s', async (path) => {
    expect(await compare(path, new Uint8Array(readFileSync(path)))).toEqual([]);
  });

  it('read the same from cells in all the shapes they come in', async () => {
    const parts = partsOf(SHAPES);
    expect(await compare('transitional', zip(parts))).toEqual([]);
    expect(await compare('from 1904', zip(partsOf({ ...SHAPES, date1904: true })))).toEqual([]);
    expect(await compare('strict', rewritten(parts, asStrict))).toEqual([]);
    expect(await compare('prefixed', rewritten(parts, asPrefixed))).toEqual([]);
  });

  it('read the same from any table SheetJS writes', async () => {
    const text = fc.string({
      unit: fc.constantFrom('年', '1', ' ', '&', '<', '"', '_', 'x', '\n', '\t', '0', 'D', '﨔', '😀'),
      maxLength: 12,
    });
    // Beyond fifteen digits Excel shows zeros, SheetJS whatever the binary number is.
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const cell = fc.oneof(text, fc.integer(), number, fc.boolean());
    const table = fc.array(fc.array(fc.option(cell), { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const styles = fc.constantFrom('General', '0', '0.00', '#,##0', '0.0%', 'yyyy/m/d', '@', '0"處"');
    await fc.assert(
      fc.asyncProperty(table, styles, fc.boolean(), async (rows, format, bookSST) => {
        const sheet = sheetJs.utils.aoa_to_sheet(rows);
        for (const [name, one] of Object.entries(sheet))
          if (!name.startsWith('!') && one.t === 'n') one.z = format;
        const book = sheetJs.utils.book_new(sheet, '表');
        const bytes = new Uint8Array(sheetJs.write(book, { type: 'buffer', bookType: 'xlsx', bookSST }));
        expect(await compare(JSON.stringify(rows), bytes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
