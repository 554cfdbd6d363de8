import { describe, expect, test } from 'vitest';
import { likeness } from '../../src/check/names-alike.ts';
import {
  explanationsFor,
  measuresAbout,
  partAbout,
  skipWithoutExplanations,
} from '../../src/check/reasons/link.ts';
import { parseComparisons } from '../../src/parse/comparison.ts';
import type { Comparison, Explanation, Measure, PlanDocument, SectorId } from '../../src/plan-document.ts';
import { NO_DUTIES } from '../../src/words/duties.ts';
import { organisation } from './organisation-builder.ts';
import { figure, type MeasureSpec, place, plan } from './plan-builder.ts';
import { report } from './report-builder.ts';

function measures(...names: (string | [string, SectorId])[]): Measure[] {
  const specs = names.map((each): MeasureSpec => {
    const [name, sector] = typeof each === 'string' ? [each, 'transport' as const] : each;
    return { name, sector, indicators: [{ records: [{ years: 2022 }] }] };
  });
  return plan({ measures: specs }).measures;
}

function about(measure: string, among: Measure[], sector: SectorId = 'transport'): string[] {
  const explanation: Explanation = {
    table: '5',
    sector,
    measure,
    raw: '',
    comparisons: [],
    source: place(3, 'measure'),
  };
  return measuresAbout(explanation, among).map(({ id }) => id);
}

describe('the measure', () => {
  const table = measures('共享汽、機車推動', '公共自行車騎乘優惠', '增設公共自行車租賃站', '公園綠地面積');
  test.each([
    ['共享汽、機車推動 (租借人次(萬人次))', ['1-1/1']],
    ['共享汽機車推動', ['1-1/1']],
    ['公共自行車 騎乘優惠', ['1-1/2']],
    ['公共自行車租賃站增設', ['1-1/3']],
    ['滯洪池綠地面積', []],
    ['漁船/筏收購處理計畫', []],
    ['', []],
  ])('%s', (name, ids) => {
    expect(about(name, table)).toEqual(ids);
  });

  test('of the same sector comes first, of another only when the name hardly differs', () => {
    const two = measures(['公部門節電', 'energy'], ['公部門節電計畫', 'transport']);
    expect(about('公部門節電', two)).toEqual(['1-1/2']);
    expect(about('公部門節電', two, 'agriculture')).toEqual(['1-1/1']);
    expect(about('部門節電', two, 'agriculture')).toEqual([]);
  });

  test('one more alike takes the place of one before it', () => {
    expect(about('節電宣導活動', measures('節電宣導活動計畫', '節電宣導活動', '節電宣導活動辦理'))).toEqual([
      '1-1/2',
    ]);
  });

  test('a measure of no sector may be of any, and an explanation too', () => {
    const unplaced = measures('公部門節電計畫').map(({ sector: _, ...rest }) => rest);
    expect(about('公部門節電', unplaced, 'agriculture')).toEqual(['1-1/1']);
    const [explanation] = report('a', [], [{ measure: '公部門節電' }]).explanations ?? [];
    if (explanation === undefined) throw new Error('no explanation was built');
    const { sector: __, ...anywhere } = explanation;
    const found = measuresAbout(anywhere, measures(['公部門節電計畫', 'transport']));
    expect(found.map(({ id }) => id)).toEqual(['1-1/1']);
  });

  test('two of one name are both meant', () => {
    expect(about('節電宣導', measures('節電宣導', '節電宣導'))).toEqual(['1-1/1', '1-1/2']);
  });
});

test('numbers in names tell them apart', () => {
  expect(likeness('污水下水道第1期', '污水下水道第2期')).toBe(0);
  expect(likeness('污水下水道第１期', '污水下水道第1期')).toBe(1);
});

