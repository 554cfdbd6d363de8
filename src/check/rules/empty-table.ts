import type { PlanDocument, Table } from '../../plan-document.ts';
import { strategyTable } from '../example.ts';
import { defineRule } from '../rule.ts';
import { talliesOf } from '../tallies.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'empty-table',
  category: 'completeness',
  severity: 'warning',
  scope: 'document',
  evidence: {
    table: { 'zh-TW': '表號或工作表', en: 'number of the table, or its sheet' },
    row: { 'zh-TW': '標題列的列號', en: 'row of the header' },
  },
  *check({ document }) {
    const filled = new Set(talliesOf(document).map(({ table }) => table));
    for (const table of document.tables) {
      if (!isEmpty(table, document, filled)) continue;
      yield {
        subject: { table: table.id },
        locations: [table.header],
        evidence: {
          table: oneLine(table.id),
          row: table.header.row,
        },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '表格只有標題列，還沒有填。',
      why: '空白的範本或匯出失敗的表格會通過其他檢查，看起來像沒有問題，其實什麼都還沒報送。',
      message: ({ table, row }) =>
        `「${table}」的標題列（第 ${row} 列）以下沒有任何一列內容：這張表還沒有填，或匯出不完整。`,
    },
    en: {
      summary: 'A table has a header and nothing below it: it has not been filled in.',
      why: 'A blank template, or a table whose export failed, passes every other check and looks faultless although nothing was submitted.',
      message: ({ table, row }) =>
        `"${table}" has a header (row ${row}) and no row below it: it has not been filled in, or its export is not complete.`,
    },
  },
  examples: {
    bad: strategyTable('2022-12-31'),
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});

/** `filled`: the tables that have measures. */
function isEmpty(table: Table, document: PlanDocument, filled: ReadonlySet<string>): boolean {
  const { kind, organisation, ordinance } = document;
  // Nothing to explain is the best a report can say there.
  if ((table.profile ?? document.profile) === 'shortfall-explanation') return false;
  if (kind === 'organisation') return organisation?.groups.length === 0 && organisation.agencies.length === 0;
  if (kind === 'ordinance') return ordinance?.articles.length === 0;
  return !filled.has(table.id);
}
