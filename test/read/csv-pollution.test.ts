/** Polluted variants of one table: each is read as the table stands, or the doubt is named with its line. */
import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../src/grid.ts';
import { read } from '../../src/read/read.ts';
import { encode, placed, readBook, readFault, utf8, utf16 } from './build.ts';
import { rowText, type Spoilt, spoilt, swallowing, TABLE, tableText, truth } from './pollution.ts';

const WIDTH = TABLE[0]?.length ?? 0;
const HEADER = TABLE.slice(0, 3);

function kindsOf({ issues }: Workbook): string[] {
  return issues.map(({ kind }) => kind);
}

test('the table is worth it', () => {
  expect(TABLE.length).toBe(10);
  expect(WIDTH).toBe(9);
  expect(truth().length).toBeGreaterThan(60);
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j', async (delimiter) => {
    const book = await readBook(utf8(tableText({ delimiter })), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.dialect).toMatchObject({
      delimiter,
      quote: '"',
      columns: WIDTH,
      raggedRows: 0,
      basis: 'content',
    });
    expect(kindsOf(book).filter((kind) => kind !== 'wrong-extension')).toEqual([]);
  });

  test.each([' ', '^', '~', ':', '#', '§', '，', '||', '::', '|~|', '^|^'])(
    '%j is found and said to be unusual',
    async (delimiter) => {
      const book = await readBook(utf8(tableText({ delimiter })), 'a.csv');
      expect(placed(book.sheets[0])).toEqual(truth());
      expect(book.dialect).toMatchObject({ delimiter, columns: WIDTH });
      expect(kindsOf(book)).toContain('unusual-dialect');
    },
  );

  test.each(['\u0000', '\u0001', '\u001f'])(
    '%j makes no text, and the file is refused',
    async (delimiter) => {
      expect((await readFault(utf8(tableText({ delimiter })), 'a.csv')).reason).toBe('binary-content');
    },
  );

  test('blanks between delimiters and quotes', async () => {
    const book = await readBook(utf8(tableText({ always: true, blank: ' ' })), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
  });

  test('decimal commas do not make columns', async () => {
    const book = await readBook(utf8('1,5;2,5;3,5\n4,5;5,5;6,5\n7,5;8,5;9,5\n'), 'a.csv');
    expect(book.dialect).toMatchObject({ delimiter: ';', columns: 3 });
  });

  test('two that make equally good tables are a doubt', async () => {
    const book = await readBook(utf8('甲,乙;丙\n丁,戊;己\n庚,辛;壬\n'), 'a.csv');
    expect(book.issues).toContainEqual({ kind: 'doubtful-delimiter', sheet: 'a.csv', found: ', / ;' });
  });

  test('the one named by a sep= line, which is no row', async () => {
    const book = await readBook(utf8(`sep=;\r\n${tableText({ delimiter: ';', end: '\r\n' })}`), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.sheets[0]?.rows[0]?.line).toBe(2);
    expect(book.dialect).toMatchObject({ delimiter: ';', basis: 'sep-line' });
  });

  test('the one the user names', async () => {
    const dialect = { delimiter: ';', quote: 'none' };
    const book = await readBook(utf8('a,b;"c\nd,e;f\n'), 'a.csv', { dialect });
    expect(placed(book.sheets[0])).toEqual(['1.1 a,b', '1.2 "c', '2.1 d,e', '2.2 f']);
    expect(book.dialect).toMatchObject({ delimiter: ';', quote: '', basis: 'option' });
  });
});

describe('quotes and escapes', () => {
  const said = TABLE.map((fields, row) =>
    fields.map((field, at) => (row === 4 && at === 2 ? '他說"好",就是' : field)),
  );

  test.each(['"', "'", '`'])('every field in %s', async (quote) => {
    const book = await readBook(utf8(tableText({ quote, always: true }, said)), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth(said));
    expect(book.dialect?.quote).toBe(quote);
  });

  test('a quote behind a backslash', async () => {
    const book = await readBook(utf8(tableText({ escaping: 'backslash', always: true }, said)), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth(said));
    expect(book.dialect?.escaping).toBe('backslash');
    expect(kindsOf(book)).toEqual(['unusual-dialect']);
  });

  test('no quotes, a backslash before each comma that is text', async () => {
    const book = await readBook(utf8(tableText({ quote: '' })), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.dialect?.escaping).toBe('backslash');
  });

  test('a backslash that ends a path is text', async () => {
    const book = await readBook(utf8('甲,乙\n"C:\\報表\\",1\n"D:\\",2\n'), 'a.csv');
    expect(placed(book.sheets[0])).toContain('2.1 C:\\報表\\');
    expect(book.issues).toEqual([]);
  });

  test('an apostrophe before a formula is text', async () => {
    const book = await readBook(utf8("甲,乙\n'=1+1,'-2\n'@x,5\n"), 'a.csv');
    expect(placed(book.sheets[0])).toContain("2.1 '=1+1");
  });
});

