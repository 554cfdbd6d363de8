/** Parts of a workbook, unpacked by what the caller lends, small ones without waiting: the same sheets, the same refusals. */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/cli/reading/gunzip.ts';
import { DEFAULT_LIMITS } from '../../src/limits.ts';
import { read } from '../../src/read/read.ts';
import { readDirectory } from '../../src/read/zip/directory.ts';
import { unpack } from '../../src/read/zip/unpack.ts';
import { xlsxParts, zip } from './build.ts';

const path = 'fixtures/chiayi-strategy/tables.xlsx';
const bytes = readFileSync(path);

/** A workbook with one byte of the packed data of a part changed. */
function spoilt(part: string, whole: Uint8Array = bytes, behind = 20): Uint8Array {
  const copy = new Uint8Array(whole);
  const at = Buffer.from(whole).indexOf(part) + part.length + behind;
  copy.set([(copy[at] ?? 0) ^ 0xff], at);
  return copy;
}

describe('a workbook unpacked at once', () => {
  it('is the one unpacked as streams, in as many calls as it has deflated parts to read', async () => {
    let calls = 0;
    const counted = (pieces: readonly Uint8Array[], most: number) => {
      calls += 1;
      return gunzip.atOnce(pieces, most);
    };
    const outcome = await read(bytes, { path, gunzip: { ...gunzip, atOnce: counted } });
    expect(outcome).toEqual(await read(bytes, { path }));
    expect(outcome.ok).toBe(true);
    // Six sheets at least.
    expect(calls).toBeGreaterThan(6);
  });

  it('is refused in the same words when a part is damaged', async () => {
    const damaged = spoilt('xl/worksheets/sheet1.xml');
    const outcome = await read(damaged, { path, gunzip });
    expect(outcome).toMatchObject({ ok: false, unreadable: { reason: 'damaged' } });
    expect(outcome).toEqual(await read(damaged, { path }));
  });

  it('never asks for more than the part states', async () => {
    const asked: number[] = [];
    await read(bytes, {
      path,
      gunzip: {
        ...gunzip,
        atOnce: (pieces, most) => {
          asked.push(most);
          return gunzip.atOnce(pieces, most);
        },
      },
    });
    expect(Math.max(...asked)).toBeLessThanOrEqual(1024 * 1024);
  });
});

it('says what was wrong with a part also where the platform says it of the cause alone', async () => {
  // As the streams of Node 22 do.
  const ahead = async function* (): AsyncGenerator<Uint8Array> {
    yield* [];
    throw new TypeError('', { cause: new Error('incorrect header check') });
  };
  const outcome = await read(spoilt('xl/worksheets/sheet1.xml'), { path, gunzip: { ...gunzip, ahead } });
  expect(outcome).toEqual({
    ok: false,
    unreadable: { reason: 'damaged', detail: 'ZIP: xl/worksheets/sheet1.xml (incorrect header check)' },
  });
});

describe('a large part, unpacked while it is walked', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';

  const LONG = '臺灣'.repeat(200);
  /** Of 1.2 MB and some, which nearly all of a workbook's parts stay below. */
  const book = zip(
    xlsxParts(
      `<sheetData>${Array.from(
        { length: 1000 },
        (_, index) => `<row r="${index + 1}"><c t="str"><v>${index}${LONG}</v></c></row>`,
      ).join('')}</sheetData>`,
    ),
  );

  it('is the one unpacked as a stream', async () => {
    let calls = 0;
    const ahead = (pieces: readonly Uint8Array[]) => {
      calls += 1;
      return gunzip.ahead(pieces);
    };
    const outcome = await read(book, { path: 'a.xlsx', gunzip: { ...gunzip, ahead } });
    expect(calls).toBe(1);
    expect(outcome.ok && outcome.workbook.sheets[0]?.rows.at(-1)?.cells[0]?.text).toBe(`999${LONG}`);
    expect(outcome).toEqual(await read(book, { path: 'a.xlsx' }));
  });

  it.each([40, 4000])('is refused in the same words when its byte %i is another', async (behind) => {
    const damaged = spoilt(SHEET, book, behind);
    const outcome = await read(damaged, { path: 'a.xlsx', gunzip });
    expect(outcome).toMatchObject({ ok: false, unreadable: { reason: 'damaged' } });
    expect(outcome).toEqual(await read(damaged, { path: 'a.xlsx' }));
  });
});

/** Such data is whole where it ends itself: platforms take the zeros for padding, and never look at what stands behind. */
describe('a part that ends before its data does', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const numbers = (count: number) =>
    `<sheetData>${Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('')}</sheetData>`;
  const u32 = (value: number) => [value, value >>> 8, value >>> 16, value >>> 24].map((byte) => byte & 0xff);

  function bookWith(
    rows: number,
    behind: (sum: number, size: number) => number[],
    sum?: (own: number) => number,
  ) {
    return zip(
      xlsxParts(numbers(rows)).map((part) => {
        if (part.name !== SHEET) return part;
        const own = crc32(part.bytes);
        const tail = Uint8Array.from(behind(own, part.bytes.length));
        return { ...part, behind: tail, ...(sum && { sum: sum(own) }) };
      }),
    );
  }

  const trailer = (sum: number, size: number): number[] => [...u32(sum), ...u32(size), 0, 0, 0];
  const lie = (own: number): number => (own ^ 0x1234) >>> 0;

  // 40,000 rows are more than a megabyte.
  describe.each([3, 40_000])('of %i rows', (rows) => {
    it.each<[shape: string, book: Uint8Array]>([
      ['another checksum stands in the directory', bookWith(rows, trailer, lie)],
      ['its checksum stands in the directory', bookWith(rows, trailer)],
      [
        'the directory goes on with zeros',
        bookWith(
          rows,
          (own, size) => [...u32(own), ...u32(size)],
          () => 0,
        ),
      ],
    ])('is damaged, whoever unpacks it, where %s', async (_, book) => {
      const damaged = {
        reason: 'damaged',
        detail: expect.stringMatching(/^ZIP: xl.worksheets.sheet1\.xml \(/u),
      };
      for (const lent of [{}, { gunzip }]) {
        expect(await read(book, { path: 'a.xlsx', ...lent })).toEqual({ ok: false, unreadable: damaged });
      }
    });
  });

  it('is whole where it is empty', async () => {
    const book = zip([{ name: 'a.bin', bytes: new Uint8Array() }]);
    const [entry] = readDirectory(book, DEFAULT_LIMITS);
    expect(entry && (await unpack(book, entry, gunzip)).size).toBe(0);
  });

  it('is whole where such bytes are data', async () => {
    // Too mixed to pack, so deflate keeps it as it is: among it the size of the part, and a zero behind.
    let state = 1;
    const bytes = Uint8Array.from({ length: 300 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 16;
    });
    bytes.set([...u32(bytes.length), 0], 100);
    const book = zip([{ name: 'a.bin', bytes }]);
    expect(Buffer.from(book).includes(Buffer.from(bytes))).toBe(true);
    for (const platform of [undefined, gunzip]) {
      const [entry] = readDirectory(book, DEFAULT_LIMITS);
      const part = entry && (await unpack(book, entry, platform));
      expect(part?.chunks.flatMap((chunk) => [...chunk])).toEqual([...bytes]);
    }
  });
});
