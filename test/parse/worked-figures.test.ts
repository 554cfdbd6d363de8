import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWorked } from '../../src/parse/worked-figures.ts';

/** `about figure < what it comes from`. */
function brief(text: string): string[] {
  return findWorked(text, 2023).map(({ about, figure, from }) =>
    [about, figure.raw, '<', from.map(({ raw }) => raw).join(', ')].join(' '),
  );
}

test.each([
  [
    '光電容量為 836.21MW，超越原定 650 MW 目標的 1.28 倍，案件 4,105 件。',
    ['ratio 1.28 倍 < 836.21MW, 650 MW'],
  ],
  ['輔導 50 家，為目標 25 家的約 2 倍。', ['ratio 2 倍 < 50 家, 25 家']],
  // Of other things, or how much more there is than before.
  ['光電容量 836 MW，補助 25 家的 2 倍。', []],
  ['輔導 50 家，較原有 25 家成長的 2 倍。', []],
  ['輔導 50 家，較去年同期成長 4 倍。', []],
  ['輔導 50 家，達 25 家，為 2 倍。', []],
  ['輔導 50 家。為 25 家的 2 倍。', []],
  ['汰換 120 輛，目標 100 輛，達成率為 120%。', ['ratio 120% < 120 輛, 100 輛']],
  ['目標 100 輛，已汰換 120 輛，達成率 120%。', ['ratio 120% < 120 輛, 100 輛']],
  ['汰換 120 輛，達成率 120%。', ['ratio 120% < 120 輛']],
  // Nothing says which of the two was to be reached; a rate alone comes from nothing.
  ['汰換 120 輛，查核 100 輛，達成率 120%。', []],
  ['目標 100 輛，達成率 120%。', []],
  ['達成率為 150%。', []],
  ['汰換 120 輛，比率 120%。', []],
  [
    '110 年至 112 年 9 月去化 359,191 公噸，平均每年可去化 130,624 公噸。',
    ['average 130,624 公噸 < 359,191 公噸'],
  ],
  // Without a span, of another thing, or of other years.
  ['去化 359,191 公噸，平均每年 130,624 公噸。', []],
  ['110 年至 112 年去化 359,191 公噸，平均每年減碳 200 公噸。', []],
  ['110 年至 112 年去化 359,191 公噸，113 年起平均每年 200 公噸。', []],
  ['110 年至 112 年去化 359,191 公噸，平均每日 300 公噸。', []],
  ['110 年至 112 年去化 359,191 公噸，平均每年 130,000 多公噸。', []],
  ['共 5 項，輔導 50 家，為目標 25 家的 2 倍。', ['ratio 2 倍 < 50 家, 25 家']],
  ['為目標 25 家的 2 倍。', []],
  ['汰換 120 輛，達成率(112 年 120%)', []],
  ['汰換 120 輛與 30 件及 5 處，達成率 120%。', []],
  ['目標 120 輛，目標 100 輛，達成率 120%。', []],
  ['汰換 120 輛，目標 100 家，達成率 120%。', []],
  ['占比 60%，汰換 120 輛，達成率 120%。', ['ratio 120% < 120 輛']],
  ['採用率 60%，汰換 120 輛，達成率 120%。', ['ratio 120% < 120 輛']],
  ['編號 5，汰換 120 輛，達成率 120%。', ['ratio 120% < 120 輛']],
  ['汰換 120 輛(含 30 件)，達成率 120%。', ['ratio 120% < 120 輛']],
  ['達成率 120%，共汰換 120 輛。', []],
  ['達成率 120%，共 30。', []],
  ['產能為 2 倍。', []],
  ['輔導 50 家，目標 25 家，是去年的 2 倍。', []],
  ['輔導 50 家，目標 25 家達 2 倍。', []],
  // The word of a rate stands in the figure's own clause, and before it.
  ['汰換 120 輛，增加 30%，達成率高。', []],
  ['達成率佳，汰換 120 輛，增加 20%。', []],
  ['目標 100 輛，汰換 120 輛與 30 輛，達成率 120%。', []],
  ['平均每年 130 公噸。', []],
  ['110 年至 112 年去化 359 公噸，平均每年 120。', []],
  ['平均每年檢討，110 年至 112 年去化 359 公噸，再去化 120 公噸。', []],
  // Total and average are of one thing: both of emissions, or none, each in its own clause.
  [
    '配合減碳，110 年至 112 年去化 359,191 公噸，平均每年 130,624 公噸。',
    ['average 130,624 公噸 < 359,191 公噸'],
  ],
  ['110 年至 112 年減碳 300 公噸，平均每年減碳 100 公噸。', ['average 100 公噸 < 300 公噸']],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test('the figure and what it comes from know their places', () => {
  const text = '前言一句。110 年至 112 年去化 359,191 公噸， 平均每年可去化 130,624 公噸 ，另案。';
  expect(findWorked(text, 2023)).toMatchObject([
    {
      at: text.indexOf('130,624'),
      fromAt: text.indexOf('359,191'),
      clause: '平均每年可去化 130,624 公噸 ，',
      period: { start: 2021, end: 2023 },
    },
  ]);
  expect(findWorked('汰換 120 輛，達成率 120%。')[0]).not.toHaveProperty('period');
  expect(findWorked('汰換 120 輛，111 年達成率 120%。')[0]).not.toHaveProperty('period');
});

test('any text is survived, and places are those of the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '110 年至 112 年',
          '50 家',
          '25 家',
          '的 2 倍',
          '達成率 120%',
          '平均每年',
          '，',
          '。',
          '目標',
        ),
      ),
      (words) => {
        const text = words.join('');
        return findWorked(text, 2023).every(
          ({ at, figure, fromAt, from }) =>
            text.startsWith(figure.raw, at) && text.startsWith(from[0]?.raw ?? '-', fromAt),
        );
      },
    ),
  );
});

test('a ratio at the end of a list without a full stop is found', () => {
  const list = `${'辦理宣導 5 場，'.repeat(3_000)}輔導 50 家，為目標 25 家的約 2 倍`;
  expect(brief(list)).toEqual(['ratio 2 倍 < 50 家, 25 家']);
});
