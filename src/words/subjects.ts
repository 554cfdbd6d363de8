import { remember } from '../remember.ts';
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

/**
 * Undefined unless both the thing and the action are the same: a bus that is cleaned is no bus that is replaced.
 * `speaksOf` tells whether `theirs` has a word.
 */
export function sharedSubject<T>(
  ours: string,
  theirs: T,
  speaksOf: (theirs: T, word: string) => boolean,
): SharedSubject | undefined {
  const thing = shared(thingsOf(ours), theirs, speaksOf);
  const action = thing && shared(actionsOf(ours), theirs, speaksOf);
  return thing && action && { thing, action };
}

/** Equal for texts that name the same things and actions: what shares a subject with one shares one with the other. */
export function subjectKey(text: string): string {
  const ids = [thingsOf(text), actionsOf(text)].map((named) => named.map(({ id }) => id).join(' '));
  return ids.join('\u001f');
}

/** What a duty is about, in its own word, and all words for it. */
interface Named {
  readonly id: string;
  readonly own: string;
  readonly words: readonly string[];
}

const thingsOf = remember((ours: string) => namedIn(data.things, ours));
const actionsOf = remember((ours: string) => namedIn(data.actions, ours));

function namedIn(subjects: readonly Subject[], ours: string): Named[] {
  return subjects.flatMap(({ id, words }) => {
    const own = words.find((word) => ours.includes(word));
    return own === undefined ? [] : [{ id, own, words }];
  });
}

function shared<T>(
  ours: readonly Named[],
  theirs: T,
  speaksOf: (theirs: T, word: string) => boolean,
): readonly [string, string] | undefined {
  for (const { own, words } of ours) {
    for (const other of words) if (speaksOf(theirs, other)) return [own, other];
  }
  return undefined;
}

/** `全面汰換`, `100%`, `淨零`: nothing is left out. */
export function speaksOfAll(text: string): boolean {
  return data.whole.some((word) => text.includes(word));
}
