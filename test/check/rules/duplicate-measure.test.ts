import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/duplicate-measure.ts';
import { brief, check, dash, figure, type MeasureSpec, paid, plan } from '../plan-builder.ts';

const twin: MeasureSpec = { indicators: [{ records: [{ years: 2022 }] }] };

function found(...measures: MeasureSpec[]): string[] {
  return check(rule, plan({ measures })).map(brief);
}

test('same name, indicator and agency in the same years', () => {
  const measures = [twin, { ...twin, name: '節約用水' }, twin];
  expect(found(...measures)).toEqual(['warning B6 B4']);
  expect(check(rule, plan({ measures }))[0]?.message).toBe(
    '「推廣節能」（環境保護局）在 B4 和 B6 各列一次，衡量標準同為「輔導家數」；應合併，或寫明差別。',
  );
});

test('what the finding is about', () => {
  const lead = ['環境保護局', '教育處'];
  const [finding] = check(
    rule,
    plan({
      measures: [
        { ...twin, lead },
        { ...twin, lead: lead.toReversed() },
      ],
    }),
  );
  expect(finding).toMatchObject({ measure: '推廣節能', indicator: '輔導家數', evidence: { case: 'name' } });
  expect(finding?.message).toBe(
    '「推廣節能」（教育處、環境保護局）在 B4 和 B5 各列一次，衡量標準同為「輔導家數」；應合併，或寫明差別。',
  );
});

test('listed three times, each later one is held against the first of its years', () => {
  expect(found(twin, twin, twin)).toEqual(['warning B5 B4', 'warning B6 B4']);
  const later: MeasureSpec = { indicators: [{ records: [{ years: 2024 }] }] };
  expect(found(twin, later, later)).toEqual(['warning B6 B5']);
});

test('one indicator given twice under one measure is no second measure', () => {
  const records = [{ years: 2022 }];
  expect(found({ indicators: [{ records }, { records }] })).toEqual([]);
});

test('names are compared one by one, not as they run together', () => {
  const records = [{ years: 2022 }];
  const one: MeasureSpec = { name: '推廣節能', indicators: [{ name: '輔導家數', records }] };
  const other: MeasureSpec = { name: '推廣', indicators: [{ name: '節能輔導家數', records }] };
  expect(found(one, other)).toEqual([]);
});

test('a measure without years may be of any', () => {
  const without = (...bare: number[]) => {
    const document = plan({ measures: [twin, twin] });
    const measures = document.measures.map(({ period, ...measure }, at) =>
      period === undefined || bare.includes(at) ? measure : { ...measure, period },
    );
    return check(rule, { ...document, measures }).map(brief);
  };
  expect([without(0), without(1), without(0, 1)]).toEqual([
    ['warning B5 B4'],
    ['warning B5 B4'],
    ['warning B5 B4'],
  ]);
});

test('spaces do not make another name', () => {
  expect(found(twin, { ...twin, name: '推廣 節能' })).toEqual(['warning B5 B4']);
});

test('other agency, other indicator or other years are another measure', () => {
  expect(found(twin, { ...twin, lead: ['教育處'] })).toEqual([]);
  expect(found(twin, { indicators: [{ name: '宣導場次', records: [{ years: 2022 }] }] })).toEqual([]);
  expect(found(twin, { indicators: [{ records: [{ years: 2023 }] }] })).toEqual([]);
});

test('cells of two sheets are named with their sheets', () => {
  const document = plan({ measures: [twin, twin] });
  const measures = document.measures.map((measure, index) => ({
    ...measure,
    source: { ...measure.source, sheet: ['甲', '乙'][index] ?? '', cell: 'B2' },
  }));
  expect(check(rule, { ...document, measures })[0]?.message).toContain('在 甲!B2 和 乙!B2 各列一次');
});

const DUTY = '協助4處新增水資源回收再利用系統';

/** A measure of 2023 with this target and an amount in TWD. */
function duty(name: string, indicator: string, raw: string, amount: number, years = 2023): MeasureSpec {
  const records = [{ years, target: figure(4, '處', { raw }), budget: paid(amount) }];
  return { name, indicators: [{ name: indicator, records }] };
}

