import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv1a64 } from '../../src/check/engine/hash.ts';
import { rulesetOf } from '../../src/check/engine/ruleset.ts';
import { RULES } from '../../src/check/rules/index.ts';

/** The definition, by BigInt. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}

test.each([
  // Published test vectors of FNV-1a.
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('%j hashes to %s', (text, expected) => {
  expect(fnv1a64(text)).toBe(expected);
});

test('agrees with the definition on any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fnv1a64(text) === reference(text)));
});

test.each([1365, 1366, 5000])('agrees with the definition on a text of %i characters', (length) => {
  const text = '碳'.repeat(length);
  expect(fnv1a64(text)).toBe(reference(text));
  // What the longer one left behind is no part of the next.
  expect(fnv1a64('環保')).toBe(reference('環保'));
});

test('a ruleset is the same in any order, and another when a severity changes', () => {
  const { hash, version } = rulesetOf(RULES);
  expect(version).toBe('2');
  expect(rulesetOf(RULES.toReversed()).hash).toBe(hash);
  expect(rulesetOf(RULES, new Map([['missing-unit', 'off']])).hash).not.toBe(hash);
});
