/** A sheet to be filled in: title, headers of the profile's own words, empty rows that say what goes into them. */
import type { Language } from '../../finding.ts';
import type { Merge } from '../../grid.ts';
import type { Profile } from '../../profile.ts';
import { a1 } from '../../source.ts';
import { LOOKS } from '../looks.ts';
import type { ContentCell, ContentRow, EntryHelp, SheetContent } from '../sheet-content.ts';
import type { CellLook } from '../styles.ts';
import { columnsOf, headingOf } from './headings.ts';
import type { Field, ListName, SheetLayout, TemplateColumn } from './layout.ts';
import { TEMPLATE_TEXTS, type TemplateField } from './texts.ts';

export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface TableOptions extends Years {
  readonly lang: Language;
  readonly profile: Profile;
  /** Where the choices stand: `'填寫說明'!$F$3:$F$8`. */
  readonly choices: Readonly<Record<ListName, string>>;
}

/** Rows drawn to be filled in; more may be added below them. */
const ROWS = 60;
/** Rows in which cells say what goes into them. */
const HELPED_ROWS = 500;

/** What a spreadsheet would make a date or a sum of (`10/12`, `115-119`) stays as it is typed. */
const AS_TEXT: ReadonlySet<Field> = new Set<Field>(['period', 'comparison', 'page', 'ordinal']);

/** A column as it is drawn: those of the years have one each. */
interface Drawn {
  readonly column: TemplateColumn;
  readonly heading: string;
  readonly year: number | undefined;
}

export function tableSheet(layout: SheetLayout, options: TableOptions): SheetContent {
  const { lang, from, to } = options;
  const texts = TEMPLATE_TEXTS[lang];
  const drawn = drawnColumns(layout, options);
  const head = layout.money ? 3 : 2;
  const hasYears = drawn.some(({ year }) => year !== undefined);
  const body = head + (hasYears ? 2 : 1);
  const note: ContentRow[] = layout.money
    ? [{ number: 2, cells: [[1, { value: texts.moneyNote, look: LOOKS.subtitle }]] }]
    : [];
  return {
    name: texts.sheets[layout.kind],
    columns: drawn.map(({ column }) => ({ width: column.width })),
    rows: [
      {
        number: 1,
        height: 30,
        cells: [[1, { value: texts.title(layout.kind, from, to), look: LOOKS.title }]],
      },
      ...note,
      ...headerRows(drawn, head, options),
      ...Array.from({ length: ROWS }, (_, index) => emptyRow(drawn, body + index)),
    ],
    merges: [
      ...headerMerges(drawn, head, hasYears),
      ...(drawn.length > 1 ? [across(1, 1, drawn.length)] : []),
    ],
    frozen: { rows: body - 1, columns: 0 },
    print: { titleRows: body - 1 },
    entries: drawn.map((one, index) => helpOf(one, index + 1, body, options)),
  };
}

function drawnColumns(layout: SheetLayout, { profile, lang, from, to }: TableOptions): Drawn[] {
  const count = to - from + 1;
  return columnsOf(layout, profile).flatMap((column): Drawn[] => {
    const heading = headingOf(profile, column.field, lang, count) ?? column.field;
    if (!column.years) return [{ column, heading, year: undefined }];
    return Array.from({ length: count }, (_, index) => ({ column, heading, year: from + index }));
  });
}

/** One row, or two where years stand under a common header. */
function headerRows(drawn: readonly Drawn[], head: number, { lang }: TableOptions): ContentRow[] {
  const cellsOf = (values: readonly string[]) =>
    values.map((value, index): [number, ContentCell] => [index + 1, { value, look: LOOKS.header }]);
  const isFirst = (index: number) =>
    drawn[index]?.year === undefined || drawn[index]?.column !== drawn[index - 1]?.column;
  const upper = drawn.map(({ heading }, index) => (isFirst(index) ? heading : ''));
  const first: ContentRow = { number: head, height: 32, cells: cellsOf(upper) };
  if (drawn.every(({ year }) => year === undefined)) return [first];
  const lower = drawn.map(({ year }) => (year === undefined ? '' : TEMPLATE_TEXTS[lang].year(year)));
  return [first, { number: head + 1, height: 20, cells: cellsOf(lower) }];
}

function headerMerges(drawn: readonly Drawn[], head: number, hasYears: boolean): Merge[] {
  if (!hasYears) return [];
  const down = drawn.flatMap(({ year }, index): Merge[] =>
    year === undefined ? [{ top: head, bottom: head + 1, left: index + 1, right: index + 1 }] : [],
  );
  const first = drawn.findIndex(({ year }) => year !== undefined);
  const last = drawn.findLastIndex(({ year }) => year !== undefined);
  return last > first ? [...down, across(head, first + 1, last + 1)] : down;
}

function across(row: number, left: number, right: number): Merge {
  return { top: row, bottom: row, left, right };
}

function emptyRow(drawn: readonly Drawn[], number: number): ContentRow {
  const lookOf = ({ field }: TemplateColumn): CellLook =>
    AS_TEXT.has(field) ? LOOKS.entryText : LOOKS.entry;
  return {
    number,
    cells: drawn.map(({ column }, index) => [index + 1, { value: '', look: lookOf(column) }]),
  };
}

function helpOf({ column, heading }: Drawn, at: number, first: number, options: TableOptions): EntryHelp {
  const { lang, choices } = options;
  const { what, examples } = TEMPLATE_TEXTS[lang].fields[column.field as TemplateField];
  const { list } = column;
  return {
    range: `${a1(first, at)}:${a1(first + HELPED_ROWS - 1, at)}`,
    title: heading,
    text: `${what}\n${TEMPLATE_TEXTS[lang].example}${examples}`,
    ...(list === undefined ? {} : { list: choices[list] }),
  };
}
