/** The table of reasons held against the results: 3/5 of a plan from 2021 to 2025 is due in 2023. */
import { describe, expect, test } from 'vitest';
import { arithmeticOf } from '../../src/check/arithmetic.ts';
import inconsistentUnits from '../../src/check/rules/inconsistent-units.ts';
import totalMismatch from '../../src/check/rules/total-mismatch.ts';
import { dash, figure, type MeasureSpec, type RecordSpec, type Said } from './plan-builder.ts';
import { checkAll, inShort, report } from './report-builder.ts';

const years = [2021, 2025] as const;

function measure(target: Said, total: Said, results: readonly Said[], expected: number): MeasureSpec {
  const records: RecordSpec[] = [
    ...results.map((result, index) => ({ years: 2021 + index, result })),
    { years, target, result: total, judgement: { expected } },
  ];
  return { indicators: [{ name: '', records }] };
}

/** F4 to F6 are the years, F7 the total, G7 the target. */
const area = measure(
  figure(500, '公頃', { kind: 'total' }),
  figure(240, '公頃', { kind: 'total' }),
  [figure(70, '公頃'), figure(110, '公頃'), figure(60, '公頃')],
  300,
);

function outcomes(compared: string, of = area) {
  const documents = [report('a', [of], [{ compared: [compared] }])];
  return arithmeticOf(documents[0] ?? report('a', []), documents)
    .filter(({ kind }) => kind.startsWith('explained'))
    .map(({ kind, holds, instead }) => [kind, holds, instead].filter((each) => each !== undefined).join(' '));
}

describe('what was reached and what was due', () => {
  test.each([
    ['240/300 公頃', ['explained-actual true', 'explained-target true']],
    // Last year alone, against the whole target.
    ['60/500 公頃', ['explained-actual true', 'explained-target true']],
    ['250/310 公頃', ['explained-actual false', 'explained-target false']],
    ['240/110 公頃', ['explained-actual true', 'explained-target false other-year']],
    ['240/300 萬公頃', ['explained-actual false scale', 'explained-target false scale']],
    ['240/300 場次', ['explained-actual false not-derived', 'explained-target false not-derived']],
  ])('%s', (compared, expected) => {
    expect(outcomes(compared)).toEqual(expected);
  });

  test('running totals added up are no figure', () => {
    const running = (own: number, reached: number) =>
      figure(own, '公頃', {
        figures: [
          { raw: `${own}`, value: own },
          { raw: `累積 ${reached}`, value: reached, cumulative: true },
        ],
      });
    const results = [running(60, 960), running(60, 1020), running(50, 1070)];
    const level = { kind: 'cumulative' as const };
    const organic = measure(figure(1200, '公頃', level), figure(1070, '公頃', level), results, 1080);
    expect(outcomes('3,050/1,080 公頃', organic)).toEqual([
      'explained-actual false stocks-added',
      'explained-target true',
    ]);
    expect(outcomes('1,070/1,080 公頃', organic)).toEqual(['explained-actual true', 'explained-target true']);
  });
});

test('both places are named, in whichever file the table of reasons stands', () => {
  const own = [report('a', [area], [{ compared: ['250/300 公頃'] }])];
  expect(checkAll(totalMismatch, own).findings.map(inShort)).toEqual(['warning 推廣節能 a:D3 a:F7']);
  const apart = [report('a', [area]), report('b', [], [{ compared: ['250/300 公頃'] }])];
  const [finding, ...more] = checkAll(totalMismatch, apart).findings;
  expect(more).toEqual([]);
  expect(finding && inShort(finding)).toBe('warning 推廣節能 b:D3 a:F7');
  expect([finding?.table, finding?.document]).toEqual(['5', 'b']);
  expect(finding?.message).toBe(
    '落後說明表的執行量「250/300 公頃」（D3）與成果表的 240 公頃 不符（240公頃，見 表1-1!F7）；兩者都可能有誤。',
  );
});

describe('units of the table of reasons', () => {
  const flow = measure(
    figure(8.3, '噸/日', { kind: 'cumulative' }),
    dash,
    [figure(5.9, '噸/日'), figure(5.85, '噸/日')],
    7.1,
  );

  test('a scale word that one of the tables has lost', () => {
    const documents = [report('a', [flow], [{ compared: ['5.85/8.3 萬噸/日'] }])];
    const [finding] = checkAll(inconsistentUnits, documents).findings;
    expect(finding?.evidence).toMatchObject({ relation: 'scale', units: '萬噸/日 / 噸/日' });
    expect(checkAll(totalMismatch, documents).findings).toEqual([]);
  });

  test('tonnes beside a rate', () => {
    const rate = measure(figure(60, '%', { kind: 'cumulative' }), dash, [figure(55, '%')], 60);
    const documents = [report('a', [rate], [{ compared: ['110年:829,511 噸 111年:883,857 噸'] }])];
    expect(checkAll(inconsistentUnits, documents).findings.map(inShort)).toEqual([
      'warning 推廣節能 a:D3 a:F4',
    ]);
  });
});
