/** Keeps the heap near what is in use: left alone, V8 lets it grow to several times as much before it collects. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * What to call between steps of long work: collects once more than `least` bytes are in use. Where the engine offers no
 * collection, the heap is left to itself.
 */
export function startHeapWatch(least: number): () => void {
  const collect = collector();
  if (collect === undefined) return () => undefined;
  let most = least;
  return () => {
    if (getHeapStatistics().used_heap_size < most) return;
    collect();
    // With more in use than thought, it is not collected in vain at every step.
    most = Math.max(least, getHeapStatistics().used_heap_size * 1.5);
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
