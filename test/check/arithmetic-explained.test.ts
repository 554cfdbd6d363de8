/** The table of reasons held against the results: 3/5 of a plan from 2021 to 2025 is due in 2023. */
import { describe, expect, test } from 'vitest';
import { arithmeticOf } from '../../src/check/arithmetic/arithmetic.ts';
import inconsistentUnits from '../../src/check/rules/inconsistent-units.ts';
import totalMismatch from '../../src/check/rules/total-mismatch.ts';
import { dash, figure, type MeasureSpec, type RecordSpec, type Said, words } from './plan-builder.ts';
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

/** The check in full: kind, outcome, what it comes to, the figures and their cells. */
function inFull(compared: string, of: MeasureSpec) {
  const document = report('a', [of], [{ compared: [compared] }]);
  return arithmeticOf(document, [document])
    .filter(({ kind }) => kind.startsWith('explained'))
    .map(({ kind, holds, instead, computed, unit, parts, sources }) => [
      kind,
      holds ? 'holds' : (instead ?? 'differs'),
      `${computed}${unit}`,
      parts.join(),
      sources.map(({ cell }) => cell).join(),
    ]);
}

const reaching = (...results: (Said | undefined)[]): MeasureSpec => ({
  indicators: [
    { name: '', records: results.map((result, at) => ({ years: 2021 + at, ...(result ? { result } : {}) })) },
  ],
});

describe('which figure is shown', () => {
  test('where none agrees the total so far, and what was due', () => {
    expect(inFull('250/310 公頃', area)).toEqual([
      ['explained-actual', 'differs', '240公頃', '240公頃', 'F7'],
      ['explained-target', 'differs', '300公頃', '500公頃', 'G7'],
    ]);
  });

  test('without a total the years together, as far as they have figures', () => {
    const some = reaching(figure(70, '公頃'), words('辦理中'), figure(60, '公頃'), undefined);
    expect(inFull('250/310 公頃', some)[0]).toEqual([
      'explained-actual',
      'differs',
      '130公頃',
      '70公頃 + 60公頃',
      'F4,F6',
    ]);
    expect(inFull('130/310 公頃', some)[0]?.[1]).toBe('holds');
  });

  test('nothing where everything counts something else', () => {
    expect(inFull('240/300 場次', area)[0]).toEqual([
      'explained-actual',
      'not-derived',
      'undefined場次',
      '',
      '',
    ]);
  });

  test('figures without a unit are taken as they are', () => {
    const bare = measure(figure(500), figure(240), [figure(70), figure(110), figure(60)], 300);
    expect(outcomes('240/300 公頃', bare)).toEqual(['explained-actual true', 'explained-target true']);
    expect(inFull('250/310', bare).map(([, , computed]) => computed)).toEqual(['240', '300']);
  });

  test('what was due is in the unit of the target', () => {
    const large = measure(figure(5, '萬公頃'), figure(2, '萬公頃'), [figure(2, '萬公頃')], 3);
    expect(outcomes('20,000/30,000 公頃', large)).toEqual(['explained-actual true', 'explained-target true']);
  });
});

