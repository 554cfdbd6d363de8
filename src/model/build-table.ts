/** The measures of one mapped table. */
import type { MappedRow, MappedTable } from '../map/table.ts';
import type { Measure } from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { sectorOf } from '../words/sectors.ts';
import { buildMeasure } from './measure.ts';
import type { DescribedTable } from './table-context.ts';

/** What a table's rows make, and the rows that hold values but name no period that could be read. */
export interface BuiltTable {
  readonly measures: readonly Measure[];
  readonly unread: readonly MappedRow[];
}

export const NOTHING_BUILT: BuiltTable = { measures: [], unread: [] };

/** What tables are built with. */
export interface TableWorld {
  /** Of the document as a whole. */
  readonly profile: Profile;
  /** Every profile that one of the tables may have been read with. */
  readonly profiles: readonly Profile[];
  readonly registry: AgencyRegistry;
}

export function kindOf(
  mapped: MappedTable,
  { profiles }: Pick<TableWorld, 'profiles'>,
): Profile['kind'] | undefined {
  return profiles.find(({ id }) => id === mapped.profile)?.kind;
}

/** `before`: how many measures the table has before these. */
export function buildTable(
  mapped: MappedTable,
  about: DescribedTable,
  world: TableWorld,
  before = 0,
): BuiltTable {
  const sharing = budgetSharing(mapped);
  const kind = kindOf(mapped, world);
  const unread: MappedRow[] = [];
  const measures = mapped.measures.map((measure, index) => {
    // A row's own sector cell outweighs a heading somewhere above the table.
    const own = measure.sector && sectorOf(measure.sector.text);
    const sector = own ?? about.table.sector;
    const built = buildMeasure(measure, before + index + 1, {
      table: about.table.id,
      sector,
      moneyScale: about.table.moneyUnit?.scale,
      period: about.period,
      notApplicable: world.profile.notApplicable ?? [],
      agency: about.table.agency,
      revises: kind === 'kpi-revision',
      keepBlankYears: kind === 'kpi-plan' || kind === 'kpi-revision',
      targetSpan: about.targetSpan,
      carbonUnit: about.carbonUnit,
      registry: world.registry,
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
