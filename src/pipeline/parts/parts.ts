/**
 * One csv too long to be held, in two passes. The first takes it a run of rows at a time through the same stages as any
 * other input, and gathers what concerns the document as a whole; the second builds the measures of each run with that.
 * Whatever might come out otherwise than read whole is left to be read whole.
 */

import { type FindingsInParts, startFindings } from '../../check/engine/in-parts.ts';
import type { InputFile, ReadInput } from '../../input.ts';
import { DEFAULT_LIMITS } from '../../limits.ts';
import { frameOf } from '../../model/document.ts';
import { judgeDocument } from '../../model/judge.ts';
import { mayState } from '../../model/statements/statements.ts';
import type { Measure, PlanDocument } from '../../plan-document.ts';
import { Refusal } from '../../read/refusal.ts';
import { openCsvInParts, type Told } from '../../read/text/csv-parts.ts';
import { readWhole, WholeOnly, type WholeReason } from '../../read/whole-only.ts';
import { documentProblems } from '../../schema/validate.ts';
import { registryWith } from '../input.ts';
import type { RunOptions } from '../options.ts';
import { type IngestRun, isAboutReading, levelsOf, modelOf, rulesOf } from '../pipeline.ts';
import { baseName, hashOf } from '../source.ts';
import { tabledAmong, vocabulariesFor } from '../vocabularies.ts';
import { runsOf } from './cut.ts';
import { understandRun } from './rows.ts';
import { buildRun, inStep, type Survey, sourceOf, surveyRows, type Watch, type World } from './survey.ts';

export type { WholeReason } from '../../read/whole-only.ts';

export interface IngestInParts {
  /** The run as it is of any input, but that its document has no measures. */
  readonly run: IngestRun;
  /** How many the document has. */
  readonly measures: number;
  readonly records: number;
  /** The measures with their statuses, some at a time. May be gone through more than once. */
  readonly parts: () => Generator<readonly Measure[]>;
}

export interface PartSizes {
  /** Rows of a run, as far as the measures allow. */
  readonly rows: number;
  /** Bytes decoded at a time; without it the usual number. */
  readonly piece?: number;
}

export const USUAL_SIZES: PartSizes = { rows: 500 };

/** Reads a csv part by part; or says why it had better be read whole. */
export async function ingestInParts(
  input: InputFile,
  options: RunOptions,
  sizes: PartSizes = USUAL_SIZES,
): Promise<IngestInParts | { readonly whole: WholeReason }> {
  return inParts(input, options, sizes, (world) => {
    const rules = rulesOf(options).filter(isAboutReading);
    const { survey, watch } = surveyWith(world, () => ({
      findings: startFindings(rules, levelsOf(options)),
    }));
    const document = frameOfAll(world, survey);
    return {
      run: conclude(world, survey, document, watch.findings),
      measures: survey.facts.tables[0]?.measures ?? 0,
      records: survey.records,
      parts: () => partsOf(world, survey, document),
    };
  });
}

/** Works on a csv part by part; or says why it had better be read whole. */
export async function inParts<T>(
  input: InputFile,
  options: RunOptions,
  sizes: PartSizes,
  work: (world: World) => T,
): Promise<T | { readonly whole: WholeReason }> {
  const sha256 = await hashOf(input.bytes, options);
  try {
    return work(openWorld(input, sha256, options, sizes));
  } catch (fault) {
    if (fault instanceof WholeOnly) return { whole: fault.reason };
    if (fault instanceof Refusal) return { whole: 'limits' };
    throw fault;
  }
}

/** `begin` makes what goes along: what it has seen is of no use where the rows are to be gone through again. */
export function surveyWith<W extends Watch>(
  world: World,
  begin: () => W,
): { readonly survey: Survey; readonly watch: W } {
  for (const knownToUseDashes of [false, true]) {
    const watch = begin();
    const survey = surveyRows(world, knownToUseDashes, watch);
    if (survey !== undefined) return { survey, watch };
  }
  return readWhole('layout');
}

function openWorld(input: InputFile, sha256: string, options: RunOptions, sizes: PartSizes): World {
  const { path, bytes } = input;
  const { encoding, dialect, profiles, extraRules = [] } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits['file-size']) readWhole('limits');
  // What a rule of the user's own looks at is not known.
  if (extraRules.some(isAboutReading)) readWhole('kind');
  const told = { path, ...(encoding === undefined ? {} : { encoding }), ...(dialect && { dialect }) };
  const csv = inStep({ input, options }, () => openCsvInParts(bytes, told, limits, sizes.piece));
  const registry = registryWith(options.agencies);
  const vocabularies = vocabulariesFor(tabledAmong(profiles), registry) ?? readWhole('kind');
  const eye = { sheet: csv.name, vocabularies };
  return {
    ...{ input, options, csv, eye, registry },
    id: baseName(path),
    rowsAtOnce: sizes.rows,
    sha256,
  };
}

/** All of the document but its measures. */
export function frameOfAll(world: World, survey: Survey): PlanDocument {
  const { facts, about, run, profile, told } = survey;
  if (mayState(facts.prose)) readWhole('layout');
  const { id, registry, options } = world;
  return inStep(world, () =>
    frameOf(
      {
        ...{ id, profile, registry },
        source: sourceOf(world, told.dialect),
        asOf: options.asOf,
        tables: [run.table],
        sheets: [run.located],
      },
      [about],
      facts,
    ),
  );
}

function conclude(
  world: World,
  { told }: Survey,
  document: PlanDocument,
  findings: FindingsInParts,
): IngestRun {
  const outcome = outcomeOf(world, told, document);
  inStep(world, () => findings.end(outcome));
  const checked = inStep(world, findings.settle);
  if (checked.faults.length > 0) readWhole('limits');
  return {
    model: modelOf([document], world.options),
    inputs: [outcome],
    findings: checked.findings,
    faults: [],
  };
}

export function outcomeOf({ input, sha256, csv }: World, told: Told, document: PlanDocument): ReadInput {
  if (documentProblems(document).length > 0) readWhole('limits');
  const { path } = input;
  const { dialect, issues } = told;
  return { status: 'read', path, sha256, encoding: csv.encoding, dialect, issues, document };
}

function* partsOf(world: World, survey: Survey, document: PlanDocument): Generator<readonly Measure[]> {
  const { csv, eye, rowsAtOnce } = world;
  const runs = runsOf(csv.rows(), rowsAtOnce, eye);
  let before = 0;
  for (;;) {
    const measures = inStep(world, () => {
      const next = runs.next();
      if (next.done) return undefined;
      const run = understandRun(next.value, next.value.head, eye, survey.usesDashes);
      const built = buildRun(run, survey, world, before);
      return judgeDocument({ ...document, measures: [...built.measures] }).measures;
    });
    if (measures === undefined) return;
    before += measures.length;
    yield measures;
  }
}