describe('line ends', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['U+2028', '\u2028'],
  ])('%s', async (name, end) => {
    const book = await readBook(utf8(tableText({ end })), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.dialect?.lineEnds).toEqual([name]);
  });

  test('several in one file are said, with the first line of the rarest', async () => {
    const text = TABLE.map((fields, row) => rowText(fields) + (row === 5 ? '\r' : '\r\n')).join('');
    const book = await readBook(utf8(text), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.issues).toEqual([
      { kind: 'mixed-line-ends', sheet: 'a.csv', line: 6, found: 'CRLF 9, CR 1' },
    ]);
  });

  test.each([
    ['none at the end', tableText().trimEnd()],
    ['two at the end', `${tableText()}\n`],
  ])('%s', async (_, text) => {
    const book = await readBook(utf8(text), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.issues).toEqual([]);
  });
});

describe('around and between the rows', () => {
  test('a preamble, blank lines and footnotes', async () => {
    const text = `嘉義市政府\n資料來源：交通處\n\n${tableText()}\n註：單位為萬元\n填表人：王小明\n`;
    const book = await readBook(utf8(text), 'a.csv');
    expect(placed(book.sheets[0]).slice(2, -2)).toEqual(truth(TABLE, 4));
    expect(book.dialect).toMatchObject({ preambleRows: 2, footnoteRows: 2, blankLines: 2, raggedRows: 0 });
    expect(book.issues).toEqual([]);
  });

  test('a delimiter behind every row', async () => {
    const text = TABLE.map((fields) => `${rowText(fields)},\n`).join('');
    const book = await readBook(utf8(text), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.dialect).toMatchObject({ columns: WIDTH + 1, trailingDelimiter: true });
  });

  test('headers again in the middle, blank rows, a header over three lines', async () => {
    const header = HEADER.map((fields) => fields.map((text) => text.replace('關鍵', '關\n鍵\n')));
    const rows = [...header, ...TABLE.slice(3, 6), ...HEADER.slice(1), [], ...TABLE.slice(6)];
    const book = await readBook(utf8(tableText({}, rows)), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth(rows));
    expect(book.issues).toEqual([]);
  });
});

describe('encodings', () => {
  const text = tableText({ end: '\r\n' });
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['utf-16le', utf16(text)],
    ['utf-16le', utf16(`\uFEFF${text}`)],
    ['utf-16be', utf16(text, true)],
    ['utf-16be', utf16(`\uFEFF${text}`, true)],
    ['big5', encode(text, 'big5')],
    ['gb18030', encode(text, 'gb18030')],
  ] as const)('%s', async (name, bytes) => {
    const book = await readBook(bytes, 'a.csv');
    expect(placed(book.sheets[0])).toEqual(truth());
    expect(book.encoding?.name).toBe(name);
  });
});

/** What is silent about a spoilt text: other cells than the table has, and no word about one of its lines. */
async function silence({ about, text, lines }: Spoilt): Promise<string[]> {
  const outcome = await read(utf8(text), { path: 'a.csv' });
  if (!outcome.ok) {
    const { reason, detail } = outcome.unreadable;
    return reason === 'unclosed-quote' && lines.some((line) => detail.startsWith(`line ${line}: `))
      ? []
      : [about];
  }
  const [sheet] = outcome.workbook.sheets;
  const isRight = JSON.stringify(placed(sheet)) === JSON.stringify(truth());
  const isTold = outcome.workbook.issues.some(({ line }) => line !== undefined && lines.includes(line));
  return isRight || isTold ? [] : [about];
}

describe('a table spoilt in one place', () => {
  test('never reads otherwise without a word', async () => {
    const all = spoilt();
    expect(all.length).toBeGreaterThan(500);
    const silent = await Promise.all(all.map(silence));
    expect(silent.flat()).toEqual([]);
  });

  test('quotes that swallow rows are told of', async () => {
    const silent = await Promise.all(swallowing().map(silence));
    expect(silent.flat()).toEqual([]);
  });
});
