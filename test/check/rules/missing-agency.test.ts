import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-agency.ts';
import { brief, check, plan } from '../plan-builder.ts';

const indicators = [{ records: [{ years: 2022 }] }];

test('a measure without a lead agency', () => {
  const findings = check(rule, plan({ measures: [{ lead: [], indicators }] }));
  expect(findings.map(brief)).toEqual(['warning D4']);
  expect(findings[0]?.message).toBe('「推廣節能」沒有主辦機關；應填至少一個機關。');
});

test('a table that has no column for agencies names them elsewhere', () => {
  const table = { columns: [{ column: 2, text: '執行方案', field: 'measure' }] };
  expect(check(rule, plan({ table, measures: [{ lead: [], indicators }] }))).toEqual([]);
});

test('one lead agency is enough', () => {
  expect(check(rule, plan({ measures: [{ indicators }] }))).toEqual([]);
});
