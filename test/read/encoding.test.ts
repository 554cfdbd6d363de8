import { describe, expect, test } from 'vitest';
import { settleBig5 } from '../../src/read/encoding/big5.ts';
import { encode, join, placed, readBook, readFault, utf8, utf16 } from './build.ts';

const TABLE = '推動期程,成果,目標\n110年,"2,480",累計1000輛\n111年,87.4%,≦5%\n';
const SIMPLIFIED = '项目,数量,单位\n建设公园,三,处\n新能源车辆推广,五,辆\n';
const JAPANESE = '項目,単位\nこれはテストです,カタカナ\nごみの量を減らす,トン\n';

const UTF8_BOM = [0xef, 0xbb, 0xbf];

describe('detection', () => {
  test.each([
    ['UTF-8', utf8(TABLE), 'utf-8', 'content'],
    ['UTF-8 with mark', join(UTF8_BOM, utf8(TABLE)), 'utf-8', 'bom'],
    ['UTF-16LE with mark', join([0xff, 0xfe], utf16(TABLE)), 'utf-16le', 'bom'],
    ['UTF-16BE with mark', join([0xfe, 0xff], utf16(TABLE, true)), 'utf-16be', 'bom'],
    ['UTF-16LE', utf16(TABLE), 'utf-16le', 'content'],
    ['UTF-16BE', utf16(TABLE, true), 'utf-16be', 'content'],
    ['Big5', encode(TABLE, 'big5'), 'big5', 'content'],
    ['GB18030, traditional', encode(TABLE, 'gb18030'), 'gb18030', 'content'],
    ['GB18030, simplified', encode(SIMPLIFIED, 'gb18030'), 'gb18030', 'content'],
    ['Shift_JIS', encode(JAPANESE, 'shift_jis'), 'shift_jis', 'content'],
    ['ASCII', utf8('a,b\n1,2\n'), 'utf-8', 'content'],
    ['Big5 that happens to be valid UTF-8', encode('警,讀\n簽,讀\n', 'big5'), 'big5', 'content'],
    ['one word of Big5', encode('年度,金額\n', 'big5'), 'big5', 'content'],
  ] as const)('%s', async (_, bytes, name, basis) => {
    const book = await readBook(bytes, 'table.csv');
    expect(book.encoding).toMatchObject({ name, basis, bom: basis === 'bom' });
    expect(book.issues).toEqual([]);
  });

  test('every encoding gives the same cells', async () => {
    const cells = placed((await readBook(utf8(TABLE), 'a.csv')).sheets[0]);
    expect(cells).toContain('2.2 2,480');
    for (const bytes of [
      join(UTF8_BOM, utf8(TABLE)),
      encode(TABLE, 'big5'),
      utf16(TABLE),
      utf16(TABLE, true),
    ]) {
      expect(placed((await readBook(bytes, 'b.csv')).sheets[0])).toEqual(cells);
    }
  });

  test('a UTF-8 file with one bad byte is still UTF-8', async () => {
    const book = await readBook(join(utf8(TABLE), [0xe6, 0x2c], utf8('成果\n')), 'table.csv');
    expect(book.encoding?.name).toBe('utf-8');
  });

  test.each([
    ['utf-8', utf8('策略類別,執行方案\n')],
    ['big5', encode('策略類別,執行方案\n', 'big5')],
    ['utf-8', utf8('name,value\n')],
  ])('one stray NUL in a short table makes no UTF-16 of %s', async (name, line) => {
    for (const before of ['a', 'ab']) {
      const book = await readBook(join(line, utf8(`${before}\0c,d\n`)), 'table.csv');
      expect(book.encoding).toMatchObject({ name, basis: 'content' });
      expect(placed(book.sheets[0])).toContain('2.2 d');
      expect(book.issues).toContainEqual({ kind: 'undecodable-bytes', line: 2, found: '00' });
    }
  });

  test.each([
    ['utf-8', utf8(TABLE), [0x1a]],
    ['big5', encode(TABLE, 'big5'), [0x1a]],
    ['utf-8', utf8(TABLE), [0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a, 0x1a]],
    ['utf-16le', join([0xff, 0xfe], utf16(TABLE)), [0x1a, 0x00]],
  ])('the mark that DOS ends a file with is no cell (%s)', async (name, bytes, mark) => {
    const book = await readBook(join(bytes, mark), 'table.csv');
    expect(book.encoding?.name).toBe(name);
    expect(placed(book.sheets[0])).toEqual(placed((await readBook(utf8(TABLE), 'table.csv')).sheets[0]));
    expect(book.issues).toEqual([]);
  });

  test('a character of UTF-16 whose last byte is that of the mark is a character', async () => {
    const book = await readBook(utf16('項目,行業\n甲,乙業業', true), 'table.csv');
    expect(placed(book.sheets[0])).toContain('2.2 乙業業');
  });

  test('text that fits no encoding well is read, and said to be doubtful', async () => {
    const latin = Uint8Array.from('Emiss\xe3o,M\xe9trica\n', (character) => character.charCodeAt(0));
    const book = await readBook(latin, 'table.csv');
    expect(book.issues.map((issue) => issue.kind)).toContain('doubtful-encoding');
    expect(book.encoding?.confidence).toBeLessThan(0.6);
  });
});

