/** The set of rules a report was made with, in a mark that changes with what may change a finding, and with nothing else. */
import { expect, test } from 'vitest';
import { isSwitchedOnSomewhere, type Override, overriddenLevel } from '../../src/check/engine/overrides.ts';
import { rulesetOf } from '../../src/check/engine/ruleset.ts';
import { defineRule, type Rule } from '../../src/check/rule.ts';
import type { Severity } from '../../src/finding.ts';

const rule = (id: string, severity: Severity): Rule =>
  defineRule({
    id,
    category: 'reading',
    severity,
    scope: 'document',
    evidence: {},
    check: () => [],
    text: {
      'zh-TW': { summary: '', why: '', message: () => '' },
      en: { summary: '', why: '', message: () => '' },
    },
    examples: { absent: { 'zh-TW': '', en: '' } },
  });

const [unit, budget] = [rule('missing-unit', 'warning'), rule('missing-budget', 'notice')];
type Levels = (readonly [string, Severity | 'off'])[];
const set = (...levels: Levels) => new Map(levels);
const hash = (...given: Parameters<typeof rulesetOf>) => rulesetOf(...given).hash;

test('rules in another order are the same set', () => {
  expect(hash([unit, budget])).toBe(hash([budget, unit]));
  expect(rulesetOf([unit]).version).toMatch(/^[1-9]\d*$/u);
});

test('another rule, or another severity, is another set', () => {
  const plain = hash([unit, budget]);
  expect(hash([unit])).not.toBe(plain);
  expect(hash([unit, rule('missing-budget', 'error')])).not.toBe(plain);
  expect(hash([unit, budget], set(['missing-unit', 'error']))).not.toBe(plain);
  expect(hash([unit, budget], set(['missing-unit', 'off']))).not.toBe(plain);
  // Set to what it is anyhow.
  expect(hash([unit, budget], set(['missing-unit', 'warning']))).toBe(plain);
});

test('levels for a part count in their order, their rules in any', () => {
  const part = (files: string, ...levels: Levels): Override => ({
    files: [files],
    rules: set(...levels),
  });
  const [a, b] = [part('a', ['missing-unit', 'off']), part('b', ['missing-unit', 'error'])];
  const of = (...overrides: Override[]) => hash([unit], new Map(), overrides);
  expect(new Set([of(), of(a), of(b), of(a, b), of(b, a)]).size).toBe(5);
  const [one, other] = [
    ['missing-unit', 'off'],
    ['missing-budget', 'error'],
  ] as const;
  expect(of(part('a', one, other))).toBe(of(part('a', other, one)));
});

test('a rule that is off has to run where one of the parts turns it on', () => {
  const [on, off] = [{ rules: set(['missing-unit', 'notice']) }, { rules: set(['missing-unit', 'off']) }];
  const others = { rules: set(['missing-budget', 'error']) };
  expect(isSwitchedOnSomewhere('missing-unit', [on])).toBe(true);
  expect(isSwitchedOnSomewhere('missing-unit', [others, off, on])).toBe(true);
  expect(isSwitchedOnSomewhere('missing-unit', [off, others])).toBe(false);
  expect(isSwitchedOnSomewhere('missing-unit', [])).toBe(false);
});

test('a part fits by any of the files and agencies it names, and by its rule', () => {
  const about = { rule: 'missing-unit', file: 'a/plan.csv', agencies: ['環保局', '環境保護局'] };
  const level = (part: Omit<Override, 'rules'>, rules = set(['missing-unit', 'off'])) =>
    overriddenLevel(about, [{ ...part, rules }]);
  expect(level({ files: ['b.csv', 'plan.csv'] })).toBe('off');
  expect(level({ agencies: ['教育處', '環保局'] })).toBe('off');
  // What names no sector is in none.
  expect(level({ sectors: ['energy'] })).toBeUndefined();
  expect(level({ sectors: ['energy', 'undefined'] })).toBeUndefined();
  const earlier = { rules: set(['missing-unit', 'error']) };
  expect(overriddenLevel(about, [earlier, { rules: set(['missing-budget', 'off']) }])).toBe('error');
});
