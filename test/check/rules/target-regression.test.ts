import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/target-regression.ts';
import { brief, check, figure, type IndicatorSpec, plan, type Said } from '../plan-builder.ts';

function found(direction: IndicatorSpec['direction'], ...targets: Said[]): string[] {
  const records = targets.map((target, index) => ({ years: 2021 + index, target }));
  return check(
    rule,
    plan({ measures: [{ indicators: [{ direction: direction ?? 'increase', records }] }] }),
  ).map(brief);
}

const share = (value: number) => figure(value, '%', { kind: 'cumulative' });
const saved = (value: number) => figure(value, '度', { kind: 'change' });

test('a level that falls back', () => {
  expect(found('increase', share(1), share(2.3), share(2))).toEqual(['warning 2023 G6 G5']);
});

test('a yearly count that falls back is a notice', () => {
  expect(found('increase', figure(5676, '輛'), figure(4000, '輛'))).toEqual(['notice 2022 G5 G4']);
});

test('less is better, and more is asked for later', () => {
  expect(found('decrease', figure(8, '日'), figure(15, '日'))).toEqual(['notice 2022 G5 G4']);
  expect(found('decrease', figure(15, '日'), figure(8, '日'))).toEqual([]);
});

test('of a reduction the size counts, with or without a minus', () => {
  expect(found('decrease', saved(-200_000), saved(-100_000))).toEqual(['warning 2022 G5 G4']);
  expect(found('decrease', figure(10, '%', { kind: 'change' }), figure(16, '%', { kind: 'change' }))).toEqual(
    [],
  );
});

test('a change of sign is not read either way', () => {
  expect(found('decrease', saved(-200_000), saved(100_000))).toEqual([]);
});

test('one merged cell is one target; other bases and units are not compared', () => {
  expect(found('increase', { ...share(80), row: 4 }, { ...share(80), row: 4 })).toEqual([]);
  expect(found('increase', figure(50, '株', { kind: 'cumulative' }), figure(40, '株'))).toEqual([]);
  expect(found('increase', figure(50, '%'), figure(40, '台'))).toEqual([]);
});

test('both cells are named, and either may be wrong', () => {
  const records = [share(2.3), share(2)].map((target, index) => ({ years: 2021 + index, target }));
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe(
    '111 年目標「2%」（G5）比 110 年的「2.3%」（G4）寬鬆；兩者都可能有誤，放寬則應說明理由。',
  );
});

test('a reason in the cell is quoted', () => {
  const records = [
    { years: 2020, target: figure(95, '場') },
    { years: 2021, target: figure(80, '場', { raw: '80場(因疫情影響)', qualifiers: ['因疫情影響'] }) },
  ];
  const [finding] = check(rule, plan({ measures: [{ indicators: [{ records }] }] }));
  expect(finding?.message).toBe(
    '110 年目標「80場(因疫情影響)」（G5）比 109 年的「95場」（G4）寬鬆；儲存格寫明「因疫情影響」，請確認是否足以說明。',
  );
});

test('a target that stands for several years falls back in all of them', () => {
  const later = { ...share(2), row: 5 };
  const records = [
    { years: 2021, target: share(2.3) },
    { years: 2022, target: later },
    { years: 2023, target: later },
  ];
  expect(check(rule, plan({ measures: [{ indicators: [{ records }] }] })).map(brief)).toEqual([
    'warning 2022-2023 G5 G4',
  ]);
});

test('in English, with and without a reason', () => {
  const say = (qualifiers: string[]) => {
    const records = [
      { years: 2020, target: figure(95, '場') },
      { years: 2021, target: figure(80, '場', { qualifiers }) },
    ];
    return check(rule, plan({ measures: [{ indicators: [{ records }] }] }), undefined, 'en').map(
      ({ message }) => message,
    );
  };
  expect(say([])).toEqual([
    'The target of 2021, "80場" (G5), asks for less than "95場" (G4) of 2020; either may be wrong, and a relaxation needs a reason.',
  ]);
  expect(say(['因疫情影響'])).toEqual([
    'The target of 2021, "80場" (G5), asks for less than "95場" (G4) of 2020; its cell says "因疫情影響", please confirm that this explains it.',
  ]);
});
