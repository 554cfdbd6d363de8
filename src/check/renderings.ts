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

interface Known {
  readonly documents: readonly PlanDocument[];
  readonly repeats: readonly Repeat[];
}

/** By the first of the documents: several rules and the report ask for the repeats of one run. */
const known = new WeakMap<PlanDocument, Known>();

/** The repeats among documents, in their order. A table repeats the first of its kind only. */
export function repeatsIn(documents: readonly PlanDocument[]): readonly Repeat[] {
  const [first, second] = documents;
  if (first === undefined || second === undefined) return [];
  const before = known.get(first);
  if (before && isSameList(before.documents, documents)) return before.repeats;
  const repeats = findRepeats(documents);
  known.set(first, { documents, repeats });
  return repeats;
}

function isSameList(a: readonly PlanDocument[], b: readonly PlanDocument[]): boolean {
  return a.length === b.length && a.every((document, at) => document === b[at]);
}

function findRepeats(documents: readonly PlanDocument[]): Repeat[] {
  const tables = documents.flatMap(tableFactsOf);
  const tellingMarks = tellingMarksIn(tables);
  const firsts = new Map<string, number[]>();
  return tables.flatMap((again, at) => {
    const marks = tellingMarks(again);
    const first = candidatesFor(again, marks, firsts, tables).find((known) => isSameTable(known, again));
    if (first) return [{ first, again }];
    for (const mark of marks) {
      const known = firsts.get(mark);
      if (known) known.push(at);
      else firsts.set(mark, [at]);
    }
    return [];
  });
}

/** What two tables must share to be the same: the figures with their values, the names where there are no figures. */
function marksOf({ facts, names }: TableFacts): string[] {
  return facts.size === 0 ? [...names.keys()] : [...facts].map(([key, { said }]) => `${key}\u001f${said}`);
}

/**
 * The rarest marks of a table, just so many that the same table has at least one of them: where two tables share
 * `least` of their `count` marks, the `count - least + 1` that come first in any order common to both cannot be all
 * different. Held against every table with the same names, the files of a thousand bureaus with one form would be
 * compared half a million times.
 */
function tellingMarksIn(tables: readonly TableFacts[]): (table: TableFacts) => string[] {
  const marksBy = new Map(tables.map((table) => [table, marksOf(table)]));
  const frequency = new Map<string, number>();
  for (const marks of marksBy.values()) {
    for (const mark of marks) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  }
  const rareness = (mark: string): number => frequency.get(mark) ?? 0;
  return (table) => {
    const marks = marksBy.get(table) ?? [];
    const wanted = marks.length - Math.ceil(SHARED * SHARED * marks.length) + 1;
    const shared = marks.filter((mark) => rareness(mark) > 1);
    // So many that no other table has: none of those that tell would be found anywhere.
    if (marks.length - shared.length >= wanted) return [];
    const rarestFirst = shared.sort((a, b) => rareness(a) - rareness(b) || (a < b ? -1 : a > b ? 1 : 0));
    return rarestFirst.slice(0, wanted - (marks.length - shared.length));
  };
}

/** Tables of other documents with most of the names and one of the marks, in the order of the documents. */
function candidatesFor(
  again: TableFacts,
  marks: readonly string[],
  firsts: ReadonlyMap<string, readonly number[]>,
  tables: readonly TableFacts[],
): TableFacts[] {
  const places = [...new Set(marks.flatMap((mark) => firsts.get(mark) ?? []))].sort((a, b) => a - b);
  return places.flatMap((place) => {
    const known = tables[place];
    return known && known.document !== again.document && sharesNames(known, again) ? [known] : [];
  });
}

function sharesNames({ names: known }: TableFacts, { names: again }: TableFacts): boolean {
  const shared = [...again.keys()].filter((name) => known.has(name)).length;
  return shared >= SHARED * Math.max(known.size, again.size);
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
