import data from './subjects.json' with { type: 'json' };

interface Subject {
  readonly id: string;
  readonly words: readonly string[];
}

/** What a duty and a measure are both about: the thing and what is to be done with it, each in its own words. */
export interface SharedSubject {
  readonly thing: readonly [ours: string, theirs: string];
  readonly action: readonly [ours: string, theirs: string];
}

/** Undefined unless both the thing and the action are the same: a bus that is cleaned is no bus that is replaced. */
export function sharedSubject(ours: string, theirs: string): SharedSubject | undefined {
  const thing = shared(data.things, ours, theirs);
  const action = thing && shared(data.actions, ours, theirs);
  return thing && action && { thing, action };
}

function shared(
  subjects: readonly Subject[],
  ours: string,
  theirs: string,
): readonly [string, string] | undefined {
  for (const { words } of subjects) {
    const own = words.find((word) => ours.includes(word));
    const other = own === undefined ? undefined : words.find((word) => theirs.includes(word));
    if (own !== undefined && other !== undefined) return [own, other];
  }
  return undefined;
}

/** `全面汰換`, `100%`, `淨零`: nothing is left out. */
export function speaksOfAll(text: string): boolean {
  return data.whole.some((word) => text.includes(word));
}
