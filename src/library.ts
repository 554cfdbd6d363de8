/** The library's own face: what the pipeline does, with everything but the inputs optional, and every text output by name. */
import { builtInProfiles, type Profile, parseProfile } from './map/profile.ts';
import { type DiffRun, diff as runDiff } from './pipeline/diff.ts';
import { givenOptions } from './pipeline/given-options.ts';
import {
  type IngestRun,
  type Input,
  type Inputs,
  type RunOptions,
  ingest as runIngest,
  validate as runValidate,
  type ValidateRun,
} from './pipeline/pipeline.ts';
import { formatFindingTable } from './report/csv.ts';
import { formatDiffHtml } from './report/diff/html.ts';
import { formatDiffMarkdown } from './report/diff/markdown.ts';
import { formatDiffText } from './report/diff/text.ts';
import { formatGitHub } from './report/github.ts';
import { formatGitLab } from './report/gitlab.ts';
import { formatPage } from './report/html/page.ts';
import { formatJson } from './report/json.ts';
import { formatJUnit } from './report/junit.ts';
import { formatMarkdown } from './report/markdown/report.ts';
import { formatFindingLines } from './report/ndjson.ts';
import { PLAIN } from './report/palette.ts';
import { formatSarif } from './report/sarif.ts';
import { formatText } from './report/text/text.ts';
import { VERSION } from './version.ts';

/** As `RunOptions`, each with a default: all built-in profiles, Traditional Chinese, no changed rule, fail on error. */
export type Options = Partial<RunOptions>;

/** Reads inputs into the model. Never throws for bad input: what could not be read is in `inputs` and `findings`. */
export async function ingest(inputs: Inputs, options: Options = {}): Promise<IngestRun> {
  return runIngest(givenInputs(inputs), withDefaults(options));
}

/** Reads inputs and runs every rule over them. */
export async function validate(inputs: Inputs, options: Options = {}): Promise<ValidateRun> {
  return runValidate(givenInputs(inputs), withDefaults(options));
}

/** Reads and checks both sides with the same options and compares them, document by document. */
export async function diff(before: Inputs, after: Inputs, options: Options = {}): Promise<DiffRun> {
  return runDiff(givenInputs(before), givenInputs(after), withDefaults(options));
}

function withDefaults(options: Options): RunOptions {
  return {
    profiles: builtInProfiles(),
    lang: 'zh-TW',
    rules: new Map(),
    failOn: 'error',
    version: VERSION,
    ...givenOptions(options),
  };
}

const PLAIN_WIDTH = 80;

/** A run, as the text of each format of `planlint validate`. */
const WRITERS = {
  text: ({ report }, lang) => formatText(report, { lang, width: PLAIN_WIDTH, palette: PLAIN }),
  json: ({ report }) => formatJson(report),
  ndjson: ({ report }) => formatFindingLines(report),
  csv: ({ report }) => formatFindingTable(report),
  sarif: ({ report, rules }, lang) => formatSarif(report, { lang, rules }),
  junit: ({ report, rules }, lang) => formatJUnit(report, { lang, rules }),
  github: ({ report }, lang) => formatGitHub(report, lang),
  gitlab: ({ report }) => formatGitLab(report),
  markdown: ({ report }, lang) => formatMarkdown(report, lang),
  html: (run, lang) => formatPage(run, lang),
} as const satisfies Readonly<Record<string, (run: ValidateRun, lang: RunOptions['lang']) => string>>;

export type ReportFormat = keyof typeof WRITERS;

/** What changed between two submissions, as the text of each format of `planlint diff`. */
const DIFF_WRITERS = {
  text: ({ report }, lang) => formatDiffText(report, { lang, width: PLAIN_WIDTH, palette: PLAIN }),
  json: ({ report }) => formatJson(report),
  markdown: ({ report }, lang) => formatDiffMarkdown(report, lang),
  html: ({ report }, lang) => formatDiffHtml(report, lang),
} as const satisfies Readonly<Record<string, (run: DiffRun, lang: RunOptions['lang']) => string>>;

export type DiffFormat = keyof typeof DIFF_WRITERS;

/** The text the command line would write for the run, in the language it was made in. */
export function report(run: ValidateRun, format?: ReportFormat): string;
export function report(run: DiffRun, format?: DiffFormat): string;
export function report(run: ValidateRun | DiffRun, format: ReportFormat = 'text'): string {
  const { lang } = run.report.options;
  if ('before' in run) return DIFF_WRITERS[known(format, DIFF_WRITERS)](run, lang);
  return WRITERS[known(format, WRITERS)](run, lang);
}

function known<Format extends string>(format: string, writers: Readonly<Record<Format, unknown>>): Format {
  const formats = Object.keys(writers) as Format[];
  const found = formats.find((one) => one === format);
  if (found !== undefined) return found;
  throw new TypeError(
    `planlint: there is no report of format ${format}; expected one of ${formats.join(', ')}`,
  );
}

/**
 * The inputs, each held against what an input is when its turn comes. A path in its place, or a text for its bytes, is a
 * mistake of the program that calls and throws; what the bytes hold never does.
 */
async function* givenInputs(inputs: Inputs): AsyncGenerator<Input> {
  const isText = typeof inputs === 'string';
  if (
    isText ||
    inputs === null ||
    !(Symbol.asyncIterator in Object(inputs) || Symbol.iterator in Object(inputs))
  )
    throw new TypeError(`planlint: inputs: expected a list of { path, bytes }, found ${typeof inputs}`);
  let at = 0;
  for await (const input of inputs) {
    const wrong = wrongInput(input);
    if (wrong !== undefined) throw new TypeError(`planlint: inputs[${at}]: ${wrong}`);
    yield input;
    at += 1;
  }
}

function wrongInput(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return `expected { path, bytes }, found ${typeof input}`;
  const { path, bytes, problem, outcome, fault } = input as { readonly [key: string]: unknown };
  if (typeof path !== 'string') return `path: expected a text, found ${typeof path}`;
  const isElse = problem !== undefined || outcome !== undefined || fault !== undefined;
  return isElse || bytes instanceof Uint8Array ? undefined : 'bytes: expected a Uint8Array';
}

/** A profile from the text of its JSON file or the object it holds. Throws an error that names every key that is wrong. */
export function loadProfile(source: string | object, name = 'profile'): Profile {
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const parsed = parseProfile(text, name);
  if (parsed.ok) return parsed.profile;
  throw new TypeError(`${name}: ${parsed.problems.join('; ')}`);
}
