/**
 * Tables that stand in several inputs of a run: the workbook and the text of one report, a csv beside its workbook.
 * They are one table, whose findings are told once, and where they differ, that is a finding itself.
 */
import type { PlanDocument } from '../plan-document.ts';
import { type Fact, type TableFacts, tableFactsOf } from './table-facts.ts';

/** A table and the one it repeats, which stands in an input before it. */
export interface Repeat {
  readonly first: TableFacts;
  readonly again: TableFacts;
}

/** So much of two tables must be there in both, and say the same; last year's report has other results. */
const SHARED = 0.8;

/** The repeats among documents, in their order. A table repeats the first of its kind only. */
export function repeatsIn(documents: readonly PlanDocument[]): Repeat[] {
  // A table repeats one of another document; most runs have one document, and need none of its facts.
  if (documents.length < 2) return [];
  const firsts = new Map<string, TableFacts[]>();
  return documents.flatMap((document) =>
    tableFactsOf(document).flatMap((again) => {
      const first = candidatesFor(again, firsts).find((known) => isSameTable(known, again));
      if (first) return [{ first, again }];
      for (const name of again.names.keys()) firsts.set(name, [...(firsts.get(name) ?? []), again]);
      return [];
    }),
  );
}

/** Tables of other documents with most of the names. */
function candidatesFor(again: TableFacts, firsts: ReadonlyMap<string, readonly TableFacts[]>): TableFacts[] {
  const shared = new Map<TableFacts, number>();
  for (const name of again.names.keys()) {
    for (const known of firsts.get(name) ?? []) shared.set(known, (shared.get(known) ?? 0) + 1);
  }
  return [...shared].flatMap(([known, count]) =>
    known.document !== again.document && count >= SHARED * Math.max(known.names.size, again.names.size)
      ? [known]
      : [],
  );
}

function isSameTable(a: TableFacts, b: TableFacts): boolean {
  if (a.document.kind !== b.document.kind || !mayBeOne(a.document.jurisdiction, b.document.jurisdiction)) {
    return false;
  }
  const both = [...a.facts].filter(([key]) => b.facts.has(key));
  const same = both.filter(([key, fact]) => b.facts.get(key)?.said === fact.said);
  const most = Math.max(a.facts.size, b.facts.size);
  return both.length >= SHARED * most && same.length >= SHARED * both.length;
}

function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Where the two say something else of the same row. */
export function differencesIn({ first, again }: Repeat): { readonly first: Fact; readonly again: Fact }[] {
  return [...first.facts].flatMap(([key, fact]) => {
    const other = again.facts.get(key);
    return other !== undefined && other.said !== fact.said ? [{ first: fact, again: other }] : [];
  });
}

/** By document: the tables that an input before it has too. */
export type RepeatedTables = ReadonlyMap<string, ReadonlySet<string>>;

export function repeatedTables(documents: readonly PlanDocument[]): RepeatedTables {
  const repeated = new Map<string, Set<string>>();
  for (const { again } of repeatsIn(documents)) {
    const { id } = again.document;
    repeated.set(id, (repeated.get(id) ?? new Set()).add(again.table));
  }
  return repeated;
}

/** The documents with each repeated table left out of all but the first; what else they hold stays. */
export function withoutRepeats(
  documents: readonly PlanDocument[],
  repeated: RepeatedTables = repeatedTables(documents),
): PlanDocument[] {
  return documents.map((document) => {
    const tables = repeated.get(document.id);
    if (!tables) return document;
    return { ...document, measures: document.measures.filter(({ table }) => !tables.has(table)) };
  });
}
