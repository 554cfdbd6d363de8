import { expect, test } from 'vitest';
import { workedChecks } from '../../src/check/arithmetic/worked.ts';
import totalMismatch from '../../src/check/rules/total-mismatch.ts';
import { statementsOf } from '../../src/model/statements/statements.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { brief, check, figure, place, plan } from './plan-builder.ts';

/** A report of one measure, 100 案 to be reached and 80 reached, with a sentence of prose. */
function said(text: string): PlanDocument {
  const records = [
    {
      years: [2021, 2025] as const,
      target: figure(100, '案', { kind: 'total' }),
      result: figure(80, '案', { kind: 'total' }),
    },
  ];
  const base = plan({ measures: [{ name: '跨部門合作減量', indicators: [{ name: '', records }] }] });
  return { ...base, statements: statementsOf([{ text, source: place(1, 'measure') }], base.measures) };
}

test.each<[text: string, outcome: string | undefined]>([
  // 836.21 / 650 = 1.2865
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.29 倍。', 'holds'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.3 倍。', 'holds'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.28 倍。', 'cut-off 1.28648'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.30 倍。', 'wrong 1.28648'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.2 倍以上。', 'holds'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.5 倍以上。', 'wrong 1.28648'],
  ['汰換 120 輛，目標 100 輛，達成率 120%。', 'holds'],
  ['汰換 120 輛，目標 100 輛，達成率 125%。', 'wrong 120'],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.1 倍以下。', 'wrong 1.28648'],
  ['汰換 0 輛，目標 100 輛，達成率 0%。', 'holds'],
  ['汰換 0 輛，目標 100 輛，達成率 5%。', 'wrong 0'],
  ['汰換 5 輛，目標 0 輛，達成率 5%。', undefined],
  ['達成率 85%。', undefined],
  // 8.45 / 6.45 is 131.0, 8.4 / 6.5 is 129.2: either figure is rounded.
  ['去化 8.4 萬公噸，目標 6.5 萬公噸，達成率 131%。', 'holds'],
  ['去化 8.4 萬公噸，目標 6.5 萬公噸，達成率 132%。', 'wrong 129.231'],
  // 80 of the 100 of the table; nothing is known of a measure the table lacks.
  ['跨部門合作減量共媒合 80 案，達成率 80%。', 'holds'],
  ['跨部門合作減量共媒合 80 案，達成率 85%。', 'wrong 80'],
  ['漁船收購 80 艘，達成率 85%。', undefined],
  // 359,191 / 2.75 = 130,614.9 by 33 months, / 2.7461 = 130,802.2 by 1,003 days, / 3 = 119,730.3 by the years named.
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 130,615 公噸。', 'holds'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 130,624 公噸。', 'holds'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 130,802 公噸。', 'holds'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 119,730 公噸。', 'holds'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 13.1 萬公噸。', 'holds'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 130,604 公噸。', 'wrong 130615'],
  ['110 年至 112 年 9 月去化 359,191 公噸，平均每年 131,000 公噸。', 'wrong 130615'],
  // Three whole years have one average only.
  ['110 年至 112 年去化 360,000 公噸，平均每年 120,000 公噸。', 'holds'],
  ['110 年至 112 年去化 360,000 公噸，平均每年 130,909 公噸。', 'wrong 120000'],
  ['110 年至 112 年去化 360,000 公噸，平均每年 60,000 公噸。', 'wrong 120000'],
  // 30 months are two years and a half.
  ['110 年 7 月至 112 年 12 月去化 360,000 公噸，平均每年 144,000 公噸。', 'holds'],
  // 35.5 to 36.5 in three years are 118,333 to 121,667.
  ['110 年至 112 年去化 36 萬公噸，平均每年 121,500 公噸。', 'holds'],
  ['110 年至 112 年去化 36 萬公噸，平均每年 125,000 公噸。', 'wrong 120000'],
  // Of one year, of no years and of no total there is no average.
  ['112 年去化 120,000 公噸，平均每年 130,000 公噸。', undefined],
  ['去化 360,000 公噸，平均每年 120,000 公噸。', undefined],
  ['110 年至 112 年平均每年去化 120,000 公噸。', undefined],
])('%s %s', (text, outcome) => {
  const checks = workedChecks(said(text)).map(({ holds, instead = 'wrong', computed }) =>
    holds ? 'holds' : `${instead} ${computed}`,
  );
  expect(checks).toEqual(outcome === undefined ? [] : [outcome]);
});

test.each<[text: string, full: unknown[]]>([
  // Against the target of the table, in whose cell it stands.
  [
    '跨部門合作減量共媒合 80 案，達成率 85%。',
    ['ratio', '達成率 85%', '80%', ['80 案', '100案'], ['G4'], '跨部門合作減量'],
  ],
  [
    '光電容量 836.21MW，為原定 650 MW 目標的 1.2 倍。',
    ['ratio', '為原定 650 MW 目標的 1.2 倍', '1.28648倍', ['836.21MW', '650 MW'], [], undefined],
  ],
  [
    '110 年至 112 年去化 36 萬公噸，平均每年 13 萬公噸。',
    ['average', '平均每年 13 萬公噸', '12萬公噸', ['36 萬公噸', '3'], [], undefined],
  ],
])('told in full: %s', (text, full) => {
  const told = workedChecks(said(text)).map(({ kind, stated, computed, unit, parts, sources, subject }) => [
    kind,
    stated,
    `${computed}${unit}`,
    parts,
    sources.map(({ cell }) => cell),
    subject.measure?.name,
  ]);
  expect(told).toEqual([full]);
});

test('a document without prose has nothing worked out', () => {
  const { statements: _, ...silent } = said('');
  expect(workedChecks(silent)).toEqual([]);
});

test.each([
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.29 倍。', []],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.28 倍。', ['notice B1']],
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.38 倍。', ['warning B1']],
])('what does not hold is told: %s', (text, expected) => {
  expect(check(totalMismatch, said(text)).map(brief)).toEqual(expected);
});

test.each([
  ['光電容量 836.21MW，為原定 650 MW 目標的 1.38 倍。', '836.21MW ÷ 650 MW'],
  ['110 年至 112 年去化 360,000 公噸，平均每年 130,909 公噸。', '360,000 公噸 ÷ 3'],
])('how it was worked out is shown: %s', (text, parts) => {
  expect(check(totalMismatch, said(text)).map(({ evidence }) => evidence.parts)).toEqual([parts]);
});

test('a figure of the prose that the table gives otherwise is left to narrative-mismatch', () => {
  expect(check(totalMismatch, said('跨部門合作減量共媒合 85 案。'))).toEqual([]);
});
