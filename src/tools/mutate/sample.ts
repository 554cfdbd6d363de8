/** A share of the mutants, drawn by a seed, and how far its score may be from that of all. */

/** `count` of the list in its order; all when there are no more. The same seed draws the same. */
export function drawn<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomOf(seed);
  const lots = all.map((one, at) => ({ one, at, lot: random() }));
  return lots
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Wilson's interval of a share at 95 %, between 0 and 1. */
export function interval(hits: number, count: number): { readonly from: number; readonly to: number } {
  const z = 1.96;
  const share = hits / count;
  const middle = share + z ** 2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  const whole = 1 + z ** 2 / count;
  return { from: (middle - half) / whole, to: (middle + half) / whole };
}
