/** Measures of different names that may be one: which pairs are meant, and which is the earlier one. */
import { describe, expect, test } from 'vitest';
import {
  type DoubleEntries,
  type DoubleEntry,
  fold,
  inTableOrder,
  sameIndicator,
  sameTargetAndMoney,
} from '../../src/check/double-entries.ts';
import type { Measure } from '../../src/plan-document.ts';
import { dash, figure, type MeasureSpec, paid, plan, type RecordSpec, words } from './plan-builder.ts';

const measuresOf = (...measures: MeasureSpec[]) => plan({ measures }).measures;

/** What is found once all measures have been shown. */
function foundAmong(entries: DoubleEntries, measures: readonly Measure[]): DoubleEntry[] {
  for (const measure of measures) entries.add(measure);
  return entries.found();
}

/** `甲 2022 = 乙 2022` */
function brief({ earlier, later }: DoubleEntry): string {
  const [one, other] = [earlier, later].map(({ measure, period }) => `${measure.name} ${period.start}`);
  return `${one} = ${other}`;
}

test('tables are in the order of their numbers, the measures of one as they stand', () => {
  const tables = ['4-10', '4-4', '4-10', '10-1', '4-4'].map((table, at) => ({
    table,
    name: `措施${at}`,
    indicators: [{ records: [{ years: 2022 }] }],
  }));
  const measures = measuresOf(...tables).map((measure) => ({ measure }));
  expect(inTableOrder(measures).map(({ measure: { table, name } }) => `${table} ${name}`)).toEqual([
    '4-4 措施1',
    '4-4 措施4',
    '4-10 措施0',
    '4-10 措施2',
    '10-1 措施3',
  ]);
});

test('spaces and full width make no other name', () => {
  expect(fold('推廣　節能 ＬＥＤ\n 燈具')).toBe('推廣節能LED燈具');
});

describe('the same target and the same money', () => {
  const text = '協助4處新增水資源回收再利用系統';
  const due = (years: number, more: Partial<RecordSpec> = {}): RecordSpec => ({
    years,
    target: figure(4, '處', { raw: text }),
    budget: paid(420_000),
    ...more,
  });
  const under = (name: string, ...records: RecordSpec[]): MeasureSpec => ({
    name,
    indicators: [{ records }],
  });
  const found = (...measures: MeasureSpec[]) =>
    foundAmong(sameTargetAndMoney(), measuresOf(...measures)).map(brief);

  test('is told once, however many years repeat it', () => {
    expect(found(under('甲', due(2022), due(2023)), under('乙', due(2022), due(2023)))).toEqual([
      '甲 2022 = 乙 2022',
    ]);
  });

  test('the words of a year may stand in a cell of several', () => {
    const raw = `111年規劃設計 112年${text}`;
    const listed = due(2023, { target: figure(4, '處', { raw, text }) });
    expect(found(under('甲', listed), under('乙', due(2023)))).toEqual(['甲 2023 = 乙 2023']);
  });

  test('six letters say enough, five do not', () => {
    const target = (raw: string) => due(2022, { target: figure(5, '座', { raw }) });
    expect(found(under('甲', target('設置充電樁5座')), under('乙', target('設置充電樁5座')))).toHaveLength(1);
    expect(found(under('甲', target('設置電樁5座')), under('乙', target('設置電樁5座')))).toEqual([]);
  });

  test.each<[name: string, more: Partial<RecordSpec>]>([
    ['a target in words', { target: words('持續推動水資源回收再利用') }],
    ['one amount for several measures', { budget: paid(420_000, { covers: 'measures' }) }],
    ['no amount', { budget: { raw: '-' } }],
    ['one cell merged over both', { target: figure(4, '處', { raw: text, row: 4 }) }],
  ])('%s counts nothing twice', (_, more) => {
    expect(found(under('甲', due(2022, more)), under('乙', due(2022, more)))).toEqual([]);
  });

  test('a measure listed twice under one name is told as that', () => {
    expect(found(under('甲', due(2022)), under(' 甲', due(2022)))).toEqual([]);
  });

  test('leads are the same in any order', () => {
    const [first, second] = [under('甲', due(2022)), under('乙', due(2022))];
    const [north, south] = ['環境保護局', '教育處'];
    expect(found({ ...first, lead: [north, south] }, { ...second, lead: [south, north] })).toHaveLength(1);
    expect(found({ ...first, lead: [north, south] }, { ...second, lead: [north] })).toEqual([]);
    expect(found({ ...first, lead: [] }, { ...second, lead: [] })).toHaveLength(1);
  });
});

describe('the same indicator', () => {
  const name = '環境教育查核案件數';
  const counting = (
    measure: string,
    records: RecordSpec[],
    more: Partial<MeasureSpec> = {},
  ): MeasureSpec => ({
    name: measure,
    indicators: [{ name, records }],
    ...more,
  });
  const reached = (years: number, value = 12): RecordSpec => ({ years, result: figure(value, '案') });
  const found = (...measures: MeasureSpec[]) =>
    foundAmong(sameIndicator(), measuresOf(...measures)).map(brief);

  test('is told of the years that both have results for', () => {
    const first = counting('甲', [reached(2021), reached(2022)]);
    const second = counting('乙', [{ years: 2021, result: dash }, reached(2022, 10)]);
    expect(found(first, second)).toEqual(['甲 2022 = 乙 2022']);
  });

  test('else of their targets', () => {
    const due = (years: number): RecordSpec => ({ years, target: figure(5, '案') });
    expect(found(counting('甲', [due(2022)]), counting('乙', [due(2022)]))).toEqual(['甲 2022 = 乙 2022']);
    expect(found(counting('甲', [due(2022)]), counting('乙', [reached(2022)]))).toEqual([]);
    expect(found(counting('甲', [{ years: 2022 }]), counting('乙', [{ years: 2022 }]))).toEqual([]);
  });

  test.each<[name: string, other: MeasureSpec]>([
    ['in other years', counting('乙', [reached(2023)])],
    ['of another lead', counting('乙', [reached(2022)], { lead: ['教育處'] })],
    ['of another category', counting('乙', [reached(2022)], { category: '綠色運輸' })],
    [
      'that counts something else',
      { name: '乙', indicators: [{ name: '綠色採購查核案件數', records: [reached(2022)] }] },
    ],
  ])('a measure %s is another one', (_, other) => {
    expect(found(counting('甲', [reached(2022)]), other)).toEqual([]);
  });

  test.each([
    // Left without the words any measure may count by: 綠色工廠.
    ['新增綠色工廠家數', 1],
    // 充電樁
    ['每年設置充電樁數量', 0],
    ['辦理宣導活動場次', 0],
  ])('%s', (indicator, count) => {
    const of = (measure: string): MeasureSpec => ({
      name: measure,
      indicators: [{ name: indicator, records: [reached(2022)] }],
    });
    expect(found(of('甲'), of('乙'))).toHaveLength(count);
  });
});
