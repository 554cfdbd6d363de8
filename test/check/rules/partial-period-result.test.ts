import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/partial-period-result.ts';
import { brief, check, figure, plan, type RecordSpec } from '../plan-builder.ts';

function found(...records: RecordSpec[]): string[] {
  return check(rule, plan({ measures: [{ indicators: [{ records }] }] })).map(brief);
}

test('a result counted to the end of October', () => {
  const records = [
    { years: 2023, result: figure(87.2, '%', { raw: '87.2% (至10月底)', asOf: '2023-10-31' }) },
  ];
  expect(found(...records)).toEqual(['notice 2023 F4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe(
    '112 年的成果「87.2% (至10月底)」只統計到 2023-10-31，期程到 2023-12-31 為止；應於結束後補上全期數字。',
  );
});

test('several figures of one cell share one cutoff', () => {
  const result = figure(9, '座', { asOf: '2023-09-30', row: 4 });
  expect(found({ years: 2023, part: 1, result }, { years: 2023, part: 2, result })).toEqual([
    'notice 2023 F4',
  ]);
});

test('counted to the last day, or no day said', () => {
  expect(found({ years: 2023, result: figure(5, '家', { asOf: '2023-12-31' }) })).toEqual([]);
  expect(found({ years: 2023, result: figure(5, '家') })).toEqual([]);
});
