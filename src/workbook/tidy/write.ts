/** A document as a clean workbook: an overview, a sheet for each table, and out of sight what brings it back. */
import type { Language } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { holdingsOf } from '../../report/holds.ts';
import { countRecords } from '../../report/summary.ts';
import { tidyRow } from '../../report/tidy.ts';
import { wordFor } from '../../report/words.ts';
import { a1 } from '../../source.ts';
import { fittedHeight } from '../fit.ts';
import { LOOKS } from '../looks.ts';
import { newBook, sheetNames } from '../new-book.ts';
import type { ContentCell, ContentRow, SheetContent } from '../sheet-content.ts';
import type { CellLook } from '../styles.ts';
import { columnForm, KEY, TIDY_BOOK_COLUMNS, wordOf } from './columns.ts';
import { storedSheet } from './stored.ts';
import { TIDY_TEXTS } from './texts.ts';
import { writtenTables } from './written.ts';
import { WRITTEN_TEXTS } from './written-texts.ts';

/** The bytes of the workbook. Read again it gives the same document. */
export async function tidyBook(document: PlanDocument, lang: Language): Promise<Uint8Array> {
  const tables = new Map<string, ContentRow[]>();
  for (const [measureAt, measure] of document.measures.entries()) {
    for (const [indicatorAt, indicator] of measure.indicators.entries()) {
      for (const [recordAt, record] of indicator.records.entries()) {
        const rows = tables.get(measure.table) ?? [];
        tables.set(measure.table, rows);
        const row = {
          ...tidyRow(document, measure, indicator, record),
          [KEY]: `${measureAt}/${indicatorAt}/${recordAt}`,
        };
        rows.push(tableRow(row, rows.length + 2, lang));
      }
    }
  }
  const { overview } = TIDY_TEXTS[lang].sheets;
  const sheets: SheetContent[] = [
    overviewSheet(document, overview, lang),
    ...[...tables].map(([table, rows]) => tableSheet(table, rows, lang)),
    ...writtenTables(document, lang).map(({ name, widths, headings, rows }) =>
      plainSheet(name, widths, headings, rows),
    ),
    storedSheet(document, 'planlint'),
  ];
  const names = sheetNames(sheets.map(({ name }) => name));
  return newBook(sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name })));
}

function tableSheet(name: string, rows: readonly ContentRow[], lang: Language): SheetContent {
  const header = TIDY_BOOK_COLUMNS.map((column, index): [number, ContentCell] => [
    index + 1,
    { value: columnForm(column).heading[lang], look: LOOKS.header },
  ]);
  return {
    name,
    columns: TIDY_BOOK_COLUMNS.map((column) => {
      const { width, hidden = false } = columnForm(column);
      return { width, hidden };
    }),
    rows: [{ number: 1, height: 24, cells: header }, ...rows],
    frozen: { rows: 1, columns: 5 },
    filter: `A1:${a1(rows.length + 1, TIDY_BOOK_COLUMNS.length)}`,
    print: { titleRows: 1 },
  };
}

function tableRow(
  row: Readonly<Record<string, string | number | undefined>>,
  number: number,
  lang: Language,
): ContentRow {
  const cells = TIDY_BOOK_COLUMNS.map((column, index): [number, ContentCell] => {
    const value = row[column] ?? '';
    const shown = typeof value === 'string' ? wordOf(column, value, lang) : value;
    return [index + 1, { value: shown, look: typeof value === 'number' ? LOOKS.number : LOOKS.body }];
  });
  const visible = cells.filter((_, index) => !columnForm(TIDY_BOOK_COLUMNS[index] ?? KEY).hidden);
  const widthOf = (column: number) => columnForm(TIDY_BOOK_COLUMNS[column - 1] ?? KEY).width;
  return { number, cells, height: fittedHeight(visible, widthOf), fitted: true };
}

function overviewSheet(document: PlanDocument, name: string, lang: Language): SheetContent {
  const texts = TIDY_TEXTS[lang].overview;
  const { kind, title, jurisdiction, period, asOf, source, measures, profile } = document;
  const holds = holdingsOf(document);
  const extent: [string, number][] = holds
    ? Object.entries(holds).map(([part, count]) => [wordFor(lang, 'holding', part), count])
    : [
        [texts.measures, measures.length],
        [texts.records, countRecords(measures)],
      ];
  // A law or an organisation is not judged at any date.
  const judged: [string, string][] = [
    [texts.period, period ? `${period.start}-${period.end}` : ''],
    [
      texts.asOf,
      asOf.date ? `${asOf.date} (${wordFor(lang, 'basis', asOf.basis)})` : wordFor(lang, 'basis', 'none'),
    ],
  ];
  const facts: [string, string | number][] = [
    [texts.title, title ?? ''],
    [texts.kind, wordFor(lang, 'kind', kind)],
    [texts.jurisdiction, jurisdiction ?? ''],
    ...(holds ? [] : judged),
    [texts.source, source.path],
    [texts.hash, source.sha256],
    [texts.profile, profile],
    ...extent,
  ];
  const note = holds ? WRITTEN_TEXTS[lang].readOnly : texts.note;
  return plainSheet(name, [26, 90], [texts.fact, texts.value], facts, [note]);
}

/** A table of plain texts with a header. */
function plainSheet(
  name: string,
  widths: readonly number[],
  headings: readonly string[],
  lines: readonly (readonly (string | number)[])[],
  below: readonly string[] = [],
): SheetContent {
  const rowOf = (values: readonly (string | number)[], number: number, look: CellLook): ContentRow => {
    const cells = values.map((value, index): [number, ContentCell] => [index + 1, { value, look }]);
    return { number, cells, height: fittedHeight(cells, (column) => widths[column - 1] ?? 10), fitted: true };
  };
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [
      { ...rowOf(headings, 1, LOOKS.header), height: 24 },
      ...lines.map((line, index) => rowOf(line, index + 2, LOOKS.body)),
      ...below.map((text, index) => ({
        number: lines.length + 3 + index,
        cells: [[1, { value: text, look: LOOKS.subtitle }] as const],
      })),
    ],
    frozen: { rows: 1, columns: 0 },
    filter: `A1:${a1(lines.length + 1, headings.length)}`,
    print: { titleRows: 1 },
  };
}
