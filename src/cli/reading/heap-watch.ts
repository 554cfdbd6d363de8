/** Keeps the heap near what is in use: left alone, V8 lets it grow to several times as much before it collects. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What may be in use before it is collected again, for what was in use behind the last time. */
const GROWTH = 1.6;

export interface HeapWatch {
  /** To be called between steps of long work. */
  readonly look: () => void;
  /** Once the work is done, before its outcome is written. */
  readonly collect: () => void;
}

/** Collects once more than `least` bytes are in use. Where the engine offers no collection, the heap is left to itself. */
export function startHeapWatch(least: number): HeapWatch {
  const collect = collector();
  if (collect === undefined) return { look: () => undefined, collect: () => undefined };
  let most = least;
  return {
    collect,
    look() {
      if (getHeapStatistics().used_heap_size < most) return;
      collect();
      // With more in use than thought, it is not collected in vain at every step.
      most = Math.max(least, getHeapStatistics().used_heap_size * GROWTH);
    },
  };
}

function collector(): (() => void) | undefined {
  setFlagsFromString('--expose-gc');
  try {
    const collect: unknown = runInNewContext('gc');
    return typeof collect === 'function' ? () => void collect() : undefined;
  } catch {
    return undefined;
  }
}
