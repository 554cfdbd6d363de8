/** Lists by key, one entry at a time. */

/** Adds an entry to the list that stands under a key. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, entry: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
