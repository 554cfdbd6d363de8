/** Which row of a summary of revised KPIs is which row of the plan. */
import { describe, expect, test } from 'vitest';
import { matchRows, rowsOf } from '../../src/check/revisions/rows.ts';
import type { Agency } from '../../src/plan-document.ts';
import { dash, figure, plan, type Said } from './plan-builder.ts';

interface RowSpec {
  readonly name?: string;
  readonly category?: string;
  readonly indicator?: string;
  readonly lead?: readonly string[];
  /** From 2019 on. */
  readonly targets?: readonly (number | undefined)[];
  readonly from?: number;
}

const target = (value: number | undefined): Said => (value === undefined ? dash : figure(value, '%'));

function documentOf(rows: readonly RowSpec[], revised: boolean, agencies: Agency[] = []) {
  const measures = rows.map(({ name, category, indicator, lead, targets = [], from = 2019 }) => ({
    name: name ?? '每年預定工作進度比例',
    category: category ?? '道路開闢',
    lead: lead ?? ['工務處'],
    indicators: [
      {
        name: indicator ?? '實際進度÷預定進度',
        records: targets.map((value, at) => ({ years: from + at, target: target(value) })),
      },
    ],
    ...(revised ? { revision: {} } : {}),
  }));
  return plan({ measures, agencies });
}

/** Rows by their place: `0-1` where the first of the summary is the second of the plan. */
function matched(planned: readonly RowSpec[], revised: readonly RowSpec[], agencies: Agency[] = []) {
  const own = rowsOf(documentOf(planned, false), false);
  const rows = rowsOf(documentOf(revised, true, agencies), true);
  const { pairs, absent, notGiven } = matchRows(own, rows);
  return [
    ...pairs.map((pair) => `${rows.indexOf(pair.revised)}-${own.indexOf(pair.planned)}`),
    ...absent.map((row) => `${rows.indexOf(row)} absent`),
    ...notGiven.map((row) => `${rows.indexOf(row)} not given`),
  ];
}

test('rows are those of the summary, or those of the plan beside it', () => {
  const mixed = documentOf([{}], true).measures.concat(documentOf([{}, {}], false).measures);
  const document = { ...documentOf([], false), measures: mixed };
  expect([rowsOf(document, true).length, rowsOf(document, false).length]).toEqual([1, 2]);
});

describe('rows meet by all they say', () => {
  const goal = { category: '湖子內區段徵收' };

  test('two works of one name and formula are told apart by goal', () => {
    expect(matched([{}, goal], [goal, {}])).toEqual(['0-1', '1-0']);
  });

  test('with name and formula alone, the figures have to agree in more than half of the years', () => {
    expect(matched([{ targets: [1, 36, 95] }], [{ ...goal, targets: [1, 36, 95] }])).toEqual(['0-0']);
    expect(matched([{ targets: [1, 36] }], [{ ...goal, targets: [1, 35] }])).toEqual(['0 absent']);
    expect(matched([{}], [goal])).toEqual(['0 absent']);
  });

  test('only years that both have a figure for are held against each other', () => {
    expect(matched([{ targets: [undefined, 36] }], [{ ...goal, targets: [1, 36] }])).toEqual(['0-0']);
    expect(matched([{ targets: [1, 36] }], [{ ...goal, targets: [undefined, 36] }])).toEqual(['0-0']);
    expect(matched([{ targets: [1, 36] }], [{ ...goal, targets: [36, 90], from: 2020 }])).toEqual(['0-0']);
    expect(matched([{ targets: [1, 36] }], [{ ...goal, targets: [1, 36], from: 2021 }])).toEqual([
      '0 absent',
    ]);
  });

  test('punctuation and spaces make no other name, and blanks are alike', () => {
    expect(matched([{ name: '藍天日數（AQI≤100）比率' }], [{ name: '藍天日數 (AQI≤100) 比率。' }])).toEqual([
      '0-0',
    ]);
    expect(matched([{ category: '', indicator: '' }], [{ category: '', indicator: '' }])).toEqual(['0-0']);
  });

  test('the pair most alike comes first, and each row is taken once', () => {
    const [first, second] = [{ name: '道路改建工程' }, { name: '道路拓寬工程' }];
    // The first of the summary is nearer to the first of the plan, which the second of the summary is altogether.
    expect(matched([first, second], [{ name: '道路改善工程' }, first])).toEqual(['0-1', '1-0']);
    expect(matched([first], [first, first])).toEqual(['0-0', '1 absent']);
  });
});

describe('rows meet within a bureau', () => {
  test('the row of another bureau is not the same, whatever it says', () => {
    const [works, land] = [{}, { lead: ['地政處'], name: '土地重劃', category: '重劃', indicator: '面積' }];
    expect(matched([works, land], [{ lead: ['地政處'] }])).toEqual(['0 absent']);
  });

  test('one of several leads is enough', () => {
    expect(matched([{}], [{ lead: ['地政處', '工務處'] }])).toEqual(['0-0']);
    expect(matched([{ lead: ['地政處', '工務處'] }], [{}])).toEqual(['0-0']);
  });

  test('a row without a lead may be of any', () => {
    expect(matched([{}], [{ lead: [] }])).toEqual(['0-0']);
    const other = { name: '土地重劃', category: '重劃', indicator: '面積' };
    expect(matched([{ lead: [] }, other], [{}])).toEqual(['0-0']);
  });

  test('rows of a bureau that the plan does not have cannot be compared', () => {
    expect(matched([{}], [{ lead: ['地政處'] }, {}])).toEqual(['1-0', '0 not given']);
  });

  test('a bureau is the same under its short name', () => {
    const agencies = [
      { name: '地處', canonical: '地政處' },
      { name: '智科處', canonical: '智慧科技處' },
    ];
    expect(matched([{ lead: ['智慧科技處'] }], [{ lead: ['智科處'] }], agencies)).toEqual(['0-0']);
  });
});
