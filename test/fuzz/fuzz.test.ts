/** A short run of every property with one seed; `npm run fuzz` goes on as long as it is let. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spoilBytes, spoilPackage } from './mutations.ts';
import { PROPERTIES } from './properties.ts';
import { workbooks } from './specimens.ts';

const SEED = 20_241_003;
const BUDGET = 240;

describe('spoilt input', () => {
  it.each(PROPERTIES)(
    '$name',
    async ({ weight, make }) => {
      await fc.assert(await make(), { seed: SEED, numRuns: Math.ceil(BUDGET / weight) });
    },
    300_000,
  );
});

describe('the spoiling', () => {
  const [book] = workbooks();
  const change = { which: 4, at: 0.5, to: 0.6, value: 'XFE1' };

  it.each(['flip-byte', 'cut-end', 'cut-out', 'repeat-bytes', 'insert-bytes'] as const)('%s', (kind) => {
    const bytes = book?.bytes ?? new Uint8Array();
    expect(spoilBytes(bytes, { ...change, kind })).not.toEqual(bytes);
  });

  it.each(['drop-part', 'cut-part', 'drop-tag', 'change-attribute', 'change-text', 'nest-deep'] as const)(
    '%s',
    (kind) => {
      const bytes = book?.bytes ?? new Uint8Array();
      expect(spoilPackage(bytes, [{ ...change, kind }])).not.toEqual(spoilPackage(bytes, []));
    },
  );
});
