import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseComparisons } from '../../src/parse/comparison.ts';

describe('one pair', () => {
  const cases: [text: string, label: string | undefined, actual: number, expected: number, unit?: string][] =
    [
      ['雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺', '雨水貯集容量(m3)', 1_537_275, 1_200_000, '立方公尺'],
      [
        '既有建築物節能燈具設置瓦數(w) 1,531,153/2,700,000 瓦',
        '既有建築物節能燈具設置瓦數(w)',
        1_531_153,
        2_700_000,
        '瓦',
      ],
      ['249,608/300,000 平方公尺', undefined, 249_608, 300_000, '平方公尺'],
      ['11.6/12 公頃', undefined, 11.6, 12, '公頃'],
      ['4,758/6,273 度', undefined, 4758, 6273, '度'],
      ['144萬人次/167萬人次', undefined, 144, 167, '萬人次'],
      ['1,098.46萬人次/1,200萬人次', undefined, 1098.46, 1200, '萬人次'],
      ['0/3 艘', undefined, 0, 3, '艘'],
      ['3,050/3,060 公頃', undefined, 3050, 3060, '公頃'],
      ['12/18 萬立方公尺', undefined, 12, 18, '萬立方公尺'],
      ['甲烷處理量 60.476/489 噸', '甲烷處理量', 60.476, 489, '噸'],
      ['5.85/7.8 萬噸/日', undefined, 5.85, 7.8, '萬噸/日'],
      // Written otherwise.
      ['１１．６／１２　公頃', undefined, 11.6, 12, '公頃'],
      ['12 / 18', undefined, 12, 18],
      ['裝置容量(kW)：120/150', '裝置容量(kW)', 120, 150, 'kW'],
      ['5 場／目標 8 場', undefined, 5, 8, '場'],
      ['實際 5/預定 8 場', undefined, 5, 8, '場'],
      ['144萬/167萬人次', undefined, 144, 167, '萬人次'],
      ['500公斤/2公噸', undefined, 0.5, 2, '公噸'],
      ['-3.29%/10%', undefined, -3.29, 10, '%'],
      ['5 家/8 家次', undefined, 5, 8, '家次'],
      ['5/目標值： 8 場', undefined, 5, 8, '場'],
      ['5/應達 8 場', undefined, 5, 8, '場'],
      ['2公噸/500公斤', undefined, 2000, 500, '公斤'],
      ['裝置容量(kW)   120/150', '裝置容量(kW)', 120, 150, 'kW'],
      ['12. 裝置容量 120/150', '裝置容量', 120, 150],
      [' 5/8 場 ', undefined, 5, 8, '場'],
      ['5/目標 ：  8 場', undefined, 5, 8, '場'],
      ['到訪 5/8 場', '到訪', 5, 8, '場'],
      ['A3/B 5/8 場', 'A3/B', 5, 8, '場'],
      ['貯集設施(含)：5/8', '貯集設施(含)', 5, 8],
      ['1.2萬家/8,000 家次', undefined, 12_000, 8000, '家次'],
    ];
  test.each(cases)('%s', (text, label, actual, expected, symbol) => {
    const [found, ...more] = parseComparisons(text);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ raw: text, actual, expected });
    expect([found?.label, found?.unit?.symbol]).toEqual([label, symbol]);
  });
});

test.each([
  '110年:829,511 噸 111年:883,857.84 公噸 112年(1-8月):691,654.60 公噸 (尚未達標)',
  '112/1~9 月',
  '統計至112/9/30',
  '截至9/30止',
  '尚未達標',
  '53 家/年',
  '5 場、8/場',
  '5 場，線上/8 場',
  '截至 9/30',
  '於 9/30',
  '9/30 止',
  '9/ 30 日',
  '112 / 9/30',
  '12/15/30',
  '12/15/ 30',
  '1/2/3/4',
  '1 / 2 / 3 / 4',
  '5 場 / 目標達成率 8',
])('no pair: %s', (text) => {
  expect(parseComparisons(text)).toEqual([{ raw: text }]);
});

test.each(['', '-', '無', 'N/A'])('nothing: "%s"', (text) => {
  expect(parseComparisons(text)).toEqual([]);
});

test('figures that count different things are no pair of one unit', () => {
  expect(parseComparisons('5 公頃/8 場')).toMatchObject([{ unit: { symbol: '場' } }]);
  expect(parseComparisons('5 公頃/8 場')[0]).not.toHaveProperty('actual');
});

test('a date beside the pair is none of it', () => {
  expect(parseComparisons('(至112/9) 5/8 場')).toMatchObject([{ actual: 5, expected: 8 }]);
});

test('several pairs in one cell', () => {
  expect(parseComparisons('5/8 場，另 2/3 件，完成')).toEqual([
    expect.objectContaining({ raw: '5/8 場', actual: 5, expected: 8 }),
    expect.objectContaining({ raw: '，另 2/3 件，完成', actual: 2, expected: 3 }),
  ]);
  expect(parseComparisons('甲烷處理量 60.476/489 噸\n發電量 20.196/207 萬度')).toMatchObject([
    { label: '甲烷處理量', raw: '甲烷處理量 60.476/489 噸', actual: 60.476, expected: 489 },
    { label: '發電量', raw: '發電量 20.196/207 萬度', actual: 20.196, expected: 207 },
  ]);
  expect(parseComparisons('1.甲烷處理量 6/489 噸、2.發電量 2/3 萬度').map(({ label }) => label)).toEqual([
    '甲烷處理量',
    '發電量',
  ]);
});

test('survives any text, and every part stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'1,2.5/ 萬公頃噸年月()：至-~\n') }), (text) => {
      for (const { raw } of parseComparisons(text)) expect(text).toContain(raw);
    }),
  );
});
