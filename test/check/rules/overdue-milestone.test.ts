import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/overdue-milestone.ts';
import { brief, check, dash, plan, type RecordSpec, words } from '../plan-builder.ts';

const target = words('111年設置基金', { kind: 'milestone', dueYear: 2022 });

function found(record: Partial<RecordSpec>, asOf = '2022-12-31'): string[] {
  const records = [{ years: [2021, 2024] as const, target, status: 'qualitative' as const, ...record }];
  return check(rule, plan({ measures: [{ indicators: [{ records }] }] }), asOf).map(brief);
}

test('past its year, and nothing reported', () => {
  expect(found({ result: dash, status: 'missing' })).toEqual(['error 2022 G4']);
});

test('past its year, and short of its figure', () => {
  expect(found({ result: words('辦理中'), status: 'behind' })).toEqual(['error 2022 G4 F4']);
});

test('past its year, with words that leave it open', () => {
  expect(found({ result: words('已完成草案研擬') })).toEqual(['warning 2022 G4 F4']);
});

test('words that say it is done, or a figure that does', () => {
  expect(found({ result: words('基金已於6月設置') })).toEqual([]);
  expect(found({ result: words('5'), status: 'achieved' })).toEqual([]);
});

test('the year itself still counts', () => {
  expect(found({ result: words('已完成草案研擬') }, '2022-10-31')).toEqual([]);
});
