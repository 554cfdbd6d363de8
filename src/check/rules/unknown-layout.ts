import { a1 } from '../../source.ts';
import { blamesEncoding } from '../encoding-doubt.ts';
import { lines, strategyTable } from '../example.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

/** A workbook of forty sheets is described by its first ones. */
const MOST_SHEETS = 3;

export default defineRule({
  id: 'unknown-layout',
  category: 'reading',
  severity: 'error',
  scope: 'input',
  evidence: {
    case: {
      'zh-TW': 'empty 沒有內容，no-header 沒有像標題列的文字，near-header 有像標題列的文字',
      en: 'empty: no content; no-header: nothing like a header; near-header: a row that looks like one',
    },
    sheets: { 'zh-TW': '工作表', en: 'the sheets' },
    headers: { 'zh-TW': '最像標題列的文字', en: 'the rows that look most like a header' },
    begins: { 'zh-TW': '各工作表最前面的文字', en: 'how the sheets begin' },
    expected: { 'zh-TW': '標題列應有的欄名', en: 'the column names a header must have' },
    columns: { 'zh-TW': '標題列至少要有幾個認得的欄名', en: 'how many known names a header needs in all' },
  },
  *check({ input }) {
    if (input.status !== 'read' || input.document !== undefined || blamesEncoding(input)) return;
    const { beginnings, nearestHeaders = [], expectedHeader } = input;
    const near = beginnings?.filter(({ nearest }) => nearest) ?? [];
    const shown = (near.length > 0 ? near : (beginnings ?? [])).slice(0, MOST_SHEETS);
    const isEmpty = beginnings?.length === 0;
    yield {
      subject: {},
      locations: shown.map(({ sheet, row, column, line }) => ({
        sheet,
        row,
        column,
        line,
        cell: a1(row, column),
      })),
      evidence: {
        case: isEmpty ? 'empty' : nearestHeaders.length > 0 ? 'near-header' : 'no-header',
        sheets: shown.map(({ sheet }) => sheet).join('、'),
        headers: nearestHeaders.map(quote).slice(0, MOST_SHEETS).join(''),
        begins: shown.flatMap(({ rows }) => rows.map(quote)).join(''),
        expected: expectedHeader?.words ?? '',
        columns: expectedHeader?.atLeast ?? 0,
      },
    };
  },
  text: {
    'zh-TW': {
      summary: '檔案讀得出來，但沒有任何版型認得其中的表格。',
      why: '認不得的表格完全沒有檢查；加一個版型（profile）或改正標題列，就能納入。',
      message: ({ case: kind, sheets, headers, begins, expected, columns }) => {
        if (kind === 'empty') return '檔案讀得出來，但所有工作表都是空的。請確認匯出是否完成，再放回檔案。';
        const where = sheets === '' ? '' : `（工作表 ${sheets}）`;
        const seen =
          kind === 'near-header'
            ? `沒有找到認得的表格；最像標題列的是${headers}${where}。`
            : `沒有找到認得的表格，也沒有像標題列的文字${begins === '' ? '' : `；開頭是${begins}${where}`}。`;
        const wanted = expected === '' ? '' : `標題列要有${expected}，認得的欄名共 ${columns} 個以上。`;
        return `${seen}${wanted}請檢查欄名，或以 --profile 指定版型。`;
      },
    },
    en: {
      summary: 'The file can be read, but no profile knows a table in it.',
      why: 'A table nobody knows is not checked at all; a profile, or a corrected header row, brings it in.',
      message: ({ case: kind, sheets, headers, begins, expected, columns }) => {
        if (kind === 'empty')
          return 'The file can be read, but all of its sheets are empty. Check that the export finished, then supply the file again.';
        const where = sheets === '' ? '' : ` (sheet ${sheets})`;
        const seen =
          kind === 'near-header'
            ? `No known table found; the nearest to a header is ${headers}${where}.`
            : `No known table found, nor a row that looks like a header${begins === '' ? '' : `; it begins with ${begins}${where}`}.`;
        const wanted =
          expected === '' ? '' : ` A header needs ${expected}, and ${columns} known names in all.`;
        return `${seen}${wanted} Check the column names, or name a profile with --profile.`;
      },
    },
  },
  examples: {
    bad: { csv: lines('品名,數量,單價', '鉛筆,12,5', '橡皮擦,3,10') },
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});

function quote(text: string): string {
  return `「${oneLine(text)}」`;
}
