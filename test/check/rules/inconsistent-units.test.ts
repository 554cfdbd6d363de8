import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/inconsistent-units.ts';
import { checkAll } from '../organisation-builder.ts';
import { brief, check, figure, type IndicatorSpec, plan } from '../plan-builder.ts';

function found(indicator: IndicatorSpec): string[] {
  return check(rule, plan({ measures: [{ indicators: [indicator] }] })).map(brief);
}

test('target and result in units that cannot be compared', () => {
  const records = [{ years: 2021, target: figure(10, '處'), result: figure(1, '所學校') }];
  expect(found({ records })).toEqual(['warning F4 G4']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe(
    '單位不同，無法比較（所學校 / 處）：「1所學校」「10處」，見 F4、G4。各處都可能有誤，應改用同一種單位。',
  );
});

test('the same pair along a series is one finding', () => {
  const records = [990, 881].map((value, index) => ({
    years: 2021 + index,
    target: figure(700, '家次', { row: 4 }),
    result: figure(value, '家'),
  }));
  expect(found({ records })).toEqual(['notice F4 G4 F5']);
});

test('a slip in one year is of that year', () => {
  const records = [
    { years: 2021, target: figure(6, '%'), result: figure(7, '%') },
    { years: 2022, target: figure(10, '%'), result: figure(1004, '台') },
  ];
  expect(found({ records })).toEqual(['warning 2022 F5 G5']);
});

test('the indicator against its cells', () => {
  expect(
    found({ name: '≧29處/年', unit: '處', records: [{ years: 2022, target: figure(80, '%') }] }),
  ).toEqual(['warning G4']);
});

test('a figure in the name of the indicator sets its unit', () => {
  const records = [{ years: 2022, target: figure(10, '案') }];
  expect(found({ name: '因應措施項目佔評選總分 5%', records })).toEqual(['warning G4']);
  expect(found({ name: '≧29處/年', records: [{ years: 2022, target: figure(80, '%') }] })).toEqual([
    'warning G4',
  ]);
  expect(found({ name: '補助案數', records })).toEqual([]);
});

test('the odd cell of one row is not held against the rest of the series', () => {
  const records = [
    { years: 2021, target: figure(8, '案'), result: figure(10, '場次') },
    { years: 2022, target: figure(12, '案'), result: figure(10, '案') },
  ];
  expect(found({ records })).toEqual(['warning 2021 F4 G4']);
});

test('a figure per quarter against a total', () => {
  const judgement = { reason: 'rate-against-total' as const };
  const target = figure(1500, '公尺', { kind: 'milestone', dueYear: 2026 });
  const records = [
    { years: 2022, target, result: figure(50, '公尺', { kind: 'cumulative' }) },
    { years: 2023, target, result: figure(70, '公尺', { per: 'quarter' }), judgement },
  ];
  expect(found({ records })).toEqual(['warning 2023 F5 G5']);
});

test('a yearly target against a cumulative result', () => {
  const judgement = { reason: 'stock-against-flow' as const };
  const records = [
    { years: 2022, target: figure(5, '處'), result: figure(200, '處', { kind: 'cumulative' }), judgement },
  ];
  expect(found({ records })).toEqual(['warning F4 G4']);
});

test('a growth rate beside a level can be worked out: a notice', () => {
  const records = [
    { years: 2022, target: figure(3, '%', { kind: 'change' }), result: figure(541292, '人次') },
  ];
  expect(found({ records })).toEqual(['notice F4 G4']);
});

test('convertible, borrowed and missing units do not clash', () => {
  expect(
    found({ records: [{ years: 2022, target: figure(2, '公里'), result: figure(1500, '公尺') }] }),
  ).toEqual([]);
  expect(
    found({ unit: '輛', records: [{ years: 2022, target: figure(2), result: figure(1, '輛') }] }),
  ).toEqual([]);
  expect(found({ records: [{ years: 2022, target: figure(2), result: figure(1, '輛') }] })).toEqual([]);
});

test('one slip is one finding, however many units it is at odds with', () => {
  const records = [
    { years: 2021, target: figure(8, '案'), result: figure(10, '場次') },
    { years: 2022, target: figure(12, '案'), result: figure(10, '案') },
  ];
  const indicator = { name: '查核案件數', unit: '件', records };
  // The slip of 2021, and 案 against 件 along the rest.
  expect(found(indicator)).toEqual(['warning 2021 F4 G4', 'notice 2022 G5 F5']);
  const [slip] = check(rule, plan({ measures: [{ indicators: [indicator] }] }));
  expect(slip?.evidence.units).toBe('場次 / 案 / 件');
});

test('shares under an indicator that counts, or that sets how many there are to be', () => {
  const records = [80, 85].map((value, index) => ({ years: 2019 + index, target: figure(value, '%') }));
  expect(found({ name: '受理補助案件數', records })).toEqual(['warning G4 G5']);
  expect(found({ name: '每年辦理1場次特色馬拉松', records })).toEqual(['warning G4 G5']);
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ name: '受理補助案件數', records }] }] }));
  expect(finding?.message).toBe(
    '衡量標準計的是數量，儲存格卻是百分比（% / 受理補助案件數）：「80%」「受理補助案件數」「85%」，見 G4、G5。各處都可能有誤，應改用同一種單位。',
  );
});

