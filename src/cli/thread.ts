/** A thread that reads inputs or makes workbooks, one after the other, and hands back what became of each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, CarryOut, ThreadData } from './reading-thread.ts';

const data = workerData as ThreadData;
if (data.work === 'read') import('./read-in-thread.ts').then(({ readerOf }) => serve(readerOf(data)));
else import('./write-in-thread.ts').then(({ writeBook }) => serve(writeBook));

function serve<Order, Result>(carryOut: CarryOut<Order, Result>): void {
  parentPort?.on('message', async (order: Order) => {
    try {
      answer({ kind: 'done', result: await carryOut(order, (bytes) => answer({ kind: 'began', bytes })) });
    } catch (fault) {
      answer({ kind: 'fault', fault });
    }
  });
}

function answer<Result>(said: Answer<Result>): void {
  parentPort?.postMessage(said);
}
