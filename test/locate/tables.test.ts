import { describe, expect, it } from 'vitest';
import { HEADER, located, shown } from './located.ts';

const ROW = '推動太陽光電 | 裝置容量 | 衡量標準：總建置容量(MWp) | 環境保護局 | 110年 | 25.761 | 25.761 | -';

describe('tables in a sheet', () => {
  it('takes caption and unit note as structure, and the rows under the header as data', () => {
    const sheet = located(`表 4-1、嘉義市能源部門推動策略\n經費單位：萬元/年\n${HEADER}\n${ROW}`);
    expect(sheet.tables.map((table) => table.captionId)).toEqual(['4-1']);
    expect(sheet.structural.map(({ as }) => as)).toEqual(['caption', 'note', ...Array(8).fill('header')]);
    expect(sheet.stray).toEqual([]);
    expect(sheet.tables[0]?.cellsInRows).toBe(8);
  });

  it('keeps several tables of one sheet apart by their captions', () => {
    const sheet = located(`表 4-1、甲\n${HEADER}\n${ROW}\n\n表 4-2、乙\n${HEADER}\n${ROW}\n${ROW}`);
    expect(sheet.tables.map((table) => [table.captionId, table.rows.length])).toEqual([
      ['4-1', 1],
      ['4-2', 2],
    ]);
  });

  it('joins the page-parts of one table', () => {
    const sheet = located(`表 1、成果(1/2)\n${HEADER}\n${ROW}\n表 1、成果(2/2)\n${HEADER}\n${ROW}`);
    expect(sheet.tables.map((table) => [table.captionId, table.rows.length])).toEqual([['1', 2]]);
  });

  it('knows columns in another order, full width and broken words', () => {
    const sheet = located(
      '主 辦／\u3000協辦 | 預期目標 | 執行成果 | 年度 | 計畫名稱 | 預算（千元）\n交通處 | 5 | 4 | 110 | 公車 | 3',
    );
    expect(sheet.tables[0]?.columns.map((column) => column.field)).toEqual([
      'agencies',
      'target',
      'result',
      'period',
      'measure',
      'budget',
    ]);
  });

  it('reads a header of two rows with years below', () => {
    const text =
      '執行方案 | 主辦 | 目標 | | 成果 | \n | | 110年 | 111年 | 110年 | 111年\n公車 | 交通處 | 5 | 6 | 4 | 7';
    const [table] = located(text).tables;
    expect(table?.columns.map((column) => `${column.field}:${column.period?.start ?? ''}`)).toEqual([
      'measure:',
      'lead:',
      'target:2021',
      'target:2022',
      'result:2021',
      'result:2022',
    ]);
  });

  it('spreads a merged cell over its rows and remembers the anchor', () => {
    const text = `${HEADER}\n甲 | 措施 | 說明 | 交通處 | 110年 | 1 | 2 | 3\n | | | | 111年 | 4 | |`;
    const [table] = located(text, { merges: ['A2:A3', 'B2:B3', 'G2:G3'] }).tables;
    expect(shown(table)).toEqual([
      '甲 | 措施 | 說明 | 交通處 | 110年 | 1 | 2 | 3',
      '甲 | 措施 | · | · | 111年 | 4 | 2 | ·',
    ]);
    const copy = table?.rows[1]?.cells.get(7);
    expect(copy).toMatchObject({
      copyOf: 2,
      spread: { firstRow: 2, rows: 2, basis: 'merged' },
      source: { cell: 'G2' },
    });
  });

  it('reports cells outside every table, and what looked most like a header', () => {
    const sheet = located('姓名 | 目標 | 電話\n甲 | 乙 | 丙', { merges: ['A9:A10'] });
    expect(sheet.tables).toEqual([]);
    expect(sheet.stray).toHaveLength(6);
    expect(sheet.nearestHeader).toBe('姓名 | 目標 | 電話');
  });
});
