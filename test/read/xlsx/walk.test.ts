/** The walk over a part gives the same whatever pieces it comes in, and with the shortcut for plain cells or without. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/limits.ts';
import { xmlReader } from '../../../src/read/workbook/xlsx/xml-reader.ts';
import { placed, readSheet, xlsxParts, zip } from '../build.ts';

function walked(pieces: readonly string[]): string[] {
  const seen: string[] = [];
  const reader = xmlReader('part', DEFAULT_LIMITS, {
    open: (name, depth, xml, from, to) => seen.push(`${depth}<${name}${xml.slice(from, to)}`),
    close: (name, depth) => seen.push(`${depth}>${name}`),
    text: (xml, from, to, literal) => seen.push(`${literal ? '!' : ''}${xml.slice(from, to)}`),
  });
  for (const piece of pieces) reader.feed(piece);
  reader.end();
  return seen;
}

const XML =
  '<?xml version="1.0"?><!-- <a> --><x:a b="1 > 2" c=\'"\'>甲<b/><![CDATA[<c>]]]>乙<c d="/"\n/><!---->丙</x:a>\n';

/** So long that the walk begins in the middle of it. */
const LONG = XML.replace('甲', '甲'.repeat(9000)).replace('<b/>', '<b/>'.repeat(5000));

test('a part cut anywhere is walked as a whole', () => {
  const whole = walked([LONG]);
  expect(walked([XML])).toEqual([
    '0<a b="1 > 2" c=\'"\'',
    '甲',
    '1<b',
    '1>b',
    '!<c>]',
    '乙',
    '1<c d="/"\n',
    '1>c',
    '丙',
    '0>a',
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(LONG.length), { maxLength: 40 }), (cuts) => {
      const places = [0, ...cuts.toSorted((one, other) => one - other), LONG.length];
      expect(walked(places.slice(1).map((end, index) => LONG.slice(places[index], end)))).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('each character for itself', () => {
  expect(walked([...LONG])).toEqual(walked([LONG]));
});

test('plain cells are read as those a comment makes the general walk read', async () => {
  const text = fc.string({ unit: fc.constantFrom('年', '1', '&amp;', '_x0041_', ' ', '.'), maxLength: 8 });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constant('0'),
  );
  const cell = fc.record({
    r: fc.option(fc.constantFrom('A1', 'C1', 'AB1', 'XFD1', 'b1')),
    t: fc.option(fc.constantFrom('n', 'str', 'b', 'e', 's')),
    s: fc.option(fc.nat(3)),
    value: fc.option(value),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 4 }), async (cells) => {
      const [plain, general] = ['', '<!-- -->'].map((between) =>
        cells
          .map(({ r, t, s, value }) => {
            const said = Object.entries({ r, s, t }).flatMap(([name, it]) =>
              it === null ? [] : [` ${name}="${it}"`],
            );
            return value === null
              ? `<c${said.join('')}>${between}</c>`
              : `<c${said.join('')}>${between}<v>${value}</v></c>`;
          })
          .join(''),
      );
      const [one, other] = await Promise.all([plain, general].map(readRow));
      expect(one).toEqual(other);
    }),
    { numRuns: 200 },
  );
});

async function readRow(cells = ''): Promise<readonly unknown[] | string> {
  // Space at the end, so that the last cell is no end of the text either.
  const parts = xlsxParts(`<sheetData><row>${cells}</row></sheetData>${' '.repeat(50)}`);
  try {
    const sheet = await readSheet(zip(parts), 'a.xlsx');
    return [placed(sheet), sheet.rows];
  } catch (fault) {
    return String(fault);
  }
}
