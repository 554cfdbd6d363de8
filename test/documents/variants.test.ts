/** A next city's table: the same few facts laid out otherwise. What must come out is worked out by hand. */
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/locate/locate.ts';
import { mapTable } from '../../src/map/map.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { vocabularyOf } from '../../src/map/vocabulary.ts';
import { buildDocument } from '../../src/model/document.ts';
import { MAP_WORDS, RECOGNISERS } from '../../src/pipeline/words.ts';
import type { PlanDocument } from '../../src/plan-document.ts';
import { builtInAgencies } from '../../src/words/agencies.ts';
import { sheetOf } from '../sheet-of.ts';

function read(text: string, options: Parameters<typeof sheetOf>[1] = {}): PlanDocument {
  const profiles = builtInProfiles();
  const [profile, ...others] = profiles;
  if (!profile) throw new Error('no built-in profile');
  const words = others.map((other) => vocabularyOf(other, RECOGNISERS));
  const sheet = sheetOf(text, options);
  const located = locate(sheet, [vocabularyOf(profile, RECOGNISERS), ...words]);
  return buildDocument({
    id: 'variant',
    source: { path: 'variant.csv', format: 'csv', sha256: '0'.repeat(64), bytes: 1, sheets: [] },
    registry: builtInAgencies,
    profile,
    profiles,
    workbook: { format: 'csv', sheets: [sheet], issues: [] },
    sheets: [located],
    tables: located.tables.map((table) => mapTable(table, MAP_WORDS)),
    asOf: '2023-12-31',
  });
}

/** One line for each record: sector, category, measure, years or days, target, result, budget in TWD. */
function shown(document: PlanDocument): string[] {
  return document.measures.flatMap((measure) =>
    measure.indicators.flatMap((indicator) =>
      indicator.records.map(({ period, target, result, budget }) =>
        [
          measure.sector ?? '',
          measure.category,
          measure.name,
          period.from && period.to ? `${period.from}/${period.to}` : `${period.start}-${period.end}`,
          `${target?.value ?? ''}${target?.unit?.symbol ?? ''}`,
          `${result?.value ?? ''}${result?.unit?.symbol ?? ''}`,
          budget?.amount ?? budget?.covers ?? '',
        ].join(' | '),
      ),
    ),
  );
}

function unmapped(document: PlanDocument): string[] {
  return document.coverage.unmappedCells.map(({ source, reason }) => `${source.cell} ${reason}`);
}

/** Every cell is counted once. */
function isCounted({ coverage }: PlanDocument): boolean {
  return coverage.mapped + coverage.structural + coverage.unmapped === coverage.cells;
}

const SHORT = '推動措施 | 主責機關 | 期程 | 目標 | 成果';

describe('columns of one field', () => {
  it('reads two tables side by side as two', () => {
    const document = read(`
表1、甲市推動策略
${SHORT} | | ${SHORT}
路燈 | 工務局 | 110年 | 500盞 | 520盞 | | 公車 | 交通處 | 110年 | 10輛 | 5輛
路燈 | 工務局 | 111年 | 600盞 | 550盞 | | | | | |`);
    expect(document.tables.map(({ id }) => id)).toEqual(['1', '1#2']);
    expect(shown(document)).toEqual([
      ' |  | 路燈 | 2021-2021 | 500盞 | 520盞 | ',
      ' |  | 路燈 | 2022-2022 | 600盞 | 550盞 | ',
      ' |  | 公車 | 2021-2021 | 10輛 | 5輛 | ',
    ]);
    expect(unmapped(document)).toEqual([]);
    expect(isCounted(document)).toBe(true);
  });

  it('takes the left of two columns of names for the category', () => {
    const document = read(`
推動策略 | 具體措施 | 期程 | 目標 | 成果
節能 | 路燈 | 110年 | 500盞 | 520盞
節能 | 冷氣 | 110年 | 10台 | 9台`);
    expect(shown(document)).toEqual([
      ' | 節能 | 路燈 | 2021-2021 | 500盞 | 520盞 | ',
      ' | 節能 | 冷氣 | 2021-2021 | 10台 | 9台 | ',
    ]);
  });

  it.each([
    ['a second pair', `${SHORT} | 目標 | 成果`, '10盞 | 5盞 | 20場 | 30場', ['F2', 'G2']],
    ['a year beside a plain column', `${SHORT} | 110年目標`, '10盞 | 5盞 | 11盞', ['F2']],
    ['a second amount', `${SHORT} | 經費(元) | 經費(千元)`, '10盞 | 5盞 | 100 | 0.1', ['G2']],
  ])('reports %s instead of dropping it', (_, header, values, cells) => {
    const document = read(`${header}\n路燈 | 工務局 | 110年 | ${values}`);
    expect(shown(document)[0]).toMatch(/10盞 \| 5盞/u);
    expect(unmapped(document)).toEqual(cells.map((cell) => `${cell} repeated-column`));
    expect(isCounted(document)).toBe(true);
  });

  it('reads the year where rows name none, and reports the plain column', () => {
    const document = read(`
推動措施 | 主責機關 | 目標值 | 112年目標 | 執行情形
路燈 | 工務局 | 1,800盞 | 700盞 | 650盞`);
    expect(shown(document)).toEqual([' |  | 路燈 | 2023-2023 | 700盞 | 650盞 | ']);
    expect(unmapped(document)).toEqual(['C2 repeated-column']);
  });
});

