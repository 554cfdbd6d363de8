/** Documents of one kind side by side: how each stands by sector, and the measures that several of them have. */

import { type RepeatedTables, repeatedTables, withoutRepeats } from '../check/copies/renderings.ts';
import { fold } from '../check/double-entries.ts';
import { recordsIn } from '../check/tallies.ts';
import type { Measure, PlanDocument, Record as PlanRecord } from '../plan-document.ts';
import type { Comparison, Judged, MeasureThere } from './html/page-data.ts';

/** Side by side there is room for so many. */
const MOST_COLUMNS = 4;
const MOST_MEASURES = 60;
/** A longer table is read by nobody, and every row of it costs the page. */
const MOST_DOCUMENTS = 60;

/** A comparison for each kind of which there are two documents that are not copies of one another. */
export function compareDocuments(
  documents: readonly PlanDocument[],
  repeated: RepeatedTables = repeatedTables(documents),
): Comparison[] {
  const own = withoutRepeats(documents, repeated).filter(({ measures }) => measures.length > 0);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const alike = own.filter((document) => document.kind === kind);
    if (alike.length < 2) return [];
    const comparison = compare(kind, alike);
    return comparison.sectors.length > 0 || comparison.measures.length > 0 ? [comparison] : [];
  });
}

function compare(kind: PlanDocument['kind'], documents: readonly PlanDocument[]): Comparison {
  const named = documents.map(byName);
  const counts = new Map<string, number>();
  for (const names of named) for (const key of names.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([key]) => key);
  const columns = mostSharing(named, shared);
  const rows = shared.flatMap((key) => {
    const cells = columns.map((at) => named[at]?.get(key));
    const [first, second] = cells.filter((cell) => cell !== undefined);
    if (first?.[0] === undefined || second === undefined) return [];
    return [{ name: first[0].name, cells: cells.map((cell) => (cell ? standOf(cell) : null)) }];
  });
  return {
    kind,
    documents: documents.slice(0, MOST_DOCUMENTS).map(({ id }) => id),
    count: documents.length,
    sectors: sectorsOf(documents.slice(0, MOST_DOCUMENTS)),
    measures: rows.slice(0, MOST_MEASURES),
    columns: columns.flatMap((at) => documents[at]?.id ?? []),
    shared: shared.length,
  };
}

/** 汰換燈具 of two sectors are two measures. */
function byName({ measures }: PlanDocument): ReadonlyMap<string, readonly Measure[]> {
  const named = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.sector ?? ''}\u001f${fold(measure.name)}`;
    named.set(key, [...(named.get(key) ?? []), measure]);
  }
  return named;
}

/** Indices of the documents with most of the shared measures, in the order of the documents. */
function mostSharing(
  named: readonly ReadonlyMap<string, unknown>[],
  shared: readonly string[],
): readonly number[] {
  const has = (names: ReadonlyMap<string, unknown>) => shared.filter((key) => names.has(key)).length;
  return named
    .map((names, at) => ({ at, count: has(names) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, MOST_COLUMNS)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
}

function sectorsOf(documents: readonly PlanDocument[]): Comparison['sectors'] {
  const sectors = new Set(
    documents.flatMap(({ measures }) => measures.flatMap(({ sector }) => sector ?? [])),
  );
  return [...sectors].flatMap((sector) => {
    const cells = documents.map(({ measures }) => {
      const own = measures.filter((measure) => measure.sector === sector);
      return own.length === 0 ? null : judgedIn(own);
    });
    return cells.some((cell) => cell !== null && cell.judged > 0) ? [{ sector, cells }] : [];
  });
}

function judgedIn(measures: readonly Measure[]): Judged {
  const records = measures.flatMap(recordsIn);
  const achieved = records.filter(({ status }) => status === 'achieved').length;
  return { achieved, judged: achieved + records.filter(isLate).length };
}

function isLate({ status }: PlanRecord): boolean {
  return status === 'behind' || status === 'missing';
}

function standOf(measures: readonly Measure[]): MeasureThere {
  const counts = judgedIn(measures);
  const records = measures
    .flatMap(recordsIn)
    .sort((a, b) => a.period.end - b.period.end || b.period.start - a.period.start);
  const judged = records.filter((record) => record.status === 'achieved' || isLate(record));
  const last = judged.at(-1) ?? records.filter(({ target }) => target !== undefined).at(-1);
  if (last === undefined) return counts;
  const { period, status, target, result } = last;
  return {
    ...counts,
    last: {
      start: period.start,
      end: period.end,
      ...(status !== undefined && { status }),
      ...(target && { target: target.raw }),
      ...(result && { result: result.raw }),
    },
  };
}
