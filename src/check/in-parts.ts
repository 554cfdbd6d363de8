/** Runs rules on a document that is read part by part: what they find is put in order once the last part is known. */
import type { ReadInput } from '../input.ts';
import type { Job } from './ask.ts';
import { keepFindings, type RuleRun, type Went } from './engine.ts';
import { checksOf, draftsOf, gatheringOf, type InputRun, inputJob, isOff, scopeOf, takenBy } from './jobs.ts';
import type { DocumentScope, Gathering, Rule } from './rule.ts';
import { workspaceJob } from './workspace-jobs.ts';

export interface FindingsInParts {
  /** A part, as an input of its own. */
  readonly add: (part: ReadInput) => void;
  /** All of the document but its measures: what is left to say is said, and what was kept for that is let go of. */
  readonly end: (frame: ReadInput) => void;
  readonly settle: () => RunInParts;
}

export interface RunInParts extends RuleRun {
  /** A rule was skipped on a part and would not be on the whole, or the other way round. */
  readonly isDoubtful: boolean;
}

/** A rule on its way through the parts. */
interface Going {
  readonly rule: Rule;
  gathering?: Gathering | undefined;
  off: number;
  isAsked: boolean;
  isSkipped: boolean;
  fault?: Went['fault'];
}

export function startFindings(rules: readonly Rule[], run: InputRun): FindingsInParts {
  const keeper = keepFindings(rules, run);
  const goings = rules
    .filter((rule) => !isOff(rule, run))
    .map((rule): Going => ({ rule, off: 0, isAsked: false, isSkipped: false }));

  const told: Went[] = [];
  let isDoubtful = false;

  function* put(
    jobOf: (going: Going) => Job | undefined,
    document?: DocumentScope,
  ): Generator<[Going, Went]> {
    const open = goings.flatMap((going) => {
      const job = going.fault === undefined ? jobOf(going) : undefined;
      return job === undefined ? [] : [{ going, job }];
    });
    const went = keeper.put(
      open.map(({ job }) => job),
      document,
    );
    for (const [at, { going }] of open.entries()) {
      const one = went[at];
      if (one !== undefined) yield [going, one];
    }
  }

  return {
    add(part) {
      for (const [going, { skip, fault, off }] of put(
        (going) => partJob(going, part, run),
        scopeOf(part, run),
      )) {
        going.off += off;
        if (fault !== undefined) going.fault = fault;
        if (skip === undefined) going.isAsked = true;
        else going.isSkipped = true;
      }
    },
    end(frame) {
      for (const [going, one] of put((going) => endJob(going, frame, run))) {
        // The job itself holds what the rule has kept.
        told.push({ ...one, job: bareJob(going.rule, frame), off: one.off + going.off });
        isDoubtful ||= one.skip === undefined ? going.isSkipped : going.isAsked;
      }
      for (const { rule, fault, off } of goings) {
        if (fault !== undefined) told.push({ job: bareJob(rule, frame), fault, off });
      }
      for (const going of goings) going.gathering = undefined;
    },
    settle: () => ({ ...keeper.settle(told), isDoubtful }),
  };
}

/** What there is to ask of a part; what is asked of the document as a whole waits. */
function partJob(going: Going, part: ReadInput, run: InputRun): Job | undefined {
  const { rule } = going;
  if (isOfParts(rule)) return inputJob(rule, part, run);
  const { document } = part;
  if (document === undefined) return undefined;
  going.gathering ??= gatheringOf(rule, document);
  const toDraft = draftsOf(rule, run, part);
  const perMeasure = [...checksOf(rule, toDraft), ...takenBy(going.gathering, toDraft)];
  if (perMeasure.length === 0) return undefined;
  return { ...bareJob(rule, part), ...skipOf(rule, part, run), perMeasure };
}

/** Rules about reading look at the rows of a part and at what is told of the whole; those of a measure at nothing else. */
function isOfParts({ scope, category }: Rule): boolean {
  return scope === 'input' || scope === 'measure' || (scope === 'document' && category === 'reading');
}

function endJob({ rule, gathering }: Going, frame: ReadInput, run: InputRun): Job | undefined {
  const scope = scopeOf(frame, run);
  if (scope === undefined || frame.document === undefined) return undefined;
  if (rule.scope === 'measure') return { ...bareJob(rule, frame), ...skipOf(rule, frame, run) };
  // Repairs were told of part by part, with the measures they are in.
  if (isOfParts(rule))
    return inputJob(rule, { ...frame, document: { ...frame.document, repairs: [], measures: [] } }, run);
  if (gathering !== undefined) {
    const toDraft = draftsOf(rule, run, frame);
    const drafts = () => [...gathering.end(scope)].map(toDraft);
    return { ...bareJob(rule, frame), ...skipOf(rule, frame, run), drafts };
  }
  if (rule.scope !== 'workspace') return inputJob(rule, frame, run);
  return workspaceJob(rule, { ...run, inputs: [frame], documents: [frame.document] });
}

function bareJob({ id, scope }: Rule, { document }: ReadInput): Job {
  const about = document === undefined || scope === 'workspace' ? {} : { document: document.id };
  return { rule: id, ...about, skip: () => undefined, drafts: () => [] };
}

function skipOf(rule: Rule, input: ReadInput, run: InputRun): Pick<Job, 'skip'> | undefined {
  const scope = scopeOf(input, run);
  if (rule.scope === 'input' || rule.scope === 'workspace' || scope === undefined) return undefined;
  return { skip: () => rule.skip?.(scope) };
}
