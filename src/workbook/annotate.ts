/** The submitted workbook handed back: findings as comments and fills, an index and a legend before its sheets. */
import type { Language } from '../finding.ts';
import type { Format, Workbook } from '../grid.ts';
import { read, type ToldDialect } from '../read/read.ts';
import { containerOf } from '../read/signature.ts';
import { formatOf } from '../read/zip/archive.ts';
import { REPORT_TEXTS } from '../report/messages.ts';
import { type Copies, findingsOn } from '../report/seen-from.ts';
import { exactCounts } from '../report/summary.ts';
import type { Finding, ValidationReport } from '../validation-report.ts';
import { annotateSheets, type Marked } from './annotate-sheets.ts';
import { bookFromReading } from './from-reading.ts';
import { indexSheet, MOST_LINKS, MOST_ROWS } from './index-sheet.ts';
import { legendSheet } from './legend-sheet.ts';
import { WORKBOOK_TEXTS } from './messages.ts';
import { withoutOwnSheets } from './own-sheets.ts';
import { freeName, openPackage, type Package, packageBytes, setPart } from './package.ts';
import { openStyles } from './style-part.ts';
import { type StyleBook, writeStyles } from './styles.ts';
import { addTabsFirst, freeTabName, removeTabs, tabsOf } from './tabs.ts';
import { namesOf, writeSheet } from './write-sheet.ts';

export interface AnnotateInput {
  /** As the report names it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Sheets of ours that the reading left out, as the run's `inputs` name them; without them they are looked for. */
  readonly ownSheets?: readonly string[] | undefined;
}

export interface AnnotateOptions {
  /** The report's own unless another is asked for. */
  readonly lang?: Language | undefined;
  readonly encoding?: string | undefined;
  readonly dialect?: ToldDialect | undefined;
  readonly quietly?: <T>(work: () => T) => T;
  /** What other inputs say again of a finding that is told once: each workbook is handed its own cells' sentence. */
  readonly copies?: Copies | undefined;
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** What is not as one would expect, in the reader's language: said in the workbook, and to be said aside. */
  readonly remarks: readonly string[];
}

/** An xlsx with the report's findings on this file. Throws a Refusal when the bytes cannot be read. */
export async function annotateWorkbook(
  input: AnnotateInput,
  report: ValidationReport,
  options: AnnotateOptions = {},
): Promise<Annotated> {
  const { path } = input;
  const lang = options.lang ?? report.options.lang;
  const base = await baseOf(input, options);
  const pack = openPackage(base.bytes);
  const texts = WORKBOOK_TEXTS[lang];
  const remarks = base.format === 'xlsx' ? [] : [texts.remarks.built(base.format)];
  const ownSheets = input.ownSheets ?? withoutOwnSheets(await readAgain(input, options)).own;
  await removeTabs(pack, new Set(ownSheets));
  const styles = await openStyles(pack);
  const findings = findingsOn(report, path, options.copies);
  const { tabs } = await tabsOf(pack);
  const index = freeTabName(tabs, texts.indexSheet);
  const legend = freeTabName(tabs, texts.legendSheet);
  const tabOf = (sheet: string) => tabs.find(({ name }) => name === (base.names.get(sheet) ?? sheet))?.name;
  const marked = await annotateSheets(pack, styles.book, { path, findings, lang, index, tabOf });
  remarks.push(...remarksOf(marked, findings, ownSheets, lang), ...notListed(report, path, lang));
  const facts = { path, report, findings, lang };
  await addSheets(pack, styles.book, [
    indexSheet({ ...facts, name: index, legend, tabOf, threaded: new Set(marked.threaded) }),
    legendSheet({ ...facts, name: legend, index, remarks }),
  ]);
  setPart(pack, styles.part, writeStyles(styles.book));
  return { bytes: await packageBytes(pack), remarks };
}

interface Base {
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** Names of its sheets where they differ from those they were read with. */
  readonly names: ReadonlyMap<string, string>;
}

/** The workbook to patch: the submitted one, or one built from the reading. */
async function baseOf(input: AnnotateInput, options: AnnotateOptions): Promise<Base> {
  const { bytes } = input;
  const isZip = bytes.length > 0 && containerOf(bytes) === 'zip';
  if (isZip && (await formatOf(openPackage(bytes).archive)) === 'xlsx') {
    return { bytes, format: 'xlsx', names: new Map() };
  }
  const { workbook } = withoutOwnSheets(await readAgain(input, options));
  return { ...(await bookFromReading(workbook)), format: workbook.format };
}

async function readAgain(
  { path, bytes }: AnnotateInput,
  { encoding, dialect, quietly }: AnnotateOptions,
): Promise<Workbook> {
  const outcome = await read(bytes, {
    path,
    ...(encoding && { encoding }),
    ...(dialect && { dialect }),
    ...(quietly && { quietly }),
  });
  if (!outcome.ok) throw new Error(`${path} was read and now is not: ${outcome.unreadable.detail}`);
  return outcome.workbook;
}

async function addSheets(
  pack: Package,
  styles: StyleBook,
  sheets: readonly ReturnType<typeof indexSheet>[],
): Promise<void> {
  const { family } = await tabsOf(pack);
  const added = sheets.map((sheet) => {
    const part = freeName(pack, (number) => `xl/worksheets/planlint${number}.xml`);
    pack.names.set(part.toLowerCase(), part);
    return {
      name: sheet.name,
      part,
      xml: writeSheet(sheet, styles, namespaceOf(family)),
      names: namesOf(sheet),
    };
  });
  await addTabsFirst(pack, added);
}

/** ISO 29500 Strict has its own names for everything. */
function namespaceOf(family: string): string {
  return family.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}

function notListed({ documents, summary }: ValidationReport, path: string, lang: Language): string[] {
  const id = documents.find((head) => head.path === path)?.id ?? path;
  const more = Object.values(exactCounts([], summary, id)).reduce((sum, count) => sum + count, 0);
  return more === 0 ? [] : [REPORT_TEXTS[lang].notListed(more)];
}

function remarksOf(
  { threaded, lost }: Marked,
  findings: readonly Finding[],
  own: readonly string[],
  lang: Language,
): string[] {
  const texts = WORKBOOK_TEXTS[lang].remarks;
  return [
    ...(own.length > 0 ? [texts.left(own.join('、'))] : []),
    ...(threaded.length > 0 ? [texts.threaded(threaded.join('、'))] : []),
    ...(lost > 0 ? [texts.lost(lost)] : []),
    ...(findings.length > MOST_ROWS ? [texts.cut(MOST_ROWS, findings.length)] : []),
    ...(findings.length > MOST_LINKS ? [texts.links(MOST_LINKS)] : []),
  ];
}
