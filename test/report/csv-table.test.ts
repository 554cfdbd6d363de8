import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralise, restore } from '../../src/own-csv.ts';
import { formatCsv } from '../../src/report/csv-table.ts';

describe('neutralise', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+886-5-2254321', "'+886-5-2254321"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-', "'-"],
    ['--', "'--"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['-0.5%', "'-0.5%"],
    ['-138,200', '-138,200'],
    ['+5', '+5'],
    ['-0.5', '-0.5'],
    ['-1-1', "'-1-1"],
    ['2,480', '2,480'],
    ["'=1", "''=1"],
    ["'引號'", "'引號'"],
    ['', ''],
  ])('%j becomes %j', (text, safe) => {
    expect(neutralise(text)).toBe(safe);
    expect(restore(safe)).toBe(text);
  });

  it('can be undone for every text, and never leaves a formula', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."'=+-@\t\r1.,") }));
    fc.assert(
      fc.property(texts, (text) => {
        const safe = neutralise(text);
        expect(restore(safe)).toBe(text);
        if (/^[=+\-@\t\r]/u.test(safe)) expect(safe).toMatch(/^[+-]?\d[\d,]*(?:\.\d+)?$/u);
      }),
    );
  });
});

it('writes a byte order mark, quotes what must be quoted and leaves nothing for nothing', () => {
  const text = formatCsv(
    ['a', 'b'],
    [
      ['一,二', 3],
      ['行\n行', undefined],
      ['說"好"', -1.5],
    ],
  );
  expect(text).toBe('\ufeffa,b\n"一,二",3\n"行\n行",\n"說""好""",-1.5\n');
});
