/** Agencies as reports of several documents count them. */
import type { PlanDocument } from '../plan-document.ts';

/** Names as a document writes them, given as the registry has them where it knows them, each once. */
export type NameAgencies = (names: readonly string[], document: string | undefined) => string[];

/** 環保局 and 環境保護局 are one; what a user's registry adds is known too, since the model was built with it. */
export function agencyNamer(documents: readonly PlanDocument[]): NameAgencies {
  const known = new Map(
    documents.map(({ id, agencies }) => [
      id,
      new Map(agencies.map(({ name, canonical }) => [name, canonical ?? name])),
    ]),
  );
  return (names, document) => {
    const own = document === undefined ? undefined : known.get(document);
    return [...new Set(names.map((name) => own?.get(name) ?? name))];
  };
}
