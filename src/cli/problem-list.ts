/** What is wrong with how the program was called, collected so that one attempt shows everything. */
import type { Language } from '../finding.ts';
import { type Say, UsageError } from './usage-error.ts';

export interface ProblemList {
  readonly add: (say: Say) => void;
  /** Ends the run when there was any problem. */
  readonly settle: (lang: Language) => void;
}

export function collectProblems(): ProblemList {
  const says: Say[] = [];
  return {
    add: (say) => {
      says.push(say);
    },
    settle: (lang) => {
      if (says.length > 0) throw new UsageError(says, lang);
    },
  };
}
