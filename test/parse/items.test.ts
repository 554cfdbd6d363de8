import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsWithItem, separatingSlashes, splitItems, startsWithItem } from '../../src/parse/items.ts';

type Parts = readonly (readonly [ordinal: number | undefined, text: string])[];
const lists: [text: string, parts: Parts][] = [
  [
    '1.累計16面 2.累計50公尺 3.維護450公尺',
    [
      [1, '累計16面'],
      [2, '累計50公尺'],
      [3, '維護450公尺'],
    ],
  ],
  [
    '1.累計16面2.每季70公尺',
    [
      [1, '累計16面'],
      [2, '每季70公尺'],
    ],
  ],
  [
    '1. 甲站 26 座、\n乙站 31 座。 2.補助 1 家',
    [
      [1, '甲站 26 座、\n乙站 31 座。'],
      [2, '補助 1 家'],
    ],
  ],
  [
    '1.新設59台冷氣\n2.汰換103台冷氣',
    [
      [1, '新設59台冷氣'],
      [2, '汰換103台冷氣'],
    ],
  ],
  [
    '1.115年前增加30面 2.115年前更新',
    [
      [1, '115年前增加30面'],
      [2, '115年前更新'],
    ],
  ],
  [
    '１．甲 ２．乙',
    [
      [1, '甲'],
      [2, '乙'],
    ],
  ],
  [
    '(1)甲 3 件 (2)乙 4 件',
    [
      [1, '甲 3 件'],
      [2, '乙 4 件'],
    ],
  ],
  [
    '①累計16面②累計50',
    [
      [1, '累計16面'],
      [2, '累計50'],
    ],
  ],
  [
    '一、甲 二、乙',
    [
      [1, '甲'],
      [2, '乙'],
    ],
  ],
  [
    '前言。 1. 7月10日起 2. 已辦理1場',
    [
      [undefined, '前言。'],
      [1, '7月10日起'],
      [2, '已辦理1場'],
    ],
  ],
  ['3. 維護 420 公尺', [[3, '維護 420 公尺']]],
  [
    '甲22場次/乙12案/丙申請數1件',
    [
      [undefined, '甲22場次'],
      [undefined, '乙12案'],
      [undefined, '丙申請數1件'],
    ],
  ],
  [
    '興達:91/大林:38',
    [
      [undefined, '興達:91'],
      [undefined, '大林:38'],
    ],
  ],
  [
    '興達：91/大林：尚未執行',
    [
      [undefined, '興達：91'],
      [undefined, '大林：尚未執行'],
    ],
  ],
];

test.each(lists)('%j is a list', (text, parts) => {
  expect(splitItems(text).map((item) => [item.ordinal, item.text])).toEqual(parts);
});

test.each([
  '25.761',
  '1.88',
  'PM2.5',
  '1.5億',
  '3.60',
  '增加 1.88 公頃',
  '53 家/年',
  '8.3 噸/日',
  '7/31',
  '112/1~9 月',
  '輔導里/社區執行',
  '1、2 號機組除役',
  'A/B 5 輛',
  '(5)',
  '推動 1 場次',
  '',
])('%j is one item', (text) => {
  expect(splitItems(text)).toEqual([{ text, start: 0, end: text.length }]);
});

test.each([
  ['甲 5 處/乙 6 處', [5]],
  ['甲(a/b)/乙', [6]],
  // A bracket that closes and never opened, and one inside another.
  ['甲)/乙', [2]],
  ['甲((a)b/c)/乙', [9]],
  ['里/社區', [1]],
  ['', []],
  ['沒有', []],
  // Dates, units and tags hold strokes of their own.
  ['112/1~9 月', []],
  ['112年/乙', [4]],
  ['至112/9/30/乙', [9]],
  ['7/31', []],
  ['7 / 31', []],
  ['甲 7/乙 31', [3]],
  ['53 家/年', []],
  ['5.85 萬噸/日', []],
  ['53 家/處', [4]],
  ['家/年', []],
  ['112/Q1、113/Q2/乙', [13]],
  ['甲 3 件/12 處', [5]],
  ['甲 3 件/乙>3 件', [5]],
  ['</p>甲/乙', [5]],
  ['<br/>甲/乙', [6]],
  ['<br / >甲/乙', [8]],
])('the strokes of %j that part something', (text, places) =>
  expect(separatingSlashes(text)).toEqual(places),
);

test('parts of strokes that say nothing leave the cell whole', () => {
  const texts = (cell: string) => splitItems(cell).map(({ text }) => text);
  expect(texts('甲 3 件//乙 4 件/')).toEqual(['甲 3 件', '乙 4 件']);
  expect(texts('甲 3 件/')).toEqual(['甲 3 件/']);
  expect(texts('甲 3 件/12')).toEqual(['甲 3 件/12']);
  expect(texts('甲 3 件/乙 112年')).toEqual(['甲 3 件/乙 112年']);
  expect(texts(' 甲 3 件 / 乙 4 件 ')).toEqual(['甲 3 件', '乙 4 件']);
  expect(texts('甲5件，乙：/乙 4 件')).toEqual(['甲5件，乙：', '乙 4 件']);
});

test('what stands before the first number is an item of its own, blanks are none', () => {
  expect(splitItems('  1.甲 2.乙').map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  expect(startsWithItem('  2.甲')).toBe(2);
  expect(startsWithItem('前言 1.甲 2.乙')).toBeUndefined();
  expect(splitItems('1.  甲 2.乙')[0]).toEqual({ ordinal: 1, text: '甲', start: 4, end: 5 });
});

test('a list broken by a page is told by its numbers', () => {
  expect(endsWithItem('1.累計16面 2.每季70公尺')).toBe(2);
  expect(startsWithItem('3. 維護 420 公尺')).toBe(3);
  expect(startsWithItem('更新 1,500 公尺')).toBeUndefined();
  expect(endsWithItem('1.甲 2.乙 3.丙')).toBe(3);
  expect(endsWithItem('25.761')).toBeUndefined();
});

test('any string survives, and items are slices in order', () => {
  const piece = fc.constantFrom('1.', '2.', '(1)', '①', '一、', '/', '甲', '5 件', '\n', '3', '.', '年', ':');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((list) => list.join('')),
      ),
      (text) => {
        let last = 0;
        for (const item of splitItems(text)) {
          expect(text.slice(item.start, item.end)).toBe(item.text);
          expect(item.start).toBeGreaterThanOrEqual(last);
          last = item.end;
        }
      },
    ),
  );
});

test.each(['1.', '/', '5 噸/', '①', '(', '1、', ' ', '一、'])(
  '100,000 characters of %j finish',
  (unit) => {
    expect(splitItems(unit.repeat(100_000 / unit.length)).length).toBeGreaterThan(0);
  },
  20_000,
);
