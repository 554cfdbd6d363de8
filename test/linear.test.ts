/**
 * What reading, repairing and checking cost must grow with the table, not with its square: counted is how often each piece
 * of code runs. Seconds say nothing on a busy machine. What rules look at is counted in test/check/linear.test.ts.
 */
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { byCategory, mergedRows } from '../bench/grown-tables.ts';
import { downwards, HEADER, type Merging, toCsv, toXlsx } from '../bench/tables.ts';
import type { InputFile } from '../src/index.ts';
import { countExecuted, type Executed, grownFrom } from './executed.ts';
import { lawCsv, organisationText, reportText } from './written-documents.ts';

type Rows = string[][];

function each(size: number, make: (index: number) => Rows): Rows {
  return Array.from({ length: size }, (_, index) => make(index)).flat();
}

/** `策略3 | 措施17 | … | 110年 | 117 | 達 107 場次 | 17`. */
function measure(index: number): string[] {
  const keys = [`策略${index % 7}`, `措施${index}`, `第${index}項。衡量標準：宣導場次(場次)`, '環保局'];
  return [...keys, '110年', `${index + 100}`, `達 ${index + 90} 場次`, `${index}`];
}

function file(path: string, text: string): InputFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function csv(rows: Rows): InputFile {
  return file('plan.csv', toCsv(rows));
}

function xlsx(rows: Iterable<string[]>, merging: Merging): InputFile {
  return { path: 'plan.xlsx', bytes: toXlsx(rows, merging) };
}

function ods(rows: Rows): InputFile {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell || null)));
  sheet['!merges'] = byCategory(rows.length);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表一');
  const bytes = XLSX.write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer;
  return { path: 'plan.ods', bytes: new Uint8Array(bytes) };
}

/** The keys of a measure stand in its first row and reach over the next. */
function html(rows: Rows): InputFile {
  const lines = rows.map((row, index) => {
    const cells = row.map((text, column) =>
      column < 4 ? `<td rowspan="2">${text}</td>` : `<td>${text}</td>`,
    );
    return `<tr>${cells.slice(index % 2 === 0 ? 0 : 4).join('')}</tr>`;
  });
  const head = `<tr>${HEADER.map((text) => `<th>${text}</th>`).join('')}</tr>`;
  const page = `<html><meta charset="utf-8"><table>${head}${lines.join('')}</table></html>`;
  return { path: 'plan.html', bytes: new TextEncoder().encode(page) };
}

const TABLE_ROWS = 6;

/** Tables of three measures, one below the other. */
function tables(size: number): Rows {
  return each(size / 4, (index) => [
    [`表 1-${index + 1}、示範市第${index}部門推動策略`],
    ['經費單位：萬元/年'],
    HEADER,
    ...[0, 1, 2].map((below) => measure(index * 3 + below)),
  ]);
}

const acrossTables: Merging = (rows) => {
  const merges: ReturnType<Merging> = [];
  for (let top = 3; top < rows; top += TABLE_ROWS) merges.push(downwards(top, 3, 3, rows));
  return merges;
};

/** Each begins a row below the one before and ends with the sheet, as only a damaged workbook has them. */
const overEachOther: Merging = (rows) =>
  Array.from({ length: rows - 1 }, (_, index) => downwards(index + 1, 0, rows, rows));

/** Each begins and ends a row below the one before. */
const outlasting: Merging = (rows) => {
  const half = Math.floor(rows / 2);
  return Array.from({ length: half }, (_, index) => downwards(index + 1, 0, half, rows));
};

const SHAPES: Readonly<Record<string, (size: number) => InputFile>> = {
  'merged ranges': (size) => xlsx(mergedRows(size), byCategory),
  'merged ranges of an ods': (size) => ods([...mergedRows(size)]),
  'spans of a page': (size) => html(each(size, (index) => [measure(index)])),
  'tables with merged ranges on one sheet': (size) => xlsx(tables(size), acrossTables),
  'tables whose rows slid': (size) =>
    csv(
      tables(size).map((row) =>
        row[0]?.startsWith('策略') && row[1] !== HEADER[1] ? ['', ...row.toSpliced(2, 1)] : row,
      ),
    ),
  'a body for each measure': (size) =>
    csv([HEADER, ...each(size, (index) => [measure(index).with(3, `第${index}處`)])]),
  'merged ranges over each other': (size) =>
    xlsx([HEADER, ...each(size, (index) => [measure(index)])], overEachOther),
  'merged ranges that outlast each other': (size) =>
    xlsx([HEADER, ...each(size, (index) => [measure(index)])], outlasting),
  'captioned tables of other things': (size) =>
    csv([
      HEADER,
      ...each(size / 2, (index) => [
        [`表 2-${index + 1}、其他第${index}表`],
        ['甲', '乙'],
        [`${index}`, '2'],
      ]),
    ]),
  'cells that slid': (size) =>
    csv([HEADER, ...each(size, (index) => [['', ...measure(index).toSpliced(2, 1)]])]),
  'text carried on for many rows': (size) =>
    csv([
      HEADER,
      measure(0),
      ...each(size, (index) => [['', '', `續寫的第${index}段說明`, '', '', '', '', '']]),
    ]),
  'a cell of many figures': (size) =>
    csv([
      HEADER,
      measure(0).with(5, each(3 * size, (index) => [[`${index + 1}. 完成${index + 30}場次`]]).join('\n')),
    ]),
  'rows before their measure': (size) =>
    csv([
      HEADER,
      ...each(size, (index) => [
        ['', '', '', '', '110年', '5', '達 5 場次', '3'],
        measure(index).with(4, '111年'),
        ['', '', '', '', '112年', '6', '達 6 場次', '4'],
      ]),
    ]),
  'headers repeated by page breaks': (size) => csv(each(size, (index) => [HEADER, measure(index)])),
  'sentences about measures': (size) => file('report.txt', reportText(size)),
  'articles of a law': (size) => file('law.csv', lawCsv(size)),
  'groups and agencies of an organisation': (size) => file('chapter.txt', organisationText(size)),
};

/** With modules loaded anew, so that nothing is remembered of the table before. */
async function executedFor(input: InputFile): Promise<Executed> {
  vi.resetModules();
  return countExecuted(async () => {
    const { validate } = await import('../src/index.ts');
    const { report } = await validate([input]);
    expect(report.inputs.map(({ status }) => status)).toEqual(['read']);
  });
}

const SIZE = 200;
/** Twice the table for at most so many times the runs; a square would be four. */
const AT_MOST = 2.4;
/** What runs less often costs nothing, and may well begin somewhere between the sizes. */
const OFTEN = 2 * SIZE;
/** Where a certain byte stands in packed data, looked through once: how often it does is chance. */
const BY_CHANCE = /^read\/zip\/early-end\.ts /u;

describe.each(Object.entries(SHAPES))('%s', (_, make) => {
  it('cost about twice as much in twice the table', async () => {
    const [small, large] = [await executedFor(make(SIZE)), await executedFor(make(2 * SIZE))];
    const grown = [...grownFrom(small, large)].filter(
      ({ piece, after }) => after > OFTEN && !BY_CHANCE.test(piece),
    );
    expect(grown.filter(({ before, after }) => after > AT_MOST * before)).toEqual([]);
    expect(Math.max(...grown.map(({ before, after }) => after / before))).toBeGreaterThan(1.8);
  });
});
