/** Runs rules on an input where it was read, before the others are known. */
import type { InputOutcome } from '../../input.ts';
import type { Rule } from '../rule.ts';
import { type Asked, ask } from './ask.ts';
import type { Draft } from './drafts.ts';
import { type InputDrafts, type InputRun, inputJob, isOff, type RuleDrafts, scopeOf } from './jobs.ts';
import { aloneJob } from './workspace-jobs.ts';

/** What the rules find in the input; `runRules` takes it over. Undefined where that is more than may be kept. */
export function draftInput(
  rules: readonly Rule[],
  input: InputOutcome,
  run: InputRun,
): InputDrafts | undefined {
  const active = rules.filter((rule) => !isOff(rule, run));
  const scope = scopeOf(input, run);
  const asked = active.flatMap((rule): Asked[] => {
    const job =
      rule.scope === 'workspace' ? aloneJob(rule, scope?.document, run) : inputJob(rule, input, run);
    return job === undefined ? [] : [{ job }];
  });
  const told = new Map<Asked, Draft[]>(asked.map((one) => [one, []]));
  const most = run.most ?? Number.POSITIVE_INFINITY;
  let count = 0;
  ask(asked, scope, (one, draft) => {
    count += 1;
    if (count <= most) told.get(one)?.push(draft);
  });
  if (count > most) return undefined;
  const byRule = new Map<string, RuleDrafts>();
  for (const [{ job, skip, fault }, drafts] of told) {
    if (skip === undefined && fault === undefined && drafts.length === 0) continue;
    byRule.set(job.rule, { drafts, ...(skip && { skip }), ...fault });
  }
  return { ran: new Set(asked.map(({ job }) => job.rule)), byRule };
}
