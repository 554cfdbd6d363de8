/** A run that is handed outlines looks at no document whole, and comes to the same report. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategyRows, toCsv } from '../bench/tables.ts';
import type { InputSource } from '../src/input.ts';
import { builtInProfiles } from '../src/map/profile.ts';
import type { FinishedInput, RunOptions } from '../src/pipeline/options.ts';
import { finishInput, validate } from '../src/pipeline/pipeline.ts';
import type { PlanDocument } from '../src/plan-document.ts';

const OPTIONS: RunOptions = {
  profiles: builtInProfiles(),
  lang: 'zh-TW',
  rules: new Map(),
  failOn: 'error',
  version: '0',
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const planAt = (path: string, seed: number): InputSource => ({
  path,
  bytes: bytesOf(toCsv(strategyRows(30, seed))),
});
const fixture = (path: string): InputSource => ({ path, bytes: readFileSync(`fixtures/${path}`) });

/** As it comes from a thread; `look` is told of each part that grows with the file. */
async function handedOver(
  input: InputSource,
  look: (document: string, part: string) => void,
): Promise<FinishedInput> {
  const finished = await finishInput(input, OPTIONS, 'all');
  const { outcome } = finished;
  if (outcome.status !== 'read' || outcome.document === undefined) return { path: input.path, ...finished };
  const { document } = outcome;
  const watched = Object.fromEntries(Object.entries(document)) as PlanDocument;
  for (const part of ['measures', 'tables', 'agencies', 'repairs', 'coverage'] as const) {
    const get = () => {
      look(document.id, part);
      return document[part];
    };
    Object.defineProperty(watched, part, { get, enumerable: true, configurable: true });
  }
  return { path: input.path, ...finished, outcome: { ...outcome, document: watched } };
}

async function bothWays(inputs: readonly InputSource[]) {
  const looks = new Set<string>();
  const handed = await Promise.all(
    inputs.map((input) => handedOver(input, (document, part) => looks.add(`${document} ${part}`))),
  );
  return { plain: await validate(inputs, OPTIONS), taken: await validate(handed, OPTIONS), looks };
}

describe('a run over documents that were read elsewhere', () => {
  it('looks into none of a folder of plans, two of one name among them', async () => {
    const inputs = [
      planAt('a/plan.csv', 1),
      planAt('b/plan.csv', 2),
      planAt('c.csv', 3),
      { path: 'gone.csv', problem: 'missing' },
    ];
    const { plain, taken, looks } = await bothWays(inputs);
    expect(plain.report.documents.map(({ id }) => id)).toEqual(['plan', 'plan-2', 'c']);
    expect(plain.report.findings.length).toBeGreaterThan(4);
    expect(taken.report).toEqual(plain.report);
    expect([...looks]).toEqual([]);
    // Who wants the model has it, under its name.
    expect(JSON.stringify(taken.model)).toBe(JSON.stringify(plain.model));
  });

  it('looks into those that stand in two inputs', async () => {
    const inputs = [planAt('a.csv', 1), planAt('b.csv', 1), planAt('c.csv', 3)];
    const { plain, taken, looks } = await bothWays(inputs);
    expect(plain.copies.size).toBeGreaterThan(0);
    expect(taken.report).toEqual(plain.report);
    expect(taken.copies).toEqual(plain.copies);
    expect([...looks].filter((look) => look.startsWith('c '))).toEqual([]);
    expect(looks).toContain('a measures');
  });

  it('comes to the same where documents concern each other', async () => {
    const inputs = [
      'chiayi-kpi/kpi.xlsx',
      'chiayi-kpi/revisions.xlsx',
      'chiayi-organisation/organisation.xlsx',
      'chiayi-strategy/tables.xlsx',
      'kaohsiung-results/report.txt',
      'kaohsiung-results/results.xlsx',
      'tainan-ordinance/draft.txt',
    ].map(fixture);
    const { plain, taken } = await bothWays(inputs);
    expect(plain.report.summary.checks?.checked).toBeGreaterThan(100);
    expect(plain.report.workspace.links.length).toBeGreaterThan(2);
    expect(taken.report).toEqual(plain.report);
  });
});
