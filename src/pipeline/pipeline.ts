/** The only place that knows the order of the stages: bytes in, model and findings out. */

import { tellOnce } from '../check/copies/tell-once.ts';
import { applyBaseline, type BaselineOutcome } from '../check/engine/baseline.ts';
import { draftInput } from '../check/engine/draft-input.ts';
import { type RuleRun, runRules, type SkippedRule } from '../check/engine/engine.ts';
import type { InputDrafts, InputRun } from '../check/engine/jobs.ts';
import { watchedRule } from '../check/engine/own-rule.ts';
import { rulesetOf } from '../check/engine/ruleset.ts';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules/index.ts';
import type { Finding } from '../finding.ts';
import type { InputOutcome, InputSource } from '../input.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { PlanDocument } from '../plan-document.ts';
import { assembleReport } from '../report/assemble.ts';
import type { ValidationReport } from '../validation-report.ts';
import { type ReadingOptions, readInput } from './input.ts';
import type { Finished, Inputs, RunOptions } from './options.ts';
import { type Outline, outlineOf, takeOutline } from './outline.ts';
import { withAddedUnits } from './units.ts';

export type { Input, Inputs, RunOptions } from './options.ts';

/** Raised with the shape of the model. */
export const MODEL_SCHEMA_VERSION = '1.0.0';

export interface Ingested {
  readonly schemaVersion: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly documents: readonly PlanDocument[];
}

/** A mistake of ours, to be shown whole; `rule` is where it came up. */
export interface Fault {
  readonly rule: string;
  readonly error: unknown;
}

export interface IngestRun {
  readonly model: Ingested;
  readonly inputs: readonly InputOutcome[];
  /** Findings about the reading only. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

export interface ValidateRun {
  readonly model: Ingested;
  readonly inputs: readonly InputOutcome[];
  readonly report: ValidationReport;
  /** What other inputs say again, by the fingerprint of the finding that is told of them all. */
  readonly copies: ReadonlyMap<string, readonly Finding[]>;
  /** Rules that did not run, or not on everything, and why, in both languages. */
  readonly skipped: readonly SkippedRule[];
  /** The rules the report was made with, those that were skipped or turned off among them. */
  readonly rules: readonly Rule[];
  readonly faults: readonly Fault[];
}

/** Reads an input and runs the built-in rules that look at it alone, so that `ingest` or `validate` need not. */
export async function finishInput(
  input: InputSource,
  options: ReadingOptions,
  wanted: 'reading' | 'all',
): Promise<Finished> {
  const outcome = await readInput(input, options);
  const rules = wanted === 'all' ? RULES : RULES.filter(isAboutReading);
  return withAddedUnits(options, () => {
    const drafts = draftInput(rules, outcome, levelsOf(options));
    const document = outcome.status === 'read' ? outcome.document : undefined;
    // Who only reads the documents wants them whole.
    return { outcome, drafts, ...(document && wanted === 'all' && { outline: outlineOf(document) }) };
  });
}

export function isAboutReading({ category }: Rule): boolean {
  return category === 'reading';
}

/** Reads inputs into the model. Never throws for bad input: what could not be read is in `inputs` and `findings`. */
export async function ingest(inputs: Inputs, options: RunOptions): Promise<IngestRun> {
  const { outcomes, faults, drafts } = await readAll(inputs, options);
  const reading = rulesOf(options).filter(isAboutReading);
  const checked = withAddedUnits(options, () =>
    bounded(outcomes, options, () => check({ outcomes, drafts }, reading, options)),
  );
  return {
    model: modelOf(documentsOf(outcomes), options),
    inputs: outcomes,
    findings: checked.findings,
    faults: [...faults, ...checked.faults],
  };
}

/** Reads inputs and runs every rule over them. */
export async function validate(inputs: Inputs, options: RunOptions): Promise<ValidateRun> {
  const all = await readAll(inputs, options);
  return withAddedUnits(options, () => bounded(all.outcomes, options, () => judge(all, options)));
}

/** Checking is held to the time that reading all of it might have taken. */
function bounded<T>(outcomes: readonly InputOutcome[], options: RunOptions, work: () => T): T {
  const bytes = documentsOf(outcomes).reduce((sum, { source }) => sum + source.bytes, 0);
  return options.bounded ? options.bounded(bytes, work) : work();
}

function judge({ outcomes, faults, drafts }: AllRead, options: RunOptions): ValidateRun {
  const rules = rulesOf(options);
  const run = runRules(rules, { ...levelsOf(options), inputs: outcomes, drafts });
  return concludeRun({ outcomes, faults, run }, options);
}

