/**
 * What a document as a whole takes from its rows: gathered from all of them at once, or from one run of rows after the
 * other and then put together, so that a table too long to be held is told of in the same words.
 */
import type { LocatedSheet, Structural } from '../locate/table.ts';
import type { MappedTable } from '../map/table.ts';
import type { Measure, SectorId } from '../plan-document.ts';
import type { BuiltTable } from './build-table.ts';
import { type CellCount, countCells, type ReadParts } from './coverage.ts';
import { joined } from './joined.ts';
import type { ProseLine } from './statements/statements.ts';

export interface Facts {
  /** One for each table. */
  readonly tables: readonly TableFacts[];
  /** The measures by which the as-of date is told: all of them, or the few that tell it. */
  readonly telling: readonly Measure[];
  /** How many measures begin in each year, and end. */
  readonly starts: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
  /** Agencies and sectors as the measures name them. */
  readonly agencies: ReadonlySet<string>;
  readonly sectors: ReadonlySet<SectorId>;
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
  const measures = joined(built.map((own) => own.measures));
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

/** The lines around the tables that are of these kinds, in reading order. */
function linesOf(sheets: readonly LocatedSheet[], kinds: readonly Structural[]): ProseLine[] {
  return sheets.flatMap(({ structural }) =>
    structural.flatMap(({ cell: { text, source }, as }) => (kinds.includes(as) ? [{ text, source }] : [])),
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
  return { starts, ends, agencies, sectors };
}
