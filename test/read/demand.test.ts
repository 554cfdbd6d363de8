/** Which files are read where they can be stopped. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demandOf, isDemanding } from '../../src/read/demand.ts';
import { writeZip } from '../../src/read/zip/write.ts';

const MEBIBYTE = 1024 * 1024;

describe('a file that may take more than it is allowed', () => {
  it.each([
    ['a csv of 16 MiB', new Uint8Array(16 * MEBIBYTE).fill(0x61), false],
    ['a longer one', new Uint8Array(16 * MEBIBYTE + 1).fill(0x61), true],
    ['a plain workbook', readFileSync('fixtures/chiayi-strategy/tables.xlsx'), false],
    ['an xls', readFileSync('fixtures/chiayi-strategy/tables.xls'), true],
    ['an ods', readFileSync('fixtures/chiayi-strategy/tables.ods'), true],
  ])('is known: %s', (_, bytes, demanding) => {
    expect(isDemanding(new Uint8Array(bytes))).toBe(demanding);
  });
});

it('tells what a workbook unpacks to, and of what will be refused its own size', () => {
  // A stored part of 5 bytes, as its directory says.
  const zip = writeZip([
    { name: 'xl/workbook.xml', method: 0, crc: 0, unpacked: 5, chunks: [new TextEncoder().encode('<a/>\n')] },
  ]);
  expect(demandOf(zip)).toEqual({ isDemanding: false, unpacked: 5 });
  const pdf = new TextEncoder().encode('%PDF-1.7');
  expect(demandOf(pdf)).toEqual({ isDemanding: false, unpacked: 8 });
});
