import { describe, expect, it, test } from 'vitest';
import { parseCaption } from '../../src/parse/caption.ts';
import { survivesAnything } from './hostile.ts';

describe('parseCaption', () => {
  test.each([
    [
      '表 4-1、嘉義市能源部門推動策略',
      { id: '4-1', title: '嘉義市能源部門推動策略', jurisdiction: '嘉義市', sector: 'energy' },
    ],
    [
      '表４－４、臺南市住商部門推動策略',
      {
        id: '4-4',
        title: '臺南市住商部門推動策略',
        jurisdiction: '臺南市',
        sector: 'residential-commercial',
      },
    ],
    ['## 表 4-3、推動策略', { id: '4-3', title: '推動策略' }],
    [
      '表1 110~112/9 第二期溫室氣體減量執行方案推動成果(1/5)',
      { id: '1', title: '110~112/9 第二期溫室氣體減量執行方案推動成果', part: { index: 1, of: 5 } },
    ],
    ['表 3 112 年度會議重點', { id: '3', title: '112 年度會議重點' }],
    ['表 4-2、推動策略(續)', { id: '4-2', title: '推動策略', continued: true }],
    ['表一、措施', { id: '1', title: '措施' }],
    ['Table 4-1. Energy sector measures', { id: '4-1', title: 'Energy sector measures', sector: 'energy' }],
    ['表 4-1', { id: '4-1', title: '' }],
    ['  **表 4-1、**推動 \n 策略  ', { id: '4-1', title: '推動 策略' }],
    ['###   表 4-1、推動策略', { id: '4-1', title: '推動策略' }],
    ['附表 A-2 推動策略', { id: 'A-2', title: '推動策略' }],
    ['表4–2：推動策略', { id: '4-2', title: '推動策略' }],
    ['表 4 - 2 推動策略', { id: '4-2', title: '推動策略' }],
    ['表十二 推動策略', { id: '12', title: '推動策略' }],
    ['表一', { id: '1', title: '' }],
    ['表 5、# 號措施', { id: '5', title: '# 號措施' }],
    // Which page of a table over several pages it is.
    ['表 1 推動成果 ( 12 / 15 )', { id: '1', title: '推動成果', part: { index: 12, of: 15 } }],
    ['表 1 [2/5] 推動成果', { id: '1', title: '推動成果', part: { index: 2, of: 5 } }],
    ['表 4-2、推動策略（續2）', { id: '4-2', title: '推動策略', continued: true }],
    ['表 4-2、推動策略( 續 )', { id: '4-2', title: '推動策略', continued: true }],
    ['表 4-2 續、推動策略', { id: '4-2', title: '推動策略', continued: true }],
    ['表 4-2 續 推動策略', { id: '4-2', title: '推動策略', continued: true }],
    ['表 4-2、後續、推動策略', { id: '4-2', title: '後續、推動策略' }],
    ['表 4-2、續辦措施', { id: '4-2', title: '續辦措施' }],
    ['Table 2 Measures (continued)', { id: '2', title: 'Measures', continued: true }],
    ['Table 2 Measures (Cont.)', { id: '2', title: 'Measures', continued: true }],
    // Words of a sentence that stand inside a title are none.
    ['表 6 措施之成果', { id: '6', title: '措施之成果' }],
    ['Table 6 Showcase', { id: '6', title: 'Showcase' }],
    ['表 7 112年度 嘉義縣成果', { id: '7', title: '112年度 嘉義縣成果', jurisdiction: '嘉義縣' }],
    ['表 7 自112年 嘉義縣成果', { id: '7', title: '自112年 嘉義縣成果' }],
    ['表 8 共 3 …… 節', { id: '8', title: '共 3 ...... 節' }],
    [`表 9 ${'長'.repeat(120)}`, { id: '9', title: '長'.repeat(120) }],
    ['表1推動成果', { id: '1', title: '推動成果' }],
    ['表 1\t110~112 推動成果', { id: '1', title: '110~112 推動成果' }],
    ['表 8 細懸浮微粒 PM2.5', { id: '8', title: '細懸浮微粒 PM2.5' }],
    ['表 1 (2/5)： 推動成果', { id: '1', title: '推動成果', part: { index: 2, of: 5 } }],
    ['表 1 推動成果 (1/5) (續)', { id: '1', title: '推動成果', part: { index: 1, of: 5 }, continued: true }],
    ['Table 2 Measures (cont)', { id: '2', title: 'Measures', continued: true }],
    ['Table 7 List of measures', { id: '7', title: 'List of measures' }],
    ['表 2 112年嘉義縣成果', { id: '2', title: '112年嘉義縣成果', jurisdiction: '嘉義縣' }],
  ])('%s', (text, caption) => expect(parseCaption(text)).toStrictEqual(caption));

  test.each([
    '',
    '推動策略和執行成果如表 4-3 所示。',
    '表 4-3 所示',
    '表 4-3 為推動策略',
    '表一般',
    '表 一般',
    '表示',
    '表目錄',
    '圖 3-1、路徑',
    '代表 3 人',
    'Tablet 5',
    '表 1\t110~112/9 成果(1/5)\t6',
    '表 1 成果……6',
    '表 1 成果.... 12  ',
    '表 1 成果....12',
    '表 1 成果…… 123',
    '表 1 成果\t 6',
    '表 6 之措施',
    'Table 6 shows the measures',
    'Table 6 is long',
    'Table 6 lists measures',
    'Table 6 gives the measures',
    '表 4-1、推動策略。說明',
    `表 9 ${'長'.repeat(121)}`,
    `${' '.repeat(300)}表 4-1`,
  ])('%j is no caption', (text) => expect(parseCaption(text)).toBeUndefined());

  it('survives anything', () => survivesAnything(parseCaption));
});
