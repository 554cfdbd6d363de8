/** Puts a document together from its mapped tables and counts every cell of the input. */

import type { Workbook } from '../grid.ts';
import type { LocatedSheet, Structural } from '../locate/table.ts';
import type { MappedRow, MappedTable } from '../map/table.ts';
import { titleWithoutAgency } from '../parse/titles.ts';
import type {
  DocumentSource,
  Measure,
  Period,
  PlanDocument,
  Repair,
  Sector,
  Table,
} from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { sectorOf, withoutSectors } from '../words/sectors.ts';
import { knownAgencies } from './agencies.ts';
import { asOfDate } from './as-of.ts';
import { coverageOf, otherTablesOf } from './coverage.ts';
import { explanationsOf } from './explanations.ts';
import { headingsOf } from './headings.ts';
import { judgeDocument } from './judge.ts';
import { buildMeasure } from './measure.ts';
import { type ProseLine, statementsOf } from './statements.ts';
import { type DescribedTable, describeTable } from './table-context.ts';

export interface DocumentParts {
  readonly id: string;
  readonly source: DocumentSource;
  readonly profile: Profile;
  /** Every profile that one of the tables may have been read with. */
  readonly profiles: readonly Profile[];
  readonly workbook: Workbook;
  readonly sheets: readonly LocatedSheet[];
  readonly tables: readonly MappedTable[];
  readonly registry: AgencyRegistry;
  /** ISO date to judge at, when the user gave one. */
  readonly asOf: string | undefined;
}

