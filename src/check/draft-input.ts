/** Runs rules on an input where it was read, before the others are known. */
import type { InputOutcome } from '../input.ts';
import type { Draft } from './drafts.ts';
import { type InputDrafts, type InputRun, inputJob, isOff, type RuleDrafts } from './jobs.ts';
import type { Rule } from './rule.ts';

/** What the rules find in the input; `runRules` takes it over. Undefined where that is more than may be kept. */
export function draftInput(
  rules: readonly Rule[],
  input: InputOutcome,
  run: InputRun,
): InputDrafts | undefined {
  const ran = new Set<string>();
  const byRule = new Map<string, RuleDrafts>();
  let count = 0;
  for (const rule of rules) {
    const job = isOff(rule, run) ? undefined : inputJob(rule, input, run);
    if (job === undefined) continue;
    ran.add(rule.id);
    const drafts: Draft[] = [];
    try {
      const skip = job.skip();
      for (const one of skip === undefined ? job.drafts() : []) {
        drafts.push(one);
        count += 1;
        if (count > (run.most ?? count)) return undefined;
      }
      if (skip !== undefined || drafts.length > 0) byRule.set(rule.id, { drafts, ...(skip && { skip }) });
    } catch (error) {
      byRule.set(rule.id, { drafts, error });
    }
  }
  return { ran, byRule };
}
