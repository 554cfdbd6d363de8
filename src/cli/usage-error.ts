/** The user's mistakes: printed as one line each that says what to do. Anything else thrown is ours. */
import type { Language } from '../finding.ts';
import type { CliTexts } from './messages.ts';

/** A sentence that can be said in either language. */
export type Say = (texts: CliTexts) => string;

export class UsageError extends Error {
  readonly problems: readonly Say[];
  /** Known only once the configuration has been read. */
  readonly lang: Language | undefined;

  constructor(problems: readonly Say[], lang?: Language) {
    super('usage');
    this.name = 'UsageError';
    this.problems = problems;
    this.lang = lang;
  }
}
