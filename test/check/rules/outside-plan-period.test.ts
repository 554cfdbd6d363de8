import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/outside-plan-period.ts';
import { brief, check, plan } from '../plan-builder.ts';

const period = { start: 2021, end: 2025 };

test('a span that reaches beyond the plan, once for all its parts', () => {
  const records = [
    { years: [2023, 2029] as const, part: 1, periodRaw: '112-118年' },
    { years: [2023, 2029] as const, part: 2, periodRaw: '112-118年' },
  ];
  const findings = check(rule, plan({ period, measures: [{ indicators: [{ records }] }] }));
  expect(findings.map(brief)).toEqual(['notice 2023-2029 E4']);
  expect(findings[0]?.message).toBe(
    '期程「112-118年」（112-118 年）超出計畫期程110-114 年；請確認年度，或說明跨期的原因。',
  );
});

test('years of the plan, and a plan that does not say its years', () => {
  const measures = [{ indicators: [{ records: [{ years: 2021 }, { years: [2024, 2025] as const }] }] }];
  expect(check(rule, plan({ period, measures }))).toEqual([]);
  expect(check(rule, plan({ measures }))).toEqual([]);
});
