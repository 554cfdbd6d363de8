import { describe, expect, test } from 'vitest';
import { type Run, runRules } from '../../src/check/engine/engine.ts';
import { defineRule, type Rule } from '../../src/check/rule.ts';
import behindSchedule from '../../src/check/rules/behind-schedule.ts';
import missingResult from '../../src/check/rules/missing-result.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { dash, figure, place, plan, readOf } from './plan-builder.ts';

const texts = { summary: '', why: '', message: ({ fact }: { fact: string | number }) => String(fact) };
const examples = { absent: { 'zh-TW': '', en: '' } };

/** A rule that reports the given cells of each document. */
function cells(id: string, ...rows: readonly number[]): Rule {
  return defineRule({
    id,
    category: 'reading',
    severity: 'warning',
    scope: 'document',
    evidence: { fact: { 'zh-TW': '', en: '' } },
    *check({ document }) {
      for (const row of rows) {
        yield {
          subject: { measure: document.measures[0] },
          locations: [place(row, 'target')],
          evidence: { fact: id },
        };
      }
    },
    text: { 'zh-TW': texts, en: texts },
    examples,
  });
}

const broken = defineRule({
  id: 'broken',
  category: 'reading',
  severity: 'error',
  scope: 'document',
  evidence: { fact: { 'zh-TW': '', en: '' } },
  *check() {
    yield { subject: {}, locations: [], evidence: { fact: 'before' } };
    throw new Error('oops');
  },
  text: { 'zh-TW': texts, en: texts },
  examples,
});

const record = { years: 2022, target: figure(5, '家'), result: dash, status: 'missing' as const };

function document(path = 'plan.xlsx', rows = 4): PlanDocument {
  const blank = Array.from({ length: rows - 4 }, () => ({ years: 2020 }));
  const measures = [{ indicators: [{ records: [...blank, record] }] }];
  const built = plan({ measures });
  return { ...built, id: path, source: { ...built.source, path } };
}

function run(rules: readonly Rule[], more: Partial<Run> = {}) {
  const inputs = more.inputs ?? [readOf(document())];
  return runRules(rules, {
    inputs,
    asOfOf: () => '2023-12-31',
    severities: new Map(),
    lang: 'zh-TW',
    ...more,
  });
}

describe('a finding', () => {
  test('is filled in from what it is about', () => {
    const [finding] = run([missingResult]).findings;
    expect(finding).toMatchObject({
      rule: 'missing-result',
      severity: 'error',
      document: 'plan.xlsx',
      table: '1-1',
      sector: 'energy',
      measure: '推廣節能',
      indicator: '輔導家數',
      period: { start: 2022, end: 2022 },
      agencies: ['環境保護局'],
      locations: [
        { file: 'plan.xlsx', sheet: '表1-1', cell: 'F4' },
        { file: 'plan.xlsx', sheet: '表1-1', cell: 'G4' },
      ],
    });
  });

  test('speaks the language asked for', () => {
    expect(run([missingResult], { lang: 'en' }).findings[0]?.message).toBe(
      '2022 is over and the result is only "-" (F4); expected a result for the target "5家" (G4).',
    );
  });

  test('of a whole file names the file', () => {
    expect(run([broken]).findings[0]?.locations).toEqual([{ file: 'plan.xlsx' }]);
  });
});

describe('order', () => {
  test('by file, row and rule, whatever the order of rules and inputs', () => {
    const inputs = [readOf(document('b.xlsx')), readOf(document('a.xlsx'))];
    const rules = [cells('y', 9, 5), cells('x', 9)];
    const expected = [
      'a.xlsx G5 y',
      'a.xlsx G9 x',
      'a.xlsx G9 y',
      'b.xlsx G5 y',
      'b.xlsx G9 x',
      'b.xlsx G9 y',
    ];
    for (const given of [inputs, inputs.toReversed()]) {
      const { findings } = run(rules, { inputs: given });
      expect(findings.map(({ locations: [at], rule }) => `${at?.file} ${at?.cell} ${rule}`)).toEqual(
        expected,
      );
      expect(run(rules.toReversed(), { inputs: given.toReversed() }).findings).toEqual(findings);
    }
  });

  test('by sheet as the workbook has them', () => {
    const sheets = ['乙', '甲'].map((name) => ({ name, hidden: false }));
    const base = document();
    const rule = defineRule({
      id: 'sheets',
      category: 'reading',
      severity: 'notice',
      scope: 'document',
      evidence: { fact: { 'zh-TW': '', en: '' } },
      *check() {
        for (const sheet of ['甲', '乙'])
          yield { subject: {}, locations: [{ sheet }], evidence: { fact: sheet } };
      },
      text: { 'zh-TW': texts, en: texts },
      examples,
    });
    const inputs = [readOf({ ...base, source: { ...base.source, sheets } })];
    expect(run([rule], { inputs }).findings.map(({ message }) => message)).toEqual(['乙', '甲']);
  });
});

