/** What the readers say about a broken file, in words: they give bare facts such as `ZIP: xl/workbook.xml (CRC)`. */
import type { Language } from '../finding.ts';
import { figure } from './wording.ts';

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
  { pattern: /^ZIP: content\.xml$/u, zh: () => '缺少內部檔案 content.xml' },
  { pattern: /^ZIP: (\S+) \(.*\)$/su, zh: (name) => `內部檔案 ${name} 解不開` },
  { pattern: /^ZIP: (.+)$/u, zh: (names) => `ZIP 壓縮檔，內有 ${names}` },
  { pattern: /^CFB: (.+)$/u, zh: (names) => `OLE 複合檔，內有 ${names}` },
  { pattern: /^BIFF: (.+) ≠ (.+)$/u, zh: (found, wanted) => `xls 的第一筆紀錄是 ${found}，應為 ${wanted}` },
  { pattern: /^([A-Za-z][A-Za-z0-9 ,.'":()-]{12,})$/u, zh: (said) => `試算表程式庫回報「${said}」` },
];

interface Limit {
  readonly zh: string;
  readonly en: string;
  readonly bytes?: true;
}

const LIMITS: Readonly<Record<string, Limit>> = {
  fileBytes: { zh: '檔案大小', en: 'file size', bytes: true },
  unpackedBytes: { zh: '解壓縮後的大小', en: 'unpacked size', bytes: true },
  partBytes: { zh: '內部檔案解壓縮後的大小', en: 'unpacked size of a part', bytes: true },
  ratio: { zh: '壓縮比', en: 'compression ratio' },
  zipEntries: { zh: '內部檔案數', en: 'number of parts' },
  sheets: { zh: '工作表數', en: 'number of sheets' },
  cells: { zh: '儲存格數', en: 'number of cells' },
  cellLength: { zh: '一格的字數', en: 'characters in one cell' },
};

const LIMIT = /^(\w+): (\d+) > (\d+)(?: \((.*)\))?$/u;

/** The fact as the language says it; one that is no sentence of ours is returned as it stands. */
export function sayFact(found: string, lang: Language): string {
  const limit = sayLimit(found, lang);
  if (limit !== undefined) return limit;
  if (lang === 'en') return found;
  for (const { pattern, zh } of FACTS) {
    const match = pattern.exec(found);
    if (match !== null) return zh(...match.slice(1));
  }
  return found;
}

function sayLimit(found: string, lang: Language): string | undefined {
  const [, name = '', amount, most, where] = LIMIT.exec(found) ?? [];
  const limit = Object.hasOwn(LIMITS, name) ? LIMITS[name] : undefined;
  if (limit === undefined || amount === undefined || most === undefined) return undefined;
  const say = (number: string) => (limit.bytes ? bytes(Number(number)) : figure(Number(number)));
  const part = where === undefined ? '' : ` ${where}`;
  return lang === 'en'
    ? `${limit.en}${part} ${say(amount)}, at most ${say(most)}`
    : `${limit.zh}${part} ${say(amount)}，上限 ${say(most)}`;
}

function bytes(number: number): string {
  const mebibyte = 1024 * 1024;
  return number < mebibyte ? `${figure(number)} bytes` : `${figure(Math.round(number / mebibyte))} MiB`;
}
