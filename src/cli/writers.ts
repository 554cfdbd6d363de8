/**
 * Every output format, in one place: what makes it, loaded only when it is asked for. A new format is a name in
 * `formats.ts`, a line here, and its endings in `doubts.ts`.
 */
import type { IngestRun, ValidateRun } from '../pipeline.ts';
import type { DiffRun } from '../pipeline-diff.ts';
import type { TextOptions } from '../report/text-options.ts';
import type { DiffFormat, IngestFormat, ValidateFormat } from './formats.ts';

export interface WriteOptions extends TextOptions {
  /** Where the output goes, as given; absent for standard output. */
  readonly path?: string | undefined;
}

/** Makes one output of a whole run. Pure but for being loaded late; bytes are for formats that are no text. */
export type Write<Run, Content> = (run: Run, options: WriteOptions) => Content | Promise<Content>;

export type Writer<Run> =
  | { readonly fileOnly?: never; readonly load: () => Promise<Write<Run, string>> }
  /** No use on a terminal or in a pipe of text: asked for without a path it is refused. */
  | { readonly fileOnly: true; readonly load: () => Promise<Write<Run, string | Uint8Array>> };

export const VALIDATE_WRITERS: Readonly<Record<ValidateFormat, Writer<ValidateRun>>> = {
  text: {
    load: async () => {
      const { formatText } = await import('../report/text.ts');
      return ({ report }, options) => formatText(report, options);
    },
  },
  json: {
    load: async () => {
      const { formatJson } = await import('../report/json.ts');
      return ({ report }) => formatJson(report);
    },
  },
  ndjson: {
    load: async () => {
      const { formatFindingLines } = await import('../report/ndjson.ts');
      return ({ report }) => formatFindingLines(report);
    },
  },
  csv: {
    load: async () => {
      const { formatFindingTable } = await import('../report/csv.ts');
      return ({ report }) => formatFindingTable(report);
    },
  },
  sarif: {
    load: async () => {
      const { formatSarif } = await import('../report/sarif.ts');
      return ({ report, rules }, { lang }) => formatSarif(report, { lang, rules });
    },
  },
  junit: {
    load: async () => {
      const { formatJUnit } = await import('../report/junit.ts');
      return ({ report, rules }, { lang }) => formatJUnit(report, { lang, rules });
    },
  },
  github: {
    load: async () => {
      const { formatGitHub } = await import('../report/github.ts');
      return ({ report }, { lang }) => formatGitHub(report, lang);
    },
  },
  gitlab: {
    load: async () => {
      const { formatGitLab } = await import('../report/gitlab.ts');
      return ({ report }) => formatGitLab(report);
    },
  },
  markdown: {
    load: async () => {
      const { formatMarkdown } = await import('../report/markdown/report.ts');
      return ({ report }, { lang }) => formatMarkdown(report, lang);
    },
  },
  html: {
    load: async () => {
      const { formatPage } = await import('../report/html/page.ts');
      return (run, { lang }) => formatPage(run, lang);
    },
  },
};

export const DIFF_WRITERS: Readonly<Record<DiffFormat, Writer<DiffRun>>> = {
  text: {
    load: async () => {
      const { formatDiffText } = await import('../report/diff/text.ts');
      return ({ report }, options) => formatDiffText(report, options);
    },
  },
  json: {
    load: async () => {
      const { formatJson } = await import('../report/json.ts');
      return ({ report }) => formatJson(report);
    },
  },
  markdown: {
    load: async () => {
      const { formatDiffMarkdown } = await import('../report/diff/markdown.ts');
      return ({ report }, { lang }) => formatDiffMarkdown(report, lang);
    },
  },
  html: {
    load: async () => {
      const { formatDiffHtml } = await import('../report/diff/html.ts');
      return ({ report }, { lang }) => formatDiffHtml(report, lang);
    },
  },
};

export const INGEST_WRITERS: Readonly<Record<IngestFormat, Writer<IngestRun>>> = {
  json: {
    load: async () => {
      const { formatJson } = await import('../report/json.ts');
      return ({ model }) => formatJson(model);
    },
  },
  ndjson: {
    load: async () => {
      const { formatModelLines } = await import('../report/ndjson.ts');
      return ({ model }) => formatModelLines(model.documents);
    },
  },
  csv: {
    load: async () => {
      const { formatTidyTable } = await import('../report/tidy.ts');
      return ({ model }) => formatTidyTable(model.documents);
    },
  },
};
