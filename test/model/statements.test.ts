import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/model/statements/statements.ts';
import { figure, type MeasureSpec, place, plan } from '../check/plan-builder.ts';

function measure(name: string, unit: string, target: number, total: number, more: Partial<MeasureSpec> = {}) {
  const years = [2021, 2025] as const;
  const records = [
    {
      years,
      target: figure(target, unit, { kind: 'total' }),
      result: figure(total, unit, { kind: 'total' }),
    },
  ];
  return { name, indicators: [{ name: '', records }], ...more };
}

const measures = plan({
  measures: [
    measure('再生能源發電設備查核', 'MWp', 750, 836),
    measure('減量額度開發', '案', 3, 3, { sector: 'manufacturing' }),
    measure('跨部門合作減量', '案', 100, 80, { sector: 'manufacturing' }),
    measure('公部門節電', '度', 6000, 4758, { sector: 'residential-commercial' }),
    measure('造林獎勵', '株', 80000, 123992, { sector: 'agriculture' }),
    measure('社區植栽苗木', '株', 1000, 689, { sector: 'residential-commercial' }),
  ],
}).measures;

function linked(...lines: string[]): string[] {
  const prose = lines.map((text, index) => ({ text, source: place(index + 1, 'measure') }));
  const nameOf = (id?: string) => measures.find((own) => own.id === id)?.name;
  return statementsOf(prose, measures).map(
    ({ about, figure: stated, measure: id, together, sector, source }) => {
      const whose = together?.map(nameOf).join(' + ') ?? nameOf(id) ?? sector ?? 'plan';
      return [source.cell, about, stated.raw, whose].join(' ');
    },
  );
}

describe('a figure is linked to', () => {
  test.each([
    ['the measure its sentence names', ['跨部門合作減量共媒合 85 案。'], ['B1 result 85 案 跨部門合作減量']],
    [
      'a measure of its unit with words of its own',
      ['造林苗木達 124,600 株。'],
      ['B1 result 124,600 株 造林獎勵'],
    ],
    // 123,992 and 689.
    [
      'two measures it names and adds up',
      ['造林苗木達 124,681 株。'],
      ['B1 result 124,681 株 造林獎勵 + 社區植栽苗木'],
    ],
    [
      'what is behind',
      ['共 58 項措施，其中 12 項進度落後。'],
      ['B1 measure-count 58 項 plan', 'B1 shortfall-count 12 項 plan'],
    ],
    ['the one whose digits it has', ['節電達 47,584,891 度。'], ['B1 result 47,584,891 度 公部門節電']],
    [
      'the measure of the figure beside it, when it is a target',
      ['累計備案容量為 836.21MW，超越原定 650 MW 目標。'],
      ['B1 result 836.21MW 再生能源發電設備查核', 'B1 target 650 MW 再生能源發電設備查核'],
    ],
    [
      'the sector it names',
      ['能源部門共 4 項措施，累積減碳量達 53.52 萬噸。'],
      ['B1 measure-count 4 項 energy', 'B1 carbon 53.52 萬噸 energy'],
    ],
    ['the plan', ['各部門共 58 項措施。'], ['B1 measure-count 58 項 plan']],
    [
      'the measure the heading names',
      ['(二)跨部門合作減量', '目前已媒合 85 案。'],
      ['B2 result 85 案 跨部門合作減量'],
    ],
    ['the line it stands in', ['跨部門合作減', '量共媒合 85 案。'], ['B2 result 85 案 跨部門合作減量']],
  ])('%s', (_, lines, expected) => {
    expect(linked(...lines)).toEqual(expected);
  });

  test.each([
    ['nothing without a word or value in common', '漁電共生申設容量為 262.21MW。'],
    ['nothing in a unit that cannot be compared', '跨部門合作減量經費合計 4,582,762 元。'],
    ['nothing far from what the table says', '造林苗木達 12 株。'],
    ['nothing when it is a part of the whole', '跨部門合作減量，其中 70 案為學校。'],
    ['no measure of another sector', '城市淨零減量共 85 案。'],
  ])('%s', (_, text) => {
    expect(linked('(一)能源部門：', text)).toEqual([]);
  });
});

test('figures in the same words belong together, however far apart', () => {
  expect(linked('全市累積種下的樹苗達 123,992 株。', '全市累積種下的樹苗已達 990,000 株。')).toEqual([
    'B1 result 123,992 株 造林獎勵',
    'B2 result 990,000 株 造林獎勵',
  ]);
});
