/** The columns of a tidy workbook: those of the tidy table under headings for people, and one that leads back. */
import { LANGUAGES, type Language } from '../../finding.ts';
import { TIDY_COLUMNS } from '../../own-csv.ts';
import type { TidyColumn } from '../../report/tidy.ts';
import { WORDS } from '../../report/words.ts';

interface ColumnForm {
  readonly width: number;
  readonly heading: { readonly [L in Language]: string };
  /** Where a cell came from, not what it says: kept out of sight. */
  readonly hidden?: boolean;
}

/** Tells which record of the stored model a row shows: numbers of measure, indicator and record. */
export const KEY = 'key';
export type TidyBookColumn = TidyColumn | typeof KEY;

const FORMS: Readonly<Record<TidyBookColumn, ColumnForm>> = {
  document: { width: 14, heading: { 'zh-TW': '文件', en: 'Document' }, hidden: true },
  table: { width: 12, heading: { 'zh-TW': '表號', en: 'Table' } },
  sector: { width: 10, heading: { 'zh-TW': '部門', en: 'Sector' } },
  category: { width: 18, heading: { 'zh-TW': '策略類別', en: 'Category' } },
  measure: { width: 30, heading: { 'zh-TW': '執行方案', en: 'Measure' } },
  lead: { width: 16, heading: { 'zh-TW': '主辦機關', en: 'Lead' } },
  support: { width: 16, heading: { 'zh-TW': '協辦機關', en: 'Support' } },
  indicator: { width: 24, heading: { 'zh-TW': '衡量標準', en: 'Indicator' } },
  part: { width: 6, heading: { 'zh-TW': '分項', en: 'Part' } },
  period_start: { width: 8, heading: { 'zh-TW': '起始年', en: 'From' } },
  period_end: { width: 8, heading: { 'zh-TW': '結束年', en: 'To' } },
  target_raw: { width: 26, heading: { 'zh-TW': '目標原文', en: 'Target as written' } },
  target_op: { width: 6, heading: { 'zh-TW': '目標比較', en: 'Target op' } },
  target_value: { width: 11, heading: { 'zh-TW': '目標值', en: 'Target' } },
  target_unit: { width: 9, heading: { 'zh-TW': '目標單位', en: 'Target unit' } },
  target_kind: { width: 9, heading: { 'zh-TW': '目標性質', en: 'Target kind' } },
  result_raw: { width: 26, heading: { 'zh-TW': '成果原文', en: 'Result as written' } },
  result_op: { width: 6, heading: { 'zh-TW': '成果比較', en: 'Result op' } },
  result_value: { width: 11, heading: { 'zh-TW': '成果值', en: 'Result' } },
  result_unit: { width: 9, heading: { 'zh-TW': '成果單位', en: 'Result unit' } },
  result_kind: { width: 9, heading: { 'zh-TW': '成果性質', en: 'Result kind' } },
  result_as_of: { width: 11, heading: { 'zh-TW': '成果截至', en: 'Result as of' } },
  budget_raw: { width: 18, heading: { 'zh-TW': '經費原文', en: 'Budget as written' } },
  budget_twd: { width: 13, heading: { 'zh-TW': '經費（元）', en: 'Budget (TWD)' } },
  status: { width: 9, heading: { 'zh-TW': '狀態', en: 'Status' } },
  pace: { width: 9, heading: { 'zh-TW': '進度', en: 'Pace' } },
  target_cell: { width: 12, heading: { 'zh-TW': '目標出處', en: 'Target cell' }, hidden: true },
  result_cell: { width: 12, heading: { 'zh-TW': '成果出處', en: 'Result cell' }, hidden: true },
  budget_cell: { width: 12, heading: { 'zh-TW': '經費出處', en: 'Budget cell' }, hidden: true },
  [KEY]: { width: 8, heading: { 'zh-TW': '識別碼', en: 'Key' }, hidden: true },
};

/** In the order of the sheet. */
export const TIDY_BOOK_COLUMNS: readonly TidyBookColumn[] = [...TIDY_COLUMNS, KEY];

export function columnForm(column: TidyBookColumn): ColumnForm {
  return FORMS[column];
}

/** The column a heading names, in either language. */
export function columnOfHeading(text: string): TidyBookColumn | undefined {
  const heading = text.trim();
  return TIDY_BOOK_COLUMNS.find((column) =>
    LANGUAGES.some((lang) => FORMS[column].heading[lang] === heading),
  );
}

const KINDS = {
  'zh-TW': {
    annual: '逐年',
    cumulative: '累計',
    total: '總量',
    milestone: '里程碑',
    change: '增減',
    qualitative: '質性',
    none: '無',
  },
  en: {
    annual: 'annual',
    cumulative: 'cumulative',
    total: 'total',
    milestone: 'milestone',
    change: 'change',
    qualitative: 'qualitative',
    none: 'none',
  },
} as const satisfies Record<Language, Record<string, string>>;

const PACES = {
  'zh-TW': { 'on-pace': '符合進度', 'off-pace': '落後進度' },
  en: { 'on-pace': 'on pace', 'off-pace': 'off pace' },
} as const satisfies Record<Language, Record<string, string>>;

function wordsOf(column: TidyBookColumn, lang: Language): Readonly<Record<string, string>> | undefined {
  if (column === 'target_kind' || column === 'result_kind') return KINDS[lang];
  if (column === 'pace') return PACES[lang];
  return column === 'sector' || column === 'status' ? WORDS[lang][column] : undefined;
}

/** A code of the tidy table as people read it. */
export function wordOf(column: TidyBookColumn, code: string, lang: Language): string {
  return wordsOf(column, lang)?.[code] ?? code;
}

/** The code of a word in either language; any other text stays as it is. */
export function codeOf(column: TidyBookColumn, word: string): string {
  for (const lang of LANGUAGES) {
    const found = Object.entries(wordsOf(column, lang) ?? {}).find(([, text]) => text === word);
    if (found) return found[0];
  }
  return word;
}
