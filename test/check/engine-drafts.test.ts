/** What rules found in one input before the others were known, taken over by the run; and what a run holds back. */
import { describe, expect, test } from 'vitest';
import { draftInput } from '../../src/check/engine/draft-input.ts';
import { type Run, runRules } from '../../src/check/engine/engine.ts';
import { fingerprintBasis, fingerprintOf } from '../../src/check/engine/fingerprint.ts';
import type { InputDrafts } from '../../src/check/engine/jobs.ts';
import { type Category, defineRule, type Rule } from '../../src/check/rule.ts';
import type { Severity } from '../../src/finding.ts';
import type { InputOutcome } from '../../src/input.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { BUILT_IN_DUTIES, NO_DUTIES } from '../../src/words/duties.ts';
import { figure, place, plan, readOf } from './plan-builder.ts';

const texts = { summary: '', why: '', message: ({ fact }: { fact: string | number }) => String(fact) };
const declared = {
  evidence: { fact: { 'zh-TW': '', en: '' } },
  text: { 'zh-TW': texts, en: texts },
  examples: { absent: { 'zh-TW': '', en: '' } },
};

interface CellRule {
  readonly id?: string;
  readonly category?: Category;
  readonly severities?: readonly Severity[];
  readonly skips?: boolean;
  readonly fails?: boolean;
}

/** Counts how often it is asked; reports one cell of each document for each severity. */
function cellRule({
  id = 'cells',
  category = 'reading',
  severities = ['warning'],
  skips,
  fails,
}: CellRule = {}) {
  let asked = 0;
  const rule = defineRule({
    ...declared,
    id,
    category,
    severity: 'warning',
    scope: 'document',
    skip: () => (skips ? { 'zh-TW': '沒有', en: 'nothing there' } : undefined),
    *check({ document }) {
      asked += 1;
      for (const [at, severity] of severities.entries()) {
        const measure = document.measures[0];
        yield {
          subject: { measure },
          locations: [place(4 + at, 'target')],
          evidence: { fact: at },
          severity,
        };
      }
      if (fails) throw new Error('oops');
    },
  });
  return { rule, asked: () => asked };
}

const inputRule = defineRule({
  ...declared,
  id: 'inputs',
  category: 'reading',
  severity: 'notice',
  scope: 'input',
  *check({ input }) {
    yield { subject: {}, locations: [], evidence: { fact: input.status } };
  },
});

function workspaceRule(skips = false): Rule {
  return defineRule({
    ...declared,
    id: 'across',
    category: 'across-documents',
    severity: 'notice',
    scope: 'workspace',
    skip: () => (skips ? { 'zh-TW': '沒有', en: 'nothing there' } : undefined),
    *check({ documents }) {
      const [document] = documents;
      if (document) yield { subject: {}, document, locations: [], evidence: { fact: documents.length } };
    },
  });
}

function document(id: string, more: Partial<PlanDocument> = {}): PlanDocument {
  const built = plan({ id, measures: [{ indicators: [{ records: [{ years: 2022, target: figure(5) }] }] }] });
  return { ...built, ...more };
}

const settings = { asOfOf: () => '2023-12-31', severities: new Map(), lang: 'en' as const };

const run = (rules: readonly Rule[], inputs: readonly InputOutcome[], more: Partial<Run> = {}) =>
  runRules(rules, { ...settings, inputs, ...more });

/** As a run does that reads its inputs one by one. */
function beforehand(rules: readonly Rule[], inputs: readonly InputOutcome[], more: Partial<Run> = {}) {
  const drafts = new Map<string, InputDrafts>();
  for (const input of inputs) {
    const made = draftInput(rules, input, { ...settings, ...more });
    if (made !== undefined) drafts.set(input.path, made);
  }
  return drafts;
}

const unreadable: InputOutcome = {
  status: 'unreadable',
  path: 'z.csv',
  unreadable: { reason: 'empty', detail: '' },
};

