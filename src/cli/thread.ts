/** A thread that reads inputs, one after the other, and hands back what became of each. */
import { parentPort, workerData } from 'node:worker_threads';
import { finishInput } from '../pipeline.ts';
import { quietly } from './mute-console.ts';
import { openInput } from './read-inputs.ts';
import type { Answer, Order, Reading, ThreadData } from './reading-thread.ts';

const { options, most, rules } = workerData as ThreadData;

async function carryOut({ path, from, keep }: Order): Promise<Reading> {
  const input = 'bytes' in from ? { path, bytes: from.bytes } : await openInput(from, most);
  const bytes = 'bytes' in input ? input.bytes : undefined;
  answer({ kind: 'began', bytes: bytes?.length ?? 0 });
  const finished = await finishInput(input, { ...options, quietly }, rules);
  return { ...finished, ...(keep && bytes && { bytes }) };
}

function answer(said: Answer): void {
  parentPort?.postMessage(said);
}

parentPort?.on('message', async (order: Order) => {
  try {
    answer({ kind: 'done', reading: await carryOut(order) });
  } catch (fault) {
    answer({ kind: 'fault', fault });
  }
});
