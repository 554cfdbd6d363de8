/** One csv too long to be held, checked while it is read: of its measures no more is kept than the rules ask for. */
import type { RuleRun } from '../../check/engine/engine.ts';
import { type FindingsInParts, startFindings } from '../../check/engine/in-parts.ts';
import { gatherOf } from '../../check/engine/jobs.ts';
import type { Rule } from '../../check/rule.ts';
import type { InputFile } from '../../input.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { readWhole, WholeOnly, type WholeReason } from '../../read/whole-only.ts';
import type { RunOptions } from '../options.ts';
import { type OutlineInParts, startOutline, takeOutline } from '../outline.ts';
import { concludeRun, levelsOf, rulesOf, type ValidateRun } from '../pipeline.ts';
import { frameOfAll, inParts, outcomeOf, type PartSizes, surveyWith, USUAL_SIZES } from './parts.ts';
import { inStep, type JudgedBy, type Survey, type Watch, type World } from './survey.ts';

/** Checks a csv part by part; or says why it had better be read whole. The run's document has no measures to look at. */
export function validateInParts(
  input: InputFile,
  options: RunOptions,
  sizes: PartSizes = USUAL_SIZES,
): Promise<ValidateRun | { readonly whole: WholeReason }> {
  return inParts(input, options, sizes, check);
}

interface Checking extends Watch {
  readonly outline: OutlineInParts;
  /** What the runs were judged by. */
  readonly assumed: () => JudgedBy | undefined;
}

/**
 * The first rows tell the day and the years of nearly every table. Where all of them come to something else, they are
 * gone through once more with that.
 */
function check(world: World): ValidateRun {
  const { extraRules = [] } = world.options;
  if (!extraRules.every(isAskedInParts)) readWhole('rules');
  let known: JudgedBy | undefined;
  for (let passes = 0; passes < MOST_PASSES; passes += 1) {
    const { survey, watch } = surveyWith(world, () => beginChecking(world, known));
    const frame = frameOfAll(world, survey);
    if (isSame(watch.assumed(), frame)) return conclude(world, survey, frame, watch);
    known = frame;
  }
  return readWhole('layout');
}

const MOST_PASSES = 2;

/** Of a rule of the user's own: whether it says what it looks at, and that is no whole document. */
function isAskedInParts(rule: Rule): boolean {
  return rule.scope === 'measure' || (rule.scope === 'document' && gatherOf(rule) !== undefined);
}

function beginChecking({ options }: World, known: JudgedBy | undefined): Checking {
  const outline = startOutline();
  let assumed = known;
  return {
    findings: startFindings(rulesOf(options), levelsOf(options)),
    outline,
    assumed: () => assumed,
    judgedBy(run) {
      // A summary of revisions is held against its plan.
      if (run.kind === 'kpi-revision') readWhole('rules');
      assumed ??= run;
      const { asOf, period } = assumed;
      return { asOf, ...(period && { period }) };
    },
    onRun: ({ measures }) => outline.add(measures),
  };
}

function isSame(assumed: JudgedBy | undefined, { asOf, period }: JudgedBy): boolean {
  return (
    assumed?.asOf.date === asOf.date &&
    assumed?.period?.start === period?.start &&
    assumed?.period?.end === period?.end
  );
}

function conclude(
  world: World,
  { told }: Survey,
  frame: PlanDocument,
  { findings, outline }: Checking,
): ValidateRun {
  const outcome = outcomeOf(world, told, frame);
  const document = withoutMeasures(frame);
  takeOutline(document, outline.outline(document));
  const outcomes = [{ ...outcome, document }];
  inStep(world, () => findings.end({ ...outcome, document }));
  return inStep(world, () => concludeRun({ outcomes, faults: [], run: settled(findings) }, world.options));
}

function settled(findings: FindingsInParts): RuleRun {
  const { isDoubtful, ...run } = findings.settle();
  const [fault] = run.faults;
  if (fault?.error instanceof WholeOnly) throw fault.error;
  if (fault !== undefined || isDoubtful) readWhole('limits');
  return run;
}

/** Whoever asks for the measures has the document read whole. */
function withoutMeasures(frame: PlanDocument): PlanDocument {
  const { measures: _, ...rest } = frame;
  return Object.defineProperty(rest as PlanDocument, 'measures', {
    get: () => readWhole('rules'),
    enumerable: false,
  });
}
