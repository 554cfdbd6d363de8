import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/missing-budget.ts';
import { brief, check, figure, paid, place, plan, type RecordSpec } from '../plan-builder.ts';

const LIST = '112 年： 735.7259 113 年： 735.7259 114 年： 735.7259';
const years = (start: number, end = start) => ({ start, end });

/** A budget cell in row 4 that names years, as the model gives it: one amount for each. */
function listing(raw: string, ...named: readonly number[]) {
  return named.map((year) => ({
    raw,
    stated: 7_357_259,
    period: years(year),
    qualifiers: [],
    source: place(4, 'budget'),
  }));
}

test('a list that begins in 112 leaves out 110 and 111, which have results', () => {
  const records: RecordSpec[] = [
    { years: 2021, result: figure(125, '輛'), budget: { raw: LIST, row: 4 } },
    { years: 2022, result: figure(197, '輛'), budget: { raw: LIST, row: 4 } },
    ...[2023, 2024, 2025].map((year) => ({ years: year, budget: paid(7_357_259, { raw: LIST, row: 4 }) })),
  ];
  const budgets = listing(LIST, 2023, 2024, 2025);
  const findings = check(rule, plan({ measures: [{ indicators: [{ records }], budgets }] }));
  expect(findings.map(brief)).toEqual(['warning 2021 H4', 'warning 2022 H4']);
  expect(findings[0]?.message).toBe(`經費欄逐年列出「${LIST}」（H4），獨缺 110 年。`);
});

test('a year still ahead is a notice', () => {
  const raw = '111 年：51,800';
  const records = [{ years: [2022, 2024] as const, budget: paid(518_000_000, { raw, period: years(2022) }) }];
  const document = plan({ measures: [{ indicators: [{ records }], budgets: listing(raw, 2022) }] });
  const [ahead, ...none] = check(rule, document, '2022-12-31');
  expect([ahead && brief(ahead), ahead?.evidence.gap, none]).toEqual(['notice 2023-2024 H4', 'unlisted', []]);
  expect(check(rule, document, '2023-12-31').map(brief)).toEqual(['warning 2023 H4', 'notice 2024 H4']);
});

test('a year that has a result is urgent, whatever the day', () => {
  const raw = '113 年：51,800';
  const of = (years: number | readonly [number, number]) => {
    const records: RecordSpec[] = [
      { years, result: figure(5, '家'), budget: { raw, row: 4 } },
      { years: 2024, budget: paid(518_000_000, { raw, row: 4 }) },
    ];
    return check(
      rule,
      plan({ measures: [{ indicators: [{ records }], budgets: listing(raw, 2024) }] }),
      '2021-12-31',
    ).map(brief);
  };
  expect(of(2023)).toEqual(['warning 2023 H4']);
  expect(of(2022)).toEqual(['warning 2022 H4']);
  // A result of two years tells of neither that it has begun.
  expect(of([2022, 2023])).toEqual(['notice 2022-2023 H4']);
  const silent: RecordSpec[] = [
    { years: 2023, result: { raw: '-', kind: 'none' }, budget: { raw, row: 4 } },
    { years: 2024, budget: paid(518_000_000, { raw, row: 4 }) },
  ];
  const document = plan({ measures: [{ indicators: [{ records: silent }], budgets: listing(raw, 2024) }] });
  expect(check(rule, document, '2021-12-31').map(brief)).toEqual(['notice 2023 H4']);
});

test('two cells with lists are asked each for the years of its own rows', () => {
  const [one, two] = ['110 年：10 111 年：20', '112 年：30'];
  const records: RecordSpec[] = [
    { years: 2021, budget: paid(100_000, { raw: one, row: 4 }) },
    { years: 2022, budget: paid(200_000, { raw: one, row: 4 }) },
    { years: 2023, budget: paid(300_000, { raw: two, row: 6 }) },
    { years: 2024, budget: { raw: two, row: 6 } },
  ];
  const budgets = [
    ...listing(one, 2021, 2022),
    { ...listing(two, 2023)[0], raw: two, stated: 300_000, qualifiers: [], source: place(6, 'budget') },
  ];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }], budgets }] })).map(brief)).toEqual([
    'notice 2024 H6',
  ]);
});

test('rows without a budget of their own belong to the list of their measure', () => {
  const raw = '112 年：30';
  const records: RecordSpec[] = [{ years: 2023, budget: paid(300_000, { raw, row: 4 }) }, { years: 2022 }];
  const document = plan({ measures: [{ indicators: [{ records }], budgets: listing(raw, 2023) }] });
  expect(check(rule, document).map(brief)).toEqual(['warning 2022 H4']);
});

test('years whose cells say the same are one notice: a dash, a blank, a range', () => {
  const records = [
    { years: 2020, budget: { raw: '補助經費浮動調整400-600' } },
    { years: 2021, budget: { raw: '-' } },
    { years: 2022, budget: paid(100_000) },
    { years: 2023 },
    { years: 2024, budget: { raw: '-' } },
    { years: 2025, budget: { raw: '屆時調查再行填列' } },
  ];
  const findings = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(findings.map(brief)).toEqual(['notice 2020 H4', 'notice H5', 'notice 2023 H7', 'notice 2025 H9']);
  expect(findings.map(({ evidence }) => [evidence.years, evidence.gap])).toEqual([
    ['2020', 'range'],
    ['2021, 2024', 'none'],
    ['2023', 'none'],
    ['2025', 'words'],
  ]);
  expect(findings[1]?.message).toBe(
    '110、113 年沒有經費金額，經費欄為「-」（H5）；應填金額，或寫明不需經費。',
  );
  expect(findings[2]?.message).toBe('112 年沒有經費金額，經費欄空白（H7）；應填金額，或寫明不需經費。');
});

test('a figure without a unit of money is said once for the table', () => {
  const records = [
    { years: 2021, budget: { raw: '100' } },
    { years: 2022, budget: { raw: '200' } },
  ];
  const findings = check(
    rule,
    plan({ measures: [{ indicators: [{ records }] }, { indicators: [{ records }] }] }),
  );
  expect(findings.map(brief)).toEqual(['warning H4 H5 H6 H7']);
  expect(findings[0]?.table).toBe('1-1');
  expect(findings[0]?.message).toBe(
    '經費欄寫「100」（H4），但沒有寫金額單位，110-111 年的經費都無法換算；請在欄名（如「經費（萬元）」）或表格上方（如「經費單位：萬元」）註明。',
  );
});

test('years apart without a unit of money are listed apart', () => {
  const records = [2021, 2022, 2024].map((years) => ({ years, budget: { raw: '100' } }));
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }), '2024-12-31', 'en');
  expect(finding?.message).toBe(
    'The budget says "100" (H4) but nothing names its unit, so no amount of 2021-2022, 2024 can be told; expected it in the heading (經費（萬元）) or above the table (經費單位：萬元).',
  );
});

test('an amount shared with another measure is not missing', () => {
  const records = [{ years: 2022, budget: { raw: '600', stated: 6_000_000, covers: 'measures' as const } }];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }))).toEqual([]);
});

test('a table without a column for money is not asked for any', () => {
  const table = { columns: [{ column: 1, text: '執行方案', field: 'measure' }] };
  expect(check(rule, plan({ table, measures: [{ indicators: [{ records: [{ years: 2022 }] }] }] }))).toEqual(
    [],
  );
});