describe('severity', () => {
  test('as configured, for every case of the rule', () => {
    const severities = new Map([['missing-result', 'notice' as const]]);
    expect(run([missingResult], { severities }).findings.map(({ severity }) => severity)).toEqual(['notice']);
  });

  test('off: not run, and said', () => {
    const severities = new Map([['missing-result', 'off' as const]]);
    const { findings, skipped } = run([missingResult], { severities });
    expect(findings).toEqual([]);
    expect(skipped).toEqual([
      { rule: 'missing-result', reason: { 'zh-TW': '依設定關閉', en: 'turned off by configuration' } },
    ]);
  });
});

describe('a rule that cannot run', () => {
  test('is listed with the document and the reason', () => {
    const { findings, skipped } = run([behindSchedule], { asOfOf: () => undefined, lang: 'en' });
    expect(findings).toEqual([]);
    expect(skipped.map(({ rule, document, reason }) => [rule, document, reason.en])).toEqual([
      [
        'behind-schedule',
        'plan.xlsx',
        'no as-of date: the document states none and holds no result. Give one with --as-of.',
      ],
    ]);
    // Whatever language the run speaks: a page shows both.
    expect(skipped[0]?.reason['zh-TW']).toMatch(/^\P{ASCII}/u);
  });

  test('and one that throws hides neither the others nor what it found itself', () => {
    const { findings, skipped, faults } = run([broken, missingResult]);
    expect(findings.map(({ rule }) => rule)).toEqual(['broken', 'missing-result']);
    expect(skipped).toEqual([
      {
        rule: 'broken',
        document: 'plan.xlsx',
        reason: {
          'zh-TW': '規則本身出錯（程式缺陷）：Error: oops',
          en: 'the rule itself failed (a bug): Error: oops',
        },
      },
    ]);
    expect(faults.map(({ rule, error }) => [rule, String(error)])).toEqual([['broken', 'Error: oops']]);
  });
});

describe('rules that look at one measure', () => {
  const asked: string[] = [];

  /** Says the name of each measure, and fails at the one named. */
  function names(id: string, failsAt?: string, skips = false): Rule {
    return defineRule({
      id,
      category: 'reading',
      severity: 'warning',
      scope: 'measure',
      evidence: { fact: { 'zh-TW': '', en: '' } },
      skip: () => (skips ? { 'zh-TW': '沒有', en: 'nothing there' } : undefined),
      *check({ measure }) {
        asked.push(`${id} ${measure.name}`);
        yield { subject: { measure }, locations: [measure.source], evidence: { fact: measure.name } };
        if (measure.name === failsAt) throw new Error('oops');
      },
      text: { 'zh-TW': texts, en: texts },
      examples,
    });
  }

  /** Says how many measures there are, and the name of each. */
  const counted = defineRule({
    id: 'counted',
    category: 'reading',
    severity: 'warning',
    scope: 'document',
    evidence: { fact: { 'zh-TW': '', en: '' } },
    check: ({ document }) => [{ subject: {}, locations: [], evidence: { fact: document.measures.length } }],
    checkMeasure: ({ measure }) => [
      { subject: { measure }, locations: [], evidence: { fact: measure.name } },
    ],
    text: { 'zh-TW': texts, en: texts },
    examples,
  });

  const three = (id: string) => {
    const built = plan({ id, measures: ['甲', '乙', '丙'].map((name) => ({ name, indicators: [] })) });
    return readOf(built);
  };

  const said = (rules: readonly Rule[], more: Partial<Run> = {}) => {
    asked.length = 0;
    return run(rules, { inputs: [three('a')], ...more });
  };

  test('are all asked of a measure before the next', () => {
    const { findings } = said([names('x'), names('y')]);
    expect(asked).toEqual(['x 甲', 'y 甲', 'x 乙', 'y 乙', 'x 丙', 'y 丙']);
    expect(findings.map(({ rule, measure }) => `${rule} ${measure}`).sort()).toEqual([...asked].sort());
  });

  test('one that throws keeps what it found, is asked no further, and hides nothing of the others', () => {
    const { findings, skipped, faults } = said([names('x', '乙'), names('y')], {
      inputs: [three('a'), three('b')],
    });
    const found = findings.map(({ rule, document: id, measure }) => `${id} ${rule} ${measure}`);
    const ofEach = (id: string) => [`${id} x 甲`, `${id} x 乙`, `${id} y 甲`, `${id} y 乙`, `${id} y 丙`];
    expect(found.sort()).toEqual([...ofEach('a'), ...ofEach('b')].sort());
    expect(skipped.map(({ rule, document: id, reason }) => `${rule} ${id} ${reason.en}`)).toEqual([
      'x a the rule itself failed (a bug): Error: oops',
      'x b the rule itself failed (a bug): Error: oops',
    ]);
    expect(faults.map(({ rule, document: id }) => `${rule} ${id}`)).toEqual(['x a', 'x b']);
  });

  test('one that cannot run is asked of none', () => {
    const { findings, skipped } = said([names('x', undefined, true), names('y')]);
    expect(asked).toEqual(['y 甲', 'y 乙', 'y 丙']);
    expect(findings).toHaveLength(3);
    expect(skipped.map(({ rule, document: id, reason }) => `${rule} ${id} ${reason.en}`)).toEqual([
      'x a nothing there',
    ]);
  });

  test('are graded and turned off as any other', () => {
    const overrides = [{ agencies: ['環境保護局'], rules: new Map([['x', 'off' as const]]) }];
    const { findings, skipped } = said([names('x'), names('y')], {
      overrides,
      severities: new Map([['y', 'error' as const]]),
    });
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'y error',
      'y error',
      'y error',
    ]);
    expect(skipped.map(({ rule, reason }) => `${rule} ${reason.en}`)).toEqual([
      'x 3 of its findings turned off by configuration',
    ]);
  });

  test('a rule for documents may ask of each measure besides', () => {
    expect(said([counted]).findings.map(({ message }) => message)).toEqual(
      ['3', '丙', '乙', '甲'].toSorted(),
    );
  });
});