describe('yearly targets', () => {
  const yearly: MeasureSpec = {
    indicators: [
      {
        name: '',
        records: [
          [100, 90],
          [150, 140],
          [200, undefined],
        ].map(([due, reached], at) => ({
          years: 2021 + at,
          target: figure(due ?? 0, '公頃'),
          ...(reached === undefined ? {} : { result: figure(reached, '公頃') }),
          judgement: { expected: due ?? 0 },
        })),
      },
    ],
  };

  test('the last year with a result is the one that was due; the target of any year may be meant', () => {
    expect(inFull('140/120 公頃', yearly)[1]).toEqual([
      'explained-target',
      'differs',
      '150公頃',
      '150公頃',
      'G5',
    ]);
    expect(inFull('140/100 公頃', yearly)[1]).toEqual([
      'explained-target',
      'holds',
      '100公頃',
      '100公頃',
      'G4',
    ]);
    // 140 is the result of that year, not what was due.
    expect(inFull('230/140 公頃', yearly)[1]?.[1]).toBe('other-year');
  });

  test('the total so far is not the result of another year', () => {
    expect(outcomes('240/240 公頃')).toEqual(['explained-actual true', 'explained-target false']);
  });

  test('where nothing was judged the target itself is what was due', () => {
    const unjudged: MeasureSpec = {
      indicators: [{ name: '', records: [{ years, target: figure(500, '公頃'), result: dash }] }],
    };
    expect(inFull('240/300 公頃', unjudged)[1]).toEqual([
      'explained-target',
      'differs',
      '500公頃',
      '500公頃',
      'G4',
    ]);
  });
});

test('running totals that some years lack are not added up', () => {
  const running = (own: number, reached: number) =>
    figure(own, '公頃', {
      figures: [
        { raw: `${own}`, value: own },
        { raw: `累積 ${reached}`, value: reached, cumulative: true },
      ],
    });
  const some = reaching(running(60, 960), figure(50, '公頃'), running(40, 1050));
  // 960 + 1050
  expect(inFull('2,010/3,000 公頃', some)[0]?.[1]).toBe('differs');
  // The last year's own running total, and all years together.
  expect(inFull('1,050/3,000 公頃', some)[0]).toEqual([
    'explained-actual',
    'holds',
    '1050公頃',
    '40公頃',
    'F6',
  ]);
  expect(inFull('150/3,000 公頃', some)[0]?.[1]).toBe('holds');
});

describe('nothing to be held against the results', () => {
  test('a comparison without figures, or of two things', () => {
    expect(outcomes('尚未達標')).toEqual([]);
    expect(outcomes('5 場次/8 公頃')).toEqual([]);
  });

  test('reasons that may be about either of two measures, or of two parts', () => {
    const twice = report('a', [area, area], [{ compared: ['250/300 公頃'] }]);
    expect(arithmeticOf(twice, [twice]).filter(({ kind }) => kind.startsWith('explained'))).toEqual([]);
    const [indicator] = area.indicators;
    const parted = { indicators: indicator ? [indicator, { ...indicator, name: '另計' }] : [] };
    expect(outcomes('9/12 場次', parted)).toEqual([]);
  });

  test('reasons beside a plan that has no results yet', () => {
    const plan = { ...report('a', [area], [{ compared: ['250/300 公頃'] }]), kind: 'strategy-plan' as const };
    expect(arithmeticOf(plan, [plan]).filter(({ kind }) => kind.startsWith('explained'))).toEqual([]);
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
    '落後說明表的執行量「250/300 公頃」（D3）與成果表的 240 公頃不符（240公頃，見 表1-1!F7）；兩者都可能有誤。',
  );
});

test('what cannot be held against the results, and what is off by a scale word', () => {
  const found = (compared: string) => {
    const { findings } = checkAll(totalMismatch, [report('a', [area], [{ compared: [compared] }])]);
    return findings.map(({ evidence }) => [evidence.kind, evidence.computed, evidence.instead]);
  };
  expect(found('240/300 場次')).toEqual([
    ['explained-actual', '', 'not-derived'],
    ['explained-target', '', 'not-derived'],
  ]);
  // 萬公頃 is told by inconsistent-units, at the reasons first and then at the results, in whichever file they stand.
  expect(found('240/300 萬公頃')).toEqual([]);
  const apart = [report('a', [area]), report('b', [], [{ compared: ['240/300 萬公頃'] }])];
  const [scale, ...more] = checkAll(inconsistentUnits, apart).findings;
  expect(more).toEqual([]);
  expect(scale?.severity).toBe('warning');
  expect(scale?.locations.map(({ file }) => file)).toEqual(['b.xlsx', 'a.xlsx']);
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
