import type { OtherTable, PlanDocument } from '../../plan-document.ts';
import { a1 } from '../../source.ts';
import { lines, strategyTable } from '../example.ts';
import { blamesEncoding } from '../reading/encoding-doubt.ts';
import { defineRule, type Hit } from '../rule.ts';
import { listEn, oneLine, quotedEn } from '../wording.ts';

type Key = 'case' | 'sheets' | 'headers' | 'begins' | 'expected' | 'columns';

/** One word such as 總計 stands in many headers. */
const SEVERAL = 2;

/** A workbook of forty sheets is described by its first ones. */
const MOST_SHEETS = 3;

export default defineRule({
  id: 'unknown-layout',
  category: 'reading',
  severity: 'error',
  grades: {
    'zh-TW':
      '檔案裡有其他認得的表格時，一張不認得的表為提示；它的欄名有幾個認得、或與認得的表同一編號，為警告。',
    en: 'A notice for one table of a file with others that are known; a warning where several of its column names are known, or its number is that of a known table.',
  },
  scope: 'input',
  evidence: {
    case: {
      'zh-TW':
        'empty 沒有內容，no-header 沒有像標題列的文字，near-header 有像標題列的文字，other-table 檔案裡的一張表',
      en: 'empty: no content; no-header: nothing like a header; near-header: a row that looks like one; other-table: one table of a file',
    },
    sheets: { 'zh-TW': '工作表；一張表時為表名', en: 'the sheets; of one table, its caption' },
    headers: { 'zh-TW': '最像標題列的文字', en: 'the rows that look most like a header' },
    begins: { 'zh-TW': '各工作表最前面的文字', en: 'how the sheets begin' },
    expected: { 'zh-TW': '標題列應有的欄名', en: 'the column names a header must have' },
    columns: {
      'zh-TW': '標題列至少要有幾個認得的欄名；一張表時為認得幾個',
      en: 'how many known names a header needs in all; of one table, how many it has',
    },
  },
  *check({ input }) {
    if (input.status !== 'read' || blamesEncoding(input)) return;
    if (input.document !== undefined) {
      for (const table of input.document.otherTables ?? []) yield otherTable(table, input.document);
      return;
    }
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
        if (kind === 'other-table')
          return `「${sheets}」的欄名${headers}不是任何版型的表格（認得 ${columns} 個），內容照原樣保存，沒有檢查。`;
        const where = sheets === '' ? '' : `（工作表 ${sheets}）`;
        const seen =
          kind === 'near-header'
            ? `沒有找到認得的表格；最像標題列的是${headers}${where}。`
            : `沒有找到認得的表格，也沒有像標題列的文字${begins === '' ? '' : `；開頭是${begins}${where}`}。`;
        const wanted = expected === '' ? '' : `標題列要有${expected}，認得的欄名共 ${columns} 個以上。`;
        return `${seen}${wanted}請檢查欄名，在設定檔的 headers 補上這些欄名，或以 --profile 指定版型；planlint ingest -f cells 可列出讀到的每一格。`;
      },
    },
    en: {
      summary: 'The file can be read, but no profile knows a table in it.',
      why: 'A table nobody knows is not checked at all; a profile, or a corrected header row, brings it in.',
      message: ({ case: kind, sheets, headers, begins, expected, columns }) => {
        if (kind === 'empty')
          return 'The file can be read, but all of its sheets are empty. Check that the export finished, then supply the file again.';
        if (kind === 'other-table')
          return `The header ${quotedEn(headers)} of "${sheets}" is that of no profile's table (${columns} of its names are known); the table is kept as it stands and not checked.`;
        const where = sheets === '' ? '' : ` (sheet ${listEn(sheets)})`;
        const seen =
          kind === 'near-header'
            ? `No known table found; the nearest to a header is ${quotedEn(headers)}${where}.`
            : `No known table found, nor a row that looks like a header${begins === '' ? '' : `; it begins with ${quotedEn(begins)}${where}`}.`;
        const wanted =
          expected === '' ? '' : ` A header needs ${listEn(expected)}, and ${columns} known names in all.`;
        return `${seen}${wanted} Check the column names, add them to headers in the configuration, or name a profile with --profile; planlint ingest -f cells lists every cell as it was read.`;
      },
    },
  },
  examples: {
    bad: { csv: lines('品名,數量,單價', '鉛筆,12,5', '橡皮擦,3,10') },
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});

/** A list of meetings beside the plan is no mistake; a table of measures whose header is broken is. */
function otherTable({ id, caption, knownColumns, cells }: OtherTable, document: PlanDocument): Hit<Key> {
  const [first] = cells;
  const header = cells.filter(({ source }) => source.row === first?.source.row);
  const isSuspect = knownColumns >= SEVERAL || document.tables.some((table) => table.id === id);
  return {
    subject: { table: id },
    severity: isSuspect ? 'warning' : 'notice',
    locations: first ? [first.source] : [],
    evidence: {
      case: 'other-table',
      sheets: oneLine(caption),
      headers: header.map(({ text }) => quote(text)).join(''),
      begins: '',
      expected: '',
      columns: knownColumns,
    },
  };
}

function quote(text: string): string {
  return `「${oneLine(text)}」`;
}
