/** Rules that look across documents say of one by itself what they say of it beside others that do not concern it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { ingest, RULES } from '../../src/index.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { BUILT_IN_DUTIES } from '../../src/words/duties.ts';

const FIXTURES = [
  'chiayi-strategy/chapter-4.txt',
  'chiayi-strategy/tables.xlsx',
  'chiayi-kpi/kpi.xlsx',
  'chiayi-kpi/revisions.xlsx',
  'chiayi-organisation/organisation.xlsx',
  'kaohsiung-results/report.txt',
  'kaohsiung-results/results.xlsx',
  'kaohsiung-results/table1.utf8.csv',
  'plan-versions/transport-112.csv',
  'plan-versions/transport-113.csv',
  'tainan-ordinance/draft.txt',
];

let all: readonly PlanDocument[] = [];
beforeAll(async () => {
  const inputs = FIXTURES.map((path) => ({ path, bytes: readFileSync(`fixtures/${path}`) }));
  const { model } = await ingest(inputs, {});
  all = model.documents;
  expect(all).toHaveLength(FIXTURES.length);
});

type WorkspaceRule = Extract<Rule, { readonly scope: 'workspace' }>;
const rules = RULES.flatMap((rule) =>
  rule.scope === 'workspace' && rule.together !== undefined ? [[rule.id, rule] as const] : [],
);

function hitsOf(rule: WorkspaceRule, documents: readonly PlanDocument[]): string[] {
  const hits = [...rule.check({ documents, duties: BUILT_IN_DUTIES })];
  return hits.map(({ document, subject, locations, evidence, severity }) =>
    JSON.stringify([
      document.id,
      subject.measure?.id,
      subject.indicator?.name,
      locations.map((place) => [place.document.id, place.source]),
      evidence,
      severity,
    ]),
  );
}

describe.each(rules)('%s', (_id, rule) => {
  it('finds the same one by one', () => {
    const apart = all.filter((document) => rule.together?.(document) === false);
    expect(apart.length).toBeGreaterThan(4);
    const alone = apart.flatMap((document) => hitsOf(rule, [document]));
    expect(hitsOf(rule, apart).sort()).toEqual(alone.sort());
  });

  it('knows whom to look at without a look at measures, tables or words', () => {
    for (const { kind, explanations, organisation, ordinance } of all) {
      const light = { kind, explanations, organisation, ordinance };
      const refused = new Proxy(light, {
        get(own, key) {
          if (typeof key === 'string' && !(key in light)) throw new Error(`looked at ${key}`);
          return Reflect.get(own, key);
        },
      });
      expect(rule.together?.(refused as unknown as PlanDocument)).toBeTypeOf('boolean');
    }
  });
});
