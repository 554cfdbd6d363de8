/** Gathers what there is to say of each of some things: of most there is nothing, and no list is made. */
const NOTHING: readonly never[] = [];

export function ofEach<T, U>(things: readonly T[], tell: (thing: T) => readonly U[]): readonly U[] {
  let all: readonly U[] = NOTHING;
  for (const thing of things) {
    const own = tell(thing);
    if (own.length > 0) all = all.length === 0 ? own : [...all, ...own];
  }
  return all;
}
