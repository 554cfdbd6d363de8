import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine.ts';
import rule from '../../../src/check/rules/schema-violation.ts';
import { plan, readOf } from '../plan-builder.ts';

test('each departure from the schema, and none', () => {
  const schemaProblems = [{ path: '/measures/0/name', message: 'must be string' }];
  const run = (input: ReturnType<typeof readOf>) =>
    runRules([rule], { inputs: [input], asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' })
      .findings;
  const document = plan({ measures: [] });
  expect(
    run(readOf(document, { schemaProblems })).map(({ severity, message }) => `${severity} ${message}`),
  ).toEqual(['error 模型的 /measures/0/name 不符合 schema：must be string。']);
  expect(run(readOf(document))).toEqual([]);
});
