/** What public collections of broken csv files taught: each kind in a few lines of our own. */
import { describe, expect, test } from 'vitest';
import { TIDY_COLUMNS } from '../../src/own-csv.ts';
import { read } from '../../src/read/read.ts';
import { placed, readBook, readFault, utf8 } from './build.ts';

/** `kind line` of every issue. */
async function told(text: string, path = 'a.csv'): Promise<string[]> {
  const { issues } = await readBook(utf8(text), path);
  return issues.map(({ kind, line }) => (line === undefined ? kind : `${kind} ${line}`));
}

async function delimiterOf(text: string): Promise<string | undefined> {
  return (await readBook(utf8(text), 'a.csv')).dialect?.delimiter;
}

describe('a header', () => {
  test('that lost a delimiter is told of, though the last column below it is blank', async () => {
    expect(await told('機關電話,備註\n環保局,225,\n交通處,226,\n教育處,227,\n')).toEqual(['ragged-row 1']);
  });

  test.each([
    ['fullwidth commas', '機關，電話，分機'],
    ['semicolons', '機關;電話;分機'],
  ])('with %s over rows with commas is no title', async (_, header) => {
    expect(await told(`${header}\n環保局,225,1\n交通處,226,2\n`)).toEqual(['ragged-row 1']);
  });

  test('with blanks over rows with commas is no title, given as many as the table has columns', async () => {
    const rows = '環保局,225,1,甲\n交通處,226,2,乙\n';
    expect(await told(`機關 電話 分機 備註\n${rows}`)).toEqual(['ragged-row 1']);
    expect(await told(`嘉義市政府 各機關電話\n${rows}`)).toEqual([]);
  });
});

describe('an uncommon delimiter', () => {
  test('wins over commas that belong to the text, and both are named', async () => {
    const text =
      '縣#鄉#路#門牌#號\n甲#乙#中山路#1 樓, 6#04\n甲#丙#中正路#2 樓, 1#05\n甲#丁#民權路#3 樓, 3#06\n';
    const book = await readBook(utf8(text), 'a.csv');
    expect(book.dialect).toMatchObject({ delimiter: '#', columns: 5, raggedRows: 0 });
    expect(book.issues).toContainEqual({ kind: 'doubtful-delimiter', sheet: 'a.csv', found: '# / ,' });
  });

  test('a blank is looked for outside quotes', async () => {
    const book = await readBook(utf8('號 名 地址\n1 甲 "中山路 1 號"\n2 乙 "民權路"\n3 丙 丁\n'), 'a.csv');
    expect(book.dialect).toMatchObject({ delimiter: ' ', columns: 3 });
    expect(placed(book.sheets[0])).toContain('2.3 中山路 1 號');
  });

  test('does not take a bracket with it', async () => {
    const text = '名稱 (甲);電話\n環保局 (乙);225\n交通處 (丙);226\n';
    const book = await readBook(utf8(text), 'a.csv');
    expect(placed(book.sheets[0])).toContain('2.1 環保局 (乙)');
    expect(book.issues).toEqual([]);
  });

  test.each([
    ['dates', `日期\n${'112/09/30\n'.repeat(20)}`],
    ['times', 'HH:mm:ss.S\n15:02:37.143\n'],
    ['telephones', `電話\n${'05-2254321\n'.repeat(20)}`],
    ['ranges', `期間\n${'110~112\n'.repeat(20)}`],
    ['addresses', `網址\n${'https://example.org/a\n'.repeat(20)}`],
    ['mail', `信箱\n${'a@example.org\n'.repeat(20)}`],
    ['prices', `價格\n${'$5\n'.repeat(20)}`],
    ['percentages', `比率\n${'5%\n'.repeat(20)}`],
    ['names with strokes', `名\n${'a_b_c\n'.repeat(20)}`],
    ['values in brackets', `名\n${'{甲}{乙}\n'.repeat(20)}`],
  ])('is not made of %s in a single column', async (_, text) => {
    expect(await delimiterOf(text)).toBe(',');
    expect(await told(text)).toEqual([]);
  });
});

test('a blank behind every comma is no doubt', async () => {
  expect(await told('號, 名, 分機\n1, 環保局, 225\n2, 交通處, 226\n')).toEqual([]);
});

describe('a single column', () => {
  test('of rows in quotes as a whole', async () => {
    expect(await told('"機關,電話,分機"\n"環保局,225,1"\n"交通處,226,2"\n')).toEqual(['wrapped-rows 1']);
    expect(await told('"機關;電話"\n"環保局;225"\n"交通處;226"\n')).toEqual(['wrapped-rows 1']);
  });

  test('of numbers or sentences with commas is no such thing', async () => {
    expect(await told('"金額"\n"1,234"\n"5,678,901"\n')).toEqual([]);
    expect(await told('"place"\n"Providence, RI"\n"Boston, MA"\n')).toEqual([]);
  });

  test('of lines whose columns only blanks keep apart', async () => {
    expect(await told('號    名稱   分機\n1     環保局   3\n44    交通處   6\n')).toEqual([
      'blank-columns 1',
    ]);
    expect(await told('名稱\n環保局\n交通處\n')).toEqual([]);
  });
});

test.each([',,,\n,,,\n', '""\n""\n', ';\n'])('%j holds nothing and is refused as empty', async (text) => {
  expect((await readFault(utf8(text), 'a.csv')).reason).toBe('empty');
});

test('a polluted file is never an exception', async () => {
  const odd = [
    '"',
    '\ufeff',
    'sep=,',
    'sep=;\n',
    '\\',
    "'",
    ',"',
    '",',
    '"\n"',
    '\t',
    '甲\r',
    '\u2028',
    '"""',
  ];
  for (const text of odd.flatMap((one) => odd.map((other) => one + other))) {
    const outcome = await read(utf8(text), { path: 'a.csv' });
    expect(outcome.ok ? outcome.workbook.sheets[0]?.rows.length : outcome.unreadable.reason).toBeTruthy();
  }
});

describe('a table that planlint wrote', () => {
  const text = `<TIDY>\n${"'=1+1".padEnd(5)},'-5x,"''@a",-5,'甲${','.repeat(24)}\n`;
  test('gives back what stood before the apostrophes it puts before formulas, and says so', async () => {
    const book = await readBook(utf8(text.replace('<TIDY>', TIDY_COLUMNS.join(','))), 'a.csv');
    expect(placed(book.sheets[0]).slice(TIDY_COLUMNS.length)).toEqual([
      '2.1 =1+1',
      '2.2 -5x',
      "2.3 '@a",
      '2.4 -5',
      "2.5 '甲",
    ]);
    expect(book.issues).toEqual([{ kind: 'restored-text', sheet: 'a.csv', found: '3' }]);
  });

  test('is known by its whole header; a stranger keeps every apostrophe', async () => {
    const header = [...TIDY_COLUMNS.slice(1), 'mine'].join(',');
    const book = await readBook(utf8(text.replace('<TIDY>', header)), 'a.csv');
    expect(placed(book.sheets[0])).toContain("2.1 '=1+1");
    expect(book.issues).toEqual([]);
  });
});
