/**
 * Statutory duties as data: what a report must contain and when it is due. The built-in ones were not taken from the
 * official text and say so (`confirmed`); a user's own file takes their place.
 */
import builtIn from './duties.json' with { type: 'json' };

export interface LocalName {
  readonly 'zh-TW': string;
  readonly en: string;
}

export interface DutyChapter {
  readonly id: string;
  readonly name: LocalName;
  /** A heading with one of these words is the chapter. */
  readonly words: readonly string[];
  /** Asked for by the law, or only what such reports hold as a rule. */
  readonly basis: 'law' | 'practice';
}

export interface ReportDuty {
  readonly id: string;
  readonly kind: string;
  readonly law: string;
  readonly article?: string;
  readonly text: LocalName;
  /** Month and day: `09-30`. */
  readonly due?: string;
  readonly dueBasis?: LocalName;
  readonly chapters: readonly DutyChapter[];
}

export interface DeadlineDuty {
  readonly id: string;
  readonly law: string;
  readonly article?: string;
  /** Gregorian. */
  readonly year: number;
  readonly subject: string;
}

export interface DutyProfile {
  readonly id: string;
  /** Whether a user has held it against the official text. */
  readonly confirmed: boolean;
  readonly name: LocalName;
  readonly reports: readonly ReportDuty[];
  readonly deadlines: readonly DeadlineDuty[];
}

export const BUILT_IN_DUTIES = builtIn as DutyProfile;
export const NO_DUTIES: DutyProfile = {
  id: 'off',
  confirmed: true,
  name: { 'zh-TW': '', en: '' },
  reports: [],
  deadlines: [],
};
