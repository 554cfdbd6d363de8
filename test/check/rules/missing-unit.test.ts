import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-unit.ts';
import { brief, check, figure, type IndicatorSpec, plan, words } from '../plan-builder.ts';

function found(indicator: IndicatorSpec): string[] {
  return check(rule, plan({ measures: [{ indicators: [indicator] }] })).map(brief);
}

test('figures without a unit anywhere: one finding for the indicator', () => {
  const records = [30.6, 60.8, 43.3].map((value, index) => ({ years: 2021 + index, result: figure(value) }));
  const indicator = { name: '燃煤減少情形', records };
  expect(found(indicator)).toEqual(['warning 2021-2023 F4 F5 F6']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [indicator] }] }));
  expect(finding?.message).toBe('「30.6、60.8、43.3」沒有單位，「燃煤減少情形」也沒有寫；應標明單位。');
});

test('a unit that only a neighbour writes, a label that counts, and zero are notices', () => {
  const neighbour = figure(25, '家次', { raw: '25', unitFrom: 'neighbour' });
  expect(found({ name: '技術輔導團', records: [{ years: 2022, target: neighbour }] })).toEqual([
    'notice 2022 G4',
  ]);
  const records = [{ years: 2022, target: neighbour }];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ name: '技術輔導團', records }] }] }));
  expect(finding?.evidence).toMatchObject({ borrowed: '家次', from: 'neighbour' });
  expect(finding?.message).toBe('「25」沒有單位，只有同列他格寫「家次」；應標明單位。');
  // The result beside it has no unit that anybody writes.
  expect(
    found({ name: '技術輔導團', records: [{ years: 2022, target: neighbour, result: figure(5) }] }),
  ).toEqual(['warning 2022 G4 F4']);
  expect(found({ name: '參加人數', records: [{ years: 2022, target: figure(80) }] })).toEqual([
    'notice 2022 G4',
  ]);
  expect(found({ name: '病例', records: [{ years: 2022, target: figure(0) }] })).toEqual(['notice 2022 G4']);
  expect(found({ name: '病例', records: [{ years: 2022, target: figure(0), result: figure(5) }] })).toEqual([
    'warning 2022 G4 F4',
  ]);
  expect(found({ name: '參加人數比較', records: [{ years: 2022, target: figure(80) }] })).toEqual([
    'warning 2022 G4',
  ]);
});

test('the unit of the cell or of the indicator is enough', () => {
  expect(found({ name: '減少', unit: '噸', records: [{ years: 2022, result: figure(30.6) }] })).toEqual([]);
  expect(found({ name: '減少', records: [{ years: 2022, result: figure(30.6, '噸') }] })).toEqual([]);
});

test('without an indicator the measure is named, and a unit in its name is seen', () => {
  const unnamed = (name: string) => ({
    name,
    indicators: [{ name: '', records: [{ years: 2022, target: figure(80) }] }],
  });
  const messages = check(rule, plan({ measures: [unnamed('辦理研習'), unnamed('辦理講習(場)')] })).map(
    ({ severity, message }) => `${severity} ${message}`,
  );
  expect(messages).toEqual([
    'warning 「80」沒有單位，「辦理研習」沒有衡量標準，名稱也沒有寫；應標明單位。',
    'notice 「80」沒有單位，只有方案名稱「辦理講習(場)」寫「場」；應標明單位。',
  ]);
});

test.each([
  ['辦理講習(場次)', '場次'],
  ['辦理講習（場） ', '場'],
  ['辦理(場)講習', ''],
  ['辦理講習(暫定名稱)', ''],
  ['辦理講習', ''],
])('the unit at the end of %s is %s', (name, borrowed) => {
  const measure = { name, indicators: [{ name: '', records: [{ years: 2022, target: figure(80) }] }] };
  const [finding] = check(rule, plan({ measures: [measure] }));
  expect(finding?.evidence).toMatchObject({ borrowed, from: borrowed === '' ? '' : 'measure' });
  expect(finding?.severity).toBe(borrowed === '' ? 'warning' : 'notice');
});

test('a bare figure under a formula that makes a share', () => {
  const name = '發包數/預估發包數(5案)×100%';
  const bare = (value: number, years: number) => ({
    years,
    target: figure(value, '%', { raw: String(value), unitFrom: 'indicator' }),
  });
  const records = [bare(75, 2019), bare(75, 2020)];
  expect(found({ name, records })).toEqual(['warning 2019-2020 G4 G5']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ name, records }] }] }));
  expect(finding?.message).toBe(
    '「75」沒有單位，只能從衡量標準的算式「發包數/預估發包數(5案)×100%」推知是「%」；應標明單位。',
  );
  expect(found({ name, records: [bare(75, 2019), { years: 2020, target: figure(80, '%') }] })).toEqual([]);
  // Words in one of the years write no sign either; other names and units of their own say what is counted.
  const some = [bare(75, 2019), { years: 2020, target: words('籌備中') }, bare(80, 2021)];
  const [mixed] = check(rule, plan({ measures: [{ indicators: [{ name, records: some }] }] }));
  expect([mixed && brief(mixed), mixed?.evidence.values]).toEqual(['warning 2019-2021 G4 G6', '75、80']);
  expect(found({ name: '發包完成率', records })).toEqual([]);
  expect(found({ name, unit: '%', records })).toEqual([]);
});
