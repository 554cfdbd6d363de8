/** Findings about a table that stands in several inputs: told once, with the places in all of them. */
import type { Finding, Location } from '../../finding.ts';
import type { PlanDocument } from '../../plan-document.ts';
import { fingerprintBasis } from '../engine/fingerprint.ts';
import type { Rule } from '../rule.ts';
import { matchCopies } from './copies.ts';
import { repeatsIn } from './renderings.ts';

export interface ToldOnce {
  readonly findings: Finding[];
  /** By the fingerprint of a finding: the same as the other inputs have it, with their own cells in its sentence. */
  readonly copies: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * What a finding is about and found is the same whichever file it was read from. The finding of the first input
 * speaks, and gets the places of the others.
 */
export function tellOnce(
  findings: readonly Finding[],
  documents: readonly PlanDocument[],
  rules: readonly Pick<Rule, 'id' | 'volatile'>[],
): ToldOnce {
  const repeats = repeatsIn(documents);
  // As in nearly all runs.
  if (repeats.length === 0) return { findings: [...findings], copies: new Map() };
  const groupOf = groups(repeats);
  const volatile = new Map(rules.map((rule) => [rule.id, rule.volatile ?? []]));
  const copies = matchCopies(
    findings,
    ({ document = '' }) => document,
    (finding) => {
      const table = groupOf(finding);
      return table && fingerprintBasis({ ...finding, table }, volatile.get(finding.rule) ?? []);
    },
  );
  const untold = new Map<string, readonly Finding[]>();
  const told = copies.map(([first, ...others]) => {
    if (others.length === 0) return first;
    untold.set(first.fingerprint, others);
    return { ...first, locations: places([first, ...others]) };
  });
  return { findings: told, copies: untold };
}

function places(copies: readonly Finding[]): Location[] {
  const all = copies.flatMap(({ locations }) => locations);
  return [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
}

/** The group a finding's table is in; what is said of no table goes with the document's first group. */
function groups(repeats: ReturnType<typeof repeatsIn>): (finding: Finding) => string | undefined {
  const byTable = new Map<string, string>();
  const byDocument = new Map<string, string>();
  const tableKey = (document: string | undefined, table: string) => `${document}\u001f${table}`;
  for (const { first, again } of repeats) {
    const group = tableKey(first.document.id, first.table);
    for (const { document, table } of [first, again]) {
      byTable.set(tableKey(document.id, table), group);
      if (!byDocument.has(document.id)) byDocument.set(document.id, group);
    }
  }
  return ({ document, table }) =>
    table === undefined ? byDocument.get(document ?? '') : byTable.get(tableKey(document, table));
}
