import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareUnits,
  isScaleOnly,
  parseUnit,
  scaleUnit,
  unitAt,
  unitKind,
  unitStatedIn,
} from '../../src/parse/units.ts';
import { findUnitEntry } from '../../src/words/units.ts';

const parsed: [text: string, symbol: string, dimension: string, scale: number, per?: string][] = [
  ['公頃', '公頃', 'area', 10000],
  ['(MWp)', 'MWp', 'power', 1000],
  ['（場次）', '場次', 'count:場次', 1],
  ['MWp-百萬峰瓦', 'MWp', 'power', 1000],
  ['百萬峰瓦', '百萬峰瓦', 'power', 1000],
  ['kw', 'kw', 'power', 1],
  ['w', 'w', 'power', 0.001],
  ['KWH', 'KWH', 'energy', 1],
  ['萬度', '萬度', 'energy', 10000],
  ['公秉油當量', '公秉油當量', 'energy', 10467],
  ['萬人次', '萬人次', 'count:人次', 10000],
  ['萬噸', '萬噸', 'mass', 10000],
  ['萬噸 CO₂e', '萬噸CO₂e', 'emissions', 10000],
  ['公噸CO2e', '公噸CO2e', 'emissions', 1],
  ['m ³', 'm³', 'volume', 1],
  ['m 2', 'm2', 'area', 1],
  ['萬 m 3', '萬m3', 'volume', 10000],
  ['㎡', '㎡', 'area', 1],
  ['km', 'km', 'length', 1000],
  ['％', '％', 'share', 1],
  ['﹪', '﹪', 'share', 1],
  ['成', '成', 'share', 10],
  ['場\n次', '場次', 'count:場次', 1],
  ['所學校', '所學校', 'count:校', 1],
  ['臺', '臺', 'count:台', 1],
  ['家/年', '家', 'count:家', 1, 'year'],
  ['人次／年', '人次', 'count:人次', 1, 'year'],
  ['場次/季', '場次', 'count:場次', 1, 'quarter'],
  ['噸/日', '噸/日', 'mass/time', 1 / 86400],
  ['mg/L', 'mg/L', 'mass/volume', 1e-6],
  ['億元', '億元', 'money', 1e8],
  ['千元', '千元', 'money', 1000],
  ['單位：公里', '公里', 'length', 1000],
  ['單位 ：公里', '公里', 'length', 1000],
  [' (公頃) ', '公頃', 'area', 10000],
  ['( 公頃 )', '公頃', 'area', 10000],
  ['MWp(百萬峰瓦)', 'MWp', 'power', 1000],
  ['MWp 、 百萬峰瓦', 'MWp', 'power', 1000],
  ['km 2', 'km2', 'area', 1_000_000],
  ['t CO2e', 'tCO2e', 'emissions', 1],
  ['場次/2年', '場次', 'count:場次', 1, 'two-years'],
  ['件/個月', '件', 'count:件', 1, 'month'],
];

test.each(parsed)('%s is a unit', (text, symbol, dimension, scale, per) => {
  const unit = parseUnit(text);
  expect(unit).toMatchObject({ symbol, dimension });
  expect(unit?.scale).toBeCloseTo(scale, 12);
  expect(unit?.per).toBe(per);
});

test.each([
  '',
  '面積',
  '人口',
  '里程',
  '法定件數',
  'M',
  '公頃 法定',
  '環境教育',
  '5 公頃',
  '/年',
  // Two units, a unit with a word.
  '公頃、公噸',
  '公頃(備註)',
  'MWp 裝置容量(百萬峰瓦)',
])('%j is no unit', (text) => expect(parseUnit(text)).toBeUndefined());

const found: [text: string, index: number, symbol: string | undefined, end: number, per?: string][] = [
  ['5 座環境', 1, '座', 3],
  ['20 場次/環境教育查核及輔導10案', 2, '場次', 5],
  ['53 家/年(依據名單)', 2, '家', 6, 'year'],
  ['12 萬 m ³', 2, '萬m³', 8],
  ['1,656 台冷氣', 5, '台', 7],
  ['15 站電動機車', 2, '站', 4],
  // A space ends a unit of letters, and a 2 behind it may count what follows.
  ['8 kW h、m²', 1, 'kW', 4],
  ['300 m 2 處', 3, 'm', 5],
  ['300 m 2處', 3, 'm', 5],
  ['300 m 25 件', 3, 'm', 5],
  ['3 m2x', 1, undefined, 0],
  ['9 成長', 1, undefined, 0],
  ['1 次性', 1, undefined, 0],
];