describe('rows that are no measures', () => {
  it('keeps sums apart, merged or not, and moves nothing', () => {
    const document = read(
      `
策略類別 | 推動措施 | 主責機關 | 期程 | 目標 | 成果 | 經費(千元)
節能 | 路燈 | 工務局 | 110年 | 500盞 | 520盞 | 1200
小計 | | | | 3000 | 2170 | 4,900
節能 | 冷氣 | 工務局 | 110年 | 10台 | 9台 | 50
能源部門合計 | | | | 3010 | 2179 | 4,950
總計 | | | | | | 9,850`,
      { merges: ['A3:D3'] },
    );
    expect(document.measures.map(({ name }) => name)).toEqual(['路燈', '冷氣']);
    expect(document.repairs).toEqual([]);
    expect(unmapped(document)).toEqual([]);
    expect(isCounted(document)).toBe(true);
  });

  it('keeps what a row of sums says of the carbon saved', () => {
    const document = read(`
推動成果（減碳量：萬噸CO2e）
執行措施 | 主要局處 | 目標量 | 110年執行量 | 111年執行量 | 總執行量 | 總減碳量
公車 | 交通局 | 10 輛 | 5 | 5 | 10 輛 | 1.5
路燈 | 工務局 | 90 盞 | 40 | 50 | 90 盞 | 2.5
共計減碳量(萬噸CO2e) | | | | | | 4`);
    expect(document.measures.map(({ name }) => name)).toEqual(['公車', '路燈']);
    expect(document.tables[0]?.carbonTotal).toMatchObject({ value: 4, baseValue: 40000, kind: 'total' });
    expect(isCounted(document)).toBe(true);
  });

  it('knows a measure whose name only begins like a sum', () => {
    const document = read(`${SHORT}\n總計畫管理 | 工務局 | 110年 | 1場 | 1場`);
    expect(document.measures.map(({ name }) => name)).toEqual(['總計畫管理']);
  });

  it.each([
    '承辦人： | 王小明 | | 科長：',
    '填表人： | 王小明 | | 主管： | 李',
    '製表：王小明 | | 填表日期：112年10月1日',
  ])('takes %s for a note', (row) => {
    const document = read(`${SHORT}\n路燈 | 工務局 | 110年 | 10盞 | 5盞\n\n${row}`);
    expect(document.measures.map(({ name }) => name)).toEqual(['路燈']);
    expect(unmapped(document)).toEqual([]);
    expect(isCounted(document)).toBe(true);
  });

  it('reports other words below the table', () => {
    const document = read(`${SHORT}\n路燈 | 工務局 | 110年 | 10盞 | 5盞\n\n甲股 | 乙員`);
    expect(document.measures).toHaveLength(1);
    expect(unmapped(document)).toEqual(['A4 outside-table', 'B4 outside-table']);
  });
});

describe('headings inside a table', () => {
  it('gives the rows below their sector and category', () => {
    const document = read(
      `
${SHORT}
能源部門
一、再生能源
太陽能 | 環保局 | 110年 | 10MW | 5MW
二、運輸部門
公車 | 交通局 | 110年 | 10輛 | 5輛`,
      { merges: ['A2:E2'] },
    );
    expect(shown(document)).toEqual([
      'energy | 再生能源 | 太陽能 | 2021-2021 | 10MW | 5MW | ',
      'transport |  | 公車 | 2021-2021 | 10輛 | 5輛 | ',
    ]);
    expect(unmapped(document)).toEqual([]);
  });

  it('keeps measures of one name in two sections apart', () => {
    const document = read(`
${SHORT}
能源部門
宣導 | 環保局 | 110年 | 10場 | 5場
運輸部門
宣導 | 環保局 | 110年 | 8場 | 9場`);
    expect(document.measures.map(({ sector }) => sector)).toEqual(['energy', 'transport']);
  });
});

