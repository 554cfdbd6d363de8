/** Items that share a key, in the order each key first occurs. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string | number): [T, ...T[]][] {
  if (Array.isArray(items) && items.length === 0) return [];
  const groups = new Map<string | number, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
