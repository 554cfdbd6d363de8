/** The calls of the rules that look across documents: on all of them, or on one that no other belongs to. */
import type { InputOutcome } from '../../input.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { BUILT_IN_DUTIES } from '../../words/duties.ts';
import { hasExplanations } from '../reasons/link.ts';
import type { Rule, WorkspaceRule } from '../rule.ts';
import type { Job } from './ask.ts';
import { type Draft, distinct, draft, locate } from './drafts.ts';
import {
  documentJob,
  documentOf,
  gatheringOf,
  gatherOf,
  type InputRun,
  knownJob,
  madeBy,
  type SortedRun,
} from './jobs.ts';

/** The calls of the rules that look across documents, but for those that are shown the measures of one input. */
export function workspaceJobs(rules: readonly Rule[], run: SortedRun): Job[] {
  return rules.flatMap((rule) =>
    rule.scope === 'workspace' && !isGathered(rule, run) ? [workspaceJob(rule, run)] : [],
  );
}

export function workspaceJob(rule: WorkspaceRule, run: SortedRun): Job {
  const { documents } = run;
  const duties = run.duties ?? BUILT_IN_DUTIES;
  const drafts = () => (isOneByOne(rule, documents) ? oneByOne(rule, run) : across(rule, documents, run));
  return { rule: rule.id, skip: () => rule.skip?.({ documents, duties }), drafts };
}

/** Whether none of the documents changes what the rule says of another. */
function isOneByOne({ together }: WorkspaceRule, documents: readonly PlanDocument[]): boolean {
  return together !== undefined && !documents.some(together);
}

/** Of those rules the calls on the only document there is, whose measures are shown to them and to its own rules at once. */
export function gatheredJobs(rules: readonly Rule[], input: InputOutcome, run: SortedRun): Job[] {
  return rules.flatMap((rule) =>
    rule.scope === 'workspace' && isGathered(rule, run) ? gatheredJob(rule, input, run) : [],
  );
}

function gatheredJob(rule: WorkspaceRule, input: InputOutcome, run: SortedRun): Job[] {
  const document = documentOf(input);
  const job = document && documentJob(rule, gatheringOf(rule, document), input, run);
  return job === undefined ? [] : [job];
}

/** Where there is but one document, which holds nothing but measures. */
function isGathered(rule: WorkspaceRule, run: SortedRun): boolean {
  const [document, ...others] = run.documents;
  if (document === undefined || others.length > 0 || !holdsMeasuresOnly(document)) return false;
  if (gatherOf(rule) === undefined || !isOneByOne(rule, run.documents)) return false;
  return madeBy(rule, document.source.path, run) === undefined;
}

function holdsMeasuresOnly(document: PlanDocument): boolean {
  const { organisation, ordinance, measures } = document;
  return (
    organisation === undefined && ordinance === undefined && measures.length > 0 && !hasExplanations(document)
  );
}

/** A rule for all documents, run on one of which nothing says that others are to be looked at with it. */
export function aloneJob(
  rule: WorkspaceRule,
  document: PlanDocument | undefined,
  run: InputRun,
): Job | undefined {
  if (document === undefined || !isOneByOne(rule, [document])) return undefined;
  return {
    rule: rule.id,
    document: document.id,
    skip: () => undefined,
    drafts: () => across(rule, [document], run),
  };
}

function* oneByOne(rule: WorkspaceRule, run: SortedRun): Generator<Draft> {
  for (const input of run.inputs) {
    const document = documentOf(input);
    if (document === undefined) continue;
    const made = madeBy(rule, input.path, run);
    yield* made === undefined ? across(rule, [document], run) : knownJob(rule, made, document).drafts();
  }
}

function* across(rule: WorkspaceRule, documents: readonly PlanDocument[], run: InputRun): Generator<Draft> {
  for (const hit of rule.check({ documents, duties: run.duties ?? BUILT_IN_DUTIES })) {
    const places = distinct(
      hit.locations.map(({ document, source }) => locate(document.source.path, source)),
    );
    yield draft(rule, run, hit, places, hit.document.source.path, hit.document, hit.locations[0]?.source);
  }
}
