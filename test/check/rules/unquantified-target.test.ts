import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/unquantified-target.ts';
import { brief, check, dash, figure, type IndicatorSpec, plan, type Said, words } from '../plan-builder.ts';

function found(...indicators: IndicatorSpec[]): string[] {
  return check(rule, plan({ measures: [{ indicators }] })).map(brief);
}

const ALL_BY_119 = words('預計於 119 年全數汰換', { kind: 'milestone', dueYear: 2030, row: 4 });

test('results in figures against a target in words: once for the indicator', () => {
  const records = [
    { years: 2021, target: ALL_BY_119, result: figure(125, '輛', { row: 4 }) },
    { years: 2022, target: ALL_BY_119, result: figure(197, '輛', { row: 4 }) },
  ];
  expect(found({ unit: '輛', records })).toEqual(['warning 2021-2022 G4 F4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ unit: '輛', records }] }] }));
  expect(finding?.message).toBe(
    '目標「預計於 119 年全數汰換」（G4）沒有數字，成果「125輛、197輛」無從比較；應訂出以「輛」計的數量。',
  );
});

test('a dated event without figures anywhere is a notice', () => {
  const target = words('118年綠能發電廠啟用', { kind: 'milestone', dueYear: 2029 });
  const result = words('於112年10月11日決標');
  expect(found({ records: [{ years: [2023, 2029], target, result }] })).toEqual(['notice 2023-2029 G4']);
});

test('words in one year of a series with figures are a notice for that year', () => {
  const records = [
    { years: 2022, target: words('持續辦理') },
    { years: 2023, target: figure(5, '案') },
  ];
  expect(found({ unit: '案', records })).toEqual(['notice 2022 G4']);
});

test('one sentence beside two indicators is one gap', () => {
  const target = words('持續配合', { row: 4 });
  const records = [{ years: 2022, target }];
  expect(found({ name: '甲', unit: '場次', records }, { name: '乙', unit: '人次', records })).toEqual([
    'warning 2022 G4',
  ]);
});

test('a figure is a target; a dash is none at all', () => {
  expect(found({ records: [{ years: 2022, target: figure(5, '家') }] })).toEqual([]);
  expect(found({ records: [{ years: 2022, target: dash, result: figure(5, '家') }] })).toEqual([]);
});

test('a day is a target of its own in a plan of targets', () => {
  const day = words('7/31', { dueDate: '2022-07-31' });
  expect(found({ records: [{ years: 2022, unjudged: true, target: day }] })).toEqual([]);
  // Where results are judged, a day alone says nothing of how much.
  expect(found({ records: [{ years: 2022, status: 'qualitative', target: day }] })).toEqual([
    'notice 2022 G4',
  ]);
  const soon = words('依限完成');
  expect(found({ records: [{ years: 2022, unjudged: true, target: soon }] })).toEqual(['notice 2022 G4']);
});

test('each year in words among years with figures is told by itself', () => {
  const records = [
    { years: 2021, target: words('持續辦理') },
    { years: 2022, target: figure(5, '案') },
    { years: 2023, target: words('視預算辦理') },
  ];
  expect(found({ records })).toEqual(['notice 2021 G4', 'notice 2023 G6']);
});

test('one result in figures is enough to ask for one, and only those are listed', () => {
  const target = words('持續辦理', { row: 4 });
  const records = [
    { years: 2021, target, result: words('辦理中') },
    { years: 2022, target },
    { years: 2023, target, result: figure(7, '場') },
  ];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding && brief(finding)).toBe('warning 2021-2023 G4 F6');
  expect(finding?.evidence).toMatchObject({ results: '7場', unit: '' });
});

test('what it says with and without results and a unit', () => {
  const say = (lang: 'zh-TW' | 'en', unit: string | undefined, result?: Said) => {
    const records = [{ years: 2022, target: words('持續辦理'), ...(result ? { result } : {}) }];
    const indicators = [{ ...(unit ? { unit } : {}), records }];
    return check(rule, plan({ measures: [{ indicators }] }), undefined, lang)[0]?.message;
  };
  expect([say('zh-TW', undefined), say('zh-TW', '場')]).toEqual([
    '目標「持續辦理」（G4）沒有數字；應訂出數量。',
    '目標「持續辦理」（G4）沒有數字；應訂出以「場」計的數量。',
  ]);
  expect([say('en', undefined), say('en', '場', figure(7, '場'))]).toEqual([
    'The target "持續辦理" (G4) holds no figure; expected a number.',
    'The target "持續辦理" (G4) holds no figure, so the results "7場" cannot be judged; expected a number in 場.',
  ]);
});
