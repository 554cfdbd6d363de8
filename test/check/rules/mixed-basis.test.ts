import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/mixed-basis.ts';
import { brief, check, figure, type IndicatorSpec, plan } from '../plan-builder.ts';

function found(indicator: IndicatorSpec): string[] {
  return check(rule, plan({ measures: [{ indicators: [indicator] }] })).map(brief);
}

test('a yearly count followed by cumulative ones', () => {
  const records = [
    { years: 2021, target: figure(50, '株') },
    { years: 2022, target: figure(120, '株', { kind: 'cumulative' }) },
  ];
  expect(found({ records })).toEqual(['notice G5 G4']);
});

test('an indicator and a target that grow from different bases', () => {
  const yearly = figure(3, '%', { raw: '預計每年成長3%', kind: 'change', row: 4 });
  const indicator = {
    name: '公車搭乘人數較111年成長3%',
    records: [2022, 2023].map((years) => ({ years, target: yearly })),
  };
  expect(found(indicator)).toEqual(['notice G4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [indicator] }] }));
  expect(finding?.message).toBe(
    '「公車搭乘人數較111年成長3%」與「預計每年成長3%」（G4）比較的基準不同（111 年為基準／較前一年）；兩處都可能有誤，應統一。',
  );
});

test('two base years by name are a warning', () => {
  const target = figure(10, '%', { raw: '較105年減少10%', kind: 'change' });
  expect(found({ name: '用電量較109年減少', records: [{ years: 2022, target }] })).toEqual(['warning G4']);
});

test('a change that turns its sign', () => {
  const values = [-200_000, -100_000, 100_000];
  const records = values.map((value, index) => ({
    years: 2022 + index,
    target: figure(value, '度', { kind: 'change' }),
  }));
  expect(found({ direction: 'decrease', records })).toEqual(['warning G6 G4']);
  const results = records.map(({ years, target }) => ({ years, result: target }));
  expect(found({ direction: 'decrease', records: results })).toEqual(['notice F6 F4']);
});

test('one basis throughout', () => {
  const records = [2022, 2023].map((years) => ({ years, target: figure(5, '家'), result: figure(-5, '家') }));
  expect(found({ records })).toEqual([]);
  const target = figure(5, '%', { raw: '較111年成長5%', kind: 'change', base: { year: 2022 } });
  expect(found({ name: '騎乘人數較111年成長5%', records: [{ years: 2023, target }] })).toEqual([]);
});

test('a total that counts from the first year is the same basis', () => {
  const total = (value: number, own: number) =>
    figure(value, '株', {
      kind: 'cumulative',
      figures: [
        { raw: `新增 ${own} 株`, value: own },
        { raw: `累計新增 ${value} 株`, value, cumulative: true },
      ],
    });
  const records = (own: number) => [
    { years: 2021, target: figure(50, '株'), result: figure(42, '株') },
    { years: 2022, target: figure(120, '株', { kind: 'cumulative' }), result: total(124, own) },
  ];
  expect(found({ records: records(82) })).toEqual([]);
  expect(found({ records: records(70) })).toEqual(['notice F5 F4', 'notice G5 G4']);
});

test('cells whose units clash are left to inconsistent-units', () => {
  const judgement = { reason: 'stock-against-flow' as const };
  const target = figure(4, '人', { row: 4 });
  const records = [
    { years: 2021, target, result: figure(68, '位', { row: 4 }) },
    { years: 2023, target, result: figure(198, '位', { kind: 'cumulative', row: 4 }), judgement },
  ];
  expect(found({ records })).toEqual([]);
});
