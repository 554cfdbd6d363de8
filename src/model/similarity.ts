/** How alike two short Chinese texts are: shared pairs of neighbouring characters, 0 to 1. */

function pairs(text: string): Map<string, number> {
  const letters = text.replace(/[\s\p{P}\p{S}\d]/gu, '');
  const found = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = letters.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Dice's coefficient over character pairs. */
export function similarity(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  const total = sum(left) + sum(right);
  return total === 0 ? 0 : (2 * shared) / total;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
