/** Puts a document together from its mapped tables and counts every cell of the input. */

import type { LocatedSheet } from '../locate/table.ts';
import type { MappedTable } from '../map/table.ts';
import { titleWithoutAgency } from '../parse/titles.ts';
import type {
  DocumentSource,
  Explanation,
  Period,
  PlanDocument,
  Repair,
  Sector,
  Statement,
  Table,
} from '../plan-document.ts';
import { withoutSectors } from '../words/sectors.ts';
import { knownAgencies } from './agencies.ts';
import { asOfDate } from './as-of.ts';
import { type BuiltTable, buildTable, kindOf, NOTHING_BUILT, type TableWorld } from './build-table.ts';
import { coverageOf, otherTablesOf, type ReadParts } from './coverage.ts';
import { explanationsOf } from './explanations.ts';
import { type Facts, factsOf, type TableFacts } from './facts.ts';
import { headingsOf } from './headings.ts';
import { joined } from './joined.ts';
import { judgeDocument } from './judge.ts';
import { statementsOf } from './statements/statements.ts';
import { type DescribedTable, describeTable } from './table-context.ts';

export interface DocumentParts extends TableWorld {
  readonly id: string;
  readonly source: DocumentSource;
  readonly workbook: ReadParts['workbook'];
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
  /** ISO date to judge at, when the user gave one. */
  readonly asOf: string | undefined;
}

export function buildDocument(parts: DocumentParts): PlanDocument {
  const described = describeTables(parts);
  const built = buildTables(parts, described);
  const measures = joined(built.map((own) => own.measures));
  const explanations = parts.tables.flatMap((mapped, index) => {
    const about = described[index]?.table;
    return about && explains(mapped, parts) ? explanationsOf(mapped, about.id, about.sector) : [];
  });
  const facts = factsOf(parts, built);
  const statements = statementsOf(facts.prose, measures);
  return judgeDocument({ ...frameOf(parts, described, facts, { explanations, statements }), measures });
}

/**
 * Above each page of a print the caption of a table stands again, with or without `(續)`: both are table 4-3, and the
 * measures of the second count on from those of the first, so that no two have one identifier.
 */
function buildTables(parts: DocumentParts, described: readonly DescribedTable[]): BuiltTable[] {
  const counted = new Map<string, number>();
  return parts.tables.map((mapped, index) => {
    const about = described[index];
    if (!about || explains(mapped, parts)) return NOTHING_BUILT;
    const { id } = about.table;
    const before = counted.get(id) ?? 0;
    counted.set(id, before + mapped.measures.length);
    return buildTable(mapped, about, parts, before);
  });
}

export function describeTables(parts: Pick<DocumentParts, 'tables' | 'profiles' | 'registry'>) {
  const fallbackIds = fallbackIdsOf(parts.tables);
  return parts.tables.map((mapped, index) =>
    describeTable(
      mapped,
      {
        fallbackId: fallbackIds[index] ?? '',
        perAgency: kindOf(mapped, parts) === 'kpi-plan',
      },
      parts.registry,
    ),
  );
}

export type FrameParts = Pick<
  DocumentParts,
  'id' | 'source' | 'profile' | 'registry' | 'asOf' | 'tables' | 'sheets'
>;

