/** A law cut up and shuffled line by line: nothing throws, and no cell is lost or counted twice. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run, textInput } from '../run-files.ts';

const LINES = readFileSync('fixtures/tainan-ordinance/draft.txt', 'utf8').split('\n');

test('any lines of the draft, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(LINES, { minLength: 1, maxLength: 60 }), async (lines) => {
      const { model, faults } = await run([textInput('law.txt', `${lines.join('\n')}\n`)]);
      expect(faults).toEqual([]);
      for (const { coverage } of model.documents) {
        expect(coverage.mapped + coverage.structural + coverage.unmapped).toBe(coverage.cells);
        expect(coverage.unmapped).toBe(coverage.unmappedCells.length);
      }
    }),
    { numRuns: 40, seed: 20261126 },
  );
});
