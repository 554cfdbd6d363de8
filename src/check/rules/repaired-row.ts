import { lastUpTo } from '../../last-up-to.ts';
import type { Measure, Table } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { strategyTable } from '../example.ts';
import { groupBy } from '../grouping.ts';
import { tableAt } from '../in-document.ts';
import { articleNear, articleSubject } from '../law/places.ts';
import { defineRule } from '../rule.ts';
import { oneLine } from '../wording.ts';

export default defineRule({
  id: 'repaired-row',
  category: 'reading',
  severity: 'notice',
  scope: 'document',
  evidence: {
    repair: { 'zh-TW': '修復方式的代碼', en: 'code of the repair' },
    text: { 'zh-TW': '移動、接合或延用的文字', en: 'the text moved, joined or carried on' },
    count: { 'zh-TW': '涉及的儲存格數', en: 'number of cells touched' },
  },
  volatile: ['count'],
  *check({ document }) {
    if (document.repairs.length === 0) return;
    const measures = byFirstRow(document.measures);
    for (const { kind, cells, detail } of document.repairs) {
      const row = cells[0]?.row ?? 0;
      const table = tableAt(document.tables, cells[0]?.sheet, row);
      const measure = nearestMeasure(measures, table, cells[0]);
      const article = articleNear(document, cells[0]);
      yield {
        subject: article ? articleSubject(document, article) : measure ? { measure } : { table: table?.id },
        locations: cells,
        evidence: { repair: kind, text: oneLine(detail), count: cells.length },
      };
    }
  },
  text: {
    'zh-TW': {
      summary: '讀取時把錯位、斷開或留白的儲存格放回原處。',
      why: '修復是推測：原表若不是這個意思，後面的數字就跟著錯，所以每一處都列出來供核對。',
      message: ({ repair, text, count }) =>
        `${KINDS_ZH[String(repair)] ?? repair}（${count} 格）：「${text}」。請對照原表。`,
    },
    en: {
      summary: 'Cells that were shifted, cut apart or left blank were put back in place while reading.',
      why: 'A repair is a guess: where the table meant something else, the figures after it are wrong too. So each is listed.',
      message: ({ repair, text, count }) =>
        `${KINDS_EN[String(repair)] ?? repair} (${count} cells): "${text}". Compare with the original table.`,
    },
  },
  examples: {
    bad: strategyTable(
      '2022-12-31',
      '節能,推廣節能,衡量標準：輔導家數(家),環保局,110年,6,5,10',
      '111年,8,5,10,,,,',
    ),
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環保局,111年,6,5,10'),
  },
});

const KINDS_ZH: Readonly<Record<string, string>> = {
  'row-realigned': '整列移回所屬的欄位',
  'text-joined': '把斷成兩截的文字接起來',
  'row-reattached': '把斷開的列接回上一列',
  'cell-moved': '把儲存格移回所屬的欄位',
  'blank-continued': '空白視為延用上方的值',
  'blank-open': '空白有兩種讀法，未代為決定',
};

const KINDS_EN: Readonly<Record<string, string>> = {
  'row-realigned': 'A row was moved back under its columns',
  'text-joined': 'Text cut in two was joined',
  'row-reattached': 'A row cut off was joined to the one above',
  'cell-moved': 'A cell was moved back under its column',
  'blank-continued': 'A blank was read as the value above carried on',
  'blank-open': 'A blank can be read in two ways and was left open',
};

/** The measures of each sheet by the row they begin in. */
function byFirstRow(measures: readonly Measure[]): Map<string, Measure[]> {
  const groups = groupBy(measures, ({ source }) => source.sheet);
  return new Map(
    groups.map((group) => [
      group[0].source.sheet,
      group.toSorted((one, other) => one.source.row - other.source.row),
    ]),
  );
}

/** The measure that begins last at or above the repaired cell, if it is one of the cell's own table. */
function nearestMeasure(
  measures: ReadonlyMap<string, readonly Measure[]>,
  table: Table | undefined,
  cell: Source | undefined,
): Measure | undefined {
  if (table === undefined || cell === undefined) return undefined;
  const nearest = lastUpTo(measures.get(cell.sheet) ?? [], cell.row, ({ source }) => source.row);
  return nearest?.table === table.id && nearest.source.row > table.header.row ? nearest : undefined;
}
