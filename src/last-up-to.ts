/** The last of a list, ascending by row, that stands in a row or above it: a list of tens of thousands is not walked for each row. */
export function lastUpTo<T>(list: readonly T[], row: number, rowOf: (item: T) => number): T | undefined {
  return list[placeUpTo(list, row, rowOf)];
}

/** Its place in the list; -1 where none stands so high. */
export function placeUpTo<T>(list: readonly T[], row: number, rowOf: (item: T) => number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = list[middle];
    if (item !== undefined && rowOf(item) <= row) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