describe('the option', () => {
  test('replaces detection', async () => {
    const book = await readBook(encode(SIMPLIFIED, 'gb18030'), 'a.csv', { encoding: 'GBK' });
    expect(book.encoding).toEqual({ name: 'gb18030', bom: false, basis: 'option', confidence: 1 });
  });

  test('keeps a byte order mark out of the first cell', async () => {
    const book = await readBook(join(UTF8_BOM, utf8('a,b\n')), 'a.csv', { encoding: 'utf8' });
    expect(placed(book.sheets[0])).toEqual(['1.1 a', '1.2 b']);
    const wide = await readBook(join([0xfe, 0xff], utf16('a,b\n', true)), 'a.csv', { encoding: 'utf-16' });
    expect(placed(wide.sheets[0])).toEqual(['1.1 a', '1.2 b']);
  });

  test('an unknown name is refused with the names there are', async () => {
    const fault = await readFault(utf8(TABLE), 'a.csv', { encoding: 'klingon' });
    expect(fault.reason).toBe('unsupported-encoding');
    expect(fault.detail).toBe('klingon (utf-8, utf-16le, utf-16be, big5, gb18030, shift_jis)');
  });

  test('UTF-32 is named', async () => {
    expect((await readFault(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'a.csv')).reason).toBe(
      'unsupported-encoding',
    );
  });
});

describe('undecodable bytes', () => {
  const line = (text: string) => encode(text, 'big5');
  test.each([
    ['a lead byte before a comma', join(line('成果,目標\n年度'), [0xa4, 0x2c], line('成果\n')), [2], 'A4'],
    ['0x80, which windows-950 lets pass', join(line('成果,目標\n年度,'), [0x80], line('\n')), [2], '80'],
    [
      '0xFF, which windows-950 calls private use',
      join(line('成果,'), [0xff], line('\n年度,目標\n')),
      [1],
      'FF',
    ],
    [
      'two on one line',
      join(line('成果,目標\n'), [0x80, 0x2c, 0xff, 0x0a], line('年度,目標\n')),
      [2],
      '80, FF',
    ],
  ] as const)('%s', async (_, bytes, lines, found) => {
    const { issues } = await readBook(bytes, 'a.csv', { encoding: 'big5' });
    expect(issues).toEqual(lines.map((number) => ({ kind: 'undecodable-bytes', line: number, found })));
  });

  test.each([
    ['UTF-8', join(utf8('成果,目標\n年度,'), [0xe6, 0x88], utf8('\n')), 'E6 88'],
    ['UTF-8 that was damaged before', utf8('成果,目標\n年度,\uFFFD\n'), 'EF BF BD'],
    [
      'GB18030',
      join(encode('项目,数量\n单位,新能源', 'gb18030'), [0x81, 0x30, 0x2c], encode('建设\n', 'gb18030')),
      '81',
    ],
  ] as const)('in %s, with the line', async (_, bytes, found) => {
    const { issues } = await readBook(bytes, 'a.csv');
    const undecodable = issues.filter(({ kind }) => kind === 'undecodable-bytes');
    expect(undecodable).toEqual([{ kind: 'undecodable-bytes', line: 2, found }]);
  });

  test('in UTF-16 of either byte order', async () => {
    const lone = '\ud800';
    for (const big of [false, true]) {
      const bytes = join(
        big ? [0xfe, 0xff] : [0xff, 0xfe],
        utf16(`成果,目標\n年度,${lone}x\n期程,成果\n`, big),
      );
      const { issues } = await readBook(bytes, 'a.csv');
      expect(issues).toHaveLength(1);
      expect(issues[0]).toEqual({ kind: 'undecodable-bytes', line: 2, found: big ? 'D8 00' : '00 D8' });
    }
  });

  test('a file read in the wrong encoding is said once per line, up to a bound', async () => {
    const { issues } = await readBook(utf8('推動期程與成果的目標\n'.repeat(500)), 'a.csv', {
      encoding: 'utf-16be',
    });
    expect(issues.length).toBeLessThan(203);
  });
});

describe('characters outside the standard', () => {
  test.each([
    [[0xc6, 0xa1], '①'],
    [[0xc6, 0xaa], '⑩'],
    [[0xc6, 0xb5], 'ⅰ'],
    [[0xc6, 0xe7], 'ぁ'],
    [[0xc7, 0xf2], 'ヶ'],
  ])('ETEN %s is %s', async (code, character) => {
    const book = await readBook(join(encode('期程,', 'big5'), code, encode('成果\n', 'big5')), 'a.csv');
    expect(placed(book.sheets[0])).toEqual(['1.1 期程', `1.2 ${character}成果`]);
    expect(book.issues).toEqual([]);
  });

  test('the ETEN table has a place for each of the 408 codes', () => {
    for (let code = 0xf6b1; code <= 0xf848; code += 1) {
      const character = settleBig5(String.fromCharCode(code));
      expect([...character]).toHaveLength(1);
      expect(character).not.toBe('\uFFFD');
    }
  });

  test.each([
    [[0xfa, 0x40], 'U+E000 (Big5 FA40)'],
    [[0xfe, 0xfe], 'U+E310 (Big5 FEFE)'],
    [[0x8e, 0x40], 'U+E311 (Big5 8E40)'],
    [[0x81, 0x40], 'U+EEB8 (Big5 8140)'],
    [[0x8d, 0xfe], 'U+F6B0 (Big5 8DFE)'],
  ])('a character made by the office itself, %s, is kept and named with its cell', async (code, found) => {
    const { issues } = await readBook(
      join(encode('期程,成果\n年度,', 'big5'), code, encode('\n', 'big5')),
      'a.csv',
      { encoding: 'big5' },
    );
    expect(issues).toEqual([
      { kind: 'private-use-character', sheet: 'a.csv', row: 2, column: 2, line: 2, found },
    ]);
  });
});