describe('taken over from what was found beforehand', () => {
  test('the run is the same, and asks no rule a second time', () => {
    const plain = cellRule({ severities: ['error', 'notice'] });
    const failing = cellRule({ id: 'failing', fails: true });
    const rules = [
      plain.rule,
      failing.rule,
      cellRule({ id: 'skipping', skips: true }).rule,
      inputRule,
      workspaceRule(),
    ];
    const inputs = [readOf(document('a')), readOf(document('b')), unreadable];
    const drafts = beforehand(rules, inputs);
    expect(plain.asked()).toBe(2);
    const taken = run(rules, inputs, { drafts });
    expect([plain.asked(), failing.asked()]).toEqual([2, 2]);
    expect(taken).toEqual(run(rules, inputs));
    expect(plain.asked()).toBe(4);
    expect(taken.findings.map(({ rule, document: id }) => `${rule} ${id}`)).toEqual([
      'across a',
      'inputs a',
      'cells a',
      'failing a',
      'cells a',
      'inputs b',
      'cells b',
      'failing b',
      'cells b',
      'inputs undefined',
    ]);
    expect(taken.skipped.map(({ rule, document: id, reason }) => `${rule} ${id}: ${reason.en}`)).toEqual([
      'failing a: the rule itself failed (a bug): Error: oops',
      'failing b: the rule itself failed (a bug): Error: oops',
      'skipping a: nothing there',
      'skipping b: nothing there',
    ]);
    expect(taken.faults.map(({ rule, document: id }) => `${rule} ${id}`)).toEqual(['failing a', 'failing b']);
  });

  test('also where the rule is asked of one measure after the other, and fails at one', () => {
    const asked: string[] = [];
    const rule = defineRule({
      ...declared,
      id: 'each',
      category: 'reading',
      severity: 'notice',
      scope: 'measure',
      *check({ measure: { name }, document: { id } }) {
        asked.push(`${id} ${name}`);
        yield { subject: {}, locations: [], evidence: { fact: name } };
        if (`${id} ${name}` === 'b 乙') throw new Error('oops');
      },
    });
    const inputs = ['a', 'b'].map((id) =>
      readOf(plan({ id, measures: ['甲', '乙', '丙'].map((name) => ({ name, indicators: [] })) })),
    );
    const drafts = beforehand([rule], inputs);
    expect(asked).toEqual(['a 甲', 'a 乙', 'a 丙', 'b 甲', 'b 乙']);
    const taken = run([rule], inputs, { drafts });
    expect(asked).toHaveLength(5);
    expect(taken.findings).toHaveLength(5);
    expect(taken.faults.map(({ document: id }) => id)).toEqual(['b']);
    expect(taken).toEqual(run([rule], inputs));
    expect(asked).toHaveLength(10);
  });

  test('a document that has got another name since keeps what was found, under that name', () => {
    const { rule, asked } = cellRule();
    const drafts = beforehand([rule], [readOf(document('a'), { path: 'a.xlsx' })]);
    const renamed = readOf(document('a-2', { source: document('a').source }), { path: 'a.xlsx' });
    const { findings } = run([rule], [renamed], { drafts });
    expect(asked()).toBe(1);
    expect(findings.map((finding) => finding.document)).toEqual(['a-2']);
  });

  test('a rule that is off finds nothing beforehand, one that is on for some files does', () => {
    const { rule, asked } = cellRule();
    const severities = new Map([['cells', 'off' as const]]);
    beforehand([rule], [readOf(document('a'))], { severities });
    expect(asked()).toBe(0);
    const overrides = [{ files: ['a.xlsx'], rules: new Map([['cells', 'notice' as const]]) }];
    beforehand([rule], [readOf(document('a'))], { severities, overrides });
    expect(asked()).toBe(1);
  });

  test('more than may be kept is left to the run', () => {
    const { rule } = cellRule({ severities: ['error', 'warning', 'notice'] });
    const input = readOf(document('a'));
    expect(draftInput([rule], input, { ...settings, most: 2 })).toBeUndefined();
    expect(draftInput([rule], input, { ...settings, most: 3 })?.byRule.get('cells')?.drafts).toHaveLength(3);
    expect(draftInput([rule], input, settings)?.byRule.get('cells')?.drafts).toHaveLength(3);
  });

  test('rules for the whole workspace are none of one input, nor is a document of a file without one', () => {
    const { rule } = cellRule();
    const drafted = draftInput([rule, inputRule, workspaceRule()], unreadable, settings);
    expect([...(drafted?.byRule.keys() ?? [])]).toEqual(['inputs']);
    expect([...(drafted?.ran ?? [])]).toEqual(['inputs']);
  });

  test('a rule that found nothing is known to have been run', () => {
    const { rule, asked } = cellRule({ severities: [] });
    const inputs = [readOf(document('a'))];
    const drafts = beforehand([rule], inputs);
    expect([...(drafts.get('a.xlsx')?.byRule ?? [])]).toEqual([]);
    expect(run([rule], inputs, { drafts }).findings).toEqual([]);
    expect(asked()).toBe(1);
  });
});

describe('a rule for all documents that says which of them it wants together', () => {
  /** Tells of each document it is shown; `seen` are the documents of each call. */
  function aroundRule(wanted: readonly string[] = []) {
    const seen: string[] = [];
    const rule = defineRule({
      ...declared,
      id: 'around',
      category: 'across-documents',
      severity: 'notice',
      scope: 'workspace',
      together: ({ id }) => wanted.includes(id),
      *check({ documents }) {
        seen.push(documents.map(({ id }) => id).join('+'));
        for (const each of documents) {
          const locations = [{ document: each, source: place(4, 'target') }];
          yield { subject: {}, document: each, locations, evidence: { fact: each.id } };
        }
      },
    });
    return { rule, seen };
  }
  const inputs = [readOf(document('a')), readOf(document('b')), unreadable];
  const found = (of: ReturnType<typeof run>) => of.findings.map((finding) => finding.document);

  test('looks at each alone where none wants another', () => {
    const { rule, seen } = aroundRule();
    expect(found(run([rule], inputs))).toEqual(['a', 'b']);
    expect(seen).toEqual(['a', 'b']);
  });

  test('looks at all of them where any does', () => {
    const { rule, seen } = aroundRule(['b']);
    expect(found(run([rule], inputs))).toEqual(['a', 'b']);
    expect(seen).toEqual(['a+b']);
  });

  test('is asked beforehand of one that wants no other, and not again', () => {
    const { rule, seen } = aroundRule();
    const drafts = beforehand([rule], inputs);
    expect(seen).toEqual(['a', 'b']);
    expect(found(run([rule], inputs, { drafts }))).toEqual(['a', 'b']);
    expect(seen).toEqual(['a', 'b']);
    // One that was not looked at beforehand is looked at now.
    drafts.delete(inputs[1]?.path ?? '');
    expect(found(run([rule], inputs, { drafts }))).toEqual(['a', 'b']);
    expect(seen).toEqual(['a', 'b', 'b']);
  });

  test('is not asked beforehand of one that wants another', () => {
    const { rule, seen } = aroundRule(['b']);
    const drafts = beforehand([rule], inputs);
    expect(seen).toEqual(['a']);
    expect(found(run([rule], inputs, { drafts }))).toEqual(['a', 'b']);
    expect(seen).toEqual(['a', 'a+b']);
  });
});

