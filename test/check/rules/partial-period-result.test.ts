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
    '112 年的成果「87.2% (至10月底)」只統計到 112 年 10 月 31 日，期程到 112 年 12 月 31 日為止；應於結束後補上全期數字。',
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

test('a day that the heading of the column states for all its cells is no news; another day is', () => {
  const result = (asOf: string) => figure(9, '座', { asOf, row: 4 });
  const stated = (asOf: string) => {
    const document = plan({
      measures: [{ indicators: [{ records: [{ years: 2023, result: result(asOf) }] }] }],
    });
    const [table] = document.tables;
    const period = { start: 2023, end: 2023, to: '2023-09-30' };
    table?.columns.push({ column: 9, text: '112/1~9 月執行量', field: 'result', period });
    return check(rule, document).map(brief);
  };
  expect(stated('2023-09-30')).toEqual([]);
  expect(stated('2023-06-30')).toEqual(['notice 2023 F4']);
});

test('each cell and each year by itself, in English', () => {
  const counted = (years: number, row: number) => ({
    years,
    result: figure(9, '座', { asOf: '2023-09-30', row }),
  });
  expect(found(counted(2023, 4), counted(2024, 4), counted(2023, 6))).toEqual([
    'notice 2023 F4',
    'notice 2024 F4',
    'notice 2023 F6',
  ]);
  const records = [counted(2023, 4)];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }), undefined, 'en')[0]?.message).toBe(
    'The result "9座" of 2023 is counted to 2023-09-30 only, and the period runs to 2023-12-31; expected the whole period once it is over.',
  );
});
