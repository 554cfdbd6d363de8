/** Starts a thread that reads inputs. Loaded when one is wanted: a single small file must not pay for it. */
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ThreadData } from './reading-thread.ts';

/** `memory`: bytes a file is known to be allowed, where that is more than a thread has by itself. */
export function startThread(data: ThreadData, memory: number): Worker {
  const mebibytes = Math.ceil(Math.max(getHeapStatistics().heap_size_limit, memory) / 1024 / 1024);
  const resourceLimits = { maxOldGenerationSizeMb: mebibytes };
  return new Worker(new URL('./thread.cjs', import.meta.url), { workerData: data, resourceLimits });
}
