/** The limits in words: what each counts, and what to say when one is passed. */
import type { Language } from '../../finding.ts';
import { BYTE_LIMITS, type Excess, type LimitName, MEBIBYTE } from '../../limits.ts';
import { figure } from '../wording.ts';

type LocalNames = { readonly [L in Language]: string };

/** What a limit counts, as it stands in a sentence. */
export const LIMIT_TEXTS = {
  'file-size': { 'zh-TW': '檔案大小', en: 'file size' },
  'unpacked-size': { 'zh-TW': '解壓縮後的大小', en: 'unpacked size' },
  'part-size': { 'zh-TW': '單一內部檔案解壓縮後的大小', en: 'unpacked size of one part' },
  ratio: { 'zh-TW': '解壓縮倍數', en: 'unpacked size over packed size' },
  'zip-entries': { 'zh-TW': '內部檔案數', en: 'number of parts' },
  sheets: { 'zh-TW': '工作表數', en: 'number of sheets' },
  rows: { 'zh-TW': '列數', en: 'number of rows' },
  columns: { 'zh-TW': '欄數', en: 'number of columns' },
  cells: { 'zh-TW': '儲存格數', en: 'number of cells' },
  'cell-length': { 'zh-TW': '一格的字數', en: 'characters in one cell' },
  merges: { 'zh-TW': '合併儲存格的範圍數', en: 'number of merged ranges' },
  tables: { 'zh-TW': '表格數', en: 'number of tables' },
  findings: { 'zh-TW': '列出的發現數', en: 'number of findings listed' },
  time: { 'zh-TW': '讀取所花的時間', en: 'time taken to read it' },
  memory: { 'zh-TW': '讀取所用的記憶體', en: 'memory taken to read it' },
} satisfies Readonly<Record<LimitName, LocalNames>>;

const SECONDS: LocalNames = { 'zh-TW': '秒', en: 's' };
const BYTES: LocalNames = { 'zh-TW': '位元組', en: 'bytes' };

/** `200 MB`, or the bare number of what is not counted in bytes. */
export function limitFigure(limit: LimitName, amount: number, lang: Language): string {
  if (limit === 'time') return `${figure(amount)} ${SECONDS[lang]}`;
  if (!BYTE_LIMITS.includes(limit)) return figure(amount);
  if (amount < MEBIBYTE) return `${figure(amount)} ${BYTES[lang]}`;
  return `${figure(Math.round((amount / MEBIBYTE) * 10) / 10)} MB`;
}

const SAY: {
  readonly [L in Language]: (facts: Readonly<Record<string, string>>, atLeast: boolean) => string;
} = {
  'zh-TW': ({ what, where, found, most }, atLeast) =>
    `${what}${where}${atLeast ? '至少' : ''} ${found}，上限 ${most}`,
  en: ({ what, where, found, most }, atLeast) =>
    `${what}${where} ${atLeast ? 'at least ' : ''}${found}, at most ${most}`,
};

/** `儲存格數（表一 A1）至少 20,000,001，上限 20,000,000`. */
export function sayExcess({ limit, found, most, atLeast, where }: Excess, lang: Language): string {
  const what = LIMIT_TEXTS[limit][lang];
  const place = where === '' ? '' : lang === 'en' ? ` (${where})` : `（${where}）`;
  const facts = {
    what,
    where: place,
    found: limitFigure(limit, found, lang),
    most: limitFigure(limit, most, lang),
  };
  return SAY[lang](facts, atLeast);
}
