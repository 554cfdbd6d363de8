/** Everything that can be wrong with a file as a whole, with what to do about it. One table, both languages. */
import type { Language, Severity } from '../../finding.ts';
import type { ReadIssue, UnreadableReason } from '../../grid.ts';
import { readExcess } from '../../limits.ts';
import { CSV_PROBLEMS, type ProblemText } from './csv-problems.ts';
import { sayFact } from './read-facts.ts';

/** Reader issues about single cells or rows; they become `malformed-value`. */
export const CELL_ISSUES = [
  'error-cell',
  'uncalculated-formula',
  'private-use-character',
  'ragged-row',
  'swallowed-lines',
  'hidden-text',
  'nested-table',
  'number-differs',
] as const;
export type CellIssue = (typeof CELL_ISSUES)[number];

type FileIssue = Exclude<ReadIssue['kind'], CellIssue>;
const UNOPENED = [
  'missing',
  'folder',
  'permission',
  'closed-folder',
  'no-match',
  'not-a-file',
  'internal',
] as const;
type Unopened = (typeof UNOPENED)[number] | 'unopened';
export type InputProblem = UnreadableReason | FileIssue | Unopened | 'wrong-encoding';

const PROBLEMS: { readonly [P in InputProblem]: ProblemText } = {
  ...CSV_PROBLEMS,
  empty: {
    severity: 'error',
    text: {
      'zh-TW': () => '檔案是空的，沒有任何內容。請確認匯出是否完成，再放回檔案。',
      en: () => 'The file is empty. Check that the export finished, then supply the file again.',
    },
  },
  'unknown-format': {
    severity: 'error',
    text: {
      'zh-TW': (found) => `無法辨認檔案格式（${found}）。請另存為 xlsx、ods 或 csv。`,
      en: (found) => `Unknown file format (${found}). Save it as xlsx, ods or csv.`,
    },
  },
  'password-protected': {
    severity: 'error',
    text: {
      'zh-TW': () => '檔案設有密碼，無法讀取。請移除密碼後另存。',
      en: () => 'The file is protected by a password. Save a copy without one.',
    },
  },
  damaged: {
    severity: 'error',
    text: {
      'zh-TW': (found) => `檔案已損壞（${found}）。請用原來的程式開啟後另存，或重新下載。`,
      en: (found) =>
        `The file is damaged (${found}). Open it in the program that made it and save it again, or download it again.`,
    },
  },
  'unclosed-quote': {
    severity: 'error',
    text: {
      'zh-TW': (found) => `引號沒有收尾（${found}），後面的儲存格分不開。請補上右引號。`,
      en: (found) =>
        `A quotation mark is never closed (${found}), so the cells after it cannot be told apart. Add the closing mark.`,
    },
  },
  'too-large': {
    severity: 'error',
    text: {
      'zh-TW': (found, { limit }) =>
        `檔案超過上限：${found}。請分成較小的檔案；確定檔案可信時，可用 --limit ${limit}=數值 或設定檔的 limits 調高。`,
      en: (found, { limit }) =>
        `The file exceeds a limit: ${found}. Split it into smaller files; if you trust it, raise the limit with --limit ${limit}=NUMBER or limits in the configuration.`,
    },
  },
  'unsupported-encoding': {
    severity: 'error',
    text: {
      'zh-TW': (found) => `不支援的文字編碼（${found}）。請存為 UTF-8，或用 --encoding 指定。`,
      en: (found) => `Unsupported text encoding (${found}). Save as UTF-8, or name it with --encoding.`,
    },
  },
  'binary-content': {
    severity: 'error',
    text: {
      'zh-TW': (found) => `內容不是文字，也不是試算表（${found}）。請另存為 xlsx、ods 或 csv。`,
      en: (found) => `The content is neither text nor a spreadsheet (${found}). Save it as xlsx, ods or csv.`,
    },
  },
  missing: {
    severity: 'error',
    text: {
      'zh-TW': () => '找不到這個檔案。請檢查路徑。',
      en: () => 'There is no such file. Check the path.',
    },
  },
  folder: {
    severity: 'error',
    text: {
      'zh-TW': () => '這是資料夾，裡面沒有可讀的檔案（xlsx xls xlsb ods csv tsv txt md）。',
      en: () => 'This is a folder without a file that can be read (xlsx xls xlsb ods csv tsv txt md).',
    },
  },
  permission: {
    severity: 'error',
    text: {
      'zh-TW': () => '沒有讀取這個檔案的權限。請洽檔案的提供者，或複製到可讀取的資料夾。',
      en: () =>
        'Reading this file is not permitted. Ask its owner, or have it copied to where it can be read.',
    },
  },
  'closed-folder': {
    severity: 'error',
    text: {
      'zh-TW': () => '沒有讀取這個資料夾的權限，裡面的檔案都沒有讀。',
      en: () => 'Reading this folder is not permitted; no file in it was read.',
    },
  },
  'no-match': {
    severity: 'error',
    text: {
      'zh-TW': () => '沒有檔案符合這個樣式。請檢查路徑與萬用字元。',
      en: () => 'No file matches this pattern. Check the path and the wildcards.',
    },
  },
  'not-a-file': {
    severity: 'error',
    text: {
      'zh-TW': () => '這不是一般檔案（可能是裝置或管線），無法讀取。',
      en: () => 'This is not a regular file (it may be a device or a pipe) and cannot be read.',
    },
  },
  internal: {
    severity: 'error',
    text: {
      'zh-TW': () => 'planlint 讀取這個檔案時發生內部錯誤；這是程式的問題，請回報。',
      en: () => 'planlint failed on this file. This is a fault of the program; please report it.',
    },
  },
  unopened: {
    severity: 'error',
    text: {
      'zh-TW': (found) => `檔案打不開（${found}）。`,
      en: (found) => `The file cannot be opened (${found}).`,
    },
  },
  'undecodable-bytes': {
    severity: 'error',
    text: {
      'zh-TW': (found) => `有位元組無法解成文字（${found}）。請確認編碼，必要時用 --encoding 指定。`,
      en: (found) => `Some bytes are no text (${found}). Check the encoding or name it with --encoding.`,
    },
  },
  'doubtful-encoding': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `文字編碼不確定（${found}）。請確認文字無誤，必要時用 --encoding 指定。`,
      en: (found) =>
        `The text encoding is in doubt (${found}). Check the text; name the encoding with --encoding if need be.`,
    },
  },
  'wrong-encoding': {
    severity: 'error',
    text: {
      'zh-TW': (found) =>
        `以 ${found} 解讀出來的不是文字，也就認不出表格；編碼多半不對。請用 --encoding 指定正確的編碼，或不指定，由程式判斷。`,
      en: (found) =>
        `Read as ${found} the content is no text, and so holds no known table; the encoding is most likely wrong. Name the right one with --encoding, or none, to have it told from the content.`,
    },
  },
  'no-cells': {
    severity: 'warning',
    text: {
      'zh-TW': (found) => `檔案裡沒有任何一格有內容（工作表：${found || '無'}）；圖片與圖表裡的字不會讀入。`,
      en: (found) => `No cell holds anything (sheets: ${found || 'none'}); text in pictures is not read.`,
    },
  },
  'unread-sheet': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `工作表「${found}」多半只有巨集，沒有讀入；若有資料，請複製到一般的工作表。`,
      en: (found) => `Sheet "${found}", most likely macros, was not read; copy any data to another sheet.`,
    },
  },
  'hidden-sheet': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `工作表「${found}」是隱藏的，內容仍一併讀入。`,
      en: (found) => `Sheet "${found}" is hidden; it was read all the same.`,
    },
  },
  'hidden-row': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `第 ${found} 列是隱藏的，內容仍一併讀入。`,
      en: (found) => `Hidden rows (${found}) were read all the same.`,
    },
  },
  'hidden-column': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `${found} 欄是隱藏的，內容仍一併讀入。`,
      en: (found) => `Hidden columns (${found}) were read all the same.`,
    },
  },
  'hidden-cell': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `有儲存格是隱藏的（${found}），內容仍一併讀入。`,
      en: (found) => `Hidden cells (${found}) were read all the same.`,
    },
  },
  'doubtful-markup': {
    severity: 'warning',
    text: {
      'zh-TW': (found) => `網頁的標記不完整（${found}），可能少了幾列；請重新匯出，或核對讀到的內容。`,
      en: (found) => `The page's tags are not whole (${found}); rows may be missing. Export it again.`,
    },
  },
  'wrong-extension': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `副檔名與內容不符（${found}），已依內容讀取。`,
      en: (found) => `The extension does not match the content (${found}); it was read by its content.`,
    },
  },
};

/** The problem's code for an input that could not be opened; the system's own word stays in `found`. */
export function unopenedProblem(detail: string): InputProblem {
  return UNOPENED.find((problem) => problem === detail) ?? 'unopened';
}

export function isCellIssue(kind: ReadIssue['kind']): kind is CellIssue {
  return (CELL_ISSUES as readonly string[]).includes(kind);
}

export function problemSeverity(problem: InputProblem): Severity {
  return PROBLEMS[problem].severity;
}

/** The sentence for a problem; codes come back from evidence, so an unknown one is shown bare. */
export function problemText(problem: string | number, found: string | number, lang: Language): string {
  const known = Object.hasOwn(PROBLEMS, problem) ? PROBLEMS[problem as InputProblem] : undefined;
  const limit = readExcess(String(found))?.limit ?? '';
  return known === undefined
    ? `${problem}: ${found}`
    : known.text[lang](sayFact(String(found), lang), { limit });
}
