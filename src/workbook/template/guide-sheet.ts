/** The sheet beside the tables: how to fill them in, and the choices their cells offer. planlint leaves it out when it reads. */
import type { Language } from '../../finding.ts';
import type { Profile } from '../../profile.ts';
import { columnLetters } from '../../source.ts';
import { fittedHeight } from '../fit.ts';
import { LOOKS } from '../looks.ts';
import { OWN_SHEET } from '../own-sheets.ts';
import type { ContentCell, ContentRow, SheetContent } from '../sheet-content.ts';
import type { CellLook } from '../styles.ts';
import { quoteName } from '../tabs.ts';
import { columnsOf, headingOf } from './headings.ts';
import type { ListName, SheetLayout } from './layout.ts';
import { TEMPLATE_TEXTS, type TemplateField } from './texts.ts';

export type Lists = Readonly<Record<ListName, readonly string[]>>;

export interface GuideOptions {
  readonly lang: Language;
  readonly years: number;
  /** What the template is called. */
  readonly name: string;
  readonly tables: readonly { readonly layout: SheetLayout; readonly profile: Profile }[];
  readonly lists: Lists;
}

const WIDTHS = [26, 46, 44, 3] as const;
const LIST_WIDTH = 20;
const LIST_NAMES: readonly ListName[] = ['sectors', 'units', 'agencies'];
/** The first row with a choice; their column is headed in the one above. */
const FIRST_CHOICE = 3;

/** Where the choices stand, as a formula. */
export function choicesIn(lang: Language, lists: Lists): Readonly<Record<ListName, string>> {
  const sheet = quoteName(TEMPLATE_TEXTS[lang].guide.sheet);
  const rangeOf = (name: ListName) => {
    const letters = columnLetters(WIDTHS.length + 1 + LIST_NAMES.indexOf(name));
    return `${sheet}!$${letters}$${FIRST_CHOICE}:$${letters}$${FIRST_CHOICE + lists[name].length - 1}`;
  };
  return { sectors: rangeOf('sectors'), units: rangeOf('units'), agencies: rangeOf('agencies') };
}

export function guideSheet(options: GuideOptions): SheetContent {
  const { lang, name, lists } = options;
  const { guide } = TEMPLATE_TEXTS[lang];
  const told = [
    { look: LOOKS.title, values: [guide.title(name)] },
    ...guide.steps.map((step, index) => ({ look: LOOKS.plain, values: [`${index + 1}. ${step}`] })),
    { look: LOOKS.header, values: guide.head },
    ...fieldLines(options).map((values) => ({ look: LOOKS.body, values })),
  ];
  const longest = Math.max(told.length, ...LIST_NAMES.map((list) => lists[list].length + FIRST_CHOICE - 1));
  const isWide = (index: number) => told[index]?.values.length === 1;
  const rows = Array.from({ length: longest }, (_, index): ContentRow => {
    const { look, values } = told[index] ?? { look: LOOKS.body, values: [] };
    const own = values.map((value, at): [number, ContentCell] => [at + 1, { value, look }]);
    const cells = [...own, ...choiceCells(index + 1, options)];
    if (index === 0) cells.push([WIDTHS.length + LIST_NAMES.length + 1, { value: OWN_SHEET }]);
    const wide = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
    const height = fittedHeight(own, (column) => (isWide(index) ? wide : (WIDTHS[column - 1] ?? LIST_WIDTH)));
    return { number: index + 1, cells, height: index === 0 ? 30 : height, fitted: true };
  });
  return {
    name: guide.sheet,
    columns: [
      ...WIDTHS.map((width) => ({ width })),
      ...LIST_NAMES.map(() => ({ width: LIST_WIDTH })),
      { width: 4, hidden: true },
    ],
    rows,
    merges: rows.flatMap(({ number }) =>
      isWide(number - 1) ? [{ top: number, bottom: number, left: 1, right: 3 }] : [],
    ),
    tabColour: '5B6770',
    print: { titleRows: 1 },
  };
}

/** A line for each column of the tables, each word once. */
function fieldLines({ tables, lang, years }: GuideOptions): string[][] {
  const lines = tables.flatMap(({ layout, profile }) =>
    columnsOf(layout, profile).map(({ field }) => {
      const { what, examples } = TEMPLATE_TEXTS[lang].fields[field as TemplateField];
      return [headingOf(profile, field, lang, years) ?? field, what, examples];
    }),
  );
  return [...new Map(lines.map((line) => [line[0], line])).values()];
}

function choiceCells(row: number, { lang, lists }: GuideOptions): [number, ContentCell][] {
  const { lists: titles } = TEMPLATE_TEXTS[lang].guide;
  return LIST_NAMES.flatMap((name, index): [number, ContentCell][] => {
    const cell = (value: string, look: CellLook): [number, ContentCell][] => [
      [WIDTHS.length + 1 + index, { value, look }],
    ];
    if (row === FIRST_CHOICE - 1) return cell(titles[name], LOOKS.header);
    const choice = lists[name][row - FIRST_CHOICE];
    return row < FIRST_CHOICE || choice === undefined ? [] : cell(choice, LOOKS.body);
  });
}
