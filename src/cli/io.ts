/** Everything the program touches of the world, handed in so that tests can hand in something else. */
import type { Worker } from 'node:worker_threads';
import type { Engine } from './reading/pace.ts';
import type { ThreadData } from './reading/reading-thread.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Columns, on a terminal. */
  readonly columns?: number | undefined;
  /** Resolves when the text is handed over, also when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  /** Whether it is known that nobody reads any more; absent where that cannot be. */
  readonly isClosed?: () => boolean;
}

export interface Spinner {
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

/** `memory`: bytes a file is known to be allowed, where that is more than a thread has by itself. */
export type StartThread = (data: ThreadData, memory: number) => Worker;

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** ISO date of the day it is; the core never asks. */
  readonly today: string;
  /** What starts a thread that reads; absent where there is only this one, which then reads everything. */
  readonly threads?: () => Promise<StartThread>;
  /** The engine, where it is the program's own to set. */
  readonly engine?: () => Promise<Engine | undefined>;
  /** Bytes from which on a csv is read part by part where that can be done; absent for the usual number. */
  readonly largeFrom?: number;
  /** Absent where nothing may move. */
  readonly startSpinner?: (text: string) => Spinner;
}
