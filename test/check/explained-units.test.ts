/** Units of the table of reasons (`執行量/目標值`, D3) against those of the results table (F4 and on, targets in G). */
import { expect, test } from 'vitest';
import inconsistentUnits from '../../src/check/rules/inconsistent-units.ts';
import { dash, figure, type RecordSpec } from './plan-builder.ts';
import { checkAll, report } from './report-builder.ts';

/** `scale 萬噸/日 / 噸/日 D3 F4`: how the two disagree, their units and cells. */
function clashes(compared: string, ...records: readonly RecordSpec[]): string[] {
  const document = report('a', [{ indicators: [{ name: '', records }] }], [{ compared: [compared] }]);
  return checkAll(inconsistentUnits, [document]).findings.map(({ evidence, locations }) =>
    [evidence.relation, evidence.units, ...locations.map(({ cell }) => cell)].join(' '),
  );
}

const flow = [5.9, 5.85].map((value, index) => ({ years: 2021 + index, result: figure(value, '噸/日') }));
const rate = { years: 2021, result: figure(55, '%') };

test('the digits agree, a scale word does not: the cell that names the unit is shown', () => {
  expect(clashes('5.85/8.3 萬噸/日', ...flow)).toEqual(['scale 萬噸/日 / 噸/日 D3 F4']);
});

test.each([
  ['the figure as the results give it', '5.85/8.3 噸/日'],
  ['another figure in their unit is not a matter of units', '6.85/8.3 噸/日'],
  ['other digits in another scale', '6.85/8.3 萬噸/日'],
  ['two things compared, of which one is theirs', '5 場次/8.3 噸/日'],
])('%s', (_, compared) => {
  expect(clashes(compared, ...flow)).toEqual([]);
});

test('a results table without units contradicts none', () => {
  const bare = [5.9, 5.85].map((value, index) => ({ years: 2021 + index, result: figure(value) }));
  expect(clashes('5.85/8.3 萬噸/日', ...bare)).toEqual([]);
  expect(clashes('829,511/900,000 噸', ...bare)).toEqual([]);
});

test.each([
  ['behind the pair', '829,511/900,000 噸', 'different 噸 / % D3 F4'],
  ['in the brackets of the label', '去化量(噸)：829,511/900,000', 'different 噸 / % D3 F4'],
  ['in a list of years without a target', '110年:829,511 噸 111年:883,857 噸', 'different 噸 / % D3 F4'],
])('tonnes beside a rate, the unit %s', (_, compared, expected) => {
  expect(clashes(compared, rate)).toEqual([expected]);
});

test.each([
  ['says nothing of units', '110年已達標'],
  ['names the unit beside another', '110年:829,511 噸，55%'],
])('a comparison that %s', (_, compared) => {
  expect(clashes(compared, rate)).toEqual([]);
});

test('the unit of the target or of any year is known', () => {
  const tonnes = { years: 2022, target: figure(900, '噸'), result: dash };
  expect(clashes('3/4 場次', rate, tonnes)).toEqual(['different 場次 / % D3 F4']);
  expect(clashes('800/900 噸', rate, tonnes)).toEqual([]);
  const blank = { years: 2023 };
  expect(clashes('55/60 %', blank, rate, tonnes)).toEqual([]);
});

test('a cell that names its unit itself is shown before one that borrows it', () => {
  const borrowed = { years: 2021, result: figure(50) };
  const named = { years: 2022, result: figure(55, '%') };
  const document = report(
    'a',
    [{ indicators: [{ name: '', unit: '%', records: [borrowed, named] }] }],
    [{ compared: ['829,511/900,000 噸'] }],
  );
  const [finding] = checkAll(inconsistentUnits, [document]).findings;
  expect(finding?.locations.map(({ cell }) => cell)).toEqual(['D3', 'F5']);
});
