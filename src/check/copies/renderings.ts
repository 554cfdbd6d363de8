/**
 * Tables that stand in several inputs of a run: the workbook and the text of one report, a csv beside its workbook.
 * They are one table, whose findings are told once, and where they differ, that is a finding itself.
 */
import type { PlanDocument } from '../../plan-document.ts';
import { type Fact, type TableFacts, tableFactsOf } from './table-facts.ts';
import { type Marks, sharedMarks, tableMarksOf } from './table-marks.ts';

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

interface MarkedTable {
  readonly document: PlanDocument;
  /** Which of the document's tables it is. */
  readonly at: number;
  readonly marks: Marks;
}

function findRepeats(documents: readonly PlanDocument[]): Repeat[] {
  const tables = documents.flatMap((document) =>
    tableMarksOf(document).map((marks, at): MarkedTable => ({ document, at, marks })),
  );
  const tellingMarks = tellingMarksIn(tables);
  const firsts = new Map<number, number[]>();
  return tables.flatMap((table, index) => {
    const telling = tellingMarks(table);
    for (const known of candidatesFor(table, telling, firsts, tables)) {
      const [first, again] = [factsOf(known), factsOf(table)];
      if (first && again && sharesNames(first, again) && isSameTable(first, again)) return [{ first, again }];
    }
    for (const mark of telling) {
      const known = firsts.get(mark);
      if (known) known.push(index);
      else firsts.set(mark, [index]);
    }
    return [];
  });
}

function factsOf({ document, at }: MarkedTable): TableFacts | undefined {
  return tableFactsOf(document)[at];
}

/** Of so many marks the same table has at least these; 0.64 has no exact number, 50 times it must be 32. */
function leastShared(marks: number): number {
  return Math.ceil(SHARED * SHARED * marks - 1e-6);
}

/**
 * The rarest marks of a table, just so many that the same table has at least one of them: where two tables share
 * `least` of their `count` marks, the `count - least + 1` that come first in any order common to both cannot be all
 * different. Held against every table with the same names, the files of a thousand bureaus with one form would be
 * compared half a million times.
 */
function tellingMarksIn(tables: readonly MarkedTable[]): (table: MarkedTable) => Iterable<number> {
  const frequency = new Map<number, number>();
  for (const { marks } of tables) {
    for (const mark of marks) frequency.set(mark, (frequency.get(mark) ?? 0) + 1);
  }
  const rareness = (mark: number): number => frequency.get(mark) ?? 0;
  return ({ marks }) => {
    const wanted = marks.length - leastShared(marks.length) + 1;
    const shared = marks.filter((mark) => rareness(mark) > 1);
    // So many that no other table has: none of those that tell would be found anywhere.
    if (marks.length - shared.length >= wanted) return [];
    const rarestFirst = shared.sort((a, b) => rareness(a) - rareness(b) || a - b);
    return new Set(rarestFirst.subarray(0, wanted - (marks.length - shared.length)));
  };
}

/** Tables of other documents that have one of the marks and may be the same, in the order of the documents. */
function candidatesFor(
  { document, marks }: MarkedTable,
  telling: Iterable<number>,
  firsts: ReadonlyMap<number, readonly number[]>,
  tables: readonly MarkedTable[],
): MarkedTable[] {
  const places = new Set<number>();
  for (const mark of telling) for (const place of firsts.get(mark) ?? []) places.add(place);
  return [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const known = tables[place];
      if (known === undefined || known.document === document) return [];
      const least = leastShared(Math.max(known.marks.length, marks.length));
      return sharedMarks(known.marks, marks) >= least ? [known] : [];
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
