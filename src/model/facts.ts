/**
 * What a document as a whole takes from its rows: gathered from all of them at once, or from one run of rows after the
 * other and then put together, so that a table too long to be held is told of in the same words.
 */
import type { LocatedSheet, Structural } from '../locate/table.ts';
import type { MappedTable } from '../map/table.ts';
import type { Measure, Repair, SectorId } from '../plan-document.ts';
import { tellingMeasures } from './as-of.ts';
import type { BuiltTable } from './build-table.ts';
import { type CellCount, countCells, joinCounts, type ReadParts } from './coverage.ts';
import type { ProseLine } from './statements.ts';

export interface Facts {
  /** One for each table. */
  readonly tables: readonly TableFacts[];
  /** The measures by which the as-of date is told: all of them, or those that `addFacts` left. */
  readonly telling: readonly Measure[];
  /** How many measures begin in each year, and end. */
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
  /** Agencies and sectors as the measures name them, each once. */
  readonly agencies: readonly string[];
  readonly sectors: readonly SectorId[];
  /** Notes above and below the tables, and lines of running text. */
  readonly notes: readonly ProseLine[];
  readonly prose: readonly ProseLine[];
  readonly cells: CellCount;
}

export interface TableFacts {
  readonly measures: number;
  readonly hasRecords: boolean;
  readonly hasUnread: boolean;
  /** A list for each step of putting rows right. */
  readonly repairs: MappedTable['repairs'];
}

interface Read {
  readonly workbook: ReadParts['workbook'];
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
}

export function factsOf(read: Read, built: readonly BuiltTable[]): Facts {
  const measures = built.flatMap((own) => own.measures);
  return {
    tables: built.map((own, index) => ({
      measures: own.measures.length,
      hasRecords: own.measures.some(({ indicators }) => indicators.some(({ records }) => records.length > 0)),
      hasUnread: own.unread.length > 0,
      repairs: read.tables[index]?.repairs ?? [],
    })),
    telling: measures,
    ...namedBy(measures),
    notes: linesOf(read.sheets, ['note']),
    prose: linesOf(read.sheets, ['prose', 'heading']),
    cells: countCells(
      read,
      built.flatMap((own) => own.unread),
    ),
  };
}

/**
 * The facts of the parts read so far and of the next, which has the same tables: no more of them than a document needs,
 * and none of their texts hangs on to the long text it was cut out of.
 */
export function addFacts(before: Facts | undefined, next: Facts): Facts {
  const { starts, ends, ...texts } = { ...next, telling: tellingMeasures(next.telling) };
  const own: Facts = { starts, ends, ...(JSON.parse(JSON.stringify(texts)) as typeof texts) };
  if (before === undefined) return own;
  const all = joinFacts([before, own]);
  return { ...all, telling: tellingMeasures(all.telling) };
}

function joinFacts(parts: readonly [Facts, ...Facts[]]): Facts {
  const [first] = parts;
  return {
    tables: first.tables.map((_, index) => joinTables(parts.flatMap(({ tables }) => tables[index] ?? []))),
    telling: parts.flatMap(({ telling }) => telling),
    starts: addCounts(parts.map(({ starts }) => starts)),
    ends: addCounts(parts.map(({ ends }) => ends)),
    agencies: distinct(parts.flatMap(({ agencies }) => agencies)),
    sectors: distinct(parts.flatMap(({ sectors }) => sectors)),
    notes: parts.flatMap(({ notes }) => notes),
    prose: parts.flatMap(({ prose }) => prose),
    cells: joinCounts(parts.map(({ cells }) => cells)),
  };
}

function joinTables(parts: readonly TableFacts[]): TableFacts {
  const steps = Math.max(0, ...parts.map(({ repairs }) => repairs.length));
  return {
    measures: parts.reduce((sum, { measures }) => sum + measures, 0),
    hasRecords: parts.some(({ hasRecords }) => hasRecords),
    hasUnread: parts.some(({ hasUnread }) => hasUnread),
    repairs: Array.from({ length: steps }, (_, step): readonly Repair[] =>
      parts.flatMap(({ repairs }) => repairs[step] ?? []),
    ),
  };
}

/** The lines around the tables that are of these kinds, in reading order. */
function linesOf(sheets: readonly LocatedSheet[], kinds: readonly Structural[]): ProseLine[] {
  return sheets.flatMap(({ structural }) =>
    structural.flatMap(({ cell, source, as }) => (kinds.includes(as) ? [{ text: cell.text, source }] : [])),
  );
}

/** What the measures name, taken in one walk through them. */
function namedBy(measures: readonly Measure[]): Pick<Facts, 'starts' | 'ends' | 'agencies' | 'sectors'> {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const agencies = new Set<string>();
  const sectors = new Set<SectorId>();
  for (const { period, sector, leadAgencies, supportingAgencies } of measures) {
    for (const name of leadAgencies) agencies.add(name);
    for (const name of supportingAgencies) agencies.add(name);
    if (sector) sectors.add(sector);
    if (!period) continue;
    starts.set(period.start, (starts.get(period.start) ?? 0) + 1);
    ends.set(period.end, (ends.get(period.end) ?? 0) + 1);
  }
  return { starts, ends, agencies: [...agencies], sectors: [...sectors] };
}

function addCounts(all: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const counts of all) for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