test.each(['受理件數/應受理總件數', '1個工作天完成修護率', '依限完成4篇分析', '物價指數', '10日內審查完竣'])(
  'a share is right under %s',
  (name) => expect(found({ name, records: [{ years: 2019, target: figure(90, '%') }] })).toEqual([]),
);

test('a scale that changes along the targets is a notice; 1萬6千 beside 2萬 is one way of writing', () => {
  const series = (second: Parameters<typeof figure>) => [
    { years: 2019, target: figure(12, '萬人次') },
    { years: 2020, target: figure(...second) },
  ];
  expect(found({ name: '觀眾人數', records: series([45_000, '人次']) })).toEqual(['notice 2020 G5 G4']);
  const mixed = series([16_000, '人次', { raw: '1萬6千人次' }]);
  expect(found({ name: '觀眾人數', records: mixed })).toEqual([]);
});

test('the same units the other way round are one disagreement', () => {
  const records = [
    { years: 2021, target: figure(5, '家'), result: figure(6, '家次') },
    { years: 2022, target: figure(5, '家次'), result: figure(6, '家') },
  ];
  expect(found({ records })).toHaveLength(1);
});

test('a figure put right leaves the disagreement what it was', () => {
  const fingerprintOf = (value: number) => {
    const records = [{ years: 2021, target: figure(10, '處'), result: figure(value, '所學校') }];
    return check(rule, plan({ measures: [{ indicators: [{ records }] }] }))[0]?.fingerprint;
  };
  expect(fingerprintOf(1)).toBe(fingerprintOf(2));
});

test('two slips in two years are two findings; near-synonyms are not drawn into either', () => {
  const records = [
    { years: 2021, target: figure(6, '家'), result: figure(7, '公噸') },
    { years: 2022, target: figure(6, '家'), result: figure(7, '公尺') },
    { years: 2023, target: figure(6, '家'), result: figure(7, '家次') },
  ];
  expect(found({ records })).toEqual(['warning 2021 F4 G4', 'warning 2022 F5 G5', 'notice 2023 F6 G6']);
});

test('told where it stands; a single row is its whole series', () => {
  const records = [{ years: 2021, target: figure(10, '處'), result: figure(1, '所學校') }];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.locations.map(({ file, cell }) => `${file} ${cell}`)).toEqual([
    'plan.xlsx F4',
    'plan.xlsx G4',
  ]);
  // A single row is its whole series: no year stands out.
  expect(finding?.period).toBeUndefined();
});

test('rows of a summary of revised targets are those of its plan, where that is there', () => {
  const records = [{ years: 2021, target: figure(10, '處'), result: figure(1, '所學校') }];
  const documents = (['kpi-plan', 'kpi-revision'] as const).map((kind) =>
    plan({ id: kind, kind, measures: [{ indicators: [{ records }] }] }),
  );
  expect(checkAll(rule, documents).map(({ document }) => document)).toEqual(['kpi-plan']);
  expect(checkAll(rule, documents.slice(1)).map(({ document }) => document)).toEqual(['kpi-revision']);
});
