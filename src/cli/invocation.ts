/** What a command is started with. */
import type { Language } from '../finding.ts';
import type { Given } from './choice.ts';
import type { Io } from './io.ts';

export interface Invocation {
  readonly io: Io;
  /** The language known so far; a command settles it from its configuration. */
  readonly lang: Language;
  readonly version: string;
}

/** Options as commander hands them over: every occurrence of those that take a value. */
export interface GivenOptions {
  readonly asOf?: Given;
  readonly profile?: Given;
  readonly config?: Given;
  readonly lang?: Given;
  readonly rule?: Given;
  readonly jobs?: Given;
  readonly limit?: Given;
  readonly encoding?: Given;
  readonly delimiter?: Given;
  readonly quote?: Given;
  readonly stdinName?: Given;
  readonly failOn?: Given;
  readonly format?: Given;
  readonly out?: Given;
  /** `false` for `--no-baseline`. */
  readonly baseline?: Given | false;
  /** The baseline is about to be written, so it need not be there yet. */
  readonly newBaseline?: boolean;
  readonly reason?: Given;
  readonly fingerprint?: Given;
  readonly expires?: Given;
  readonly prune?: boolean;
  readonly formats?: Given;
  readonly by?: Given;
  readonly kind?: Given;
  readonly years?: Given;
  readonly only?: Given;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly progress?: boolean;
}
