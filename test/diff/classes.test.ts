/** The page lists every class with the level the program gives it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLASSES } from '../../src/diff/classes.ts';
import { DIFF_WORDS } from '../../src/report/diff/words.ts';

const rows = readFileSync('docs/diff.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

it.each(Object.entries(CLASSES))('docs/diff.md tells the level of %s', (kind, { without, withReason }) => {
  const words = Object.entries({ ...DIFF_WORDS['zh-TW'].class }).find(([name]) => name === kind);
  const english = Object.entries({ ...DIFF_WORDS.en.class }).find(([name]) => name === kind);
  expect(rows).toContain(`| \`${kind}\` | ${words?.[1]} | ${english?.[1]} | ${without} | ${withReason} |`);
});

it('docs/diff.md lists no class that is gone', () => {
  expect(rows).toHaveLength(Object.keys(CLASSES).length);
});
