/** The facts of a document that is read part by part: a part costs what it holds itself, however much came before it. */
import type { Measure, Repair, SectorId } from '../plan-document.ts';
import { tellingMeasures } from './as-of.ts';
import type { CellCount } from './coverage.ts';
import type { Facts, TableFacts } from './facts.ts';

export interface FactsInParts {
  /** What all parts so far come to; it grows with them. */
  readonly facts: Facts;
  /** The next part, which has the same tables. */
  readonly add: (part: Facts) => void;
}

/** No more is kept than a document needs, and no text hangs on to the long text it was cut out of. */
export function gatherFacts(): FactsInParts {
  const facts: Growing = {
    tables: [],
    telling: [],
    starts: new Map(),
    ends: new Map(),
    agencies: new Set(),
    sectors: new Set(),
    notes: [],
    prose: [],
    cells: { all: 0, mapped: 0, structural: 0, outside: [], inTables: [], inUnreadRows: [] },
  };
  return { facts, add: (part) => grow(facts, part) };
}

type Changing<T> = { -readonly [Key in keyof T]: T[Key] };
type Lines = Facts['notes'][number][];
type Unmapped = CellCount['outside'][number][];

interface Growing extends Facts {
  readonly tables: GrowingTable[];
  telling: readonly Measure[];
  readonly starts: Map<number, number>;
  readonly ends: Map<number, number>;
  readonly agencies: Set<string>;
  readonly sectors: Set<SectorId>;
  readonly notes: Lines;
  readonly prose: Lines;
  readonly cells: GrowingCount;
}

interface GrowingTable extends Changing<TableFacts> {
  readonly repairs: Repair[][];
}

interface GrowingCount extends Changing<CellCount> {
  readonly outside: Unmapped;
  readonly inTables: Unmapped;
  readonly inUnreadRows: Unmapped;
}

function grow(all: Growing, part: Facts): void {
  for (const [index, table] of part.tables.entries()) {
    all.tables[index] ??= { measures: 0, hasRecords: false, hasUnread: false, repairs: [] };
    growTable(all.tables[index], table);
  }
  all.telling = tellingMeasures([...all.telling, ...detached(tellingMeasures(part.telling))]);
  addCounts(all.starts, part.starts);
  addCounts(all.ends, part.ends);
  addNames(all.agencies, part.agencies);
  addNames(all.sectors, part.sectors);
  append(all.notes, part.notes);
  append(all.prose, part.prose);
  growCount(all.cells, part.cells);
}

function growTable(all: GrowingTable, part: TableFacts): void {
  all.measures += part.measures;
  all.hasRecords ||= part.hasRecords;
  all.hasUnread ||= part.hasUnread;
  for (const [step, repairs] of part.repairs.entries()) {
    all.repairs[step] ??= [];
    append(all.repairs[step], repairs);
  }
}

function growCount(all: GrowingCount, part: CellCount): void {
  all.all += part.all;
  all.mapped += part.mapped;
  all.structural += part.structural;
  append(all.outside, part.outside);
  append(all.inTables, part.inTables);
  append(all.inUnreadRows, part.inUnreadRows);
}

function addCounts(all: Map<number, number>, part: ReadonlyMap<number, number>): void {
  for (const [key, count] of part) all.set(key, (all.get(key) ?? 0) + count);
}

function addNames<Name extends string>(all: Set<Name>, part: ReadonlySet<Name>): void {
  for (const name of part) if (!all.has(name)) all.add(detached(name));
}

function append<T>(all: T[], part: readonly T[]): void {
  for (const item of detached(part)) all.push(item);
}

/** A copy whose texts are their own. */
function detached<T>(plain: T): T {
  return JSON.parse(JSON.stringify(plain)) as T;
}
