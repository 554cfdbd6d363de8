/** The measures of one mapped table. */
import type { MappedMeasure, MappedRow, MappedTable } from '../map/table.ts';
import { parseUnit } from '../parse/units.ts';
import type { Measure } from '../plan-document.ts';
import type { Profile } from '../profile.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { sectorOf } from '../words/sectors.ts';
import { isCumulativeHeader } from '../words/sub-headers.ts';
import { buildMeasure } from './measure.ts';
import type { ColumnWords, RowContext } from './row-context.ts';
import { unitLike } from './shared.ts';
import type { DescribedTable } from './table-context.ts';

/** What a table's rows make, and the rows that hold values but name no period that could be read. */
export interface BuiltTable {
  readonly measures: Measure[];
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
  const context: RowContext = {
    table: about.table.id,
    sector: about.table.sector,
    moneyScale: about.table.moneyUnit?.scale,
    period: about.period,
    year: about.year,
    notApplicable: world.profile.notApplicable ?? [],
    agency: about.table.agency,
    revises: kind === 'kpi-revision',
    keepBlankYears: kind === 'kpi-plan' || kind === 'kpi-revision',
    targetSpan: about.targetSpan,
    carbonUnit: about.carbonUnit,
    columnWords: columnWordsOf(mapped),
    registry: world.registry,
    // To look for a cell that stands once is to hash its place.
    measuresSharing: (cell) => (sharing.size === 0 ? 1 : (sharing.get(cell.source.cell) ?? 1)),
    unread,
  };
  const measures = mapped.measures.map((measure, index) => {
    // A row's own sector cell outweighs a heading somewhere above the table.
    const sector = measure.sector && sectorOf(measure.sector.text);
    const own = sector === undefined ? context : { ...context, sector };
    return buildMeasure(measure, before + index + 1, own);
  });
  return { measures, unread };
}

const OF_VALUES: readonly (string | undefined)[] = ['target', 'result', 'total'];

function columnWordsOf({ columns }: MappedTable): ReadonlyMap<number, ColumnWords> {
  const words = new Map<number, ColumnWords>();
  for (const { column, field, text } of columns) {
    if (!OF_VALUES.includes(field)) continue;
    const inside = [...text.matchAll(/[(（]([^()（）]{1,12})[)）]/gu)].map((match) =>
      (match[1] ?? '').trim(),
    );
    const unit = inside.map((word) => parseUnit(word)).find((found) => found !== undefined);
    const cumulative = isCumulativeHeader(text);
    if (unit || cumulative) words.set(column, { unit: unit && unitLike(unit), cumulative });
  }
  return words;
}

/** How many measures each budget cell stands in that stands in several rows; any other stands in one. */
function budgetSharing(mapped: MappedTable): ReadonlyMap<string, number> {
  const sharing = new Map<string, number>();
  const lastIn = new Map<string, MappedMeasure>();
  for (const measure of mapped.measures) {
    for (const { rows } of measure.blocks) {
      for (const row of rows) {
        const cell = row.cells.get('budget');
        if (!cell || (cell.spread === undefined && cell.copyOf === undefined)) continue;
        const place = cell.source.cell;
        if (lastIn.get(place) === measure) continue;
        lastIn.set(place, measure);
        sharing.set(place, (sharing.get(place) ?? 0) + 1);
      }
    }
  }
  return sharing;
}
