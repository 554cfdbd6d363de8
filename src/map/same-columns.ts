/** What rows that fill the same columns share. */

/** What is made of a list of columns, made once for all rows that share it. */
export function forSameColumns<T>(
  make: (columns: readonly number[]) => T,
): (columns: readonly number[]) => T {
  const known = new Map<readonly number[], T>();
  return (columns) => {
    const before = known.get(columns);
    if (before !== undefined) return before;
    const made = make(columns);
    known.set(columns, made);
    return made;
  };
}
