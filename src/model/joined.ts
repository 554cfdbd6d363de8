/** The lists as one; a single one, as nearly every measure has, is taken as it stands. */
export function joined<T>(lists: readonly T[][]): T[] {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const all: T[] = [];
  for (const list of lists) for (const thing of list) all.push(thing);
  return all;
}
