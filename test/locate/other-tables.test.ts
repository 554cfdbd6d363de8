import { describe, expect, it } from 'vitest';
import { HEADER, located } from './located.ts';

const ROW = '推動太陽光電 | 裝置容量 | 衡量標準：總建置容量(MWp) | 環境保護局 | 110年 | 25.761 | 25.761 | -';
const KNOWN = `表 1、推動策略\n${HEADER}\n${ROW}`;

/** Captions of other tables with the number of their cells, and how many cells were left over. */
function others(text: string) {
  const sheet = located(text, { prose: true });
  return {
    others: sheet.others.map(({ captionId, cells, knownColumns }) => [captionId, cells.length, knownColumns]),
    stray: sheet.stray.length,
    tables: sheet.tables.length,
  };
}

describe('a captioned table that no profile knows', () => {
  it('is kept with all its cells, blank lines and all', () => {
    const text = `${KNOWN}\n\n表 2 會議\n\n會議名稱 | 日期 | 重點\n研商會議 | 6月 | 說明\n\n\n第二次 | 9月 | 檢視`;
    expect(others(text)).toEqual({ others: [['2', 9, 0]], stray: 0, tables: 1 });
  });

  it('may have two columns and stand before a known one', () => {
    const text = `表 1 名單\n年份 | 場所\n111 | 甲公司\n112 | 乙公司\n\n表 2、推動策略\n${HEADER}\n${ROW}`;
    expect(others(text)).toEqual({ others: [['1', 6, 0]], stray: 0, tables: 1 });
  });

  it('says how many of its columns are known, as a broken header has several', () => {
    const text = `${KNOWN}\n\n表 2、推動策略\n執行方案 | 成果量化 | 目標 | 期\n公車 | 5 | 6 | 110`;
    expect(others(text).others).toEqual([['2', 8, 2]]);
  });

  it('is none without a caption, nor far below one', () => {
    const bare = others(`${KNOWN}\n\n說明文字在此。\n甲 | 乙 | 丙`);
    expect([bare.others, bare.stray]).toEqual([[], 3]);
    const far = `表 9 會議\n\n\n\n\n甲 | 乙 | 丙\n\n${KNOWN}`;
    expect(others(far).others).toEqual([]);
  });
});

it('a list of tables and figures is contents', () => {
  const lists = '表 1 | 推動策略 | 6\n表 2 | 會議 | 15\n圖 1 | 排放趨勢 | 1\n圖 2 | 排放結構 | 2';
  const sheet = located(`${lists}\n\n${KNOWN}`, { prose: true });
  expect(sheet.stray).toEqual([]);
  expect(sheet.structural.filter(({ as }) => as === 'contents').map(({ cell }) => cell.text)).toEqual([
    '推動策略',
    '6',
    '會議',
    '15',
    '圖 1',
    '排放趨勢',
    '1',
    '圖 2',
    '排放結構',
    '2',
  ]);
});

it('a list of villages, of more cells than a call may have arguments, is left over whole', () => {
  const [rows, columns] = [20_000, 10];
  const village = Array.from({ length: columns }, (_, index) => String(index)).join(' | ');
  const sheet = located(Array.from({ length: rows }, () => village).join('\n'), {});
  expect([sheet.stray.length + sheet.structural.length, sheet.tables.length]).toEqual([rows * columns, 0]);
});