describe('the part', () => {
  const [measure] = plan({
    measures: [
      {
        indicators: [
          { name: '', unit: 'm³', records: [{ years: [2021, 2025], result: figure(1_537_275, 'm³') }] },
          { name: '', unit: 'w', records: [{ years: [2021, 2025], result: figure(1_531_153, 'w') }] },
          { name: '', unit: 'kw', records: [{ years: [2021, 2025], result: figure(630_917, 'kw') }] },
          {
            name: '租借人次',
            unit: '萬人次',
            records: [2021, 2022].map((years) => ({ years, result: figure(72, '萬人次') })),
          },
        ],
      },
    ],
  }).measures;

  test.each<[string, number | undefined]>([
    ['雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺', 0],
    // w and kw are one dimension; the figure decides.
    ['1,531,153/2,700,000 瓦', 1],
    ['630.917/900 MW', 2],
    ['5/9 瓦', undefined],
    ['144萬人次/167萬人次', 3],
    ['11.6/12 公頃', undefined],
    ['尚未達標', undefined],
  ])('%s', (text, index) => {
    const [comparison] = parseComparisons(text) as [Comparison];
    const found = measure && partAbout({ ...comparison, source: place(3, 'result') }, measure);
    expect(found?.indicator).toBe(index === undefined ? undefined : measure?.indicators[index]);
  });
});

describe('figures that decide between parts of one unit', () => {
  const parts = (...specs: { name?: string; unit?: string; values: readonly number[]; own?: string }[]) =>
    plan({
      measures: [
        {
          indicators: specs.map(({ name = '', unit, values, own }) => ({
            name,
            ...(unit === undefined ? {} : { unit }),
            records: values.map((value, at) => ({ years: 2021 + at, result: figure(value, own) })),
          })),
        },
      ],
    }).measures[0];

  /** The place of the part a comparison speaks of. */
  function part(text: string, of: Measure | undefined): number | undefined {
    const [comparison] = parseComparisons(text) as [Comparison];
    const found = of && partAbout({ ...comparison, source: place(3, 'result') }, of);
    return found && of?.indicators.indexOf(found.indicator);
  }

  const two = (first: readonly number[], second: readonly number[]) =>
    parts({ unit: '家', own: '家', values: first }, { unit: '家', own: '家', values: second });

  test('one of the years, or the years together', () => {
    expect(part('7/9 家', two([5, 7], [3, 4]))).toBeUndefined();
    expect(part('7/9 家', two([5, 7], [3, 5]))).toBe(0);
    expect(part('12/20 家', two([5, 7], [3, 5]))).toBe(0);
    expect(part('2/20 家', two([5, 7], [3, 5]))).toBeUndefined();
  });

  test('in whatever scale; a figure hardly off is the same', () => {
    expect(part('0.0012/0.002 萬家', two([12], [13]))).toBe(0);
    expect(part('12/20', two([13], [12]))).toBe(1);
  });

  test('else what the figures are called', () => {
    const named = parts(
      { name: '輔導家數', unit: '家', values: [5] },
      { name: '補助家數', unit: '家', values: [6] },
    );
    expect(part('補助家數 9/12 家', named)).toBe(1);
    expect(part('9/12 家', named)).toBeUndefined();
  });

  test('the unit itself before one nearly alike, and that before none', () => {
    const alike = parts({ unit: '家次', own: '家次', values: [5] }, { unit: '家', own: '家', values: [6] });
    expect(part('9/12 家', alike)).toBe(1);
    const bare = parts({ values: [5] }, { unit: '家次', own: '家次', values: [6] });
    expect(part('9/12 家', bare)).toBe(1);
    // An indicator without a unit has that of its cells.
    expect(part('9/12 家', parts({ own: '家', values: [5] }, { own: '公頃', values: [6] }))).toBe(0);
  });

  test('a total of its own is not added to its years', () => {
    const measure = plan({
      measures: [
        {
          indicators: ['甲', '乙'].map((name, at) => ({
            name,
            unit: '家',
            records: [
              { years: 2021, result: figure(5 + at, '家') },
              { years: 2022, result: figure(6 + at, '家') },
              { years: [2021, 2025] as const, result: figure(11 + 2 * at, '家') },
            ],
          })),
        },
      ],
    }).measures[0];
    expect(part('22/30 家', measure)).toBeUndefined();
    expect(part('13/30 家', measure)).toBe(1);
  });
});

