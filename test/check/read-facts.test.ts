import { expect, test } from 'vitest';
import { sayFact } from '../../src/check/reading/read-facts.ts';

test.each([
  ['line 12: 甲\n乙', '第 12 行：甲\n乙'],
  ['ZIP: no end of central directory (offset 40)', '檔案不完整，找不到結尾的目錄，共 40 位元組'],
  ['ZIP: central directory (offset 40)', '檔案目錄毀損，位移 40'],
  ['ZIP: ZIP64 locator (offset 40)', '檔案目錄毀損，位移 40'],
  ['ZIP: xl/workbook.xml (offset 40)', '內部檔案 xl/workbook.xml 不完整，位移 40'],
  ['ZIP: xl/workbook.xml (CRC)', '內部檔案 xl/workbook.xml 的檢查碼不符'],
  ['ZIP: xl/workbook.xml (method 12)', '內部檔案 xl/workbook.xml 的壓縮方法 12 不支援'],
  ['ZIP: a.xml 50 ≠ 60 bytes', '內部檔案 a.xml 為 50 位元組，應為 60'],
  ['ZIP: a.xml > 60 bytes', '內部檔案 a.xml 超過所載的 60 位元組'],
  ['XML: a.xml <!ENTITY>', '內部檔案 a.xml 自行定義 XML 實體，試算表不會這樣'],
  ['no part: content.xml', '缺少內部檔案 content.xml'],
  ['ZIP: a.xml (inflate\n-3)', '內部檔案 a.xml 解不開'],
  ['ZIP: a.txt, b.txt', 'ZIP 壓縮檔，內有 a.txt, b.txt'],
  ['HTML: no <table>', '網頁，裡面沒有表格；下載失敗或登入逾時常會得到這種檔案'],
  ['HTML: <table> × 100', '網頁的表格一層包一層，超過 100 層'],
  ['HTML: … <td\nclass', '網頁在 <td\nclass 的中間結束，檔案不完整'],
  ['CFB: WordDocument, 1Table', 'OLE 複合檔，內有 WordDocument, 1Table'],
  ['BIFF: 0x0809 ≠ 0x0009', 'xls 的第一筆紀錄是 0x0809，應為 0x0009'],
  ['CFB', '外層的 OLE 複合檔讀不通'],
  ['BIFF', 'xls 的紀錄讀不通'],
  ['xlsb', 'xlsb 的內容讀不通'],
  ['sheet: 表一', '工作表「表一」讀不出來'],
  // Nothing known, and nothing that reads as a sentence.
  ['short', 'short'],
  ['檔案是空的而且很長很長很長', '檔案是空的而且很長很長很長'],
  ['x ZIP: a.xml (CRC)', 'x ZIP: a.xml (CRC)'],
  ['see line 12: 甲', 'see line 12: 甲'],
])('%j', (found, zh) => {
  expect(sayFact(found, 'zh-TW')).toBe(zh);
  expect(sayFact(found, 'en')).toBe(found);
});

const FORMS = [
  'ZIP: no end of central directory (offset 40)',
  'ZIP: ZIP64 locator (offset 40)',
  'ZIP: a.xml (offset 40)',
  'ZIP: a.xml (CRC)',
  'ZIP: a.xml (method 12)',
  'ZIP: a.xml 50 ≠ 60 bytes',
  'ZIP: a.xml > 60 bytes',
  'XML: a.xml <!ENTITY>',
  'ZIP: content.xml',
  'HTML: no <table>',
  'HTML: <table> × 100',
  'HTML: … <td',
  'CFB: 1Table',
  'BIFF: 0x0809 ≠ 0x0009',
];

test.each(FORMS)('a sentence is made only of what is the fact from end to end: %s', (fact) => {
  const sentence = sayFact(fact, 'zh-TW');
  expect(sentence).not.toContain(fact);
  // With something in front it is no fact of ours, with something behind another one.
  expect(sayFact(`表 ${fact}`, 'zh-TW')).toBe(`表 ${fact}`);
  expect(sayFact(`${fact}、表`, 'zh-TW')).not.toBe(sentence);
});

test('a limit that was passed is said as that', () => {
  expect(sayFact('rows: 9 > 8', 'zh-TW')).toBe('列數 9，上限 8');
  expect(sayFact('rows: 9 > 8', 'en')).toBe('number of rows 9, at most 8');
});
