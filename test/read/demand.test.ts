/** Which files are read where they can be stopped. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDemanding } from '../../src/read/demand.ts';

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