/** All of a document but its measures. Of the tables only what stands around their rows is looked at. */
export function frameOf(
  parts: FrameParts,
  described: readonly DescribedTable[],
  facts: Facts,
  said: { readonly explanations: readonly Explanation[]; readonly statements: readonly Statement[] } = SILENT,
): PlanDocument {
  // Notes may stand below a table: `註1：資料截至112年9月30日止。`.
  const lines = [...parts.tables.flatMap((mapped) => mapped.above), ...facts.notes];
  const tables = described.map(({ table }, index) => {
    const profile = parts.tables[index]?.profile ?? parts.profile.id;
    const problem = periodProblem(table, facts.tables[index]);
    return {
      ...table,
      ...(profile === parts.profile.id ? {} : { profile }),
      ...(problem ? { problem } : {}),
    };
  });
  const others = otherTablesOf(parts);
  const title = titleOf(described);
  const jurisdiction = described.find((about) => about.jurisdiction !== undefined)?.jurisdiction;
  const period = planPeriod(described, facts);
  const { explanations, statements } = said;
  const headings = headingsOf(facts.prose);
  return {
    id: parts.id,
    kind: parts.profile.kind === 'shortfall-explanation' ? 'results-report' : parts.profile.kind,
    profile: parts.profile.id,
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(period ? { period } : {}),
    asOf: asOfDate(parts.asOf, tables, lines, facts.telling),
    source: parts.source,
    tables,
    sectors: sectorsOf(facts, described),
    agencies: knownAgencies(namesIn(tables, facts), parts.registry, jurisdiction),
    measures: [],
    ...(explanations.length > 0 ? { explanations: [...explanations] } : {}),
    ...(headings.length > 0 ? { headings } : {}),
    ...(statements.length > 0 ? { statements: [...statements] } : {}),
    ...(others.length > 0 ? { otherTables: others } : {}),
    repairs: facts.tables.flatMap(({ repairs }) => repairs.flat()) as Repair[],
    coverage: coverageOf(facts.cells),
  };
}

const SILENT = { explanations: [], statements: [] };

/** The first table's; where each table is another body's or another sector's, what their titles have in common. */
function titleOf(described: readonly DescribedTable[]): string | undefined {
  const titles = new Set(described.flatMap((about) => about.title ?? []));
  const [title] = titles;
  const shared = new Set([...titles].map(withoutSectors));
  const [common] = shared;
  if (titles.size > 1 && shared.size === 1 && common !== '') return common;
  const agencies = new Set(described.flatMap(({ table }) => table.agency ?? []));
  const [agency] = agencies;
  return title === undefined || agency === undefined || agencies.size < 2
    ? title
    : titleWithoutAgency(title, agency);
}

/** Whether a table gives the reasons for what is behind; its rows are no measures of their own. */
function explains(mapped: MappedTable, parts: DocumentParts): boolean {
  return kindOf(mapped, parts) === 'shortfall-explanation';
}

/** Without a caption a table is called after its sheet, with a number when the sheet has several. */
function fallbackIdsOf(tables: readonly MappedTable[]): string[] {
  const counts = new Map<string, number>();
  return tables.map(({ sheet }) => {
    const count = (counts.get(sheet) ?? 0) + 1;
    counts.set(sheet, count);
    return count === 1 ? sheet : `${sheet}#${count}`;
  });
}

/** One cause for many rows: the table has no column for years, or none of what stands in it can be read. */
function periodProblem(table: Table, facts: TableFacts | undefined): Table['problem'] {
  if (!facts?.hasUnread) return undefined;
  if (!table.columns.some(({ field, period }) => field === 'period' || period)) return 'no-period-column';
  return facts.hasRecords ? undefined : 'unreadable-periods';
}

/** The years the captions state; else the first and last years that most measures have. */
function planPeriod(
  described: readonly DescribedTable[],
  { starts, ends }: Pick<Facts, 'starts' | 'ends'>,
): Period | undefined {
  const stated = described.find((about) => about.period)?.period;
  if (stated) return stated;
  const start = mostCommon(starts, Math.min);
  const end = mostCommon(ends, Math.max);
  if (start === undefined || end === undefined) return undefined;
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The year most measures have; of several, the one that makes the plan longer. */
function mostCommon(
  counts: ReadonlyMap<number, number>,
  choose: (...years: number[]) => number,
): number | undefined {
  const most = Math.max(...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  return best.length === 0 ? undefined : choose(...best);
}

function sectorsOf({ sectors: named }: Facts, described: readonly DescribedTable[]): Sector[] {
  const sectors = new Map<Sector['id'], string>();
  for (const { table } of described) {
    if (table.sector && !sectors.has(table.sector)) sectors.set(table.sector, table.caption ?? table.sector);
  }
  for (const sector of named) {
    if (!sectors.has(sector)) sectors.set(sector, sector);
  }
  return [...sectors].map(([id, name]) => ({ id, name }));
}

function namesIn(tables: readonly Table[], { agencies }: Facts): string[] {
  return [...agencies, ...tables.flatMap((table) => table.headingAgencies ?? [])];
}
