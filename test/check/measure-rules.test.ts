/** Rules that look at one measure: what they say of it does not hang on the others, nor on what was asked before. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runRules } from '../../src/check/engine/engine.ts';
import type { MeasureScope, Rule, Surroundings } from '../../src/check/rule.ts';
import { ingest, RULES } from '../../src/index.ts';
import type { ReadInput } from '../../src/input.ts';
import type { Measure, PlanDocument } from '../../src/plan-document.ts';
import { NO_DUTIES } from '../../src/words/duties.ts';
import { readOf } from './plan-builder.ts';

const FIXTURES = [
  'chiayi-strategy/chapter-4.txt',
  'chiayi-strategy/tables.xlsx',
  'chiayi-kpi/kpi.xlsx',
  'chiayi-kpi/revisions.xlsx',
  'kaohsiung-results/results.xlsx',
  'plan-versions/transport-113.csv',
];

/** By then some milestones are overdue. */
const AS_OF = '2026-12-31';

let documents: readonly PlanDocument[] = [];
beforeAll(async () => {
  const inputs = FIXTURES.map((path) => ({ path, bytes: readFileSync(`fixtures/${path}`) }));
  documents = (await ingest(inputs, {})).model.documents;
  expect(documents).toHaveLength(FIXTURES.length);
});

type Check = (scope: MeasureScope) => Iterable<unknown>;

function checkOf(rule: Rule): Check | undefined {
  if (rule.scope === 'measure') return rule.check;
  return rule.scope === 'workspace' ? undefined : rule.checkMeasure;
}

const checks = RULES.flatMap((rule) => {
  const check = checkOf(rule);
  return check === undefined ? [] : [[rule.id, check] as const];
});

/** Throws where a rule asks for more of the document than it may know. */
function surroundingsOf({ id, kind, period, tables, source }: PlanDocument): Surroundings {
  const known = { id, kind, ...(period && { period }), tables, source };
  return new Proxy(known, {
    get(own, key) {
      if (typeof key === 'string' && !(key in own) && key !== 'period') throw new Error(`looked at ${key}`);
      return Reflect.get(own, key);
    },
  });
}

function saidOf(check: Check, document: PlanDocument, measures: readonly Measure[]): Map<Measure, string> {
  const scope = { document: surroundingsOf(document), asOf: AS_OF, duties: NO_DUTIES };
  return new Map(measures.map((measure) => [measure, JSON.stringify([...check({ ...scope, measure })])]));
}

describe.each(checks)('%s', (_, check) => {
  it('says the same of a measure in whatever order they come, and asked again', () => {
    for (const document of documents) {
      const forwards = saidOf(check, document, document.measures);
      expect([...forwards].length).toBe(document.measures.length);
      const backwards = saidOf(check, document, document.measures.toReversed());
      for (const [measure, said] of forwards) expect(backwards.get(measure)).toBe(said);
    }
  });
});

it('is tried on documents of which all but one rule have something to say', () => {
  const silent = checks.filter(([, check]) =>
    documents.every((document) =>
      [...saidOf(check, document, document.measures).values()].every((said) => said === '[]'),
    ),
  );
  expect(checks.length).toBeGreaterThan(12);
  // Every measure of these documents names an agency.
  expect(silent.map(([id]) => id)).toEqual(['missing-agency']);
});

/** By place and words, as a report shows them. */
function findingsOf(inputs: readonly ReadInput[], rules: readonly Rule[]): string[] {
  const settings = { asOfOf: () => AS_OF, severities: new Map(), lang: 'en' as const };
  const run = runRules(rules, { ...settings, inputs });
  expect(run.faults).toEqual([]);
  return run.findings
    .map(({ rule, locations, message }) => `${rule} ${JSON.stringify(locations)} ${message}`)
    .sort();
}

it('finds the same in a document taken apart, a measure in each part', () => {
  const rules = RULES.filter(({ scope }) => scope === 'measure');
  for (const document of documents) {
    const whole = findingsOf([readOf(document)], rules);
    // A skipped rule looks at the whole document, and is skipped or not in all of its parts alike.
    const parts = document.measures.map((measure) => readOf({ ...document, measures: [measure] }));
    expect(findingsOf(parts, rules)).toEqual(whole);
    expect(whole.length).toBeGreaterThan(0);
  }
});
