/** A thread that reads inputs or makes workbooks, one after the other, and hands back what became of each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, CarryOut, ThreadData } from './reading/reading-thread.ts';

const data = workerData as ThreadData;
if (data.work === 'read')
  import('./reading/read-in-thread.ts').then(({ handedOver, readerOf }) => serve(readerOf(data), handedOver));
else import('./output/write-in-thread.ts').then(({ writeBook }) => serve(writeBook));

function serve<Order, Result>(
  carryOut: CarryOut<Order, Result>,
  handedOver: (result: Result) => ArrayBuffer[] = () => [],
): void {
  const obey = async (order: Order): Promise<void> => {
    try {
      const result = await carryOut(order, (bytes) => answer({ kind: 'began', bytes }));
      answer({ kind: 'done', result }, handedOver(result));
    } catch (fault) {
      answer({ kind: 'fault', fault });
    }
  };
  // The next order may come before the one in hand is carried out.
  let last = Promise.resolve();
  parentPort?.on('message', (order: Order) => {
    last = last.then(() => obey(order));
  });
}

function answer<Result>(said: Answer<Result>, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(said, handedOver);
}
