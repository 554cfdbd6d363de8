/** What the readers say about a broken file, in words: they give bare facts such as `ZIP: xl/workbook.xml (CRC)`. */
import type { Language } from '../../finding.ts';
import { readExcess } from '../../limits.ts';
import { sayExcess } from './limit-texts.ts';

interface Fact {
  readonly pattern: RegExp;
  readonly zh: (...parts: string[]) => string;
}

/** In this order: the first that fits is taken. */
const FACTS: readonly Fact[] = [
  { pattern: /^line (\d+): (.*)$/su, zh: (line, text) => `第 ${line} 行：${text}` },
  {
    pattern: /^ZIP: no end of central directory \(offset (\d+)\)$/u,
    zh: (offset) => `檔案不完整，找不到結尾的目錄，共 ${offset} 位元組`,
  },
  {
    pattern: /^ZIP: (?:central|ZIP64) \w+ \(offset (\d+)\)$/u,
    zh: (offset) => `檔案目錄毀損，位移 ${offset}`,
  },
  {
    pattern: /^ZIP: (\S+) \(offset ([^)]+)\)$/u,
    zh: (name, offset) => `內部檔案 ${name} 不完整，位移 ${offset}`,
  },
  { pattern: /^ZIP: (\S+) \(CRC\)$/u, zh: (name) => `內部檔案 ${name} 的檢查碼不符` },
  {
    pattern: /^ZIP: (\S+) \(method (\d+)\)$/u,
    zh: (name, method) => `內部檔案 ${name} 的壓縮方法 ${method} 不支援`,
  },
  {
    pattern: /^ZIP: (\S+) (\d+) ≠ (\d+) bytes$/u,
    zh: (name, size, stated) => `內部檔案 ${name} 為 ${size} 位元組，應為 ${stated}`,
  },
  {
    pattern: /^ZIP: (\S+) > (\d+) bytes$/u,
    zh: (name, stated) => `內部檔案 ${name} 超過所載的 ${stated} 位元組`,
  },
  { pattern: /^XML: (\S+) <!ENTITY>$/u, zh: (name) => `內部檔案 ${name} 自行定義 XML 實體，試算表不會這樣` },
  {
    pattern: /^HTML: no <table>$/u,
    zh: () => '網頁，裡面沒有表格；下載失敗或登入逾時常會得到這種檔案',
  },
  { pattern: /^MHTML: no <table>$/u, zh: () => '單一檔案網頁，裡面沒有表格' },
  {
    pattern: /^MHTML: --(.+)--$/su,
    zh: (boundary) => `單一檔案網頁沒有結束的分隔線（--${boundary}--），檔案不完整`,
  },
  { pattern: /^MHTML: (.+)$/su, zh: (what) => `單一檔案網頁的寫法無法解讀（${what}）` },
  { pattern: /^HTML: <table> × (\d+)$/u, zh: (count) => `網頁的表格一層包一層，超過 ${count} 層` },
  { pattern: /^HTML: … (.+)$/su, zh: (tag) => `網頁在 ${tag} 的中間結束，檔案不完整` },
  { pattern: /^no part: (.+)$/u, zh: (name) => `缺少內部檔案 ${name}` },
  { pattern: /^ZIP: (\S+) \(.*\)$/su, zh: (name) => `內部檔案 ${name} 解不開` },
  { pattern: /^ZIP: (.+)$/u, zh: (names) => `ZIP 壓縮檔，內有 ${names}` },
  { pattern: /^CFB: (.+)$/u, zh: (names) => `OLE 複合檔，內有 ${names}` },
  { pattern: /^BIFF: (.+) ≠ (.+)$/u, zh: (found, wanted) => `xls 的第一筆紀錄是 ${found}，應為 ${wanted}` },
  { pattern: /^CFB$/u, zh: () => '外層的 OLE 複合檔讀不通' },
  { pattern: /^BIFF$/u, zh: () => 'xls 的紀錄讀不通' },
  { pattern: /^(xlsb|ods)$/u, zh: (format) => `${format} 的內容讀不通` },
  { pattern: /^sheet: (.+)$/su, zh: (name) => `工作表「${name}」讀不出來` },
];

/** The fact as the language says it; one that is no sentence of ours is returned as it stands. */
export function sayFact(found: string, lang: Language): string {
  const excess = readExcess(found);
  if (excess !== undefined) return sayExcess(excess, lang);
  if (lang === 'en') return found;
  for (const { pattern, zh } of FACTS) {
    const match = pattern.exec(found);
    if (match !== null) return zh(...match.slice(1));
  }
  return found;
}
