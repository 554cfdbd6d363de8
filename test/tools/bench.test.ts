/** What the benchmark says of growth, and that its tables hold what they are named after. */
import { describe, expect, it } from 'vitest';
import { HELP, readArguments } from '../../bench/arguments.ts';
import { byCategory, FINDINGS_PER_ROW, findingRows, mergedRows } from '../../bench/grown-tables.ts';
import { slopeOf } from '../../bench/growth.ts';
import { toCsv } from '../../bench/tables.ts';
import { validate } from '../../src/index.ts';

describe('the slope of cost over size', () => {
  it('is the exponent of a power', () => {
    expect(slopeOf([10, 100, 1000].map((size) => [size, 3 * size]))).toBeCloseTo(1);
    expect(slopeOf([10, 100, 1000].map((size) => [size, size * size]))).toBeCloseTo(2);
  });

  it('comes from all sizes, not from the first and the last alone', () => {
    // Logarithms 1, 2, 3 with costs 1, 3, 2: a line by least squares rises by a half.
    expect(
      slopeOf([
        [10, 10],
        [100, 1000],
        [1000, 100],
      ]),
    ).toBeCloseTo(0.5);
    expect(
      slopeOf([
        [10, 10],
        [100, 1000],
        [1000, 1000],
        [10_000, 100],
      ]),
    ).toBeCloseTo(0.3);
  });

  it('is not known of one size', () => {
    expect(slopeOf([[10, 10]])).toBeUndefined();
    expect(slopeOf([])).toBeUndefined();
  });
});

describe('the tables of the benchmark', () => {
  it('have as many findings to the row as they say', async () => {
    const bytes = new TextEncoder().encode(toCsv(findingRows(30)));
    const { report } = await validate([{ path: 'plan.csv', bytes }]);
    expect(report.summary.measures).toBe(10);
    expect(report.summary.byRule).toEqual({
      'behind-schedule': 10,
      'missing-agency': 10,
      'missing-budget': 10,
    });
    expect(FINDINGS_PER_ROW).toBe(3);
  });

  it('have the merged ranges they are named after, to the category that was begun', () => {
    const rows = [...mergedRows(1000)];
    const merges = byCategory(rows.length);
    // 33 categories of ten measures: three ranges to a measure, one to a category.
    expect(rows).toHaveLength(1 + 33 * 30);
    expect(merges).toHaveLength(33 * 31);
    const covered = merges.flatMap(({ s, e }) =>
      Array.from({ length: e.r - s.r }, (_, below) => rows[s.r + below + 1]?.[s.c]),
    );
    expect(new Set(covered)).toEqual(new Set(['']));
    expect(merges.every(({ s }) => rows[s.r]?.[s.c] !== '')).toBe(true);
  });

  it('of a million merged ranges fit a sheet', () => {
    let rows = 0;
    for (const _ of mergedRows(1_000_000)) rows += 1;
    expect(rows).toBeLessThanOrEqual(1_048_576);
  });
});

describe('the sizes', () => {
  it('are small by default, those of the claims with --full, and others where they are given', () => {
    expect(readArguments([])?.csvRows).toEqual([1000, 10_000]);
    expect(readArguments(['--full'])).toMatchObject({
      csvRows: [1000, 10_000, 100_000, 1_000_000],
      xlsxRows: [1000, 10_000, 100_000],
      findings: [1000, 10_000, 100_000, 1_000_000],
      merges: [1000, 10_000, 100_000, 1_000_000],
      workbooks: 1000,
    });
    expect(readArguments(['--full', '--rows', '500,20'])?.csvRows).toEqual([20, 500]);
  });

  it('are whole numbers', () => {
    expect(() => readArguments(['--rows', '1e'])).toThrow('"1e" is no list of whole numbers');
    expect(() => readArguments(['--rounds', '1,2'])).toThrow('"1,2" is no whole number');
  });

  it('are no matter where help is asked for', () => {
    expect(readArguments(['--help'])).toBeUndefined();
    expect(HELP).toContain('--full');
  });
});
