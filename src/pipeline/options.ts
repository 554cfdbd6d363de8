/** What a run is given. */
import type { Baseline } from '../check/engine/baseline.ts';
import type { InputDrafts } from '../check/engine/jobs.ts';
import type { Override } from '../check/engine/overrides.ts';
import type { Rule } from '../check/rule.ts';
import type { Language, Severity } from '../finding.ts';
import type { InputOutcome, InputSource } from '../input.ts';
import type { Limits } from '../limits.ts';
import type { Profile } from '../profile.ts';
import type { ToldDialect } from '../read/read.ts';
import type { Gunzip } from '../read/zip/gunzip.ts';
import type { AddedUnit } from '../words/added-units.ts';
import type { AgencyEntry } from '../words/agencies.ts';
import type { DutyProfile } from '../words/duties.ts';
import type { Outline } from './outline.ts';

/** What became of an input, and what the rules that look at it alone found, as far as they were run. */
export interface Finished {
  readonly outcome: InputOutcome;
  readonly drafts?: InputDrafts | undefined;
  /** What the run is to know of its document without a look at it. */
  readonly outline?: Outline | undefined;
}

/** An input that was read elsewhere, or the mistake of ours that came in between. */
export type FinishedInput =
  | ({ readonly path: string } & Finished)
  | { readonly path: string; readonly fault: unknown };

export type Input = InputSource | FinishedInput;
export type Inputs = Iterable<Input> | AsyncIterable<Input>;

export interface RunOptions {
  /** ISO date every document is judged at; without it each document's own. */
  readonly asOf?: string | undefined;
  readonly encoding?: string | undefined;
  /** The delimiter and the quote of csv files, where they are not to be told from the files. */
  readonly dialect?: ToldDialect | undefined;
  /** Keeps the cells of every input as they were read. */
  readonly keepCells?: boolean;
  readonly profiles: readonly Profile[];
  /** Agencies the registry is to know besides the built-in ones. */
  readonly agencies?: readonly AgencyEntry[] | undefined;
  /** Units the parsers are to know besides the built-in ones; what is wrong with one leaves it out (see `addUnits`). */
  readonly units?: readonly AddedUnit[] | undefined;
  /** Statutory duties the documents are held against; without them the built-in ones. */
  readonly duties?: DutyProfile | undefined;
  readonly lang: Language;
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Severities for a part of the findings; where several fit, the last. */
  readonly overrides?: readonly Override[];
  /** Rules of the caller's own, run after the built-in ones. */
  readonly extraRules?: readonly Rule[];
  readonly failOn: Severity | 'never';
  /** The configuration file the options came from, for the report. */
  readonly configFile?: string | undefined;
  /** Findings that are known and put up with. */
  readonly baseline?: Baseline | undefined;
  /** What a file may cost before it is refused, as far as it differs from the defaults. */
  readonly limits?: Partial<Limits> | undefined;
  /** The program's version, for the output's `generator`. */
  readonly version: string;
  /** Runs library code that may write to the console; the caller owns the console. */
  readonly quietly?: <T>(work: () => T) => T;
  /** Runs work that never pauses, and may end it by throwing a `Refusal` when it takes too long for so many bytes. */
  readonly bounded?: <T>(bytes: number, work: () => T) => T;
  /** How the platform unpacks the parts of workbooks; without it they are unpacked as every platform can. */
  readonly gunzip?: Gunzip;
  /** The hash of a small input in hexadecimal, made without waiting; of others the platform is asked for it. */
  readonly sha256?: (bytes: Uint8Array) => string;
}
