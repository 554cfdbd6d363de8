/** The files of a split run: one for each part and format, and an index that leads to them. Made one at a time. */
import type { Rule } from '../../check/rule.ts';
import type { Language } from '../../finding.ts';
import type { ValidationReport } from '../../validation-report.ts';
import { formatFindingTable } from '../csv.ts';
import { fileNames } from '../file-names.ts';
import { pageComparisons } from '../html/make-page-data.ts';
import { formatPage, renderPage } from '../html/page.ts';
import { PAGE_TEXTS } from '../html/view/texts.ts';
import { formatJson } from '../json.ts';
import { formatMarkdown } from '../markdown/report.ts';
import { wordFor } from '../words.ts';
import { makeDirectory, type PartFiles } from './directory.ts';
import { indexCsv, indexMarkdown } from './index-table.ts';
import { type Part, type SplitBy, type Splittable, splitRun } from './split.ts';

type TextFormat = 'html' | 'markdown' | 'csv' | 'json';
export type ListFormat = TextFormat | 'xlsx';

/** The submitted workbook of one document with the findings of a part in it; none where there is nothing to hand back. */
export type Annotate = (
  report: ValidationReport,
  path: string,
  /** Name of the file it becomes. */
  file: string,
) => Promise<Uint8Array | undefined>;

export interface ListRun extends Splittable {
  readonly rules?: readonly Rule[];
}

export interface ListFile {
  /** Name within the folder. */
  readonly file: string;
  /** Nothing where there is nothing to hand back. */
  readonly make: () => string | Promise<Uint8Array | undefined>;
}

export interface ListOptions {
  readonly by: SplitBy;
  readonly formats: readonly ListFormat[];
  readonly lang: Language;
  /** Needed for `xlsx`. */
  readonly annotate?: Annotate;
}

const ENDINGS: Readonly<Record<TextFormat, string>> = {
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

/** The parts' files in their order, the index after them: where it stands, everything it leads to is there. */
export function listFiles(run: ListRun, options: ListOptions): ListFile[] {
  const { by, formats, lang } = options;
  const parts = splitRun(run, by);
  // What belongs to no document is told by the index: it makes no report of its own.
  const named = parts.filter(({ name }) => by !== 'document' || name !== undefined);
  const names = fileNames(
    named.map((part) => partName(part, by, lang)),
    ['index'],
  );
  const texts = formats.filter((format) => format !== 'xlsx');
  const files: PlannedPart[] = parts.map((part) => {
    const name = names[named.indexOf(part)];
    const own = texts.map((format) => ({ format, file: `${name}.${ENDINGS[format]}` }));
    const books = formats.includes('xlsx') ? workbooksOf(part, name ?? '') : [];
    return { part, files: name === undefined ? [] : [...own, ...books] };
  });
  // An index that only a spreadsheet reads would lead nowhere.
  const indexFormats: readonly TextFormat[] = texts.length > 0 ? texts : ['html'];
  return [
    ...files.flatMap(({ part, files: own }) =>
      own.map(({ format, file, path }) => ({
        file,
        make: () =>
          format === 'xlsx'
            ? (options.annotate?.(part.report, path ?? '', file) ?? Promise.resolve(undefined))
            : content(part, format, run.rules, options),
      })),
    ),
    ...indexFormats.map((format) => ({
      file: `index.${ENDINGS[format]}`,
      make: () => indexContent(files, format, run, options),
    })),
  ];
}

interface PlannedPart extends PartFiles {
  readonly files: readonly {
    readonly format: ListFormat;
    readonly file: string;
    readonly path?: string;
    readonly of?: string;
  }[];
}

/** A workbook is one document's: a part of several has one for each, named after both. */
function workbooksOf({ documents }: Part, name: string): PlannedPart['files'] {
  const [first, ...others] = documents;
  if (first === undefined) return [];
  if (others.length === 0) return [{ format: 'xlsx', file: `${name}.xlsx`, path: first.source.path }];
  const own = fileNames(documents.map(({ id }) => `${name}-${id}`));
  return documents.map(({ id, source }, index) => ({
    format: 'xlsx' as const,
    file: `${own[index]}.xlsx`,
    path: source.path,
    of: id,
  }));
}

function partName({ name }: Part, by: SplitBy, lang: Language): string {
  if (name === undefined) return PAGE_TEXTS[lang].listNobody[by];
  return by === 'sector' ? wordFor(lang, 'sector', name) : name;
}

function content(
  part: Part,
  format: TextFormat,
  rules: readonly Rule[] | undefined,
  { by, lang }: ListOptions,
): string {
  const { name, report, documents, elsewhere, skipped } = part;
  switch (format) {
    case 'html': {
      const list = { by, ...(name !== undefined && { name }), elsewhere };
      return formatPage(
        { report, model: { documents }, list, ...(skipped && { skipped }), ...(rules && { rules }) },
        lang,
      );
    }
    case 'markdown': {
      if (by === 'document') return formatMarkdown(report, lang);
      const texts = PAGE_TEXTS[lang];
      const notes = elsewhere.map((one) => texts.elsewhere(one.name, one.measures, one.findings));
      return formatMarkdown(report, lang, { list: { name: partName(part, by, lang), notes } });
    }
    case 'csv':
      return formatFindingTable(report);
    case 'json':
      return formatJson(report);
  }
}

function indexContent(
  files: readonly PartFiles[],
  format: TextFormat,
  { report, model }: ListRun,
  { by, lang }: ListOptions,
): string {
  const directory = makeDirectory(files, by, report);
  const generator = `${report.generator.name} ${report.generator.version}`;
  switch (format) {
    case 'html':
      return renderPage(
        {
          ...{ generator, directory, documents: [], measures: [], findings: [], rules: [], skipped: [] },
          ...(by === 'document' && { comparisons: pageComparisons(model.documents) }),
        },
        lang,
      );
    case 'markdown':
      return indexMarkdown(directory, lang);
    case 'csv':
      return indexCsv(directory);
    case 'json':
      return formatJson({ generator: report.generator, ...directory });
  }
}
