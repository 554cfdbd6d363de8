import { describe, expect, it } from 'vitest';
import { HEADER, located, shown } from './located.ts';

/** What a broken export looks like, and the rows as they were typed. */
const CASES: readonly {
  name: string;
  broken: string;
  mended: readonly string[];
  kinds: readonly string[];
}[] = [
  {
    name: 'a year that slid to the left edge with its key cells',
    broken:
      '甲 | 空氣 | 衡量標準：AQI≤100比率 | 環境保護局 | 110年 | 79.5% | - | 480\n111年 | | | | 87.4% | 比率至82% | 350 |',
    mended: [
      '甲 | 空氣 | 衡量標準：AQI≤100比率 | 環境保護局 | 110年 | 79.5% | - | 480',
      '· | · | · | · | 111年 | 87.4% | 比率至82% | 350',
    ],
    kinds: ['row-realigned'],
  },
  {
    name: 'a year at the left edge while its values stand right',
    broken:
      '甲 | 燈具 | 衡量標準：比率(%) | 教育處 | 111年 | 78.7 | 50% | 1\n112 年 | | | | | 汰換中 | 55% | 270',
    mended: [
      '甲 | 燈具 | 衡量標準：比率(%) | 教育處 | 111年 | 78.7 | 50% | 1',
      '· | · | · | · | 112 年 | 汰換中 | 55% | 270',
    ],
    kinds: ['cell-moved'],
  },
  {
    name: 'an agency and everything after it one column to the left',
    broken:
      '甲 | 運量 | 衡量標準：人次 | 交通處 | 110年 | 3 | - | 1\n | 交通處 | | 110年 | 963,222 | 成長5% | 3,000 |',
    mended: [
      '甲 | 運量 | 衡量標準：人次 | 交通處 | 110年 | 3 | - | 1',
      '· | · | · | 交通處 | 110年 | 963,222 | 成長5% | 3,000',
    ],
    kinds: ['row-realigned'],
  },
  {
    name: 'a dropped category that pulled the row to the left',
    broken:
      '自行車道 | 維護車道設施並舉辦各項推廣活動。衡量標準：長度(公尺) | 觀光新聞處 | 111年 | 450公尺 | 300公尺 | 98 |',
    mended: [
      '· | 自行車道 | 維護車道設施並舉辦各項推廣活動。衡量標準：長度(公尺) | 觀光新聞處 | 111年 | 450公尺 | 300公尺 | 98',
    ],
    kinds: ['row-realigned'],
  },
  {
    name: 'a measure in the category column',
    broken:
      '甲 | 燈具 | 說明 | 教育處 | 111年 | 1 | 2 | 3\n汰換空調 | | 說明文字 | 教育處 | 110 年 | 4 | 5 | 6',
    mended: [
      '甲 | 燈具 | 說明 | 教育處 | 111年 | 1 | 2 | 3',
      '· | 汰換空調 | 說明文字 | 教育處 | 110 年 | 4 | 5 | 6',
    ],
    kinds: ['cell-moved'],
  },
  {
    name: 'text carried on after a page break',
    broken: `甲 | 空調 | 說明 | 教育處 | 111 年 | 1,004 台 | 汰換空調為1級能 | 16\n${HEADER}\n | | | | | | 效達成10% |`,
    mended: ['甲 | 空調 | 說明 | 教育處 | 111 年 | 1,004 台 | 汰換空調為1級能效達成10% | 16'],
    kinds: ['text-joined'],
  },
  {
    name: 'items of one numbered list in the rows of later years',
    broken:
      '甲 | 車道 | 說明 | 交通處 | 111 年 | 維護 | 1.增加 5 面 | 15\n | | | | 112 年 | | 2.維護 300 公尺 | 30',
    mended: [
      '甲 | 車道 | 說明 | 交通處 | 111 年 | 維護 | 1.增加 5 面 2.維護 300 公尺 | 15',
      '· | · | · | · | 112 年 | · | · | 30',
    ],
    kinds: ['text-joined'],
  },
  {
    name: 'a first year that stands before its measure',
    broken:
      '甲 | 綠建築 | 說明 | 都發處 | 113年 | 1 | 2 | 3\n | | | | 114年 | - | 2 | 3\n | | | | 110 年 | 5 條 | 5 條 | 3.9\n乙 | 旅遊 | 說明 | 觀新處 | 111 年 | 6 條 | 7 條 | 12.5',
    mended: [
      '甲 | 綠建築 | 說明 | 都發處 | 113年 | 1 | 2 | 3',
      '· | · | · | · | 114年 | - | 2 | 3',
      '乙 | 旅遊 | 說明 | 觀新處 | 110 年 | 5 條 | 5 條 | 3.9',
      '· | · | · | · | 111 年 | 6 條 | 7 條 | 12.5',
    ],
    kinds: ['row-reattached'],
  },
];

