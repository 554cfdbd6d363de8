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

test('what it says, in both languages', () => {
  const say = (result: RecordSpec['result'], lang: 'zh-TW' | 'en') => {
    const records = [
      { years: [2021, 2024] as const, target, status: 'qualitative' as const, ...(result ? { result } : {}) },
    ];
    return check(rule, plan({ measures: [{ indicators: [{ records }] }] }), '2022-12-31', lang).map(
      ({ message }) => message,
    );
  };
  const open = words('已完成草案研擬');
  expect([...say(open, 'zh-TW'), ...say(undefined, 'zh-TW')]).toEqual([
    '里程碑「111年設置基金」（G4）應於 111 年完成，期限已過；成果為「已完成草案研擬」（F4），看不出已完成。',
    '里程碑「111年設置基金」（G4）應於 111 年完成，期限已過；成果空白，看不出已完成。',
  ]);
  expect([...say(open, 'en'), ...say(undefined, 'en')]).toEqual([
    'The milestone "111年設置基金" (G4) was due in 2022, which is over; the result is "已完成草案研擬" (F4), expected to show that it was reached.',
    'The milestone "111年設置基金" (G4) was due in 2022, which is over; the result is blank, expected to show that it was reached.',
  ]);
});

test('each year that targets name is one deadline, however many rows it stands in', () => {
  const next = words('112年啟用', { kind: 'milestone', dueYear: 2023 });
  const records: RecordSpec[] = [
    { years: 2020 },
    { years: 2021, target },
    { years: 2022, target: words('持續辦理') },
    { years: 2023, target },
    { years: 2024, target: next },
  ];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }), '2023-12-31').map(brief)).toEqual([
    'error 2022 G5',
    'error 2023 G8',
  ]);
});
