import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/mixed-basis.ts';
import { brief, check, figure, type IndicatorSpec, place, plan, type Said } from '../plan-builder.ts';

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

test('a named base year against each year the one before it is a notice', () => {
  const named = figure(10, '%', { raw: '較105年減少10%', kind: 'change' });
  expect(found({ name: '用電量每年減少', records: [{ years: 2022, target: named }] })).toEqual(['notice G4']);
});

test('a target that names no base has none to differ', () => {
  const records = [{ years: 2022 }, { years: 2023, target: figure(5, '%', { kind: 'change' }) }];
  expect(found({ name: '騎乘人數較111年成長', records })).toEqual([]);
});

test('the base year that the target states in brackets counts, and the cell of the indicator is shown', () => {
  const target = figure(5, '%', { kind: 'change', base: { year: 2020 } });
  const document = plan({
    measures: [{ indicators: [{ name: '騎乘人數較111年成長', records: [{ years: 2023, target }] }] }],
  });
  const measures = document.measures.map((measure) => ({
    ...measure,
    indicators: measure.indicators.map((indicator) => ({ ...indicator, source: place(4, 'measure') })),
  }));
  const [finding] = check(rule, { ...document, measures });
  expect(finding && brief(finding)).toBe('warning G4 B4');
  expect(finding?.message).toBe(
    '「騎乘人數較111年成長」（B4）與「5%」（G4）比較的基準不同（111 年為基準／109 年為基準）；兩處都可能有誤，應統一。',
  );
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

test('what each kind of disagreement says', () => {
  const messages = (records: IndicatorSpec['records'], lang: 'zh-TW' | 'en' = 'zh-TW') =>
    check(rule, plan({ measures: [{ indicators: [{ records }] }] }), undefined, lang).map(
      ({ message }) => message,
    );
  const signs = [-200_000, 100_000].map((value, at) => ({
    years: 2022 + at,
    target: figure(value, '度', { kind: 'change' }),
  }));
  expect(messages(signs)).toEqual([
    '「-200000度」（G4）與「100000度」（G5）正負號相反（負／正）；兩處都可能有誤，應統一。',
  ]);
  const counts = [
    { years: 2021, target: figure(50, '株') },
    { years: 2022, target: figure(120, '株', { kind: 'cumulative' }) },
  ];
  expect(messages(counts, 'en')).toEqual([
    '"50株" (G4) and "120株" (G5) mix a cumulative and a yearly count (yearly / cumulative); either may be wrong, expected one basis throughout.',
  ]);
});

test('a target for each year is no part of a running total', () => {
  const records = [
    { years: 2021, target: figure(50, '株', { per: 'year' }) },
    { years: 2022, target: figure(120, '株', { kind: 'cumulative' }) },
  ];
  expect(found({ records })).toEqual([]);
});

test('signs are of changes alone, and zero has none', () => {
  const signs = (kind: Said['kind'], ...values: number[]) =>
    found({
      records: values.map((value, at) => ({
        years: 2021 + at,
        result: figure(value, '度', kind ? { kind } : {}),
      })),
    });
  expect(signs('annual', -5, 5)).toEqual([]);
  expect(signs('change', -5, 0)).toEqual([]);
  expect(signs('change', 0, 5)).toEqual([]);
  expect(signs('change', -5, -3)).toEqual([]);
  expect(signs('change', -5, 3)).toEqual(['notice F5 F4']);
  // One cell that speaks of a change is enough to know what the series counts.
  const mixed = [
    { years: 2021, result: figure(-5, '度', { kind: 'change' }) },
    { years: 2022, result: figure(3, '度') },
  ];
  expect(found({ records: mixed })).toEqual(['notice F5 F4']);
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
  // A year before it that has no result changes nothing.
  expect(found({ records: [{ years: 2020, target: figure(50, '株') }, ...records(82)] })).toEqual([]);
  expect(found({ records: records(70) })).toEqual(['notice F5 F4', 'notice G5 G4']);
});

test('a total whose own year does not add up to it does not count from the first year', () => {
  const total = figure(124, '株', {
    kind: 'cumulative',
    figures: [
      { raw: '新增 82 株', value: 82 },
      { raw: '累計新增 124 株', value: 124, cumulative: true },
    ],
  });
  const targets = [figure(50, '株'), figure(120, '株', { kind: 'cumulative' as const })];
  const against = (first: Said) =>
    found({
      records: targets.map((target, at) => ({ years: 2021 + at, target, result: at === 0 ? first : total })),
    });
  // 0 + 124 would be the total itself.
  expect(against(figure(0, '株'))).toEqual(['notice F5 F4', 'notice G5 G4']);
  // 42 so far and 82 more are 124, but then both results are totals and the targets differ all the same.
  expect(against(figure(42, '株', { kind: 'cumulative' }))).toEqual(['notice G5 G4']);
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

test('a result that is not what the target says of the same year', () => {
  const target = figure(51, '%', {
    raw: '51% (基準年 110 年 46%)',
    kind: 'cumulative',
    base: { year: 2021, value: 46 },
    row: 9,
  });
  const level = (value: number) => figure(value, '%', { kind: 'cumulative' });
  const records = (first: number) => [
    { years: 2021, result: level(first) },
    { years: 2022, result: level(49.01) },
    { years: [2021, 2025] as const, target },
  ];
  expect(found({ records: records(47.41) })).toEqual(['warning G9 F4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records: records(47.41) }] }] }));
  expect(finding).toMatchObject({
    measure: '推廣節能',
    indicator: '輔導家數',
    evidence: { case: 'base-value' },
  });
  expect(finding?.message).toBe(
    '「51% (基準年 110 年 46%)」（G9）與「47.41%」（F4）對同一基準年寫了不同的數字（46%／47.41%）；兩處都可能有誤，應統一。',
  );
  expect(found({ records: records(46) })).toEqual([]);
});

test('another value for the base year beside a result', () => {
  const target = figure(0.5, '%', {
    raw: '去化率每年增加 0.5% (109 年 80.24%)',
    kind: 'change',
    base: { year: 2020, value: 80.24, previousYear: true },
    row: 9,
  });
  const result = (raw: string) => figure(128972, undefined, { raw });
  const records = (raw: string) => [{ years: 2022, target, result: result(raw) }];
  expect(found({ records: records('128,972 (109 年 97.2%)') })).toEqual(['warning G9 F4']);
  expect(found({ records: records('128,972 (109 年 80.24%)') })).toEqual([]);
  expect(found({ records: records('128,972 (110 年 97.2%)') })).toEqual([]);
});

test('a running total beside one year and not beside the next', () => {
  const pair = figure(55, '萬人次', {
    raw: '55 (210 萬)',
    figures: [
      { raw: '55', value: 55 },
      { raw: '210 萬', value: 210, unit: { symbol: '萬', dimension: 'number', scale: 10_000 } },
    ],
  });
  const records = [
    { years: 2022, result: pair },
    { years: 2023, result: figure(144, '萬人次') },
  ];
  expect(found({ records })).toEqual(['notice F4 F5']);
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }))[0]?.message).toBe(
    '「55 (210 萬)」（F4）與「144萬人次」（F5），前者兼寫當年與累計，後者只寫一個數字，看不出是哪一種（55、210 萬／144）；兩處都可能有誤，應統一。',
  );
  expect(found({ records: records.slice(0, 1) })).toEqual([]);
});
