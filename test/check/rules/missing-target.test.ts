import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-target.ts';
import { brief, check, dash, figure, plan, type RecordSpec, words } from '../plan-builder.ts';

const noTarget = { status: 'no-target', target: dash } as const;

function found(...records: RecordSpec[]): string[] {
  return check(rule, plan({ measures: [{ indicators: [{ unit: '%', records }] }] })).map(brief);
}

test('a year with a result and a dash for a target, in a series that has targets', () => {
  const records = [
    { years: 2021, result: figure(79.5, '%'), ...noTarget },
    { years: 2022, result: figure(87.4, '%'), target: figure(82, '%') },
  ];
  expect(found(...records)).toEqual(['warning 2021 G4 F4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe('110 年有成果「79.5%」（F4），目標欄卻是「-」；應填可以比較的目標。');
});

test('no target in any year: one finding for all of them', () => {
  const records = [2021, 2022, 2023].map((years) => ({ years, result: figure(1, '場次'), ...noTarget }));
  expect(found(...records)).toEqual(['warning 2021-2023 G4 G5 G6 F4 F5 F6']);
});

test('two results beside one dash are one gap', () => {
  const target = { ...dash, row: 4 };
  const records = [
    { years: 2022, part: 1, result: figure(24, '座', { row: 4 }), status: 'no-target', target },
    { years: 2022, part: 2, result: figure(27, '座', { row: 4 }), status: 'no-target', target },
    { years: 2023, part: 1, result: figure(9, '座'), target: figure(25, '座') },
  ] as const;
  expect(found(...records)).toEqual(['warning 2022 G4 F4']);
});

test('another part of the same cell has a target: which is whose is open, so a notice', () => {
  const records = [
    { years: 2023, part: 1, result: figure(9, '座'), target: figure(25, '座') },
    { years: 2023, part: 3, result: figure(26, '座'), ...noTarget },
  ];
  expect(found(...records)).toEqual(['notice 2023 G5 F5']);
});

test('a target for the whole span stands in a row of its own', () => {
  const yearly = [2021, 2022].map((years) => ({
    years,
    result: figure(5, '家'),
    status: 'no-target' as const,
  }));
  expect(
    found(...yearly, { years: [2021, 2025], target: figure(25, '家'), result: figure(10, '家') }),
  ).toEqual([]);
});

test('nothing reported, nothing asked; and words are a target too', () => {
  expect(found({ years: 2022, result: dash, ...noTarget })).toEqual([]);
  expect(found({ years: 2022, result: figure(1), target: words('持續配合'), status: 'qualitative' })).toEqual(
    [],
  );
});

const open = (years: number, target?: RecordSpec['target']): RecordSpec => ({
  years,
  unjudged: true,
  ...(target ? { target } : {}),
});

test('a plan of targets only: each run of years without one is a gap, a dash as well as a blank', () => {
  const records = [open(2019, dash), open(2020, dash), open(2021, figure(1)), open(2022)];
  expect(found(...records)).toEqual(['warning 2019-2020 G4 G5', 'warning 2022 G7']);
  const [dashes, blank] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(dashes?.message).toBe(
    '108-109 年沒有目標（G4、G5 寫「-」），同一指標只有 110 年有；應補訂，或寫明為何沒有。',
  );
  expect(blank?.message).toBe('111 年沒有目標（G7 空白），同一指標只有 110 年有；應補訂，或寫明為何沒有。');
});

test('targets of zero and in words are targets, and a formula error is no gap', () => {
  const error = { raw: '#DIV/0!', kind: 'none', unread: 'error' } as const;
  expect(found(open(2019, figure(0)), open(2020, words('籌備中')), open(2021, error))).toEqual([]);
});

test('a summary of revisions leaves out what it does not revise', () => {
  const records = [open(2019), open(2020, figure(15, '案'))];
  const document = plan({ measures: [{ indicators: [{ records }], revision: { reason: '可量化測量' } }] });
  expect(check(rule, document)).toEqual([]);
});

test('with targets in other years each year without one is told by itself', () => {
  const lacking = (years: number) => ({ years, result: figure(5, '%'), ...noTarget });
  expect(found(lacking(2021), lacking(2022), { years: 2023, target: figure(9, '%') })).toEqual([
    'warning 2021 G4 F4',
    'warning 2022 G5 F5',
  ]);
  expect(found(lacking(2021))).toEqual(['warning 2021 G4 F4']);
});

test('of a merged dash each year counts', () => {
  const target = { ...dash, row: 4 };
  const lacking = (years: number) => ({
    years,
    result: figure(5, '%'),
    status: 'no-target' as const,
    target,
  });
  expect(found(lacking(2021), lacking(2022), { years: 2023, target: figure(9, '%') })).toEqual([
    'warning 2021 G4 F4',
    'warning 2022 G4 F5',
  ]);
});

test('the year that a target counts from needs none itself', () => {
  const base = {
    years: 2020,
    result: figure(70, '%'),
    judgement: { reason: 'base-year' as const },
    ...noTarget,
  };
  expect(found(base, { years: 2021, target: figure(75, '%') })).toEqual([]);
});

test('another indicator of the measure that has a target in the year makes it a notice, one with another year not', () => {
  const lacking: RecordSpec = { years: 2022, result: figure(5, '場'), ...noTarget };
  const beside = (...years: number[]) => {
    const other = { name: '乙', records: years.map((year) => ({ years: year, target: figure(3, '處') })) };
    const indicators = [{ name: '甲', records: [lacking] }, other];
    return check(rule, plan({ measures: [{ indicators }] })).map(({ severity }) => severity);
  };
  expect([beside(2022), beside(2021, 2022), beside(2021)]).toEqual([['notice'], ['notice'], ['warning']]);
});

test('results of several years without any target are listed together', () => {
  const records = [3, 4].map((value, at) => ({ years: 2021 + at, result: figure(value, '場'), ...noTarget }));
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.evidence).toEqual({
    years: '2021-2022',
    result: '3場、4場',
    resultCell: 'F4',
    written: '-',
    cells: '',
    targeted: '',
  });
});

test('the years that have a target are told in spans; a gap without a cell is shown at its rows', () => {
  const some = [2019, 2020, 2022].map((years) => open(years, figure(1)));
  const [finding] = check(
    rule,
    plan({ measures: [{ indicators: [{ records: [...some, open(2021), open(2023)] }] }] }),
  );
  expect(finding?.evidence).toMatchObject({ years: '2021', resultCell: '', targeted: '2019-2020, 2022' });
  const columns = [2019, 2020].flatMap((year) =>
    ['甲', '乙'].map((text, at) => ({
      column: 6 + at,
      text,
      field: 'target',
      period: { start: year, end: year },
    })),
  );
  const records = [open(2019, figure(1)), open(2020)];
  expect(
    check(rule, plan({ table: { columns }, measures: [{ indicators: [{ records }] }] })).map(brief),
  ).toEqual(['warning 2020 E5']);
});