export function buildDocument(parts: DocumentParts): PlanDocument {
  const described = parts.tables.map((mapped, index) =>
    describeTable(
      mapped,
      {
        fallbackId: fallbackId(parts.tables, index),
        perAgency: kindOf(mapped, parts) === 'kpi-plan',
      },
      parts.registry,
    ),
  );
  const built = parts.tables.map((mapped, index) => {
    const about = described[index];
    return about && !explains(mapped, parts) ? measuresOf(mapped, about, parts) : NOTHING_BUILT;
  });
  const measures = built.flatMap((own) => own.measures);
  const explanations = parts.tables.flatMap((mapped, index) => {
    const about = described[index]?.table;
    return about && explains(mapped, parts) ? explanationsOf(mapped, about.id, about.sector) : [];
  });
  // Notes may stand below a table: `註1：資料截至112年9月30日止。`.
  const lines = [...parts.tables.flatMap((mapped) => mapped.above), ...linesOf(parts.sheets, ['note'])];
  const tables = described.map(({ table }, index) => {
    const profile = parts.tables[index]?.profile ?? parts.profile.id;
    const problem = periodProblem(table, built[index] ?? NOTHING_BUILT);
    return {
      ...table,
      ...(profile === parts.profile.id ? {} : { profile }),
      ...(problem ? { problem } : {}),
    };
  });
  const others = otherTablesOf(parts);
  const title = titleOf(described);
  const jurisdiction = described.find((about) => about.jurisdiction !== undefined)?.jurisdiction;
  const period = planPeriod(described, measures);
  const prose = linesOf(parts.sheets, ['prose', 'heading']);
  const statements = statementsOf(prose, measures);
  const headings = headingsOf(prose);
  return judgeDocument({
    id: parts.id,
    kind: parts.profile.kind === 'shortfall-explanation' ? 'results-report' : parts.profile.kind,
    profile: parts.profile.id,
    ...(title === undefined ? {} : { title }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(period ? { period } : {}),
    asOf: asOfDate(parts.asOf, tables, lines, measures),
    source: parts.source,
    tables,
    sectors: sectorsOf(measures, described),
    agencies: knownAgencies(namesIn(tables, measures), parts.registry, jurisdiction),
    measures,
    ...(explanations.length > 0 ? { explanations } : {}),
    ...(headings.length > 0 ? { headings } : {}),
    ...(statements.length > 0 ? { statements } : {}),
    ...(others.length > 0 ? { otherTables: others } : {}),
    repairs: parts.tables.flatMap((mapped) => mapped.repairs) as Repair[],
    coverage: coverageOf(
      parts,
      built.flatMap((own) => own.unread),
    ),
  });
}

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

/** The lines around the tables that are of these kinds, in reading order. */
function linesOf(sheets: readonly LocatedSheet[], kinds: readonly Structural[]): ProseLine[] {
  return sheets.flatMap(({ structural }) =>
    structural.flatMap(({ cell, source, as }) => (kinds.includes(as) ? [{ text: cell.text, source }] : [])),
  );
}

/** Whether a table gives the reasons for what is behind; its rows are no measures of their own. */
function explains(mapped: MappedTable, parts: DocumentParts): boolean {
  return kindOf(mapped, parts) === 'shortfall-explanation';
}

function kindOf(mapped: MappedTable, { profiles }: DocumentParts): Profile['kind'] | undefined {
  return profiles.find(({ id }) => id === mapped.profile)?.kind;
}

/** Without a caption a table is called after its sheet, with a number when the sheet has several. */
function fallbackId(tables: readonly MappedTable[], index: number): string {
  const sheet = tables[index]?.sheet ?? '';
  const before = tables.slice(0, index).filter((table) => table.sheet === sheet).length;
  return before === 0 ? sheet : `${sheet}#${before + 1}`;
}

/** What a table's rows make, and the rows that hold values but name no period that could be read. */
interface BuiltTable {
  readonly measures: readonly Measure[];
  readonly unread: readonly MappedRow[];
}

const NOTHING_BUILT: BuiltTable = { measures: [], unread: [] };

/** One cause for many rows: the table has no column for years, or none of what stands in it can be read. */
function periodProblem(table: Table, { measures, unread }: BuiltTable): Table['problem'] {
  if (unread.length === 0) return undefined;
  if (!table.columns.some(({ field, period }) => field === 'period' || period)) return 'no-period-column';
  const isRead = measures.some(({ indicators }) => indicators.some(({ records }) => records.length > 0));
  return isRead ? undefined : 'unreadable-periods';
}

function measuresOf(mapped: MappedTable, about: DescribedTable, parts: DocumentParts): BuiltTable {
  const sharing = budgetSharing(mapped);
  const kind = kindOf(mapped, parts);
  const unread: MappedRow[] = [];
  const measures = mapped.measures.map((measure, index) => {
    // A row's own sector cell outweighs a heading somewhere above the table.
    const own = measure.sector && sectorOf(measure.sector.text);
    const sector = own ?? about.table.sector;
    const built = buildMeasure(measure, index + 1, {
      table: about.table.id,
      sector,
      moneyScale: about.table.moneyUnit?.scale,
      period: about.period,
      notApplicable: parts.profile.notApplicable ?? [],
      agency: about.table.agency,
      revises: kind === 'kpi-revision',
      keepBlankYears: kind === 'kpi-plan' || kind === 'kpi-revision',
      targetSpan: about.targetSpan,
      carbonUnit: about.carbonUnit,
      registry: parts.registry,
      measuresSharing: (cell) => sharing.get(cell.source.cell) ?? 1,
    });
    unread.push(...built.unread);
    return built.measure;
  });
  return { measures, unread };
}

/** How many measures each budget cell of a table stands in. */
function budgetSharing(mapped: MappedTable): ReadonlyMap<string, number> {
  const sharing = new Map<string, number>();
  for (const measure of mapped.measures) {
    const cells = new Set<string>();
    for (const { rows } of measure.blocks) {
      for (const row of rows) {
        const cell = row.cells.get('budget')?.source.cell;
        if (cell !== undefined) cells.add(cell);
      }
    }
    for (const cell of cells) sharing.set(cell, (sharing.get(cell) ?? 0) + 1);
  }
  return sharing;
}

/** The years the captions state; else the first and last years that most measures have. */
function planPeriod(described: readonly DescribedTable[], measures: readonly Measure[]): Period | undefined {
  const stated = described.find((about) => about.period)?.period;
  if (stated) return stated;
  const start = mostCommon(
    measures.flatMap((measure) => measure.period?.start ?? []),
    Math.min,
  );
  const end = mostCommon(
    measures.flatMap((measure) => measure.period?.end ?? []),
    Math.max,
  );
  if (start === undefined || end === undefined) return undefined;
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** The year most measures have; of several, the one that makes the plan longer. */
function mostCommon(years: readonly number[], choose: (...years: number[]) => number): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const best = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  return best.length === 0 ? undefined : choose(...best);
}

function sectorsOf(measures: readonly Measure[], described: readonly DescribedTable[]): Sector[] {
  const sectors = new Map<Sector['id'], string>();
  for (const { table } of described) {
    if (table.sector && !sectors.has(table.sector)) sectors.set(table.sector, table.caption ?? table.sector);
  }
  for (const measure of measures) {
    if (measure.sector && !sectors.has(measure.sector)) sectors.set(measure.sector, measure.sector);
  }
  return [...sectors].map(([id, name]) => ({ id, name }));
}

function namesIn(tables: readonly Table[], measures: readonly Measure[]): string[] {
  return [
    ...measures.flatMap((measure) => [...measure.leadAgencies, ...measure.supportingAgencies]),
    ...tables.flatMap((table) => table.headingAgencies ?? []),
  ];
}
