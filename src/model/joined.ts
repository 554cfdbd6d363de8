/** The lists as one; a single one, as nearly every measure has, is taken as it stands. */
export function joined<T>(lists: readonly T[][]): T[] {
  const [only] = lists;
  return lists.length === 1 && only ? only : lists.flat();
}
