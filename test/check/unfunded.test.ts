/** Years without an amount, by what their budget cells say instead. */
import { describe, expect, test } from 'vitest';
import { unfundedOf } from '../../src/check/unfunded.ts';
import type { Measure } from '../../src/plan-document.ts';
import { type Paid, paid, plan, type RecordSpec } from './plan-builder.ts';

function measureOf(records: readonly RecordSpec[], budgets?: Measure['budgets']): Measure {
  const [measure] = plan({
    measures: [{ indicators: [{ records }], ...(budgets ? { budgets } : {}) }],
  }).measures;
  if (measure === undefined) throw new Error('no measure was built');
  return measure;
}

/** `none 「-」 2021 2022` */
function gaps(measure: Measure, ...spoken: number[]): string[] {
  return unfundedOf(measure, new Set(spoken)).map(
    ({ gap, written, records }) =>
      `${gap} 「${written}」 ${records.map(({ period }) => period.start).join(' ')}`,
  );
}

const row = (years: RecordSpec['years'], budget?: Paid): RecordSpec => ({
  years,
  ...(budget ? { budget } : {}),
});

test.each<[raw: string, gap: string]>([
  ['-', 'none'],
  ['無', 'none'],
  ['屆時調查再行填列', 'words'],
  ['補助經費浮動調整400-600', 'range'],
  ['100', 'no-unit'],
  ['110年：100、111年：200', 'no-unit'],
  ['甲案100、乙案200', 'several'],
])('%s', (raw, gap) => {
  expect(gaps(measureOf([row(2021, { raw })]))).toEqual([`${gap} 「${raw}」 2021`]);
});

test('a blank says nothing, and an amount is none of them', () => {
  expect(gaps(measureOf([row(2021), row(2022, paid(100_000))]))).toEqual(['none 「」 2021']);
  expect(gaps(measureOf([row(2021, { raw: '600', stated: 6_000_000, covers: 'measures' })]))).toEqual([]);
  expect(gaps(measureOf([row(2021, { raw: '600', amount: 6_000_000 })]))).toEqual([]);
});

test('a cell with an error is told as that', () => {
  expect(gaps(measureOf([row(2021, { raw: '#REF!', unread: 'error' })]))).toEqual([]);
});

test('years whose cells say the same are one, others are not', () => {
  const records = [
    row(2021, { raw: '-' }),
    row(2022, { raw: '視需求' }),
    row(2023, { raw: '-' }),
    row(2024, { raw: '另行編列' }),
  ];
  expect(gaps(measureOf(records))).toEqual([
    'none 「-」 2021 2023',
    'words 「視需求」 2022',
    'words 「另行編列」 2024',
  ]);
});

test('of a cell for several years the words of its own year count', () => {
  const listed = { raw: '110年：100 111年：視需求', text: '視需求' };
  expect(gaps(measureOf([row(2022, listed)]))).toEqual(['words 「視需求」 2022']);
});

describe('years that another cell pays for', () => {
  const source = { sheet: '表1-1', cell: 'H4', row: 4, column: 8 };
  const pays = (start: number, end: number, more: Partial<Measure['budgets'][0]> = {}) => [
    { raw: '500', stated: 5_000_000, period: { start, end }, qualifiers: [], source, ...more },
  ];

  test('are funded, those beside them are not', () => {
    const records = [row(2021), row(2022), row([2023, 2025])];
    expect(gaps(measureOf(records, pays(2022, 2023)))).toEqual(['none 「」 2021']);
  });

  test('are not where it shows no amount, or names no years', () => {
    const { stated: _, ...silent } = pays(2021, 2025)[0] ?? { raw: '', qualifiers: [], source };
    expect(gaps(measureOf([row(2021)], [silent]))).toEqual(['none 「」 2021']);
    const { period: __, ...undated } = pays(2021, 2025)[0] ?? { raw: '', qualifiers: [], source };
    expect(gaps(measureOf([row(2021)], [undated]))).toEqual(['none 「」 2021']);
  });
});

test('years that have been told of already are not told again, unless one of the span has not', () => {
  const records = [row(2021), row([2022, 2023])];
  expect(gaps(measureOf(records), 2021, 2022)).toEqual(['none 「」 2022']);
  expect(gaps(measureOf(records), 2021, 2022, 2023)).toEqual([]);
});
