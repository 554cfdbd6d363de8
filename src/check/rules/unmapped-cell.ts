import type { Coverage, PlanDocument, Table } from '../../plan-document.ts';
import { HEADER, strategyTable, tableWithHeader } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { tableAt } from '../in-document.ts';
import { placeKey } from '../quantities.ts';
import { defineRule, type Hit } from '../rule.ts';
import { oneLine } from '../wording.ts';

type Key = 'text' | 'reason' | 'period' | 'count';
type Unmapped = Coverage['unmappedCells'][number];

export default defineRule({
  id: 'unmapped-cell',
  category: 'reading',
  severity: 'warning',
  grades: {
    'zh-TW': '整張表沒有期程欄，或期程全都讀不懂，因此讀不進來時為錯誤。',
    en: 'An error where no column of a table names the period, or none of its periods can be read, so that its rows cannot be taken in.',
  },
  scope: 'document',
  evidence: {
    text: { 'zh-TW': '儲存格的文字；整欄時為欄名', en: 'the text of the cells, or of the column heading' },
    reason: { 'zh-TW': '原因代碼', en: 'code of the reason' },
    period: {
      'zh-TW': '讀不懂的期程（不是期程的問題則空白）',
      en: 'the period that cannot be read, if that is it',
    },
    count: { 'zh-TW': '儲存格數', en: 'number of cells' },
  },
  volatile: ['count'],
  *check({ document }) {
    const { unmappedCells } = document.coverage;
    const unreadRows = groupBy(
      unmappedCells.filter(({ reason }) => reason === 'unreadable-row'),
      ({ source }) => tableOver(document, source)?.id ?? '',
    );
    const unreadIn = new Map(unreadRows.map((cells) => [tableOver(document, cells[0].source), cells]));
    const spoken = new Set<Unmapped>();
    for (const table of document.tables) {
      if (table.problem === undefined) continue;
      const cells = unreadIn.get(table) ?? [];
      for (const cell of cells) spoken.add(cell);
      yield unreadTable(table, table.problem, cells);
    }
    const rest = spoken.size === 0 ? unmappedCells : unmappedCells.filter((cell) => !spoken.has(cell));
    for (const group of gathered(rest)) {
      const [first] = group;
      const table = tableOver(document, first.source);
      yield {
        subject: { table: table?.id },
        locations: group.map(({ source }) => source),
        evidence: {
          text: textOf(group, table),
          reason: first.reason,
          period: first.reason === 'unreadable-row' ? unreadPeriod(group, table) : '',
          count: group.length,
        },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '有內容的儲存格沒有讀進模型。',
      why: '沒有讀進來的內容不會出現在任何表格、報告或檢查裡。',
      message: ({ text, reason, period, count }) => {
        if (reason === 'no-period-column')
          return `沒有任何欄位寫期程，看不出年度的列都沒有讀入（${count} 格）；欄名為「${text}」，應有「推動期程」、「年度」之類的欄名，或以年度為欄。`;
        if (reason === 'unreadable-periods')
          return `期程欄沒有一列讀得懂（如「${period}」），沒有讀入（${count} 格）；欄名為「${text}」，期程應寫成「112年」或「112-114年」。`;
        if (period !== '') return `期程「${period}」讀不懂，這一列沒有讀入：「${text}」（${count} 格）。`;
        return `${REASONS_ZH[String(reason)] ?? reason}：「${text}」（${count} 格）。`;
      },
    },
    en: {
      summary: 'A cell with content was not taken into the model.',
      why: 'What is not taken in appears in no table, no report and no check.',
      message: ({ text, reason, period, count }) => {
        if (reason === 'no-period-column')
          return `No column names the period, so rows that do not say their year were not taken in (${count} cells); found the headers "${text}", expected one such as 推動期程 or 年度, or years as columns.`;
        if (reason === 'unreadable-periods')
          return `No period of the table can be read ("${period}"), so its rows were not taken in (${count} cells); found the headers "${text}", expected periods such as 112年 or 112-114年.`;
        if (period !== '')
          return `The period "${period}" cannot be read; its row was not taken in: "${text}" (${count} cells).`;
        return `${REASONS_EN[String(reason)] ?? reason}: "${text}" (${count} cells).`;
      },
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
  'repeated-column': '這一欄與另一欄是同一種內容，只讀了其中一欄，這一欄沒有讀入',
  'outside-table': '儲存格在表格之外，沒有讀入',
  'unreadable-row': '這一列對不上表格的欄位，沒有讀入',
  'extra-text': '儲存格裡多出來的文字沒有讀入',
};

const REASONS_EN: Readonly<Record<string, string>> = {
  'unknown-column': 'No profile knows this column heading; the column was not taken in',
  'repeated-column':
    'Another column holds the same kind of content and was read instead; this one was not taken in',
  'outside-table': 'A cell outside the table was not taken in',
  'unreadable-row': 'This row does not fit the columns of the table and was not taken in',
  'extra-text': 'Surplus text in a cell was not taken in',
};

/** An unknown column is one mistake however many rows it has, and so is an unread row; other cells stand alone. */
function gathered(cells: readonly Unmapped[]): [Unmapped, ...Unmapped[]][] {
  return groupBy(cells, ({ reason }) => reason).flatMap((alike) =>
    groupBy(alike, ({ source }) => source.sheet).flatMap((inSheet) => {
      const [{ reason }] = inSheet;
      if (isColumn(reason)) return groupBy(inSheet, ({ source }) => source.column);
      if (reason === 'unreadable-row') return groupBy(inSheet, ({ source }) => source.row);
      return groupBy(inSheet, ({ source }) => placeKey(source));
    }),
  );
}

function textOf(cells: readonly [Unmapped, ...Unmapped[]], table: Table | undefined): string {
  const [{ reason, source, text }] = cells;
  if (reason === 'unreadable-row') return oneLine(cells.map((cell) => cell.text).join(' | '));
  const heading = table?.columns.find(({ column }) => column === source.column)?.text;
  return oneLine(isColumn(reason) ? (heading ?? text) : text);
}

/** Reasons that lie in the heading and so hold for the whole column. */
function isColumn(reason: Unmapped['reason']): boolean {
  return reason === 'unknown-column' || reason === 'repeated-column';
}

/** `1110年`: what the row says where the period should stand. */
function unreadPeriod(cells: readonly Unmapped[], table: Table | undefined): string {
  const column = table?.columns.find(({ field }) => field === 'period')?.column;
  return oneLine(cells.find(({ source }) => source.column === column)?.text ?? '');
}

function tableOver(document: PlanDocument, { sheet, row }: Unmapped['source']): Table | undefined {
  return tableAt(document.tables, sheet, row);
}

/** Rows that all lack their year for one reason are one thing to put right, at the header. */
function unreadTable(
  { id, header, columns }: Table,
  reason: NonNullable<Table['problem']>,
  cells: readonly Unmapped[],
): Hit<Key> {
  const column = columns.find(({ field }) => field === 'period')?.column;
  return {
    subject: { table: id },
    severity: 'error',
    locations: [header],
    evidence: {
      text: oneLine(columns.map(({ text }) => text).join(' | '), 120),
      reason,
      period: oneLine(cells.find(({ source }) => source.column === column)?.text ?? ''),
      count: cells.length,
    },
  };
}
