import { lines, strategyTable } from '../example.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'unknown-layout',
  category: 'reading',
  severity: 'error',
  scope: 'input',
  evidence: {
    headers: { 'zh-TW': '最像標題列的文字', en: 'the rows that look most like a header' },
  },
  *check({ input }) {
    if (input.status !== 'read' || input.document !== undefined) return;
    const headers = (input.nearestHeaders ?? []).map((header) => `「${oneLine(header)}」`).join('');
    yield { subject: {}, locations: [], evidence: { headers } };
  },
  text: {
    'zh-TW': {
      summary: '檔案讀得出來，但沒有任何版型認得其中的表格。',
      why: '認不得的表格完全沒有檢查；加一個版型（profile）或改正標題列，就能納入。',
      message: ({ headers }) =>
        headers === ''
          ? '沒有找到認得的表格，也沒有像標題列的文字。請以 --profile 指定版型。'
          : `沒有找到認得的表格；最像標題列的是${headers}。請檢查欄名，或以 --profile 指定版型。`,
    },
    en: {
      summary: 'The file can be read, but no profile knows a table in it.',
      why: 'A table nobody knows is not checked at all; a profile, or a corrected header row, brings it in.',
      message: ({ headers }) =>
        headers === ''
          ? 'No known table found, nor a row that looks like a header. Name a profile with --profile.'
          : `No known table found; the nearest to a header is ${headers}. Check the column names, or name a profile with --profile.`,
    },
  },
  examples: {
    bad: { csv: lines('品名,數量,單價', '鉛筆,12,5', '橡皮擦,3,10') },
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});