describe('the explanations a report is held against', () => {
  const shortfall = (name: string): MeasureSpec => ({ name, indicators: [{ records: [{ years: 2022 }] }] });
  const about = (name: string, measure: string) => report(name, [], [{ measure }]);
  const found = (...documents: PlanDocument[]) => {
    const [own] = documents;
    if (own === undefined) return [];
    return explanationsFor(own, documents).map(
      ({ document, explanation }) => `${document.id} ${explanation.measure}`,
    );
  };
  const counted = (document: PlanDocument, date: string, basis: 'document' | 'option' = 'document') => ({
    ...document,
    asOf: { date, basis },
  });

  test('are its own, else those of another file that are about its measures', () => {
    const own = report('a', [shortfall('節電宣導')], [{ measure: '植樹' }]);
    expect(found(own, about('b', '節電宣導'))).toEqual(['a 植樹']);
    expect(found(report('a', [shortfall('節電宣導')]), about('b', '節電宣導'))).toEqual(['b 節電宣導']);
    expect(found(report('a', [shortfall('節電宣導')]), about('b', '漁船收購'))).toEqual([]);
  });

  test('are all of a file of which half are about its measures', () => {
    const mine = report('a', [shortfall('節電宣導')]);
    const explaining = (...names: string[]) =>
      report(
        'b',
        [],
        names.map((measure) => ({ measure })),
      );
    expect(found(mine, explaining('節電宣導', '漁船收購'))).toEqual(['b 節電宣導', 'b 漁船收購']);
    expect(found(mine, explaining('節電宣導', '漁船收購', '滯洪池'))).toEqual([]);
  });

  test('are not those that explain the results of the other file', () => {
    const other = report('b', [shortfall('節電宣導')], [{ measure: '節電宣導' }]);
    expect(found(report('a', [shortfall('節電宣導')]), other)).toEqual([]);
  });

  test('are of the same year, where both say what day they count to', () => {
    const mine = report('a', [shortfall('節電宣導')]);
    const reasons = about('b', '節電宣導');
    expect(found(counted(mine, '2023-09-30'), counted(reasons, '2023-12-31'))).toEqual(['b 節電宣導']);
    expect(found(counted(mine, '2023-09-30'), counted(reasons, '2022-12-31'))).toEqual([]);
    expect(found(counted(mine, '2023-09-30'), counted(reasons, '2022-12-31', 'option'))).toEqual([
      'b 節電宣導',
    ]);
    expect(found(counted(mine, '2023-09-30', 'option'), counted(reasons, '2022-12-31'))).toEqual([
      'b 節電宣導',
    ]);
  });
});

describe('names that are alike', () => {
  test.each([
    // With or without what stands in brackets, also brackets inside brackets.
    ['節電宣導(場次(次))', '節電宣導', 0.95],
    ['節電 宣導。', '節電宣導', 1],
    ['ＬＥＤ路燈', 'led路燈', 1],
    // Inside the other, if it is long enough to say something.
    ['再生水量', '推動都市再生水量提升計畫', 0.8],
    ['再生水', '推動都市再生水供應提升計畫', 0.25],
    // Figures on one side only tell nothing apart.
    ['污水下水道1期工程', '污水下水道期工程', 1],
    ['(甲)', '(乙)', 0],
    ['節電宣導', '(節電宣導活動)', 0.75],
    ['節電第1期第12期', '節電第11期第2期', 0],
  ])('%s and %s', (a, b, least) => {
    expect(likeness(a, b)).toBeCloseTo(least, 1);
    expect(likeness(b, a)).toBeCloseTo(least, 1);
  });
});

describe('a rule that needs reasons is skipped', () => {
  const skipped = (...documents: PlanDocument[]) =>
    skipWithoutExplanations({ documents, duties: NO_DUTIES })?.en.slice(0, 8);
  test('without any, but among laws and lists of agencies nobody expects them', () => {
    expect(skipped(report('a', []))).toBe('no table');
    expect(skipped(report('a', []), report('b', [], [{}]))).toBeUndefined();
    expect(skipped(organisation({}))).toBeUndefined();
    expect(skipped({ ...organisation({}), kind: 'ordinance' })).toBeUndefined();
    expect(skipped(organisation({}), report('a', []))).toBe('no table');
  });
});