/** What rules found, told once, held against what was accepted, and put into a report. */
export function concludeRun(
  { outcomes, faults, run }: Pick<AllRead, 'outcomes' | 'faults'> & { readonly run: RuleRun },
  options: RunOptions,
): ValidateRun {
  const rules = rulesOf(options);
  const told = tellOnce(run.findings, documentsOf(outcomes), rules);
  const { findings, baseline } = accept({ ...run, ...told }, outcomes, options);
  const report = assembleReport({
    version: options.version,
    ruleset: rulesetOf(rules, options.rules, options.overrides),
    inputs: outcomes,
    findings,
    baseline,
    unlisted: run.unlisted,
    skipped: run.skipped,
    faulty: run.faults.length > 0,
    options,
  });
  return {
    model: modelOf(documentsOf(outcomes), options),
    inputs: outcomes,
    report,
    copies: told.copies,
    skipped: run.skipped,
    rules,
    faults: [...faults, ...run.faults],
  };
}

export function rulesOf({ extraRules = [] }: RunOptions): readonly Rule[] {
  return [...RULES, ...extraRules.map(watchedRule)];
}

function accept(
  { findings, skipped }: RuleRun,
  outcomes: readonly InputOutcome[],
  { baseline }: RunOptions,
): { findings: readonly Finding[]; baseline?: BaselineOutcome } {
  if (baseline === undefined) return { findings };
  const read = outcomes.filter(({ status }) => status === 'read');
  const idOf = new Map(read.map((one) => [one.path, one.status === 'read' ? one.document?.id : undefined]));
  const applied = applyBaseline(findings, baseline, {
    files: new Set(read.map(({ path }) => path)),
    ran: (rule, file) => {
      const id = file === undefined ? undefined : idOf.get(file);
      const stopped = skipped.filter((one) => one.rule === rule);
      return !stopped.some(({ document }) => document === undefined || document === id);
    },
  });
  return { findings: applied.findings, baseline: applied.outcome };
}

function check(
  { outcomes, drafts }: Pick<AllRead, 'outcomes' | 'drafts'>,
  rules: typeof RULES,
  options: RunOptions,
) {
  const run = runRules(rules, { ...levelsOf(options), inputs: outcomes, drafts });
  return { ...run, ...tellOnce(run.findings, documentsOf(outcomes), rules) };
}

export function levelsOf(options: ReadingOptions): InputRun {
  return {
    asOfOf: (document) => document.asOf.date,
    severities: options.rules,
    ...(options.overrides && { overrides: options.overrides }),
    duties: options.duties,
    lang: options.lang,
    most: options.limits?.findings ?? DEFAULT_LIMITS.findings,
  };
}

function documentsOf(outcomes: readonly InputOutcome[]): PlanDocument[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'read' ? (outcome.document ?? []) : []));
}

interface AllRead {
  readonly outcomes: readonly InputOutcome[];
  readonly faults: readonly Fault[];
  /** By path: what was found in an input where it was read. */
  readonly drafts: ReadonlyMap<string, InputDrafts>;
}

/** A fault of ours on one input must not hide the others: the input counts as unreadable, the fault is shown whole. */
async function readAll(inputs: Inputs, options: RunOptions): Promise<AllRead> {
  const outcomes: InputOutcome[] = [];
  const faults: Fault[] = [];
  const drafts = new Map<string, InputDrafts>();
  const outlines = new Map<string, Outline>();
  for await (const input of inputs) {
    try {
      if ('fault' in input) throw input.fault;
      const finished: Finished = 'outcome' in input ? input : { outcome: await readInput(input, options) };
      outcomes.push(finished.outcome);
      if (finished.drafts) drafts.set(input.path, finished.drafts);
      if (finished.outline) outlines.set(input.path, finished.outline);
    } catch (error) {
      const unreadable = { reason: 'unopened' as const, detail: 'internal' };
      outcomes.push({ status: 'unreadable', path: input.path, unreadable });
      faults.push({ rule: 'unreadable-input', error });
    }
  }
  outcomes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const named = uniqueIds(outcomes);
  for (const outcome of named) {
    const outline = outlines.get(outcome.path);
    if (outline && outcome.status === 'read' && outcome.document) takeOutline(outcome.document, outline);
  }
  return { outcomes: named, faults, drafts };
}

/** Two files of one name in different folders keep apart by a number, given in the order of their paths. */
function uniqueIds(outcomes: readonly InputOutcome[]): InputOutcome[] {
  const seen = new Map<string, number>();
  return outcomes.map((outcome) => {
    if (outcome.status !== 'read' || !outcome.document) return outcome;
    const { id } = outcome.document;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? outcome : { ...outcome, document: renamed(outcome.document, `${id}-${count}`) };
  });
}

/** The parts of a document may be taken out of their package when they are asked for, and are not asked for here. */
function renamed(document: PlanDocument, id: string): PlanDocument {
  const own = Object.getOwnPropertyDescriptors(document);
  return Object.defineProperties({} as PlanDocument, { ...own, id: { ...own.id, value: id } });
}

export function modelOf(documents: readonly PlanDocument[], options: RunOptions): Ingested {
  return {
    schemaVersion: MODEL_SCHEMA_VERSION,
    generator: { name: 'planlint', version: options.version },
    documents,
  };
}
