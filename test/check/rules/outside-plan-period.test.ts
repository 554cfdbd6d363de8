import { expect, test } from 'vitest';
import { runRules } from '../../../src/check/engine/engine.ts';
import rule from '../../../src/check/rules/outside-plan-period.ts';
import type { PlanDocument } from '../../../src/plan-document.ts';
import { brief, check, plan, readOf } from '../plan-builder.ts';

const period = { start: 2021, end: 2025 };

test('a span that reaches beyond the plan, once for all its parts', () => {
  const records = [
    { years: [2023, 2029] as const, part: 1, periodRaw: '112-118年' },
    { years: [2023, 2029] as const, part: 2, periodRaw: '112-118年' },
  ];
  const findings = check(rule, plan({ period, measures: [{ indicators: [{ records }] }] }));
  expect(findings.map(brief)).toEqual(['notice 2023-2029 E4']);
  expect(findings[0]?.message).toBe(
    '期程「112-118年」（112-118 年）超出計畫期程 110-114 年；請確認年度，或說明跨期的原因。',
  );
});

test('years of the plan, and a plan that does not say its years', () => {
  const measures = [{ indicators: [{ records: [{ years: 2021 }, { years: [2024, 2025] as const }] }] }];
  expect(check(rule, plan({ period, measures }))).toEqual([]);
  expect(check(rule, plan({ measures }))).toEqual([]);
});

test('a plan that does not say its years is skipped aloud, a document without measures is no plan', () => {
  const skipped = (document: PlanDocument) => {
    const inputs = [readOf(document)];
    const run = runRules([rule], { inputs, asOfOf: () => undefined, severities: new Map(), lang: 'zh-TW' });
    return run.skipped.map(({ reason }) => reason['zh-TW']);
  };
  const measures = [{ indicators: [{ records: [{ years: 2021 }] }] }];
  expect(skipped(plan({ measures }))).toEqual(['文件沒有寫明計畫期程。']);
  expect(skipped(plan({ period, measures }))).toEqual([]);
  expect(skipped(plan({ measures: [] }))).toEqual([]);
});

test('in English, with the years where the cell is not kept', () => {
  const measures = [{ indicators: [{ records: [{ years: 2030 }] }] }];
  expect(check(rule, plan({ period, measures }), undefined, 'en').map(({ message }) => message)).toEqual([
    'The period "2030" (2030) reaches beyond the plan\'s 2021-2025; check the year, or say why it extends further.',
  ]);
});
