/** Runs rules on an input that is read part by part: what they find is put in order once the last part is known. */
import type { Finding } from '../finding.ts';
import type { ReadInput } from '../input.ts';
import { type Asked, ask } from './ask.ts';
import type { Draft } from './drafts.ts';
import { finisherOf } from './finish.ts';
import { holdDrafts } from './held-findings.ts';
import { type InputRun, inputJob, isOff, scopeOf } from './jobs.ts';
import type { Rule } from './rule.ts';

export interface FindingsInParts {
  /** A part, as an input of its own; false where a rule failed on it. */
  readonly add: (part: ReadInput) => boolean;
  readonly settle: () => Finding[];
}

export function startFindings(rules: readonly Rule[], run: InputRun): FindingsInParts {
  const { inOrder, finish } = finisherOf(rules, run.lang);
  const held = holdDrafts<Draft>(run.most ?? Number.POSITIVE_INFINITY, inOrder);
  const active = rules.filter((rule) => !isOff(rule, run));
  return {
    add(part) {
      const asked = active.flatMap((rule): Asked[] => {
        const job = inputJob(rule, part, run);
        return job === undefined ? [] : [{ job }];
      });
      for (const [, draft] of ask(asked, scopeOf(part, run))) if (!draft.isOff) held.add(draft);
      return asked.every(({ fault }) => fault === undefined);
    },
    settle: () =>
      finish(held.settle().kept, (_, error) => {
        throw error;
      }),
  };
}
