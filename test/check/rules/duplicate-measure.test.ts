import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/duplicate-measure.ts';
import { brief, check, figure, type MeasureSpec, paid, plan } from '../plan-builder.ts';

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
  expect(found(counting('甲', '每年辦理場次', 12), counting('乙', '每年辦理場次', 10))).toEqual([]);
});