test('another name with the same target and the same money would be counted twice', () => {
  const measures = [
    duty('校園低碳建置', '低碳建置', DUTY, 420_000),
    duty('水資源回收', '回收', DUTY, 420_000),
  ];
  expect(found(...measures)).toEqual(['warning 2023 G5 H5 G4 H4']);
  expect(check(rule, plan({ measures }))[0]?.message).toBe(
    '「校園低碳建置」（B4）與「水資源回收」（B5）同為環境保護局主辦，目標同為「協助4處新增水資源回收再利用系統」，經費同為 42；若是同一件事，經費會算兩次，應寫明。',
  );
});

test('one pair of measures in one year is said once; another pair, or another year, by itself', () => {
  const indicator = '每年環境教育查核及輔導案件數';
  const both = (year: number, amount: number): MeasureSpec[] =>
    ['校園低碳建置', '水資源回收'].map((name) => duty(name, indicator, DUTY, amount, year));
  expect(found(...both(2023, 420_000))).toEqual(['warning 2023 G5 H5 G4 H4']);
  const water = (name: string) =>
    duty(name, '每年水質稽查及改善輔導案件數', '完成水質稽查及改善輔導4處', 300_000);
  const count = (measure: MeasureSpec): MeasureSpec => ({
    ...measure,
    indicators: measure.indicators.map((one) => ({
      ...one,
      records: [{ years: 2023, result: figure(4, '處') }],
    })),
  });
  expect(found(...both(2023, 420_000), count(water('甲')), count(water('乙')))).toEqual([
    'warning 2023 G5 H5 G4 H4',
    'notice 2023 F7 F6',
  ]);
});

test('another amount, another year, or a target too short to tell', () => {
  const first = duty('校園低碳建置', '低碳建置', DUTY, 420_000);
  expect(found(first, duty('水資源回收', '回收', DUTY, 500_000))).toEqual([]);
  expect(found(first, duty('水資源回收', '回收', DUTY, 420_000, 2024))).toEqual([]);
  expect(found(duty('校園', '甲', '4處', 420_000), duty('回收', '乙', '4處', 420_000))).toEqual([]);
});

test('the same telling indicator under two measures is a notice, a general one is not', () => {
  const counting = (name: string, indicator: string, value: number): MeasureSpec => ({
    name,
    indicators: [{ name: indicator, records: [{ years: 2022, result: figure(value, '案') }] }],
  });
  const name = '每年環境教育查核及輔導案件數';
  const measures = [counting('推動環境教育', name, 12), counting('宣導整合', name, 10)];
  expect(found(...measures)).toEqual(['notice 2022 F5 F4']);
  expect(check(rule, plan({ measures }))[0]?.message).toBe(
    '「推動環境教育」（B4）與「宣導整合」（B5）同為環境保護局主辦，衡量標準同為「每年環境教育查核及輔導案件數」，數字分別為「12案」「10案」；若是同一件事，成果會算兩次，應寫明差別。',
  );
  // The figures of a year change while it runs; it is still the same finding.
  const fingerprints = [12, 13].map((value) => {
    const later = [counting('推動環境教育', name, value), counting('宣導整合', name, 10)];
    return check(rule, plan({ measures: later }))[0]?.fingerprint;
  });
  expect(fingerprints[0]).toBe(fingerprints[1]);
  const [twoLeads] = check(
    rule,
    plan({ measures: measures.map((one) => ({ ...one, lead: ['甲局', '乙局'] })) }),
    undefined,
    'en',
  );
  expect(twoLeads?.message).toContain('both of 甲局, 乙局, count the same');
  expect(found(counting('甲', '每年辦理場次', 12), counting('乙', '每年辦理場次', 10))).toEqual([]);
});

test('where one of the two has no result yet, their targets are shown', () => {
  const name = '每年環境教育查核及輔導案件數';
  const measures = [dash, figure(9, '案')].map((result, at) => ({
    name: `宣導${at + 1}`,
    indicators: [{ name, records: [{ years: 2022, target: figure(10 + at, '案'), result }] }],
  }));
  const [finding] = check(rule, plan({ measures }));
  expect(finding && brief(finding)).toBe('notice 2022 G5 G4');
  expect(finding?.evidence.figures).toBe('「10案」「11案」');
});
