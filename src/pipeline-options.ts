/** What a run is given. */
import type { Language, Severity } from './finding.ts';
import type { InputSource } from './input.ts';
import type { Profile } from './profile.ts';
import type { AgencyEntry } from './words/agencies.ts';

export type Inputs = Iterable<InputSource> | AsyncIterable<InputSource>;

export interface RunOptions {
  /** ISO date every document is judged at; without it each document's own. */
  readonly asOf?: string | undefined;
  readonly encoding?: string | undefined;
  readonly profiles: readonly Profile[];
  /** Agencies the registry is to know besides the built-in ones. */
  readonly agencies?: readonly AgencyEntry[] | undefined;
  readonly lang: Language;
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly failOn: Severity | 'never';
  /** The program's version, for the output's `generator`. */
  readonly version: string;
  /** Runs library code that may write to the console; the caller owns the console. */
  readonly quietly?: <T>(work: () => T) => T;
}
