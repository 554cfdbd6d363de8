import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/duplicate-measure.ts';
import { brief, check, type MeasureSpec, plan } from '../plan-builder.ts';

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
