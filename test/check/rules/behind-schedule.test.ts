import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/behind-schedule.ts';
import type { Record as PlanRecord } from '../../../src/plan-document.ts';
import { brief, check, dash, figure, type IndicatorSpec, plan, type Said } from '../plan-builder.ts';

function behind(years: number, pace?: PlanRecord['pace']) {
  const judgement = { expected: 1100, actual: 853, shortfall: 247, share: 1 };
  const record = {
    years,
    target: figure(1100, '輛'),
    result: figure(853, '輛'),
    status: 'behind' as const,
    judgement,
  };
  return plan({
    measures: [{ indicators: [{ unit: '輛', records: [{ ...record, ...(pace ? { pace } : {}) }] }] }],
  });
}

test('a year that is over: an error with the shortfall in figures', () => {
  const findings = check(rule, behind(2022), '2023-10-31');
  expect(findings.map(brief)).toEqual(['error 2022 F4 G4']);
  expect(findings[0]?.message).toBe(
    '111 年成果「853輛」（F4），目標「1100輛」（G4）應達 1,100 輛，差 247 輛。',
  );
  expect(findings[0]?.evidence).toMatchObject({ expected: 1100, actual: 853, shortfall: 247, pace: 'over' });
});

test('a running year: by pace', () => {
  expect(check(rule, behind(2023, 'off-pace'), '2023-10-31').map(brief)).toEqual(['warning 2023 F4 G4']);
  expect(check(rule, behind(2023, 'on-pace'), '2023-10-31').map(brief)).toEqual(['notice 2023 F4 G4']);
});

test('31 December belongs to the year and ends it', () => {
  expect(check(rule, behind(2023), '2023-12-30').map(brief)).toEqual(['notice 2023 F4 G4']);
  expect(check(rule, behind(2023), '2023-12-31').map(brief)).toEqual(['error 2023 F4 G4']);
});

test('the share of a long target is said', () => {
  const judgement = { expected: 300, actual: 50, shortfall: 250, share: 0.2 };
  const target = figure(1500, '公尺', { kind: 'milestone', dueYear: 2026 });
  const records = [{ years: 2022, target, result: figure(50, '公尺'), status: 'behind' as const, judgement }];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }), '2023-10-31', 'en');
  expect(finding?.message).toBe(
    '2022: the result is "50公尺" (F4); the target "1500公尺" (G4) expected 300 公尺 (20% of it being due), short by 250 公尺.',
  );
});

test('what is met, missing or incomparable is not behind', () => {
  const records = (['achieved', 'missing', 'incomparable', 'not-due'] as const).map((status, index) => ({
    years: 2020 + index,
    target: figure(5),
    result: figure(1),
    status,
  }));
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] }))).toEqual([]);
});

/** Rows of 2022 on that share one target in G5, behind a row with a target of its own. */
function sharing(target: Said, results: readonly Said[], more: Partial<IndicatorSpec> = {}) {
  const merged = { row: 5, spread: { rows: results.length, basis: 'merged' as const }, ...target };
  const records = results.map((result, at) => ({
    years: 2022 + at,
    target: merged,
    result,
    status: 'behind' as const,
    judgement: { expected: 3500, actual: 1, shortfall: 3499, share: 1 },
  }));
  const first = { years: 2021, target: figure(1000, '輛'), result: figure(2480, '輛') };
  return check(
    rule,
    plan({ measures: [{ indicators: [{ ...more, records: [first, ...records] }] }] }),
    '2025-12-31',
  );
}
const severities = (...given: Parameters<typeof sharing>) =>
  sharing(...given).map(({ severity }) => severity);
const cars = (value: number, more: Partial<Said> = {}) => figure(value, '輛', more);

test('a target over two rows that they meet together is a notice', () => {
  const found = sharing(cars(3500), [cars(2660), cars(1990)]);
  expect(found.map(brief)).toEqual(['notice 2022 F5 G5', 'notice 2023 F6 G5']);
  expect(found[0]?.message).toContain('若是合計，成果合計 4,650 輛，已經達到；應寫明。');
  expect(severities(cars(3500), [cars(2000), cars(1500)])).toEqual(['notice', 'notice']);
  expect(sharing(cars(3500), [cars(1000), cars(1990)]).map(brief)).toEqual([
    'error 2022 F5 G5',
    'error 2023 F6 G5',
  ]);
});

test('a year without a result does not keep the others from meeting it together', () => {
  expect(severities(cars(3500), [cars(2660), cars(1990), dash])).toEqual(['notice', 'notice', 'error']);
});

