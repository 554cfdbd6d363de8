/** Printed figures found by the value they may be, however many there are. */
import type { Printed } from './precision.ts';

interface Valued<T> {
  readonly value: number;
  readonly item: T;
}

/** Floating point is off by less; what is found is looked at closely by whoever asked. */
const SLACK = 1e-6;

/**
 * Answers which figures may be no further from a value than `reach` and half a unit of their own last digit. Figures printed as
 * finely as each other stand together, so that one in 億 does not widen the search among the others.
 */
export function findByValue<T>(
  figures: Iterable<readonly [figure: Printed, item: T]>,
): (value: number, reach: number) => T[] {
  const byFineness = new Map<number, Valued<T>[]>();
  for (const [{ value, half }, item] of figures) {
    const fineness = half === 0 ? Number.NEGATIVE_INFINITY : Math.ceil(Math.log2(half));
    const alike = byFineness.get(fineness);
    if (alike) alike.push({ value, item });
    else byFineness.set(fineness, [{ value, item }]);
  }
  for (const alike of byFineness.values()) alike.sort((a, b) => a.value - b.value);
  return (value, reach) => {
    const found: T[] = [];
    for (const [fineness, alike] of byFineness) {
      const far = (reach + 2 ** fineness) * (1 + SLACK) + SLACK * Math.max(1, Math.abs(value));
      for (let at = firstFrom(alike, value - far); at < alike.length; at += 1) {
        const one = alike[at];
        if (one === undefined || one.value > value + far) break;
        found.push(one.item);
      }
    }
    return found;
  };
}

/** The first place of an ascending list whose value is not below another. */
function firstFrom(list: readonly { readonly value: number }[], value: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.value ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
