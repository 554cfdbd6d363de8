import { describe, expect, test } from 'vitest';
import { readBook, readFault, readSheet, utf8 } from './build.ts';

async function rowsOf(text: string, path = 'folder/表4-1.csv'): Promise<unknown[]> {
  const sheet = await readSheet(utf8(text), path);
  return sheet.rows.map(({ number, line, cells }) => [
    number,
    line,
    ...cells.map(({ source, text }) => `${source.column} ${text}`),
  ]);
}

describe('csv', () => {
  test('is one sheet named after the file, without merges', async () => {
    const { format, sheets } = await readBook(utf8('a,b\n1,2\n'), 'folder/表4-1.csv');
    const at = (cell: string, row: number, column: number) => ({
      sheet: '表4-1.csv',
      cell,
      row,
      column,
      line: row,
    });
    expect(format).toBe('csv');
    expect(sheets).toEqual([
      {
        name: '表4-1.csv',
        hidden: false,
        merges: [],
        hiddenColumns: [],
        carriesMerges: false,
        rows: [
          {
            number: 1,
            line: 1,
            cells: [
              { source: at('A1', 1, 1), text: 'a', kind: 'text' },
              { source: at('B1', 1, 2), text: 'b', kind: 'text' },
            ],
          },
          {
            number: 2,
            line: 2,
            cells: [
              { source: at('A2', 2, 1), text: '1', kind: 'text' },
              { source: at('B2', 2, 2), text: '2', kind: 'text' },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    [
      'blank fields leave their column',
      'a,b,c\n,,x\n',
      [
        [1, 1, '1 a', '2 b', '3 c'],
        [2, 2, '3 x'],
      ],
    ],
    [
      'blank rows count but do not exist',
      'a,b\n,\n\n1,2\n',
      [
        [1, 1, '1 a', '2 b'],
        [4, 4, '1 1', '2 2'],
      ],
    ],
    [
      'white space is blank, around text it stays',
      'a,b\n  , x \n\u3000,y\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '2  x '],
        [3, 3, '2 y'],
      ],
    ],
    [
      'quotes',
      'a,b\n"2,480","say ""x"""\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 2,480', '2 say "x"'],
      ],
    ],
    [
      'a field over several lines is one row',
      'a,b\n"x\ny\n\nz",1\nc,d\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 x\ny\n\nz', '2 1'],
        [3, 6, '1 c', '2 d'],
      ],
    ],
    [
      'CRLF, also inside quotes',
      'a,b\r\n"x\r\ny",1\r\nc,d\r\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 x\r\ny', '2 1'],
        [3, 4, '1 c', '2 d'],
      ],
    ],
    [
      'line ends of several kinds',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 1', '2 2'],
        [3, 3, '1 3', '2 4'],
        [4, 4, '1 5', '2 6'],
      ],
    ],
    [
      'a lone quote inside text',
      'a,b\n5" pipe,x\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 5" pipe', '2 x'],
      ],
    ],
    [
      'quotes not doubled',
      'a,b\n"he "hi" x",y\nc,d\n',
      [
        [1, 1, '1 a', '2 b'],
        [2, 2, '1 "he "hi" x"', '2 y'],
        [3, 3, '1 c', '2 d'],
      ],
    ],
  ] as const)('%s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
  });

  test('tsv', async () => {
    expect(await rowsOf('a\tb\n\t2,480\n', 'a.tsv')).toEqual([
      [1, 1, '1 a', '2 b'],
      [2, 2, '2 2,480'],
    ]);
  });

  test('markup in cells stays', async () => {
    expect(await rowsOf('a,b\nCO<sub>2</sub>,x<br>y\n')).toEqual([
      [1, 1, '1 a', '2 b'],
      [2, 2, '1 CO<sub>2</sub>', '2 x<br>y'],
    ]);
  });

  test('an error value is marked as one', async () => {
    const book = await readBook(utf8('a,b\n#REF!,#N/A\n'), 'a.csv');
    expect(book.sheets[0]?.rows[1]?.cells.map(({ kind }) => kind)).toEqual(['error', 'error']);
    expect(book.issues).toEqual([
      { kind: 'error-cell', sheet: 'a.csv', row: 2, column: 1, line: 2, found: '#REF!' },
      { kind: 'error-cell', sheet: 'a.csv', row: 2, column: 2, line: 2, found: '#N/A' },
    ]);
  });
});

describe('quotes that do not close', () => {
  test.each([
    ['to the end of the file', 'a,b\n1,"x\n2,y\n3,z\n', 'line 2: "x'],
    ['until a later quote', 'a,b\n1,"x\n2,"y"\n3,z\n', 'line 2: "x'],
    ['after a field of several lines', 'a,b\n"p\nq",2\n3,"x\n4,5\n', 'line 4: "x'],
  ])('%s', async (_, text, detail) => {
    expect(await readFault(utf8(text), 'a.csv')).toEqual({ reason: 'unclosed-quote', detail });
  });

  test('a stray quote is noted with its line', async () => {
    const { issues } = await readBook(utf8('a,b\n"p\nq",2\n5" pipe,"he "hi" x"\n'), 'a.csv');
    expect(issues).toEqual([
      { kind: 'stray-quote', sheet: 'a.csv', line: 4, found: '" pipe,"he "hi" x"' },
      { kind: 'stray-quote', sheet: 'a.csv', line: 4, found: '"he "hi" x"' },
    ]);
  });
});

describe('rows of unequal length', () => {
  test.each([
    [
      'a longer one: most often an unquoted comma',
      '年,成果\n110,5\n111,1,200 公頃\n112,6\n',
      3,
      3,
      '3 ≠ 2: 200 公頃',
    ],
    [
      'one longer by a blank that moved a cell',
      '年,類,成果\n110,甲,5\n111,,5,\n112,乙,6\n',
      3,
      3,
      '4 ≠ 3: 5',
    ],
    [
      'a shorter one: two cells may have become one',
      '年,類,成果\n110,甲,5\n111乙,6\n112,丙,6\n',
      3,
      2,
      '2 ≠ 3: 6',
    ],
    ['a shorter header', '年類,成果\n110,甲,5\n111,乙,6\n', 1, 2, '2 ≠ 3: 成果'],
    [
      'a header without the delimiter that ends every row: two of its cells may have become one',
      '年,成果\n110,5,\n111,6,\n',
      1,
      2,
      '2 ≠ 3: 成果',
    ],
    ['a row of another delimiter', '年,類,成果\n110,甲,5\n111;乙;6\n', 3, 1, '1 ≠ 3: 111;乙;6'],
  ])('%s', async (_, text, row, column, found) => {
    const { issues } = await readBook(utf8(text), 'a.csv');
    expect(issues).toEqual([{ kind: 'ragged-row', sheet: 'a.csv', row, column, line: row, found }]);
  });

  test('neighbours of one width are told of once', async () => {
    const { issues } = await readBook(
      utf8('a,b,c\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n\n甲,乙\n4,5\n6,7\n'),
      'a.csv',
    );
    expect(issues).toEqual([
      { kind: 'ragged-row', sheet: 'a.csv', row: 7, column: 2, line: 7, found: '2 ≠ 3 (7–9): 乙' },
    ]);
  });

  test.each([
    [
      'lines of text before and behind the table',
      '表 4-1、能源部門\n資料來源\n年,成果,註\n110,5,甲\n111,6,乙\n\n註：初估\n',
    ],
    ['longer ones with nothing behind a full row', '年,成果\n110,5\n111,6,,,\n'],
  ])('%s are not noted', async (_, text) => {
    expect((await readBook(utf8(text), 'a.csv')).issues).toEqual([]);
  });
});
