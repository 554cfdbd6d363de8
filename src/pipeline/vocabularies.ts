/** The words of profiles, made once for all inputs of a run. */
import type { Vocabulary } from '../locate/vocabulary.ts';
import { vocabularyOf } from '../map/vocabulary.ts';
import { isWritten } from '../model/written.ts';
import type { Profile } from '../profile.ts';
import { rememberFor } from '../remember.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { recognisersWith } from './words.ts';

/** Profiles of documents that are tables: one list, as long as they are the same ones. */
export function tabledAmong(profiles: readonly Profile[]): readonly Profile[] {
  const tabled = profiles.filter(({ kind }) => !isWritten(kind));
  // The list is the caller's, who may have put another profile into it since the last run.
  const isSame = tabled.length === lastTabled.length && tabled.every((own, at) => own === lastTabled[at]);
  if (!isSame) lastTabled = tabled;
  return lastTabled;
}

let lastTabled: readonly Profile[] = [];

const vocabulariesOf = rememberFor((profile: Profile) =>
  rememberFor((registry: AgencyRegistry) => vocabularyOf(profile, recognisersWith(registry))),
);

const listsOf = rememberFor((profiles: readonly Profile[]) =>
  rememberFor((registry: AgencyRegistry): readonly [Vocabulary, ...Vocabulary[]] | undefined => {
    const [first, ...rest] = profiles.map((profile) => vocabulariesOf(profile)(registry));
    return first && [first, ...rest];
  }),
);

/** The words of profiles that `tabledAmong` gave; undefined where there is none. */
export function vocabulariesFor(
  tabled: readonly Profile[],
  registry: AgencyRegistry,
): readonly [Vocabulary, ...Vocabulary[]] | undefined {
  return listsOf(tabled)(registry);
}
