/**
 * Every output format, in one place: what makes it, loaded only when it is asked for. A new format is a name in
 * `formats.ts`, a line here, and its endings in `doubts.ts`.
 */

import type { Language } from '../../finding.ts';
import type { DiffRun } from '../../pipeline/diff.ts';
import type { IngestRun, ValidateRun } from '../../pipeline/pipeline.ts';
import type { Measure, PlanDocument } from '../../plan-document.ts';
import type { ToldDialect } from '../../read/read.ts';
import type { TextOptions } from '../../report/text/options.ts';
import type { BookOrder, SourceFile } from './book.ts';
import type { DiffFormat, IngestFormat, ValidateFormat } from './formats.ts';

export interface WriteOptions extends TextOptions {
  /** Where the output goes, as given; absent for standard output. */
  readonly path?: string | undefined;
}

/** Makes one output of a whole run. Pure but for being loaded late, and never waits, so that it can be stopped. */
export type Write<Run, Content> = (run: Run, options: WriteOptions) => Content;

export interface EachOptions {
  readonly lang: Language;
  readonly encoding?: string | undefined;
  readonly dialect?: ToldDialect | undefined;
}

/** What is to be made of one input, given the input's own bytes; nothing of an input there is nothing to say of. */
export type OrderEach<Run> = (run: Run, source: SourceFile, options: EachOptions) => BookOrder | undefined;

export type Writer<Run> =
  | {
      readonly fileOnly?: never;
      readonly forEach?: never;
      /** Text, or the pieces of a long one. */
      readonly load: () => Promise<Write<Run, string | Iterable<string>>>;
    }
  /** No use on a terminal or in a pipe of text: asked for without a path it is refused. */
  | {
      readonly fileOnly: true;
      readonly forEach?: never;
      readonly load: () => Promise<Write<Run, string | Uint8Array>>;
    }
  /** A file for each input, made from the input itself, whose bytes are kept for it. */
  | { readonly fileOnly: true; readonly forEach: true; readonly load: () => Promise<OrderEach<Run>> };

export const VALIDATE_WRITERS: Readonly<Record<ValidateFormat, Writer<ValidateRun>>> = {
  text: {
    load: async () => {
      const { textPieces } = await import('../../report/text/text.ts');
      return ({ report }, options) => textPieces(report, options);
    },
  },
  json: {
    load: async () => {
      const { jsonPieces } = await import('../../report/json.ts');
      return ({ report }) => jsonPieces(report);
    },
  },
  ndjson: {
    load: async () => {
      const { findingLinePieces } = await import('../../report/ndjson.ts');
      return ({ report }) => findingLinePieces(report);
    },
  },
  csv: {
    load: async () => {
      const { findingTablePieces } = await import('../../report/csv.ts');
      return ({ report }) => findingTablePieces(report);
    },
  },
  sarif: {
    load: async () => {
      const { sarifPieces } = await import('../../report/sarif.ts');
      return ({ report, rules }, { lang }) => sarifPieces(report, { lang, rules });
    },
  },
  junit: {
    load: async () => {
      const { formatJUnit } = await import('../../report/junit.ts');
      return ({ report, rules }, { lang }) => formatJUnit(report, { lang, rules });
    },
  },
  github: {
    load: async () => {
      const { formatGitHub } = await import('../../report/github.ts');
      return ({ report }, { lang }) => formatGitHub(report, lang);
    },
  },
  gitlab: {
    load: async () => {
      const { gitLabPieces } = await import('../../report/gitlab.ts');
      return ({ report }) => gitLabPieces(report);
    },
  },
  markdown: {
    load: async () => {
      const { formatMarkdown } = await import('../../report/markdown/report.ts');
      return ({ report }, { lang }) => formatMarkdown(report, lang);
    },
  },
  html: {
    load: async () => {
      const { formatPage } = await import('../../report/html/page.ts');
      return (run, { lang }) => formatPage(run, lang);
    },
  },
  xlsx: {
    fileOnly: true,
    forEach: true,
    load: async () => {
      const { findingsOn } = await import('../../report/seen-from.ts');
      return ({ report, inputs, copies }, { path, bytes }, options) => {
        const input = inputs.find((one) => one.path === path);
        // A damaged file has no cells to mark; what is wrong with it stands in the other outputs.
        if (input?.status !== 'read') return undefined;
        const ownSheets = input.ownSheets ?? [];
        const findings = findingsOn(report, path, copies);
        return {
          ...{ kind: 'annotated', path, size: bytes.length, bytes, ownSheets, ...options },
          report: { ...report, findings },
        };
      };
    },
  },
};

/** Those that look at the measures themselves, or at the whole input. */
export const SHOWS_MEASURES: ReadonlySet<ValidateFormat> = new Set(['html', 'xlsx']);

export const DIFF_WRITERS: Readonly<Record<DiffFormat, Writer<DiffRun>>> = {
  text: {
    load: async () => {
      const { formatDiffText } = await import('../../report/diff/text.ts');
      return ({ report }, options) => formatDiffText(report, options);
    },
  },
  json: {
    load: async () => {
      const { jsonPieces } = await import('../../report/json.ts');
      return ({ report }) => jsonPieces(report);
    },
  },
  markdown: {
    load: async () => {
      const { formatDiffMarkdown } = await import('../../report/diff/markdown.ts');
      return ({ report }, { lang }) => formatDiffMarkdown(report, lang);
    },
  },
  html: {
    load: async () => {
      const { formatDiffHtml } = await import('../../report/diff/html.ts');
      return ({ report }, { lang }) => formatDiffHtml(report, lang);
    },
  },
};

/** Makes an output of one document whose measures come some at a time. */
export interface WriteInParts {
  readonly begin: (document: PlanDocument) => string;
  readonly goOn: (document: PlanDocument, measures: readonly Measure[]) => string;
}

/** Formats that say one measure after the other; the outputs are the same as when all are at hand. */
export const IN_PARTS: { readonly [F in IngestFormat]?: () => Promise<WriteInParts> } = {
  ndjson: async () => {
    const { documentLine, measureLines } = await import('../../report/ndjson.ts');
    return { begin: documentLine, goOn: measureLines };
  },
  csv: async () => {
    const { tidyHead, tidyLines } = await import('../../report/tidy.ts');
    return { begin: tidyHead, goOn: tidyLines };
  },
};

export const INGEST_WRITERS: Readonly<Record<IngestFormat, Writer<IngestRun>>> = {
  json: {
    load: async () => {
      const { jsonPieces } = await import('../../report/json.ts');
      return ({ model }) => jsonPieces(model);
    },
  },
  ndjson: {
    load: async () => {
      const { modelPieces } = await import('../../report/ndjson.ts');
      return ({ model }) => modelPieces(model.documents);
    },
  },
  csv: {
    load: async () => {
      const { tidyPieces } = await import('../../report/tidy.ts');
      return ({ model }) => tidyPieces(model.documents);
    },
  },
  cells: {
    load: async () => {
      const { cellPieces } = await import('../../report/cells.ts');
      return ({ inputs }) => cellPieces(inputs);
    },
  },
  xlsx: {
    fileOnly: true,
    forEach: true,
    load: async () => {
      return ({ model }, { path, bytes }, { lang }) => {
        const document = model.documents.find(({ source }) => source.path === path);
        return document && { kind: 'tidy', path, size: bytes.length, lang, document };
      };
    },
  },
};
