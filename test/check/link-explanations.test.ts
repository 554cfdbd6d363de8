import { describe, expect, test } from 'vitest';
import { likeness, measuresAbout, partAbout } from '../../src/check/link-explanations.ts';
import { parseComparisons } from '../../src/parse/comparison.ts';
import type { Comparison, Explanation, Measure, SectorId } from '../../src/plan-document.ts';
import { figure, type MeasureSpec, place, plan } from './plan-builder.ts';

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
