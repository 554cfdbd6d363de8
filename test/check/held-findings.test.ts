import { expect, it } from 'vitest';
import { countByRule, holdDrafts } from '../../src/check/engine/held-findings.ts';
import type { Severity } from '../../src/finding.ts';

const draft = (severity: Severity, at: number, document?: string) => ({
  at,
  finding: {
    rule: severity === 'error' ? 'missing-result' : 'missing-unit',
    severity,
    ...(document === undefined ? {} : { document }),
    agencies: ['環保局'],
    locations: [{ file: 'plan.csv' }],
  },
});

it('keeps the gravest, of equals the first by place, and counts the rest by document', () => {
  const held = holdDrafts<ReturnType<typeof draft>>(3, (a, b) => a.at - b.at);
  for (let at = 50; at > 0; at -= 1) held.add(draft('notice', at, at % 2 === 0 ? 'plan' : undefined));
  held.add(draft('error', 99, 'plan'));
  held.add(draft('warning', 98, 'plan'));
  const { kept, unlisted } = held.settle();
  expect(kept.map(({ finding, at }) => `${finding.severity} ${at}`)).toEqual([
    'error 99',
    'warning 98',
    'notice 1',
  ]);
  expect(countByRule(unlisted)).toEqual([
    { rule: 'missing-unit', document: 'plan', count: 25 },
    { rule: 'missing-unit', document: 'plan.csv', count: 24 },
  ]);
});

it('counts nothing while the limit is not passed', () => {
  const held = holdDrafts<ReturnType<typeof draft>>(3, (a, b) => a.at - b.at);
  for (const at of [3, 1, 2]) held.add(draft('notice', at));
  expect(held.settle()).toEqual({ kept: [3, 1, 2].map((at) => draft('notice', at)), unlisted: [] });
});

it('keeps the same whatever order they come in', () => {
  const severities = ['notice', 'error', 'warning'] as const;
  const all = Array.from({ length: 60 }, (_, at) => draft(severities[at % 3] ?? 'notice', at));
  // Every error, and the first of the warnings: 2, 5, 8, ...
  const expected = [...all.filter(({ at }) => at % 3 === 1), ...all.filter(({ at }) => at % 3 === 2)];
  for (const step of [1, 7, 11, 59]) {
    const held = holdDrafts<ReturnType<typeof draft>>(25, (a, b) => a.at - b.at);
    for (let index = 0; index < 60; index += 1) held.add(all[(index * step) % 60] ?? draft('notice', 99));
    const { kept, unlisted } = held.settle();
    expect(kept).toEqual(expected.slice(0, 25));
    expect(unlisted.map(({ severity, count }) => [severity, count]).sort()).toEqual([
      ['notice', 20],
      ['warning', 15],
    ]);
  }
});
