/** Where cells of one indicator (targets in G, results in F, from row 4) are counted in different ways. */
import { describe, expect, test } from 'vitest';
import { clashesOf } from '../../src/check/unit-clashes.ts';
import type { Indicator } from '../../src/plan-document.ts';
import { a1 } from '../../src/source.ts';
import { dash, figure, type IndicatorSpec, plan, type RecordSpec, type Said, words } from './plan-builder.ts';

function indicatorOf(spec: IndicatorSpec): Indicator {
  const [indicator] = plan({ measures: [{ indicators: [spec] }] }).measures.flatMap(
    (each) => each.indicators,
  );
  if (indicator === undefined) throw new Error('no indicator was built');
  return indicator;
}

/** `different 2021 所學校/處: 1所學校 F4, 10處 G4`: the cell at fault first. */
function clashes(indicator: Indicator): string[] {
  return clashesOf(indicator).map(({ relation, units, sides, period }) => {
    const places = sides.map(({ text, cell }) => (cell === '' ? text : `${text} ${cell}`));
    return `${relation} ${period?.start} ${units.join('/')}: ${places.join(', ')}`;
  });
}

const found = (records: readonly RecordSpec[], more: Partial<IndicatorSpec> = {}) =>
  clashes(indicatorOf({ name: '成效', records, ...more }));

const row = (years: number, target?: Said, result?: Said): RecordSpec => ({
  years,
  ...(target ? { target } : {}),
  ...(result ? { result } : {}),
});

describe('the cells of a row', () => {
  test.each<[name: string, target: Said, result: Said, expected: string[]]>([
    ['in one unit', figure(5, '處'), figure(4, '處'), []],
    ['in units of one kind', figure(2, '公里'), figure(1500, '公尺'), []],
    [
      'of two kinds',
      figure(10, '處'),
      figure(1, '所學校'),
      ['different 2021 所學校/處: 1所學校 F4, 10處 G4'],
    ],
    ['nearly alike', figure(10, '家'), figure(9, '家次'), ['near-synonym 2021 家次/家: 9家次 F4, 10家 G4']],
    ['one of which has no unit', figure(10, '處'), figure(9), []],
    ['one of which is in words', figure(10, '處'), words('辦理中'), []],
    ['one of which borrows its unit', figure(10, '處'), figure(9, '家', { unitFrom: 'neighbour' }), []],
    [
      'of which nobody says where the unit is from',
      figure(10, '處'),
      { raw: '1所學校', value: 1, unit: '所學校' },
      ['different 2021 所學校/處: 1所學校 F4, 10處 G4'],
    ],
  ])('%s', (_, target, result, expected) => {
    expect(found([row(2021, target, result)])).toEqual(expected);
  });

  test('and the unit of the indicator, in its own cell where it has one', () => {
    const spec = { name: '教學設施', unit: '處', records: [row(2021, figure(10, '場次'), figure(9, '處'))] };
    expect(clashes(indicatorOf(spec))).toEqual([
      'different 2021 處/場次: 9處 F4, 10場次 G4',
      'different 2021 場次/處: 10場次 G4, 教學設施(處)',
    ]);
    const source = { sheet: '表1-1', cell: a1(4, 3), row: 4, column: 3 };
    expect(
      clashes({ ...indicatorOf({ ...spec, records: [row(2021, undefined, figure(9, '場次'))] }), source }),
    ).toEqual(['different 2021 場次/處: 9場次 F4, 教學設施(處) C4']);
  });
});

describe('a figure in the name of the indicator sets its unit', () => {
  const target = figure(80, '場次');
  test.each([
    ['≧29處/年', 'different 2021 場次/處: 80場次 G4, ≧29處/年'],
    ['至少 3 處以上', 'different 2021 場次/處: 80場次 G4, 至少 3 處以上'],
    ['佔評選總分5%', 'different 2021 場次/%: 80場次 G4, 佔評選總分5%'],
  ])('%s', (name, expected) => {
    expect(found([row(2021, target)], { name })).toEqual([expected]);
  });

  test.each(['得延長為30日', '第3期 處', '5處，另計', '3', '汰換處'])('not %s', (name) => {
    expect(found([row(2021, target)], { name })).toEqual([]);
  });
});

