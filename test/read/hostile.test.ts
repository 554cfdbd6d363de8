import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../src/read/read.ts';
import { cellsOf, readBook, utf8 } from './build.ts';

const SIGNATURES = [
  [],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  [9, 8, 0x10, 0, 0, 6],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
];
const paths = fc.constantFrom('a.csv', 'a.xlsx', 'a.txt', 'a.md', 'a');

test('any bytes give an outcome', async () => {
  const bytes = fc.tuple(fc.constantFrom(...SIGNATURES), fc.uint8Array({ maxLength: 300 }));
  await fc.assert(
    fc.asyncProperty(bytes, paths, async ([signature, rest], path) => {
      const outcome = await read(Uint8Array.from([...signature, ...rest]), { path, quietly: mute });
      expect(outcome.ok || outcome.unreadable.detail.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each(['formats.xlsx', 'formats.ods'])('%s with bytes changed gives an outcome', async (name) => {
  const whole = new Uint8Array(readFileSync(`fixtures/reading/${name}`));
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const bytes = whole.slice();
      for (const [at, value] of list) bytes[at] = value;
      const outcome = await read(bytes, { path: name, quietly: mute });
      expect(typeof outcome.ok).toBe('boolean');
    }),
    { numRuns: 100 },
  );
});

test('any text is cells, every character outside white space and delimiters exactly once', async () => {
  const line = fc.string({ unit: fc.constantFrom('年', '1', '①', ' ', '\t', '.', 'x'), maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
      const text = `題 ${lines.join('\n')}`;
      const book = await readBook(utf8(text), 'a.txt');
      const read = cellsOf(book.sheets[0])
        .map((cell) => cell.text.replace(/\s/g, ''))
        .join('');
      expect(read).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('a csv gives back the fields it was written with, untouched', async () => {
  const field = fc.string({
    unit: fc.constantFrom('年', '1', ',', '"', '\n', '\r\n', ' ', 'x', '\t'),
    maxLength: 8,
  });
  const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const text = [
        '甲,乙,丙',
        ...rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')),
      ].join('\r\n');
      const cells = cellsOf((await readBook(utf8(text), 'a.csv')).sheets[0]);
      const expected = rows.flatMap((row, index) =>
        row.map((value, column) => [index + 2, column + 1, value] as const),
      );
      expect(cells.slice(3).map((cell) => [cell.source.row, cell.source.column, cell.text])).toEqual(
        expected.filter(([, , value]) => value.trim() !== ''),
      );
    }),
  );
});

function mute<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
