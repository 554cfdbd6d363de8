import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/behind-schedule.ts';
import type { Record as PlanRecord } from '../../../src/plan-document.ts';
import { brief, check, figure, plan } from '../plan-builder.ts';

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

test('a target over two rows that they meet together is a notice', () => {
  const merged = figure(3500, '輛', { row: 5, spread: { rows: 2, basis: 'merged' } });
  const short = (years: number, value: number) => ({
    years,
    target: merged,
    result: figure(value, '輛'),
    status: 'behind' as const,
    judgement: { expected: 3500, actual: value, shortfall: 3500 - value, share: 1 },
  });
  const first = { years: 2021, target: figure(1000, '輛'), result: figure(2480, '輛') };
  const found = (...values: [number, number]) => {
    const records = [first, short(2022, values[0]), short(2023, values[1])];
    return check(rule, plan({ measures: [{ indicators: [{ unit: '輛', records }] }] }));
  };
  expect(found(2660, 1990).map(brief)).toEqual(['notice 2022 F5 G5', 'notice 2023 F6 G5']);
  expect(found(2660, 1990)[0]?.message).toContain('若是合計，成果合計 4,650 輛，已經達到；應寫明。');
  expect(found(1000, 1990).map(brief)).toEqual(['error 2022 F5 G5', 'error 2023 F6 G5']);
});
