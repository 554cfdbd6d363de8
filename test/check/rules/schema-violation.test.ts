import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/schema-violation.ts';
import type { Language } from '../../../src/finding.ts';
import type { InputOutcome } from '../../../src/input.ts';
import { plan, readOf } from '../plan-builder.ts';

test('each departure from the schema, and none', () => {
  const schemaProblems = [{ path: '/measures/0/name', message: 'must be string' }];
  const run = (input: InputOutcome, lang: Language = 'zh-TW') => {
    const { findings, faults } = runRules([rule], {
      inputs: [input],
      asOfOf: () => undefined,
      severities: new Map(),
      lang,
    });
    if (faults.length > 0) throw faults[0]?.error;
    return findings;
  };
  const document = plan({ measures: [] });
  expect(
    run(readOf(document, { schemaProblems })).map(({ severity, message }) => `${severity} ${message}`),
  ).toEqual(['error 模型的 /measures/0/name 不符合 schema：must be string。']);
  expect(run(readOf(document))).toEqual([]);
  const unreadable = { reason: 'empty' as const, detail: '' };
  expect(run({ status: 'unreadable', path: 'plan.xlsx', unreadable })).toEqual([]);
  const whole = [...schemaProblems, { path: '', message: 'must be object' }];
  expect(
    run(readOf(document, { schemaProblems: whole }))
      .map(({ message }) => message)
      .toSorted(),
  ).toEqual([
    '模型的 / 不符合 schema：must be object。',
    '模型的 /measures/0/name 不符合 schema：must be string。',
  ]);
  expect(
    run(readOf(document, { schemaProblems: whole }), 'en')
      .map(({ message }) => message)
      .toSorted(),
  ).toEqual([
    '/ of the model departs from the schema: must be object.',
    '/measures/0/name of the model departs from the schema: must be string.',
  ]);
});
