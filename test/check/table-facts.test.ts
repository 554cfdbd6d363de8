/** What a table says row by row: what two files of it are held against each other by. */
import { expect, test } from 'vitest';
import { copyDifferences } from '../../src/check/copies/copies-differ.ts';
import { tableFactsOf } from '../../src/check/copies/table-facts.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { dash, figure, type MeasureSpec, plan, words } from './plan-builder.ts';
import { report } from './report-builder.ts';

/** `target「10件」=10 G4`: which figure, the cell's text, what is compared, and the cell. */
function factsOf(document: PlanDocument): string[] {
  return tableFactsOf(document).flatMap(({ facts }) =>
    [...facts.values()].map(({ role, text, said, source }) => `${role}「${text}」=${said} ${source.cell}`),
  );
}

const inYear = (
  more: Omit<MeasureSpec['indicators'][0]['records'][0], 'years'>,
  name = '甲',
): MeasureSpec => ({
  name,
  indicators: [{ name: '件數', records: [{ years: 2022, ...more }] }],
});

test('the number is compared, else the words without their spaces; a dash says nothing', () => {
  const measures = [
    inYear({ target: figure(1100, '件', { raw: '1,100 件' }), result: words('辦 理\n中') }),
    inYear({ target: words('每年１次', { text: '每年１次' }), result: dash }, '乙'),
  ];
  expect(factsOf(plan({ measures }))).toEqual([
    'target「1,100 件」=1100 G4',
    'result「辦 理\n中」=辦理中 F4',
    'target「每年１次」=每年1次 G5',
    'result「-」= F5',
  ]);
});

test('a cell that is not there says nothing, at the place of its row', () => {
  expect(factsOf(plan({ measures: [inYear({ result: figure(5, '件') })] }))).toEqual([
    'target「」= E4',
    'result「5件」=5 F4',
  ]);
});

test('of a cell for several years the words of its own year are compared', () => {
  const raw = '110年辦理中 111年完成';
  const records = [
    { years: 2021, result: words(raw, { text: '辦理中' }) },
    { years: 2022, result: words(raw, { text: '完成', row: 4 }) },
  ];
  const facts = factsOf(plan({ measures: [{ indicators: [{ name: '件數', records }] }] }));
  expect(facts.filter((fact) => fact.startsWith('result'))).toEqual([
    'result「辦理中」=辦理中 F4',
    'result「完成」=完成 F4',
  ]);
});

test('a table of reasons says its pairs of figures, or its words', () => {
  const explained = [{ measure: '節電', compared: ['5 場/8 場', '尚未達標'] }];
  expect(factsOf(report('a', [], explained))).toEqual([
    'comparison「5 場/8 場」=5/8 D3',
    'comparison「尚未達標」=尚未達標 D4',
  ]);
});

test('one table holds what stands under its number, whatever it is', () => {
  const document = report('a', [inYear({ result: figure(5, '件') })], [{ compared: ['5 場/8 場'] }]);
  expect(tableFactsOf(document).map(({ table, facts }) => [table, facts.size])).toEqual([
    ['1-1', 2],
    ['5', 1],
  ]);
  const together = { ...document, measures: document.measures.map((each) => ({ ...each, table: '5' })) };
  expect(tableFactsOf(together).map(({ table, facts }) => [table, facts.size])).toEqual([['5', 3]]);
});

test('a measure listed twice or thrice is told apart by its place among its likes', () => {
  const thrice = [5, 6, 7].map((value) => inYear({ result: figure(value, '件') }));
  const [table] = tableFactsOf(plan({ measures: thrice }));
  expect([...(table?.names.values() ?? [])].map(({ cell }) => cell)).toEqual(['B4', 'B5', 'B6']);
  expect(table?.facts.size).toBe(6);
});

test('years, parts and indicators of one measure are rows of their own', () => {
  const rows = [
    { years: 2021, result: figure(1, '件') },
    { years: 2022, result: figure(2, '件') },
    { years: [2021, 2022] as const, result: figure(3, '件') },
    { years: 2022, part: 2, result: figure(4, '件') },
  ];
  const other = { name: '家數', records: [{ years: 2022, result: figure(5, '家') }] };
  const [table] = tableFactsOf(
    plan({ measures: [{ indicators: [{ name: '件數', records: rows }, other] }] }),
  );
  expect(table?.facts.size).toBe(10);
});

/** Reasons for five measures; the file `b` has one pair otherwise. */
function reasons(name: string, last: string): PlanDocument {
  const compared = ['1/2 場', '2/3 場', '3/4 場', '4/5 場'];
  return report(
    name,
    [],
    [
      ...compared.map((pair, at) => ({ measure: `措施${at}`, compared: [pair] })),
      { measure: '措施末', compared: [last] },
    ],
  );
}

test('two files of one table of reasons that give other figures', () => {
  const differences = copyDifferences([reasons('a', '7/8 場'), reasons('b', '7/9 場')]);
  expect(
    differences.map(({ about, first, again }) => [about, first.text, again?.text, first.source.cell]),
  ).toEqual([['comparison', '7/8 場', '7/9 場', 'D43']]);
});
