/** What can be in doubt about how a csv is written, with what to do about it. */
import type { Language, Severity } from '../../finding.ts';

export interface ProblemText {
  readonly severity: Severity;
  readonly text: {
    /** `limit` names the limit that was passed, where one was. */
    readonly [L in Language]: (found: string, about: { readonly limit: string }) => string;
  };
}

export const CSV_PROBLEMS = {
  'stray-quote': {
    severity: 'warning',
    text: {
      'zh-TW': (found) => `引號不成對（${found}），當作文字讀入；請核對這一列的欄位是否正確。`,
      en: (found) =>
        `A quotation mark without its partner (${found}) was read as text; check that the cells of its row are in place.`,
    },
  },
  'mixed-line-ends': {
    severity: 'notice',
    text: {
      'zh-TW': (found) =>
        `檔案裡有不同的換行（${found}），每一種都當作一列的結束；請核對有沒有一格被拆成兩列。`,
      en: (found) =>
        `The file mixes line ends (${found}); each was taken for the end of a row. Check that no cell was cut in two.`,
    },
  },
  'doubtful-delimiter': {
    severity: 'warning',
    text: {
      'zh-TW': (found) =>
        `分隔符號有兩種可能（${found}），以前者讀入；請核對各欄內容，必要時用 --delimiter 指定。`,
      en: (found) =>
        `Two delimiters are possible (${found}); the first was used. Check the columns; name the delimiter with --delimiter if need be.`,
    },
  },
  'wrapped-rows': {
    severity: 'warning',
    text: {
      'zh-TW': (found) =>
        `每一列整列包在引號裡（${found}），依 csv 的規則各讀成一格；若應分欄，請去掉每列外側的引號。`,
      en: (found) =>
        `Every row stands in quotes as a whole (${found}) and was read as one cell, as csv has it. If columns are meant, take off the outer quotes.`,
    },
  },
  'blank-columns': {
    severity: 'warning',
    text: {
      'zh-TW': (found) =>
        `找不到分隔符號，各欄只以空白隔開（${found}），每一行讀成一格。請另存為以逗號或 Tab 分隔的檔案。`,
      en: (found) =>
        `No delimiter was found; only blanks set the columns apart (${found}), and each line was read as one cell. Save the file with commas or tabs.`,
    },
  },
  'restored-text': {
    severity: 'notice',
    text: {
      'zh-TW': (found) => `這是 planlint 輸出的表：為防公式而加在文字前的撇號已去掉，還原 ${found} 格。`,
      en: (found) =>
        `This table was written by planlint: the apostrophes it puts before formulas were taken off, in ${found} cells.`,
    },
  },
  'unusual-dialect': {
    severity: 'notice',
    text: {
      'zh-TW': (found) =>
        `不是一般的 csv 寫法（分隔與引號為 ${found}），由內容判斷；請核對各欄內容，必要時用 --delimiter、--quote 指定。`,
      en: (found) =>
        `The csv is written in an unusual way (delimiter and quote ${found}), told from its content. Check the columns; name them with --delimiter and --quote if need be.`,
    },
  },
} satisfies Readonly<Record<string, ProblemText>>;