test('units are reckoned: 6,000 and 5,000 人次 are more than 1 萬人次', () => {
  const riders = [figure(6000, '人次'), figure(5000, '人次')];
  const found = sharing(figure(1, '萬人次'), riders);
  expect(found.map(({ severity, evidence }) => [severity, evidence.together])).toEqual([
    ['notice', 11_000],
    ['notice', 11_000],
  ]);
  expect(severities(figure(2, '萬人次'), riders)).toEqual(['error', 'error']);
  const tens = [figure(0.6, '萬人次'), figure(0.5, '萬人次')];
  expect(severities(figure(10_000, '人次'), tens)).toEqual(['notice', 'notice']);
  expect(severities(figure(12_000, '人次'), tens)).toEqual(['error', 'error']);
  expect(severities(figure(3500), [figure(2660), figure(1990)])).toEqual(['notice', 'notice']);
});

test.each<[name: string, target: Said, results: Said[], more?: Partial<IndicatorSpec>]>([
  ['a target that says 每年', cars(3500, { raw: '每年 3,500 輛' }), [cars(2660), cars(1990)]],
  ['a ceiling', cars(3500, { op: '<=' }), [cars(4000), cars(5000)]],
  ['a ceiling that must not be touched', cars(3500, { op: '<' }), [cars(4000), cars(5000)]],
  ['what should go down', cars(3500), [cars(4000), cars(5000)], { direction: 'decrease' }],
  ['totals that run on', cars(3500), [2660, 3000].map((value) => cars(value, { kind: 'cumulative' }))],
  ['a total among yearly counts', cars(3500), [cars(2660), cars(3000, { kind: 'cumulative' })]],
  ['results in another unit', cars(3500), [figure(2660, '公噸'), figure(1990, '公噸')]],
])('%s is not met by adding rows up', (_name, target, results, more = {}) => {
  expect(severities(target, results, more)).toEqual(['error', 'error']);
});

test('rows of another part of one cell are not added', () => {
  const target = cars(3500, { row: 5, spread: { rows: 2, basis: 'merged' } });
  const judgement = { expected: 3500, actual: 1, shortfall: 3499, share: 1 };
  const row = (years: number, part: number, value: number) => ({
    years,
    part,
    target,
    result: cars(value),
    status: 'behind' as const,
    judgement,
  });
  const first = { years: 2021, target: cars(1000), result: cars(2480) };
  const records = [first, row(2022, 1, 1000), row(2023, 1, 1500), row(2022, 2, 2000)];
  const found = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(found.map(({ evidence }) => evidence.together)).toEqual(['', '', '']);
});

test('how a result was made up, and by what a share was reckoned, stand in the evidence', () => {
  const judgement = {
    expected: 12,
    actual: 5,
    shortfall: 7,
    share: 0.5,
    base: 4,
    actualFrom: 'sum-of-years' as const,
  };
  const record = { years: 2023, target: cars(20), result: cars(5), status: 'behind' as const, judgement };
  const [over, running] = ['2023-12-31', '2023-06-30'].map(
    (asOf) =>
      check(
        rule,
        plan({ measures: [{ indicators: [{ records: [{ ...record, pace: 'off-pace' }] }] }] }),
        asOf,
      )[0],
  );
  expect(over?.evidence).toMatchObject({ share: 0.5, base: 4, from: 'sum-of-years', pace: 'over' });
  expect(running?.evidence).toMatchObject({ pace: 'off-pace' });
  // What was due grows from day to day; it is still the same finding.
  expect(running?.fingerprint).toBe(over?.fingerprint);
});

test('a growth in percent is due in what the result counts', () => {
  const judgement = { expected: 541_292, actual: 500_000, shortfall: 41_292, share: 1 };
  const target = figure(3, '%', { raw: '成長3%', kind: 'change' });
  const unitOf = (result: Said) => {
    const record = { years: 2022, target, result, status: 'behind' as const, judgement };
    return check(rule, plan({ measures: [{ indicators: [{ records: [record] }] }] })).map(
      ({ evidence }) => evidence.unit,
    );
  };
  expect(unitOf(figure(500_000, '人次'))).toEqual(['人次']);
  expect(unitOf(figure(500_000))).toEqual(['%']);
  const bare = { years: 2022, target: figure(5), result: cars(1), status: 'behind' as const, judgement };
  const [found] = check(rule, plan({ measures: [{ indicators: [{ records: [bare] }] }] }));
  expect(found?.evidence.unit).toBe('');
});

test('the same shortfall is the same finding while its target becomes due', () => {
  const fingerprintOf = (expected: number, share: number) => {
    const judgement = { expected, actual: 50, shortfall: expected - 50, share };
    const record = {
      years: [2022, 2026] as const,
      target: figure(1500, '公尺', { kind: 'total' }),
      result: figure(50, '公尺'),
      status: 'behind' as const,
      judgement,
      pace: share < 0.5 ? ('on-pace' as const) : ('off-pace' as const),
    };
    const [found] = check(rule, plan({ measures: [{ indicators: [{ records: [record] }] }] }));
    return found?.fingerprint;
  };
  expect(fingerprintOf(300, 0.2)).toBe(fingerprintOf(900, 0.6));
});
