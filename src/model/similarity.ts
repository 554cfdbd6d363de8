/** How alike two short Chinese texts are: shared pairs of neighbouring characters, 0 to 1. */

/** Pairs of neighbouring characters with how often each comes; digits and signs are none. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function pairsCompared(text: string): Pairs {
  const letters = text.replace(/[\s\p{P}\p{S}\d]/gu, '');
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = letters.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
}

/** Dice's coefficient over character pairs. */
export function similarity(a: string, b: string): number {
  return sharedShare(pairsCompared(a), pairsCompared(b));
}

export function sharedShare(left: Pairs, right: Pairs): number {
  let shared = 0;
  for (const [pair, count] of left.counts) shared += Math.min(count, right.counts.get(pair) ?? 0);
  const total = left.total + right.total;
  return total === 0 ? 0 : (2 * shared) / total;
}
