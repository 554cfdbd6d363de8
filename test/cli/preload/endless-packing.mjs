/** Preloaded into the program: in the thread that makes workbooks, packing the last of its parts never ends. */
import { isMainThread, workerData } from 'node:worker_threads';

if (!isMainThread && workerData?.work === 'write') {
  globalThis.CompressionStream = class {
    constructor() {
      for (;;);
    }
  };
}