describe('along the series', () => {
  test('each cell against the first that states a unit, targets and results apart', () => {
    const records = [
      row(2021, figure(5), figure(4, '處')),
      row(2022, figure(5, '處')),
      row(2023, figure(5, '場次'), dash),
      row(2024, undefined, figure(6, '場次')),
    ];
    expect(found(records)).toEqual([
      'different 2023 場次/處: 5場次 G6, 5處 G5',
      'different 2024 場次/處: 6場次 F7, 4處 F4',
    ]);
  });

  test('without the cells that are at odds with their own row', () => {
    const records = [
      row(2021, figure(10, '場次'), figure(9, '處')),
      row(2022, figure(10, '案'), figure(9, '案')),
      row(2023, figure(10, '案'), figure(9, '案')),
    ];
    expect(found(records)).toEqual(['different 2021 處/場次: 9處 F4, 10場次 G4']);
  });

  test.each<[name: string, first: Said, second: Said, expected: string[]]>([
    [
      'smaller than before',
      figure(12, '萬人次'),
      figure(45_000, '人次'),
      ['scale-change 2022 人次/萬人次: 45000人次 G5, 12萬人次 G4'],
    ],
    [
      'larger than before',
      figure(45_000, '人次'),
      figure(12, '萬人次'),
      ['scale-change 2022 萬人次/人次: 12萬人次 G5, 45000人次 G4'],
    ],
    ['one way of writing', figure(2, '萬件'), figure(16_000, '件', { raw: '1萬6千件' }), []],
    ['units that need no scale word', figure(2, '公里'), figure(1500, '公尺'), []],
    ['the same scale', figure(12, '萬人次'), figure(4.5, '萬人次'), []],
  ])('scales, %s', (_, first, second, expected) => {
    expect(found([row(2021, first), row(2022, second)])).toEqual(expected);
  });

  test('a scale of something else is another thing, and told as that', () => {
    expect(found([row(2021, figure(12, '萬人次')), row(2022, figure(45, '公噸'))])).toEqual([
      'different 2022 公噸/萬人次: 45公噸 G5, 12萬人次 G4',
    ]);
  });
});

describe('a growth and a level', () => {
  const growth = figure(3, '%', { kind: 'change' });

  test('can be worked out with the base year', () => {
    expect(found([row(2021, growth, figure(541_292, '人次'))])).toEqual([
      'change 2021 人次/%: 541292人次 F4, 3% G4',
    ]);
    expect(found([row(2021, figure(541_292, '人次')), row(2022, growth)])).toEqual([
      'change 2022 %/人次: 3% G5, 541292人次 G4',
    ]);
  });

  test('a share that is no growth cannot, nor two things of which neither is a share', () => {
    expect(found([row(2021, figure(3, '%'), figure(541_292, '人次'))])).toEqual([
      'different 2021 人次/%: 541292人次 F4, 3% G4',
    ]);
    expect(
      found([
        row(2021, growth),
        row(2022, undefined, figure(5, '人次')),
        row(2023, undefined, figure(5, '公噸')),
      ]),
    ).toEqual(['different 2023 公噸/人次: 5公噸 F6, 5人次 F5']);
  });
});

describe('one unit counted in two ways, as the judgement says', () => {
  const judged = (reason: NonNullable<RecordSpec['judgement']>['reason'], target?: Said, result?: Said) =>
    found([{ ...row(2021, target, result), judgement: { ...(reason ? { reason } : {}) } }]);

  test('a rate against a total, a yearly target against a stock', () => {
    const [due, reached] = [figure(1500, '公尺'), figure(70, '公尺')];
    expect(judged('rate-against-total', due, reached)).toEqual(['rate 2021 公尺: 70公尺 F4, 1500公尺 G4']);
    expect(judged('stock-against-flow', due, reached)).toEqual(['stock 2021 公尺: 70公尺 F4, 1500公尺 G4']);
    expect(judged('rate-against-total', due)).toEqual([]);
    expect(judged('rate-against-total', undefined, reached)).toEqual([]);
    expect(judged('rate-against-total', figure(1500), figure(70))).toEqual(['rate 2021 : 70 F4, 1500 G4']);
    expect(judged('different-units', due, reached)).toEqual([]);
  });

  test('a count without a unit beside a share', () => {
    const reached = figure(111_207);
    expect(judged('different-units', figure(80, '%'), reached)).toEqual([
      'different 2021 %: 111207 F4, 80% G4',
    ]);
    expect(judged('different-units', figure(0.5, '%', { kind: 'change' }), reached)).toEqual([
      'change 2021 %: 111207 F4, 0.5% G4',
    ]);
    expect(found([row(2021, figure(80, '%'), reached)])).toEqual([]);
    expect(judged('different-units', figure(80, '處'), reached)).toEqual([]);
    expect(judged('different-units', figure(80, '%'), words('辦理中'))).toEqual([]);
    // With a unit of its own the two are told by their units.
    expect(judged('different-units', figure(80, '%'), figure(9, '處'))).toEqual([
      'different 2021 處/%: 9處 F4, 80% G4',
    ]);
  });
});

describe('a share under an indicator that counts', () => {
  const share = figure(80, '%');
  test('is told in a plan of targets', () => {
    expect(found([row(2021, share)], { name: '受理補助案件數' })).toEqual([
      'counted 2021 %/受理補助案件數: 80% G4, 受理補助案件數',
    ]);
  });

  test.each<[name: string, indicator: string, record: RecordSpec]>([
    ['beside a result', '受理補助案件數', row(2021, share, figure(5))],
    ['of something that is no share', '受理補助案件數', row(2021, figure(80, '案'))],
    ['of words', '受理補助案件數', row(2021, words('八成'))],
    ['of a growth', '受理補助案件數', row(2021, figure(5, '%', { kind: 'change' }))],
    ['under a rate', '案件結案率', row(2021, share)],
  ])('is right %s', (_, name, record) => {
    expect(found([record], { name })).toEqual([]);
  });
});