describe('repairs', () => {
  it.each(CASES)('puts right $name', ({ broken, mended, kinds }) => {
    const [table] = located(`表 4-1、甲\n${HEADER}\n${broken}`, { prose: true }).tables;
    expect(shown(table)).toEqual(mended);
    expect(table?.repairs.flat().map((repair) => repair.kind)).toEqual(kinds);
  });

  it('names the cells it touched where they stood', () => {
    const [table] = located(
      `${HEADER}\n甲 | 空氣 | 說明 | 環境保護局 | 110年 | 1 | - | 2\n111年 | | | | 87.4% | 82% | 350 |`,
    ).tables;
    expect(table?.repairs.flat()[0]?.cells.map((source) => source.cell)).toEqual(['A3', 'E3', 'F3', 'G3']);
  });

  it('takes no figure for a year that slid away', () => {
    const text = `${HEADER}\n甲 | 空氣 | 說明 | 環境保護局 | 110年 | 1 | - | 2\n乙 | 植樹 | 說明 | 環境保護局 | | 2170 | 3000 | 4,900`;
    expect(located(text).tables[0]?.repairs.flat()).toEqual([]);
  });

  it('leaves the rows of a table alone whose merges survived', () => {
    const text = `${HEADER}\n甲 | 措施 | 說明 | 交通處 | 110年 | 1 | 2 | 3\n111年 | | | | 4 | 5 | 6 |`;
    const [table] = located(text, { merges: ['B2:B3'] }).tables;
    expect(table?.repairs.flat()).toEqual([]);
  });
});

describe('rows of a table without periods', () => {
  const PLAN =
    '部門 | 編號 | 主要局處 | 執行措施或實施計畫 | 五年目標量 | 110 年執行量 | 111 年執行量 | 總執行量 | 總減碳量';
  const FULL = [
    '能源 | 1 | 經發局 | 甲措施 | 9MW | 1 | 2 | 3 | 0.5',
    ' | 2 | | 乙措施 | 9MW | 1 | 2 | 3 | -',
    ' | 3 | 環保局 | 丙措施 | 9MW | 1 | 2 | 3 | -',
    ' | 4 | | 丁措施 | 9MW | 1 | 2 | 3 | -',
  ];

  it.each([
    [
      'pulled one to the left',
      '5 | 水利局 | 戊措施 | 9 公頃 | 4 | 5 | 9 | - |',
      '· | 5 | 水利局 | 戊措施 | 9 公頃 | 4 | 5 | 9 | -',
    ],
    [
      'without the agency that spans it',
      '5 | 戊措施 | 9 公頃 | 4 | 5 | 9 | - | |',
      '· | 5 | · | 戊措施 | 9 公頃 | 4 | 5 | 9 | -',
    ],
    [
      'that is a second target of the measure above',
      ' | | | 9 公頃 | 4 | 5 | 9 | - |',
      '· | · | · | · | 9 公頃 | 4 | 5 | 9 | -',
    ],
  ])('a row %s is put back under the headers', (_, broken, mended) => {
    const [table] = located(['表 1、甲', PLAN, ...FULL, broken].join('\n'), { prose: true }).tables;
    expect(shown(table).at(-1)).toBe(mended);
    expect(table?.repairs.flat().map((repair) => repair.kind)).toEqual(['row-realigned']);
  });
});
