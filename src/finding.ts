/** What a rule has to say about a document: facts first, the sentence made from them last. */

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Gregorian years, both inclusive. */
export interface Years {
  readonly start: number;
  readonly end: number;
}

/** A place in the input, 1-based and in A1 notation. */
export interface Location {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly line?: number;
}

export type Evidence = Readonly<Record<string, string | number>>;

/** Why a finding is put up with, and the last day it is. */
export interface Acceptance {
  readonly reason: string;
  /** ISO date. */
  readonly expires?: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly document?: string;
  readonly table?: string;
  readonly sector?: string;
  readonly measure?: string;
  readonly indicator?: string;
  readonly period?: Years;
  readonly agencies: readonly string[];
  /** The cell at fault first, then the cells that prove it. */
  readonly locations: readonly Location[];
  readonly evidence: Evidence;
  readonly fingerprint: string;
  /** Present when the baseline accepts it: it stays in the report and leaves the counts and the exit code. */
  readonly accepted?: Acceptance;
}
