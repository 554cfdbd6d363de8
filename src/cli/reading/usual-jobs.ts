/** How many threads read where nobody says. */

import { statSync } from 'node:fs';
import { MEBIBYTE } from '../../limits.ts';
import type { FoundInput } from './find-inputs.ts';

/** A thread has to load the program and to warm up before it reads its first file. */
const WORTH_THREADS = { files: 24, bytes: 8 * MEBIBYTE };
/**
 * Beside each thread the engine keeps half a core busy: it collects garbage, and compiles for each thread anew, still after
 * the four hundredth small file. So two threads on two cores finish no sooner than one, unless the engine is held back.
 */
export const CORES_OF_A_THREAD = { shared: 1.5, free: 1 };
const MOST_THREADS = 8;

export interface Amount {
  readonly files: number;
  readonly bytes: number;
  /** Bytes of the largest file. */
  readonly largest: number;
}

/** Whether the engine itself works on the cores beside the threads. */
export type Cores = keyof typeof CORES_OF_A_THREAD;

/** Threads that are worth starting for so much on so many cores; 1 is the program's own. */
export function jobsFor({ files, bytes }: Omit<Amount, 'largest'>, cores: number, use: Cores): number {
  if (bytes < WORTH_THREADS.bytes && files < WORTH_THREADS.files) return 1;
  return Math.max(Math.min(Math.floor(cores / CORES_OF_A_THREAD[use]), MOST_THREADS, files), 1);
}

export async function usualJobs(amount: Amount, use: Cores): Promise<number> {
  if (amount.files < 2) return 1;
  const { availableParallelism } = await import('node:os');
  return jobsFor(amount, availableParallelism(), use);
}

/** What there is to read, as far as it can be told beforehand. */
export function amountOf(found: readonly FoundInput[]): Amount {
  const files = found.flatMap((input) => (input.from === 'file' ? [input.absolute] : []));
  const sizes = files.map(sizeOf);
  return {
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largest: sizes.reduce((most, size) => Math.max(most, size), 0),
  };
}

/** Asked without waiting, which takes a tenth of the time; nothing else is under way yet. */
function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