test.each(found)('in %j from %i', (text, index, symbol, end, per) => {
  const unit = unitAt(text, index);
  expect(unit?.unit.symbol).toBe(symbol);
  expect(unit?.end ?? 0).toBe(end);
  expect(unit?.per).toBe(per);
});

const compared: [string, string, string][] = [
  ['輛', '輛', 'same'],
  ['台', '臺', 'same'],
  ['人', '位', 'same'],
  ['位', '名', 'same'],
  ['噸', '公噸', 'same'],
  ['度', 'kWh', 'same'],
  ['MW', 'MWp', 'same'],
  ['%', '％', 'same'],
  ['萬噸', '公噸', 'convertible'],
  ['kW', 'MW', 'convertible'],
  ['公頃', '平方公尺', 'convertible'],
  ['家', '家次', 'near-synonym'],
  ['案', '件', 'near-synonym'],
  ['場次', '次', 'near-synonym'],
  ['場', '場次', 'near-synonym'],
  ['座', '站', 'near-synonym'],
  ['萬噸', '萬噸CO2e', 'near-synonym'],
  ['所學校', '處', 'different'],
  ['台', '%', 'different'],
  ['度', '%', 'different'],
  ['處', '點', 'different'],
  ['公尺', '平方公尺', 'different'],
];

test.each(compared)('%s against %s: %s', (a, b, expected) => {
  const [one, other] = [parseUnit(a), parseUnit(b)];
  expect(one && other && compareUnits(one, other)).toBe(expected);
  expect(one && other && compareUnits(other, one)).toBe(expected);
});

describe('around a unit', () => {
  test('counts and measures', () => {
    expect(unitKind({ symbol: '萬人次', dimension: 'count:人次', scale: 10000 })).toBe('count');
    expect(unitKind({ symbol: '公頃', dimension: 'area', scale: 10000 })).toBe('measure');
    expect(isScaleOnly({ symbol: '萬', dimension: 'number', scale: 10000 })).toBe(true);
    expect(isScaleOnly({ symbol: '公頃', dimension: 'area', scale: 10000 })).toBe(false);
  });

  test('萬 alone takes the unit of its header', () => {
    const scale = { symbol: '萬', dimension: 'number', scale: 10000 };
    const visits = { symbol: '人次', dimension: 'count:人次', scale: 1 };
    expect(scaleUnit(scale, visits)).toEqual({ symbol: '萬人次', dimension: 'count:人次', scale: 10000 });
  });

  test('a cell may say which unit its results are in', () => {
    expect(unitStatedIn('預計每年成長3%(112年統計至9月30日止)以人次填列')?.symbol).toBe('人次');
    expect(unitStatedIn('以人為本之服務')).toBeUndefined();
    expect(unitStatedIn('以 人次 填列')?.symbol).toBe('人次');
    expect(unitStatedIn('以公噸CO2e計算')?.symbol).toBe('公噸CO2e');
    expect(unitStatedIn('以公頃為主')).toBeUndefined();
    expect(unitStatedIn('以人工填列')).toBeUndefined();
    // Two units: not told which.
    expect(unitStatedIn('以公頃及株數填列')).toBeUndefined();
  });

  test('every spelling in the table reads as itself', () => {
    for (const symbol of ['度', 'kWh', '公噸二氧化碳當量', '萬', '個社區', '人餐']) {
      const entry = findUnitEntry(symbol);
      if (entry !== undefined) expect(parseUnit(symbol)?.dimension).toBe(entry.dimension);
    }
  });
});

test('any string survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(70), (text, index) => {
      parseUnit(text);
      const unit = unitAt(text, index);
      if (unit !== undefined)
        expect(text.slice(unit.start, unit.end).replace(/\s/g, '')).toContain(unit.unit.symbol);
    }),
  );
});
