/** Agencies of plans and organisation documents under one name, however each document writes them. */
import type { PlanDocument } from '../plan-document.ts';
import { isCollectiveAgency } from '../words/agencies.ts';
import { agencyNamed } from './in-document.ts';

/** The registry's name for a body a document names, else the name as written. */
export function canonicalIn({ agencies }: Pick<PlanDocument, 'agencies'>, name: string): string {
  return agencyNamed(agencies, name)?.canonical ?? name;
}

/**
 * Answers whether one of the names is a body's: 嘉義市政府環境保護局, 環境保護局 and 環保局 are one, by the registry, else by the
 * longer name's end.
 */
export function agencyAmong(names: Iterable<string>): (name: string) => boolean {
  const whole = new Set(names);
  const ends = new Set([...whole].flatMap(endsOf));
  return (name) => ends.has(name) || endsOf(name).some((end) => whole.has(end));
}

function endsOf(name: string): string[] {
  return Array.from({ length: name.length + 1 }, (_, at) => name.slice(at));
}

/** A measure may name an agency twice; nearly all name one. */
export function eachOnce(names: readonly string[]): readonly string[] {
  return names.length < 2 ? names : [...new Set(names)];
}

/** Every single body that leads, supports or is named above a table, under its canonical name. */
export function bodiesIn(document: PlanDocument): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { leadAgencies, supportingAgencies } of document.measures) {
    for (const name of leadAgencies) named.add(name);
    for (const name of supportingAgencies) named.add(name);
  }
  for (const { headingAgencies = [] } of document.tables) {
    for (const name of headingAgencies) named.add(name);
  }
  const single = [...named].filter((name) => !isCollectiveAgency(name));
  return new Set(single.map((name) => canonicalIn(document, name)));
}
