/** One table in two files: known again, told once, and told of where the two differ. */
import { expect, test } from 'vitest';
import { copyDifferences } from '../../src/check/copies/copies-differ.ts';
import { repeatedTables, repeatsIn, withoutRepeats } from '../../src/check/copies/renderings.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { figure, type MeasureSpec, plan, words } from './plan-builder.ts';
import { report } from './report-builder.ts';

/** Five measures with a target and a result each; `change` makes them otherwise. */
function planOf(id: string, change: (measures: MeasureSpec[]) => MeasureSpec[] = (all) => all): PlanDocument {
  const measures = ['甲', '乙', '丙', '丁', '戊'].map((name, at) => ({
    name: `${name}措施`,
    indicators: [
      {
        name: '件數',
        records: [{ years: 2022, target: figure(10 + at, '件'), result: figure(5 + at, '件') }],
      },
    ],
  }));
  return plan({ id, measures: change(measures) });
}

const withResult = (at: number, result: ReturnType<typeof words>) => (all: MeasureSpec[]) =>
  all.map((measure, index) =>
    index === at
      ? {
          ...measure,
          indicators: [{ name: '件數', records: [{ years: 2022, target: figure(10 + at, '件'), result }] }],
        }
      : measure,
  );

const repeats = (...documents: PlanDocument[]) =>
  repeatsIn(documents).map(({ first, again }) => [first.document.id, again.document.id]);

test('a table of another file with the same rows repeats it', () => {
  expect(repeats(planOf('a'))).toEqual([]);
  expect(repeats(planOf('a'), planOf('b'))).toEqual([['a', 'b']]);
  expect(repeats(planOf('a'), planOf('b'), planOf('c'))).toEqual([
    ['a', 'b'],
    ['a', 'c'],
  ]);
});

test('four rows of five are enough, three are not', () => {
  expect(
    repeats(
      planOf('a'),
      planOf('b', (all) => all.slice(1)),
    ),
  ).toEqual([['a', 'b']]);
  expect(
    repeats(
      planOf('a'),
      planOf('b', (all) => all.slice(2)),
    ),
  ).toEqual([]);
  expect(
    repeats(
      planOf('a', (all) => all.slice(2)),
      planOf('b'),
    ),
  ).toEqual([]);
});

test('other results, another kind of document and another place are another table', () => {
  const other = (all: MeasureSpec[]) =>
    [0, 1, 2].reduce((list, at) => withResult(at, figure(99, '件'))(list), all);
  expect(repeats(planOf('a'), planOf('b', other))).toEqual([]);
  expect(repeats(planOf('a'), { ...planOf('b'), kind: 'results-report' })).toEqual([]);
  const [north, south] = [
    { ...planOf('a'), jurisdiction: '甲市' },
    { ...planOf('b'), jurisdiction: '乙市' },
  ];
  expect(repeats(north, south)).toEqual([]);
  expect(repeats(north, { ...south, jurisdiction: '甲市' })).toEqual([['a', 'b']]);
  expect(repeats(north, planOf('b'))).toEqual([['a', 'b']]);
  expect(repeats(planOf('a'), south)).toEqual([['a', 'b']]);
});

test('a repeated table is left out of all but the first', () => {
  const documents = [planOf('a'), planOf('b')];
  expect([...repeatedTables(documents)].map(([id, tables]) => [id, [...tables]])).toEqual([
    ['b', [documents[1]?.measures[0]?.table]],
  ]);
  expect(withoutRepeats(documents).map(({ measures }) => measures.length)).toEqual([5, 0]);
  expect(withoutRepeats(documents)[0]).toBe(documents[0]);
});

test('where the two say something else, both cells are told', () => {
  const documents = [planOf('a'), planOf('b', withResult(1, figure(7, '件', { raw: '七件' })))];
  const found = copyDifferences(documents);
  expect(
    found.map(({ about, subject, first, again }) => [
      about,
      subject.measure?.name,
      subject.indicator?.name,
      subject.period?.start,
      [first.document.id, first.text, first.source.cell],
      [again?.document.id, again?.text, again?.source.cell],
    ]),
  ).toEqual([['result', '乙措施', '件數', 2022, ['a', '6件', 'F5'], ['b', '七件', 'F5']]]);
  expect(found[0]?.subject.table).toBe(documents[0]?.measures[0]?.table);
});

test('the same number written otherwise is no difference; a blank against a figure is one', () => {
  expect(
    copyDifferences([planOf('a'), planOf('b', withResult(1, figure(6, '件', { raw: '６ 件' })))]),
  ).toEqual([]);
  const blank = copyDifferences([planOf('a'), planOf('b', withResult(1, { raw: '-', kind: 'none' }))]);
  expect(blank.map(({ again }) => again?.text)).toEqual(['-']);
  const spoken = (raw: string) => withResult(1, words(raw));
  expect(copyDifferences([planOf('a', spoken('辦理 中')), planOf('b', spoken('辦理中'))])).toEqual([]);
});

test('a measure that only one of the two lists is told from its side', () => {
  const documents = [planOf('a'), planOf('b', (all) => all.slice(1))];
  const brief = (list: ReturnType<typeof copyDifferences>) =>
    list.map(({ about, first, again, subject }) => [
      about,
      first.document.id,
      first.text,
      subject.measure?.name,
      again,
    ]);
  expect(brief(copyDifferences(documents))).toEqual([['measure', 'a', '甲措施', '甲措施', undefined]]);
  expect(brief(copyDifferences(documents.toReversed()))).toEqual([
    ['measure', 'a', '甲措施', '甲措施', undefined],
  ]);
});

test('each cell that differs is told, one merged over several years once', () => {
  const over = (value: number) => ({ target: figure(value, '件', { row: 9 }) });
  const merged = (id: string, value: number, last: number): PlanDocument =>
    planOf(id, (all) => [
      ...all,
      {
        name: '己措施',
        indicators: [{ name: '件數', records: [2021, 2022].map((years) => ({ years, ...over(value) })) }],
      },
      {
        name: '庚措施',
        indicators: [{ name: '件數', records: [{ years: 2022, result: figure(last, '件') }] }],
      },
    ]);
  const found = copyDifferences([merged('a', 20, 7), merged('b', 21, 8)]);
  expect(found.map(({ about, first, again }) => [about, first.source.cell, first.text, again?.text])).toEqual(
    [
      ['target', 'G9', '20件', '21件'],
      ['result', 'F11', '7件', '8件'],
    ],
  );
});

test('a row of a table of reasons that only one of the two lists', () => {
  const reasons = (id: string, names: readonly string[]) =>
    report(
      id,
      [],
      names.map((measure) => ({ measure, compared: ['5/8 場'] })),
    );
  const names = ['節電', '植樹', '公車', '綠屋頂', '再生水'];
  const found = copyDifferences([reasons('a', names), reasons('b', names.slice(0, 4))]);
  expect(
    found.map(({ about, first, again, subject }) => [about, first.text, again, subject.measure]),
  ).toEqual([['measure', '再生水', undefined, undefined]]);
});
