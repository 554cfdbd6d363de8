import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-unit.ts';
import { brief, check, figure, type IndicatorSpec, plan } from '../plan-builder.ts';

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
  expect(found({ name: '參加人數', records: [{ years: 2022, target: figure(80) }] })).toEqual([
    'notice 2022 G4',
  ]);
  expect(found({ name: '病例', records: [{ years: 2022, target: figure(0) }] })).toEqual(['notice 2022 G4']);
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
});
