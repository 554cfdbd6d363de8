import { expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { ruleName } from '../../src/report/rule-names.ts';

it('calls every rule by a short Chinese name of its own: add a missing one to src/report/rule-names.ts', () => {
  const names = RULES.map(({ id }) => ruleName(id, 'zh-TW'));
  expect(names.filter((name) => !/^\p{Script=Han}{2,8}$/u.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(RULES.length);
});

it('leaves the identifier to a rule of a plugin', () => {
  expect(ruleName('missing-result', 'en')).toBe('missing result');
  expect(ruleName('our-own/no-lamps', 'zh-TW')).toBe('our-own/no-lamps');
  expect(ruleName('our-own/no-lamps', 'en')).toBe('our-own/no-lamps');
});