describe('what a run holds back', () => {
  test('beyond the limit findings are counted, the gravest are listed', () => {
    const { rule } = cellRule({ severities: ['notice', 'error', 'warning', 'notice'] });
    const { findings, unlisted, skipped } = run([rule], [readOf(document('a'))], { most: 2 });
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(unlisted.map(({ severity, count }) => [severity, count])).toEqual([['notice', 2]]);
    expect(skipped).toEqual([
      {
        rule: 'cells',
        document: 'a',
        reason: {
          'zh-TW': '發現數超過上限，另有 2 項只計數、未列出；可用 --limit findings=數值 調高',
          en: 'too many findings: 2 more are counted and not listed; raise the limit with --limit findings=NUMBER',
        },
      },
    ]);
  });

  test('findings turned off for a part of the files are counted', () => {
    const { rule } = cellRule({ severities: ['error', 'notice'] });
    const overrides = [{ files: ['a.xlsx'], rules: new Map([['cells', 'off' as const]]) }];
    const inputs = [readOf(document('a')), readOf(document('b'))];
    const { findings, skipped } = run([rule], inputs, { overrides });
    expect(findings.map((finding) => finding.document)).toEqual(['b', 'b']);
    expect(skipped).toEqual([
      {
        rule: 'cells',
        document: 'a',
        reason: {
          'zh-TW': '依設定關閉其中 2 項發現',
          en: '2 of its findings turned off by configuration',
        },
      },
    ]);
  });

  test('the rows of a summary are not checked twice for what the plan is checked for', () => {
    const inputs = [
      readOf(document('plan', { kind: 'kpi-plan' })),
      readOf(document('summary', { kind: 'kpi-revision' })),
    ];
    const found = (category: Category, of = inputs) => {
      const { findings, skipped } = run([cellRule({ category }).rule], of);
      return [findings.map((finding) => finding.document), skipped.map(({ reason }) => reason.en)];
    };
    const reason = 'a summary of revised KPIs repeats rows of the plan, which is checked itself.';
    for (const category of ['completeness', 'schedule', 'consistency'] as const) {
      expect(found(category)).toEqual([['plan'], [reason]]);
    }
    expect(found('reading')).toEqual([['plan', 'summary'], []]);
    expect(found('schedule', inputs.slice(1))).toEqual([['summary'], []]);
  });

  test('a rule for the workspace says why it cannot run', () => {
    const { findings, skipped } = run([workspaceRule(true)], [readOf(document('a'))]);
    expect(findings).toEqual([]);
    expect(skipped).toEqual([{ rule: 'across', reason: { 'zh-TW': '沒有', en: 'nothing there' } }]);
  });
});

test('the duties handed in are seen by rules of one document and of all, else the built-in ones', () => {
  const seen = (given: Partial<Run>) => {
    const asked: string[] = [];
    const one = defineRule({
      ...declared,
      id: 'one',
      category: 'reading',
      severity: 'notice',
      scope: 'document',
      check: ({ duties }) => {
        asked.push(duties.id);
        return [];
      },
    });
    const all = defineRule({
      ...declared,
      id: 'all',
      category: 'reading',
      severity: 'notice',
      scope: 'workspace',
      skip: ({ duties }) => {
        asked.push(duties.id);
        return undefined;
      },
      check: ({ duties }) => {
        asked.push(duties.id);
        return [];
      },
    });
    run([one, all], [readOf(document('a'))], given);
    return asked;
  };
  expect(seen({ duties: NO_DUTIES })).toEqual(Array(3).fill(NO_DUTIES.id));
  expect(seen({})).toEqual(Array(3).fill(BUILT_IN_DUTIES.id));
});

test('the mark of a finding that has no equal in its file is that of its facts, so that old baselines fit', () => {
  const [finding] = run([cellRule().rule], [readOf(document('a'))]).findings;
  expect(finding && fingerprintOf(fingerprintBasis(finding, []), 1)).toBe(finding?.fingerprint);
});
