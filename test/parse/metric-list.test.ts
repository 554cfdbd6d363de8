import { expect, test } from 'vitest';
import { looksLikeMetric, looksLikeRatio, splitMetricText } from '../../src/parse/metric-list.ts';

/** The pieces, a `?` before one that names no metric. */
function pieces(text: string, from?: 'description' | 'cell'): string[] {
  const list = splitMetricText(text, from);
  for (const piece of list) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  return list.map(({ text: words, fragment }) => `${fragment ? '?' : ''}${words}`);
}

test.each<[text: string, ...expected: string[]]>([
  ['甲數量(面)', '甲數量(面)'],
  ['  甲數量(面)</p> 。', '甲數量(面)'],
  ['甲數量(面)<br />；', '甲數量(面)'],
  ['甲數量(面)、乙長度(公尺)', '甲數量(面)', '乙長度(公尺)'],
  ['甲數量(面)、乙長度(公尺)/丙件數(件)', '甲數量(面)', '乙長度(公尺)', '丙件數(件)'],
  ['甲件數/乙次數', '甲件數', '乙次數'],
  // Every part must be a metric by itself.
  ['甲活動、乙長度(公尺)', '甲活動、乙長度(公尺)'],
  ['里/社區數(處)', '里/社區數(處)'],
  ['里/社區/甲件數', '里/社區/甲件數'],
  ['甲件數/社區/乙件數', '甲件數/社區/乙件數'],
  // A last piece that was cut off, behind two that are whole.
  ['甲件數/乙次數/每2年', '甲件數', '乙次數', '?每2年'],
  ['甲件數/每2年', '甲件數/每2年'],
  // 及 parts only what has its unit on both sides, and nothing parts inside brackets.
  ['甲件數(件)及乙人數(人)', '甲件數(件)', '乙人數(人)'],
  ['甲件數(件) 與乙人數(人)', '甲件數(件)', '乙人數(人)'],
  ['甲件數(件)及乙人數', '甲件數(件)及乙人數'],
  ['甲件數(上半)及乙人數(下半)', '甲件數(上半)及乙人數(下半)'],
  ['甲件數(子件數、丑件數)', '甲件數(子件數、丑件數)'],
  ['甲(子件數、丑件數)件數(件)', '甲(子件數、丑件數)件數(件)'],
  ['甲((子)件數、丑件數)件數(件)', '甲((子)件數、丑件數)件數(件)'],
  ['甲)件數、乙件數', '甲)件數', '乙件數'],
  ['丙件數(件)/甲數量(面)、乙長度(公尺)', '丙件數(件)', '甲數量(面)', '乙長度(公尺)'],
  ['甲數量(面)、乙長度(公尺)、', '甲數量(面)', '乙長度(公尺)'],
  ['甲數量(面)、 、乙長度(公尺)', '甲數量(面)', '乙長度(公尺)'],
  ['甲<p>件數</p>', '甲<p>件數'],
  // One number in a sentence begins no list.
  ['甲 1. 乙件數', '甲 1. 乙件數'],
  ['甲件數(子)、乙件數', '甲件數(子)', '乙件數'],
  // A formula is one metric.
  ['完成件數/總件數×100%', '完成件數/總件數×100%'],
  ['完成件數/申報總件數', '完成件數/申報總件數'],
  ['1.甲件數 2.乙次數', '1.甲件數', '2.乙次數'],
  ['1.甲件數/乙次數', '1.甲件數', '乙次數'],
])('%j', (text, ...expected) => expect(pieces(text)).toEqual(expected));

test('a numbered list in a cell of its own is several metrics only where each is one', () => {
  expect(pieces('1.甲件數 2.乙次數', 'cell')).toEqual(['1.甲件數', '2.乙次數']);
  expect(pieces('1.甲件數 2.國小26人', 'cell')).toEqual(['1.甲件數 2.國小26人']);
  expect(pieces('1.甲件數 2.國小26人')).toEqual(['1.甲件數', '2.國小26人']);
  expect(pieces('1.甲件數(件)', 'cell')).toEqual(['1.甲件數(件)']);
  // Neither the number nor the unit alone makes a name of a metric.
  expect(pieces('1.甲件數 2.件數', 'cell')).toEqual(['1.甲件數 2.件數']);
  expect(pieces('1.甲件數 2. (件)', 'cell')).toEqual(['1.甲件數 2. (件)']);
});

test.each([
  '甲件數',
  '甲件數(法定)',
  '甲件(子)數(丑)',
  '綠地面積',
  '較111年成長3%',
  '完成 5%（全市）',
  '參與率',
])('%s is a metric', (name) => expect(looksLikeMetric(name)).toBe(true));

test.each(['件數', '5%', '數(甲)', '推動基金設置', '面積調查', '3%的成長', '(甲件數)'])(
  '%s is none',
  (name) => expect(looksLikeMetric(name)).toBe(false),
);

test.each([
  '完成數/總數×100%',
  '完成數/總數*100',
  '完成數÷總數',
  '(完成數/總數) 100%',
  '(完成數/總數)100﹪',
  '(完成數/總數) 100 %',
  '完成數 x 100',
  '申報件數/應申報總件數',
  '府內員工受訓人數/府內員工人數。',
  'PM2.5達標處數/PM2.5總處數.',
  '取得條數/3',
  '取得條數/1,200',
  '府內員工受訓人數/府內員工人數',
])('%s is a quotient', (name) => expect(looksLikeRatio(name)).toBe(true));

test.each([
  '完成數',
  '甲件數/乙件數',
  '甲件數(件)/應辦件數',
  '甲件數/應辦場次',
  '甲件數/應辦件數/總件數',
  '人數/員工人數',
  '甲人數/甲人數',
  '取得條數/3條',
  '取得條數/1234567890',
  '受訓總人數/丙數',
  '100%',
  '寬 100',
])('%s is none', (name) => expect(looksLikeRatio(name)).toBe(false));
