/** Every example of a rule's page goes through the whole program: too many findings fail as surely as too few. */
import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { validate } from '../../src/pipeline/pipeline.ts';

async function findingsOf(rule: string, { csv, asOf }: Example): Promise<string[]> {
  const input = { path: 'example.csv', bytes: new TextEncoder().encode(csv) };
  const { report, faults } = await validate([input], {
    asOf,
    profiles: builtInProfiles(),
    lang: 'zh-TW',
    rules: new Map(),
    failOn: 'never',
    version: '0.0.0',
  });
  expect(faults).toEqual([]);
  return report.findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

const shown = RULES.flatMap(({ id, examples }) => ('absent' in examples ? [] : [{ id, ...examples }]));

describe.each(shown)('$id', ({ id, bad, good }) => {
  test('the bad example gives exactly one finding of the rule', async () => {
    expect(await findingsOf(id, bad)).toHaveLength(1);
  });
  test('the good example gives none', async () => {
    expect(await findingsOf(id, good)).toEqual([]);
  });
});