describe('the sentence of a finding', () => {
  /** Says the numbers given, and fails to put odd ones into words. */
  function odd(id: string, said: string[], ...numbers: readonly number[]): Rule {
    const message = ({ fact }: { fact: string | number }) => {
      said.push(`${fact}`);
      if (Number(fact) % 2 === 1) throw new Error(`odd ${fact}`);
      return `even ${fact}`;
    };
    const text = { summary: '', why: '', message };
    return defineRule({
      id,
      category: 'reading',
      severity: 'warning',
      scope: 'document',
      evidence: { fact: { 'zh-TW': '', en: '' } },
      check: () =>
        numbers.map((fact) => ({ subject: {}, locations: [place(fact, 'target')], evidence: { fact } })),
      text: { 'zh-TW': text, en: text },
      examples,
    });
  }

  test('that a rule fails on is told as the fault it is, once, and hides nothing of the others', () => {
    const { findings, skipped, faults } = run([odd('odd', [], 4, 5, 6, 7), cells('sound', 9)]);
    expect(findings.map(({ message }) => message)).toEqual(['even 4', 'even 6', 'sound']);
    expect(skipped.map(({ rule, reason }) => `${rule} ${reason.en}`)).toEqual([
      'odd the rule itself failed (a bug): Error: odd 5',
    ]);
    expect(faults.map(({ rule, document: id }) => `${rule} ${id}`)).toEqual(['odd plan.xlsx']);
  });

  test('is made of those that are listed only', () => {
    const said: string[] = [];
    const { findings, unlisted } = run([odd('odd', said, 8, 2, 6, 4, 5)], { most: 2 });
    expect(findings.map(({ message }) => message)).toEqual(['even 2', 'even 4']);
    expect(said).toEqual(['2', '4']);
    expect(unlisted.map(({ count }) => count)).toEqual([3]);
  });
});

describe('the fingerprint', () => {
  const marks = (...inputs: PlanDocument[]): string[] =>
    run([missingResult], { inputs: inputs.map((input) => readOf(input)) }).findings.map(
      (finding) => finding.fingerprint,
    );

  test('survives moved rows and another file', () => {
    const [first] = marks(document());
    expect(first).toMatch(/^[0-9a-f]{16}$/u);
    expect(marks(document('plan.csv', 9))).toEqual([first]);
  });

  test('does not change with the day, the language or the severity', () => {
    const one = run([missingResult]).findings[0]?.fingerprint;
    const severities = new Map([['missing-result', 'notice' as const]]);
    const other = run([missingResult], { asOfOf: () => '2022-10-31', lang: 'en', severities }).findings[0]
      ?.fingerprint;
    expect(other).toBe(one);
  });

  test('changes with the facts', () => {
    const measures = [{ indicators: [{ records: [{ ...record, target: figure(6, '家') }] }] }];
    expect(marks(plan({ measures }))).not.toEqual(marks(document()));
  });

  test('of equal findings in one file differs by an ordinal that other files do not touch', () => {
    const twice = run([cells('x', 5, 9)]).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(twice).size).toBe(2);
    const [once] = run([cells('x', 9)]).findings;
    expect(once?.fingerprint).toBe(twice[0]);
    const inputs = [readOf(document('a.xlsx')), readOf(document('b.xlsx'))];
    const both = run([cells('x', 5, 9)], { inputs }).findings.map(({ fingerprint }) => fingerprint);
    expect(both).toEqual([...twice, ...twice]);
  });
});

test('a workspace rule sees all documents and says which one each cell is in', () => {
  const rule = defineRule({
    id: 'across',
    category: 'across-documents',
    severity: 'error',
    scope: 'workspace',
    evidence: { fact: { 'zh-TW': '', en: '' } },
    *check({ documents }) {
      const [first, second] = documents;
      if (first === undefined || second === undefined) return;
      const locations = [second, first].map((each) => ({ document: each, source: place(4, 'target') }));
      yield { subject: {}, document: second, locations, evidence: { fact: documents.length } };
    },
    text: { 'zh-TW': texts, en: texts },
    examples,
  });
  const { findings } = run([rule], { inputs: [readOf(document('b.xlsx')), readOf(document('a.xlsx'))] });
  expect(findings.map((finding) => [finding.document, finding.locations.map(({ file }) => file)])).toEqual([
    ['b.xlsx', ['b.xlsx', 'a.xlsx']],
  ]);
});
