import type { Coverage } from '../../plan-document.ts';
import { HEADER, strategyTable, tableWithHeader } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { placeKey } from '../quantities.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

type Unmapped = Coverage['unmappedCells'][number];

export default defineRule({
  id: 'unmapped-cell',
  category: 'reading',
  severity: 'warning',
  scope: 'document',
  evidence: {
    text: { 'zh-TW': '儲存格的文字；整欄時為欄名', en: 'the text of the cell, or of the column heading' },
    reason: { 'zh-TW': '原因代碼', en: 'code of the reason' },
    count: { 'zh-TW': '儲存格數', en: 'number of cells' },
  },
  volatile: ['count'],
  *check({ document }) {
    for (const [first, ...more] of gathered(document.coverage.unmappedCells)) {
      const { sheet, column } = first.source;
      const table = document.tables.find(
        (known) => known.sheet === sheet && known.header.row <= first.source.row,
      );
      const heading = table?.columns.find((known) => known.column === column);
      const isColumn = first.reason === 'unknown-column';
      const text = oneLine(isColumn ? (heading?.text ?? first.text) : first.text);
      yield {
        subject: { table: table?.id },
        locations: [first, ...more].map(({ source }) => source),
        evidence: { text, reason: first.reason, count: more.length + 1 },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '有內容的儲存格沒有讀進模型。',
      why: '沒有讀進來的內容不會出現在任何表格、報告或檢查裡。',
      message: ({ text, reason, count }) =>
        `${REASONS_ZH[String(reason)] ?? reason}：「${text}」（${count} 格）。`,
    },
    en: {
      summary: 'A cell with content was not taken into the model.',
      why: 'What is not taken in appears in no table, no report and no check.',
      message: ({ text, reason, count }) =>
        `${REASONS_EN[String(reason)] ?? reason}: "${text}" (${count} cells).`,
    },
  },
  examples: {
    bad: tableWithHeader(
      '2022-12-31',
      `${HEADER},承辦電話`,
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10,05-2251775',
    ),
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});

const REASONS_ZH: Readonly<Record<string, string>> = {
  'unknown-column': '欄名不在版型裡，整欄沒有讀入',
  'outside-table': '儲存格在表格之外，沒有讀入',
  'unreadable-row': '這一列對不上表格的欄位，沒有讀入',
  'extra-text': '儲存格裡多出來的文字沒有讀入',
};

const REASONS_EN: Readonly<Record<string, string>> = {
  'unknown-column': 'No profile knows this column heading; the column was not taken in',
  'outside-table': 'A cell outside the table was not taken in',
  'unreadable-row': 'This row does not fit the columns of the table and was not taken in',
  'extra-text': 'Surplus text in a cell was not taken in',
};

/** An unknown column is one mistake however many rows it has; any other cell stands for itself. */
function gathered(cells: readonly Unmapped[]): [Unmapped, ...Unmapped[]][] {
  return groupBy(cells, ({ reason, source }) =>
    reason === 'unknown-column' ? `${source.sheet}\u001f${source.column}` : placeKey(source),
  );
}
