/** The first sheet: every finding of a file as a row, with a link to its cell. */

import { yearsIn } from '../check/wording.ts';
import { type Language, SEVERITIES } from '../finding.ts';
import { furtherPlaces } from '../report/further-places.ts';
import { REPORT_TEXTS } from '../report/messages.ts';
import { ruleTitle } from '../report/rule-names.ts';
import { exactCounts } from '../report/summary.ts';
import { WORDS, wordFor } from '../report/words.ts';
import { columnLetters } from '../source.ts';
import type { Finding, ValidationReport } from '../validation-report.ts';
import { fittedHeight } from './fit.ts';
import { LOOKS } from './looks.ts';
import { WORKBOOK_TEXTS } from './messages.ts';
import { OWN_SHEET } from './own-sheets.ts';
import type { ContentCell, ContentRow, SheetContent } from './sheet-content.ts';
import { quoteName } from './tabs.ts';

export interface IndexFacts {
  readonly name: string;
  readonly legend: string;
  readonly path: string;
  readonly report: ValidationReport;
  /** Those that concern the file, as it has them. */
  readonly findings: readonly Finding[];
  readonly lang: Language;
  /** Cells whose threaded comment left no room for one: `表 1!F5`. */
  readonly threaded: ReadonlySet<string>;
  /** The sheet a location's sheet is in this workbook; undefined where it has none. */
  readonly tabOf: (sheet: string) => string | undefined;
}

const HEADER_ROW = 4;
/** Excel takes no more links in one sheet. */
export const MOST_LINKS = 65_000;
export const MOST_ROWS = 1_000_000;

/** Widths by column, in the order of the texts. The last column is hidden and says whose sheet this is. */
const WIDTHS = [6, 8, 14, 9, 11, 26, 22, 11, 16, 58, 22, 16] as const;
const MARK_COLUMN = WIDTHS.length + 1;

export function indexSheet(facts: IndexFacts): SheetContent {
  const { name, findings, lang } = facts;
  const texts = WORKBOOK_TEXTS[lang];
  const shown = findings.slice(0, MOST_ROWS);
  const rows = shown.map((finding, index) => rowOf(finding, index, facts));
  const last = columnLetters(WIDTHS.length);
  const header = Object.values(texts.columns).map((text, index): [number, ContentCell] => [
    index + 1,
    { value: text, look: LOOKS.header },
  ]);
  return {
    name,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 4, hidden: true }],
    rows: [
      ...headRows(facts),
      { number: HEADER_ROW, height: 22, cells: header },
      ...(rows.length > 0
        ? rows
        : [{ number: HEADER_ROW + 1, cells: [cell(1, texts.nothing, LOOKS.plain)] }]),
    ],
    frozen: { rows: HEADER_ROW, columns: 0 },
    filter: `A${HEADER_ROW}:${last}${HEADER_ROW + Math.max(rows.length, 1)}`,
    links: shown.slice(0, MOST_LINKS).flatMap((finding, index) => linkOf(finding, index, facts)),
    tabColour: '1F3A4D',
    print: { titleRows: HEADER_ROW },
  };
}

function cell(column: number, value: string | number, look: ContentCell['look']): [number, ContentCell] {
  return [column, look === undefined ? { value } : { value, look }];
}

function headRows({ path, report, findings, lang, legend }: IndexFacts): ContentRow[] {
  const texts = WORKBOOK_TEXTS[lang];
  const document = report.documents.find((head) => head.path === path);
  const { date, basis = 'none' } = document?.asOf ?? {};
  const facts = [
    ...(document ? [wordFor(lang, 'kind', document.kind)] : []),
    date === undefined ? texts.noDate : texts.asOf(date, wordFor(lang, 'basis', basis)),
    texts.generator(report.generator.version),
  ];
  const listed = findings.filter(({ accepted }) => accepted === undefined);
  const counts = exactCounts(listed, report.summary, document?.id ?? path);
  const chips = SEVERITIES.map((severity, index) =>
    cell(2 + index, texts.count(WORDS[lang].severity[severity], counts[severity]), LOOKS.chips[severity]),
  );
  const name = path.replace(/^.*\//u, '');
  return [
    {
      number: 1,
      height: 27,
      cells: [cell(1, texts.indexTitle(name), LOOKS.title), cell(MARK_COLUMN, OWN_SHEET, undefined)],
    },
    { number: 2, height: 17, cells: [cell(1, facts.join('　'), LOOKS.subtitle)] },
    { number: 3, height: 20, cells: [...chips, cell(6, texts.hint(legend), LOOKS.subtitle)] },
  ];
}

function rowOf(finding: Finding, index: number, facts: IndexFacts): ContentRow {
  const { lang } = facts;
  const { severity, sector, measure, indicator, period, agencies, message, rule, locations, accepted } =
    finding;
  const [first] = locations;
  const years = period === undefined ? '' : yearsIn(lang, period);
  const texts = REPORT_TEXTS[lang];
  const proofs = furtherPlaces(locations, { ...texts.between, line: texts.line });
  const cells = [
    cell(1, index + 1, LOOKS.number),
    accepted
      ? cell(2, WORKBOOK_TEXTS[lang].accepted, LOOKS.centre)
      : cell(2, WORDS[lang].severity[severity], LOOKS.chips[severity]),
    cell(3, first?.sheet ?? WORKBOOK_TEXTS[lang].wholeFile, LOOKS.body),
    cell(4, first?.cell ?? '', LOOKS.link),
    cell(5, sector === undefined ? '' : wordFor(lang, 'sector', sector), LOOKS.body),
    cell(6, measure ?? '', LOOKS.body),
    cell(7, indicator ?? '', LOOKS.body),
    cell(8, years, LOOKS.centre),
    cell(9, agencies.join('、'), LOOKS.body),
    cell(10, [message, ...asides(finding, facts)].join(''), LOOKS.body),
    cell(11, ruleTitle(rule, lang, '\n'), LOOKS.body),
    cell(12, proofs, LOOKS.body),
  ];
  const height = fittedHeight(cells, (column) => WIDTHS[column - 1] ?? 0);
  return { number: HEADER_ROW + 1 + index, cells, height, fitted: true };
}

/** What a reader of the row should know besides the finding. */
function asides({ accepted, locations: [first] }: Finding, { lang, tabOf, threaded }: IndexFacts): string[] {
  const texts = WORKBOOK_TEXTS[lang];
  const tab = first?.sheet === undefined ? undefined : tabOf(first.sheet);
  return [
    ...(accepted ? [texts.acceptedFor(accepted.reason)] : []),
    ...(threaded.has(`${tab}!${first?.cell}`) ? [texts.besideThread] : []),
  ];
}

function linkOf(finding: Finding, index: number, { lang, tabOf }: IndexFacts) {
  const [first] = finding.locations;
  const tab = first?.sheet === undefined ? undefined : tabOf(first.sheet);
  if (tab === undefined || first?.cell === undefined) return [];
  const to = `${quoteName(tab)}!${first.cell}`;
  const tip = WORKBOOK_TEXTS[lang].goTo(`${tab}!${first.cell}`);
  return [{ cell: `D${HEADER_ROW + 1 + index}`, to, tip }];
}
