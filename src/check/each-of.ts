/** Gathers what there is to say of each of some things: of most there is nothing, and no list is made. */
const NOTHING: readonly never[] = [];

export function ofEach<T, U>(things: readonly T[], tell: (thing: T) => readonly U[]): readonly U[] {
  let first: readonly U[] = NOTHING;
  let all: U[] | undefined;
  for (const thing of things) {
    const own = tell(thing);
    if (own.length === 0) continue;
    if (first.length === 0) first = own;
    else {
      all ??= [...first];
      for (const one of own) all.push(one);
    }
  }
  return all ?? first;
}
