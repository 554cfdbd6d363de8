/** Things that several documents each hold a copy of, matched one to one. */
import { groupBy } from '../grouping.ts';

/**
 * Groups of copies, in the order of their first. Of one document no two are copies of each other: its second of a kind
 * goes with the second of another. `keyOf` says what is a copy of what; undefined where there can be none.
 */
export function matchCopies<T>(
  items: readonly T[],
  documentOf: (item: T) => string,
  keyOf: (item: T) => string | undefined,
): [T, ...T[]][] {
  const counts = new Map<string, number>();
  const keyed = items.map((item, index) => {
    const key = keyOf(item);
    if (key === undefined) return { item, key: `\u001f${index}` };
    const own = `${documentOf(item)}\u001f${key}`;
    const ordinal = (counts.get(own) ?? 0) + 1;
    counts.set(own, ordinal);
    return { item, key: `${key}\u001f${ordinal}` };
  });
  return groupBy(keyed, ({ key }) => key).map(([first, ...others]) => [
    first.item,
    ...others.map(({ item }) => item),
  ]);
}
