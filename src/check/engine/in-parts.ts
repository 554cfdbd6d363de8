/** Runs rules on a document that is read part by part: what they find is put in order once the last part is known. */
import type { ReadInput } from '../../input.ts';
import type { DocumentScope, Gathering, Rule } from '../rule.ts';
import type { Job } from './ask.ts';
import { keepFindings, type RuleRun, type Went } from './engine.ts';
import { documentJob, gatheringOf, type InputRun, inputJob, isOff, scopeOf } from './jobs.ts';
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
interface Traveller {
  readonly rule: Rule;
  gathering?: Gathering | undefined;
  off: number;
  isAsked: boolean;
  isSkipped: boolean;
  fault?: Went['fault'];
}

export function startFindings(rules: readonly Rule[], run: InputRun): FindingsInParts {
  const keeper = keepFindings(rules, run);
  const travellers = rules
    .filter((rule) => !isOff(rule, run))
    .map((rule): Traveller => ({ rule, off: 0, isAsked: false, isSkipped: false }));

  const endings: Went[] = [];
  let isDoubtful = false;

  /** How each rule went that has not failed and has anything to be asked. */
  function* ask(
    jobOf: (traveller: Traveller) => Job | undefined,
    document?: DocumentScope,
  ): Generator<[Traveller, Went]> {
    const asked = travellers.flatMap((traveller) => {
      const job = traveller.fault === undefined ? jobOf(traveller) : undefined;
      return job === undefined ? [] : [{ traveller, job }];
    });
    const outcomes = keeper.put(
      asked.map(({ job }) => job),
      document,
    );
    for (const [at, { traveller }] of asked.entries()) {
      const outcome = outcomes[at];
      if (outcome !== undefined) yield [traveller, outcome];
    }
  }

  return {
    add(part) {
      for (const [traveller, { skip, fault, off }] of ask(
        (one) => partJob(one, part, run),
        scopeOf(part, run),
      )) {
        traveller.off += off;
        if (fault !== undefined) traveller.fault = fault;
        if (skip === undefined) traveller.isAsked = true;
        else traveller.isSkipped = true;
      }
    },
    end(frame) {
      for (const [traveller, outcome] of ask((one) => endJob(one, frame, run))) {
        // The job itself holds what the rule has kept.
        const job = bareJob(traveller.rule, frame);
        endings.push({ ...outcome, job, off: outcome.off + traveller.off });
        isDoubtful ||= outcome.skip === undefined ? traveller.isSkipped : traveller.isAsked;
      }
      for (const { rule, fault, off } of travellers) {
        if (fault !== undefined) endings.push({ job: bareJob(rule, frame), fault, off });
      }
      for (const traveller of travellers) traveller.gathering = undefined;
    },
    settle: () => ({ ...keeper.settle(endings), isDoubtful }),
  };
}

/** What there is to ask of a part; what is asked of the document as a whole waits. */
function partJob(traveller: Traveller, part: ReadInput, run: InputRun): Job | undefined {
  const { rule } = traveller;
  if (isOfParts(rule)) return inputJob(rule, part, run);
  const { document } = part;
  if (document === undefined) return undefined;
  traveller.gathering ??= gatheringOf(rule, document);
  const job = documentJob(rule, traveller.gathering, part, run);
  return job === undefined || job.perMeasure?.length === 0 ? undefined : { ...job, drafts: () => [] };
}

/** Rules about reading look at the rows of a part and at what is told of the whole; those of a measure at nothing else. */
function isOfParts({ scope, category }: Rule): boolean {
  return scope === 'input' || scope === 'measure' || (scope === 'document' && category === 'reading');
}

/** What is left to ask of the whole, whose measures have been shown. */
function endJob({ rule, gathering }: Traveller, frame: ReadInput, run: InputRun): Job | undefined {
  const { document } = frame;
  if (document === undefined) return undefined;
  if (rule.scope === 'measure' || gathering !== undefined) return documentJob(rule, gathering, frame, run);
  // Repairs were told of part by part, with the measures they are in.
  if (isOfParts(rule))
    return inputJob(rule, { ...frame, document: { ...document, repairs: [], measures: [] } }, run);
  if (rule.scope !== 'workspace') return inputJob(rule, frame, run);
  return workspaceJob(rule, { ...run, inputs: [frame], documents: [document] });
}

function bareJob({ id, scope }: Rule, { document }: ReadInput): Job {
  const about = document === undefined || scope === 'workspace' ? {} : { document: document.id };
  return { rule: id, ...about, skip: () => undefined, drafts: () => [] };
}