describe('years', () => {
  it('lets one amount beside years as columns stand for all of them', () => {
    const document = read(`
推動措施 | 主辦機關 | 目標 110年 | 目標 111年 | 成果 110年 | 成果 111年 | 經費(萬元)
路燈 | 工務局 | 500盞 | 600盞 | 520盞 | 550盞 | 390`);
    expect(shown(document)).toEqual([
      ' |  | 路燈 | 2021-2021 | 500盞 | 520盞 | rows',
      ' |  | 路燈 | 2022-2022 | 600盞 | 550盞 | rows',
    ]);
    const budgets = document.measures[0]?.indicators[0]?.records.map(({ budget }) => budget);
    expect(budgets?.map((budget) => [budget?.spread, budget?.stated, budget?.source.cell])).toEqual([
      [{ rows: 2, basis: 'merged' }, 3900000, 'G2'],
      [{ rows: 2, basis: 'merged' }, 3900000, 'G2'],
    ]);
    expect(document.measures[0]?.budgets).toHaveLength(1);
  });

  it('reads quarters and halves with their days', () => {
    const document = read(`
${SHORT}
路燈 | 工務局 | 112年第1季 | 100盞 | 90盞
 | | 112年第2季 | 100盞 | 110盞
 | | 112年下半年 | 200盞 | 200盞`);
    expect(shown(document)).toEqual([
      ' |  | 路燈 | 2023-01-01/2023-03-31 | 100盞 | 90盞 | ',
      ' |  | 路燈 | 2023-04-01/2023-06-30 | 100盞 | 110盞 | ',
      ' |  | 路燈 | 2023-07-01/2023-12-31 | 200盞 | 200盞 | ',
    ]);
  });

  it('takes the year a target names, and says which rows have none', () => {
    const document = read(`
推動措施 | 主責機關 | 目標值 | 執行成果
路燈 | 工務局 | 至112年汰換 1,800 盞 | 1,070 盞
減碳 | 環保局 | 較94年減少 20 % | 12 %
公車 | 交通處 | 10 輛 | 5 輛`);
    expect(shown(document)).toEqual([' |  | 路燈 | 2023-2023 | 1800盞 | 1070盞 | ']);
    expect(document.tables[0]?.problem).toBe('no-period-column');
    expect(unmapped(document)).toEqual([
      'C3 unreadable-row',
      'D3 unreadable-row',
      'C4 unreadable-row',
      'D4 unreadable-row',
    ]);
    expect(isCounted(document)).toBe(true);
  });

  it('says when a column of years cannot be read at all', () => {
    const document = read(`${SHORT}\n路燈 | 工務局 | 長期 | 10盞 | 5盞`);
    expect(document.tables[0]?.problem).toBe('unreadable-periods');
  });

  it.each(['執行期間', '計畫期間', '辦理期間', '實施期程', '執行時程'])('knows the header %s', (header) => {
    const document = read(
      `推動措施 | 主責機關 | ${header} | 目標 | 成果\n路燈 | 工務局 | 110年 | 10盞 | 5盞`,
    );
    expect(shown(document)).toEqual([' |  | 路燈 | 2021-2021 | 10盞 | 5盞 | ']);
  });
});

describe('a unit column without an indicator', () => {
  it.each([
    ['盞', '盞'],
    ['units', 'units'],
    ['-', ''],
    ['', ''],
  ])('%s', (unit, expected) => {
    const document = read(
      `推動措施 | 主辦機關 | 年度 | 單位 | 目標值 | 執行成果\n路燈 | 工務局 | 110 | ${unit} | 2500 | 2400`,
    );
    expect(shown(document)).toEqual([` |  | 路燈 | 2021-2021 | 2500${expected} | 2400${expected} | `]);
  });

  it('gives way to the unit in the cell', () => {
    const document = read(
      '推動措施 | 主辦機關 | 年度 | 單位 | 目標值 | 執行成果\n減碳 | 環保局 | 110 | 公噸 | 5% | 20',
    );
    expect(shown(document)).toEqual([' |  | 減碳 | 2021-2021 | 5% | 20公噸 | ']);
  });
});

describe('what stands above the table', () => {
  it('takes the first line for the title, and no label with a value', () => {
    const document = read(`
臺南市溫室氣體減量執行方案
填報單位：環境保護局
經費單位：千元/年
${SHORT}
路燈 | 工務局 | 110年 | 10盞 | 5盞`);
    expect(document.title).toBe('臺南市溫室氣體減量執行方案');
    expect(document.jurisdiction).toBe('臺南市');
  });

  it('finds the city in a label where the title has none', () => {
    const document = read(`
溫室氣體減量執行方案
填報單位：臺南市環境保護局
${SHORT}
路燈 | 工務局 | 110年 | 10盞 | 5盞`);
    expect([document.title, document.jurisdiction]).toEqual(['溫室氣體減量執行方案', '臺南市']);
  });
});

describe('agencies in headings', () => {
  const TABLE =
    '策略類別 | 執行方案 | 策略說明 | 主辦/協辦 | 推動期程 | 成果 | 目標 | 經費(萬元)\n甲 | 一 | 衡量標準：數量(輛) | 交通處 | 110年 | 5 | 6 | 10';

  it('come from the heading of the sector, not from another chapter above the table', () => {
    const headings = '第二章 推動組織(推動會)\n三、運輸部門（環境保護局、交通處）';
    const [table] = read(`${headings}\n表 4-3、示範市運輸部門推動策略\n${TABLE}`, { prose: true }).tables;
    expect(table?.headingAgencies).toEqual(['環境保護局', '交通處']);
  });

  it('are absent where no heading names the sector', () => {
    const [table] = read(`第二章 推動組織(推動會)\n表 1、成果\n${TABLE}`, { prose: true }).tables;
    expect(table?.headingAgencies).toBeUndefined();
  });
});
