/** A finding is the same finding when its rows move, its sheets are put in another order, or its file is of another kind. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { InputSource } from '../../src/input.ts';
import { fileInput, run } from '../run-files.ts';

const FOLDER = 'fixtures/chiayi-strategy';
const TABLES = [1, 2, 3, 4, 5, 6].map((number) => `table-4-${number}`);

/** `rule fingerprint`, sorted, of everything found. */
async function marksOf(...inputs: readonly InputSource[]): Promise<string[]> {
  const { report } = await run(inputs, { asOf: '2023-10-31' });
  return report.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).sort();
}

const LINE_BREAK = Buffer.from('\r\n');

/** A byte order mark in the middle of a file would be text. */
function withoutMark(text: Uint8Array): Uint8Array {
  return text[0] === 0xef && text[1] === 0xbb ? text.subarray(3) : text;
}

function workbook(): XLSX.WorkBook {
  return XLSX.read(readFileSync(`${FOLDER}/tables.xlsx`), { cellNF: true });
}

function written(book: XLSX.WorkBook, bookType: XLSX.BookType = 'xlsx'): InputSource {
  return {
    path: `other-name.${bookType}`,
    bytes: new Uint8Array(XLSX.write(book, { type: 'array', bookType })),
  };
}

/** Every cell and merged range of a sheet that many rows further down. */
function moveDown(sheet: XLSX.WorkSheet, rows: number): XLSX.WorkSheet {
  const range = XLSX.utils.decode_range(sheet['!ref'] ?? 'A1');
  const shift = ({ r, c }: XLSX.CellAddress) => ({ r: r + rows, c });
  const moved: XLSX.WorkSheet = {
    '!ref': XLSX.utils.encode_range({ s: range.s, e: shift(range.e) }),
    '!merges': (sheet['!merges'] ?? []).map(({ s, e }) => ({ s: shift(s), e: shift(e) })),
  };
  for (const [address, cell] of Object.entries(sheet)) {
    if (!address.startsWith('!'))
      moved[XLSX.utils.encode_cell(shift(XLSX.utils.decode_cell(address)))] = cell;
  }
  return moved;
}

describe('the fingerprints of Chiayi', () => {
  const original = marksOf(fileInput(`${FOLDER}/tables.xlsx`));

  it('are many, and none is given twice', async () => {
    const marks = await original;
    expect(marks.length).toBeGreaterThan(100);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each(['tables.ods', 'tables.xls'])('are the same in %s', async (file) => {
    expect(await marksOf(fileInput(`${FOLDER}/${file}`))).toEqual(await original);
  });

  // A csv file knows no merged cells: that a blank was read as the cell above is a repair there, and told as one.
  it.each(['utf8', 'big5'])(
    'are the same in csv (%s), but for what merged cells become there',
    async (encoding) => {
      const texts = TABLES.map((table) => readFileSync(`${FOLDER}/${table}.${encoding}.csv`));
      const bytes = new Uint8Array(Buffer.concat(texts.flatMap((text) => [withoutMark(text), LINE_BREAK])));
      const marks = await marksOf({ path: 'all.csv', bytes });
      const known = new Set(await original);
      expect((await original).filter((mark) => !marks.includes(mark))).toEqual([]);
      expect(marks.filter((mark) => !known.has(mark)).map((mark) => mark.replace(/ .*/u, ''))).toEqual(
        Array.from({ length: 15 }, () => 'repaired-row'),
      );
    },
  );

  it('are the same with ten rows inserted above', async () => {
    const book = workbook();
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      if (sheet) book.Sheets[name] = moveDown(sheet, 10);
    }
    expect(await marksOf(written(book))).toEqual(await original);
  });

  it('are the same with the sheets in another order', async () => {
    const book = workbook();
    book.SheetNames.reverse();
    expect(await marksOf(written(book))).toEqual(await original);
  });
});
