/** A workbook handed back, corrected and handed in again: our sheets are no plan, and old marks give way to new ones. */
import { describe, expect, it } from 'vitest';
import { annotateWorkbook, validate } from '../../src/index.ts';
import { zip } from '../read/build.ts';
import { annotated } from './annotated.ts';
import { partsOf, sheetsOf } from './package-view.ts';
import { prefixedBook } from './prefixed-book.ts';

const BOOKS = [
  'fixtures/chiayi-strategy/tables.xlsx',
  'fixtures/kaohsiung-results/results.xlsx',
  'fixtures/workbook/everything-openpyxl.xlsx',
  'fixtures/workbook/everything-libreoffice.xlsx',
  'prefixed.xlsx',
];

/** The package with one part's text changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const encoder = new TextEncoder();
  return zip(
    [...partsOf(bytes)].map(([name, xml]) => ({
      name,
      bytes: encoder.encode(name === part ? change(xml) : xml),
    })),
  );
}

describe.each(BOOKS)('%s', (book) => {
  it('gives the same findings when handed in again, and the same workbook but for a remark', async () => {
    const first = await annotated(book, book === 'prefixed.xlsx' ? prefixedBook() : undefined);
    const second = await annotated(book, first.bytes);
    expect(second.findings).toEqual(first.findings);
    expect(second.remarks).toEqual(['檔案原有的檢核工作表（檢核結果、檢核說明）已由本次結果取代。']);
    const [before, after] = [sheetsOf(first.bytes), sheetsOf(second.bytes)];
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    for (const [index, sheet] of before.entries()) {
      const now = after[index];
      expect(now?.comments).toEqual(sheet.comments);
      expect(now?.shapes.toSorted()).toEqual(sheet.shapes.toSorted());
      if (index !== 1) expect(now?.looks).toEqual(sheet.looks);
    }
  });
});

it('finds its own sheets of a workbook that is handed in again where nobody names them, and speaks as the report does', async () => {
  const { bytes } = await annotated('fixtures/chiayi-strategy/tables.xlsx');
  const input = { path: 'again.xlsx', bytes };
  const { report } = await validate([input], { lang: 'en' });
  const again = await annotateWorkbook(input, report);
  const names = sheetsOf(again.bytes).map(({ name }) => name);
  expect(names).toEqual(['Findings', 'Legend', '表4-1', '表4-2', '表4-3', '表4-4', '表4-5', '表4-6']);
  expect(again.remarks).toHaveLength(1);
});

const BOOK = 'fixtures/workbook/everything-openpyxl.xlsx';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a corrected cell', () => {
  it('gets back its own fill, loses our comment, keeps what a colleague wrote', async () => {
    const first = await annotated(BOOK);
    const before = sheetsOf(first.before)[0];
    expect(before?.looks.get('F4')?.fill).toContain('FFF2CC');
    const corrected = changed(first.bytes, SHEET, (xml) => xml.replace('853', '1,153'));
    const second = sheetsOf((await annotated(BOOK, corrected)).bytes)[2];
    expect(second?.name).toBe('表 1');
    expect(second?.comments.get('F4')).toBe('承辦人：已與車行確認');
    expect(second?.looks.get('F4')).toEqual(before?.looks.get('F4'));
    expect(second?.shapes).toContain('F4');
  });

  it('without any comment left loses the shape as well', async () => {
    const first = await annotated(BOOK);
    expect(sheetsOf(first.bytes)[2]?.shapes).toContain('F9');
    const corrected = changed(first.bytes, SHEET, (xml) => xml.replace('4.1MW', '6.1MW'));
    const second = sheetsOf((await annotated(BOOK, corrected)).bytes)[2];
    expect(second?.comments.has('F9')).toBe(false);
    expect(second?.shapes).not.toContain('F9');
    expect(second?.looks.get('F9')).toEqual(sheetsOf(first.before)[0]?.looks.get('F9'));
  });

  it('keeps an answer someone typed below our text', async () => {
    const first = await annotated(BOOK);
    const part = [...partsOf(first.bytes)].find(
      ([name, xml]) => /comment/u.test(name) && xml.includes('commentList'),
    );
    const answered = changed(first.bytes, part?.[0] ?? '', (xml) =>
      xml.replace(/(<comment ref="F9"[\s\S]*?)<\/t>/u, '$1\n待確認，王小明</t>'),
    );
    const second = sheetsOf((await annotated(BOOK, answered)).bytes)[2];
    expect(second?.comments.get('F9')).toMatch(/^待確認，王小明\n── planlint ──\n/u);
  });
});
