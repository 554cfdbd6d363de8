/** Makes one measure of the model from its rows: agencies, indicators, and a record for each year and part. */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure, MappedRow } from '../map/table.ts';
import { type AgencyField, type SplitAgencies, splitAgencies } from '../parse/agencies.ts';
import { directionOf } from '../parse/direction.ts';
import { tidyName } from '../parse/normalise.ts';
import type { Indicator, Measure, Period, Quantity } from '../plan-document.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { measureBudgets } from './budget.ts';
import { indicatorsOf, type MeasureIndicator, unitOf } from './indicators.ts';
import { joined } from './joined.ts';
import { type PeriodRow, periodRows } from './periods.ts';
import { buildPlanRow } from './plan-records.ts';
import { asProgress } from './progress.ts';
import { type BuiltRecord, buildRecords, rowsSharing } from './records.ts';
import { revisionFor, revisionsOf } from './revisions.ts';
import type { RowContext } from './row-context.ts';
import { namesLike, yearsLike } from './shared.ts';

export function buildMeasure(mapped: MappedMeasure, ordinal: number, context: RowContext): Measure {
  const name = tidyName(mapped.measure.text);
  const { indicators, records, carbon } = context.targetSpan
    ? readPlanRows(mapped, name, context.targetSpan, context)
    : readPeriodRows(mapped, name, context);
  const agencies = agenciesOf(mapped.blocks, context.registry);
  const period = spanOf(records);
  const revisions = context.revises ? revisionsOf(mapped) : undefined;
  return {
    id: `${context.table}/${ordinal}`,
    table: context.table,
    ...(context.sector ? { sector: context.sector } : NOTHING),
    category: tidyName(mapped.category?.text ?? ''),
    name,
    ...(mapped.description ? { description: mapped.description.text } : NOTHING),
    leadAgencies:
      agencies.lead.length === 0 && context.agency !== undefined ? [context.agency] : agencies.lead,
    supportingAgencies: agencies.support,
    ...(agencies.cell ? { agencySource: agencies.cell.source } : NOTHING),
    ...(period ? { period } : NOTHING),
    indicators: withoutIdle(
      indicators.map((indicator) => {
        const made = toIndicator(indicator, mapped, name, records, carbon?.get(indicator));
        if (revisions) made.revision = revisionFor(indicator.cell, revisions);
        return made;
      }),
    ),
    budgets: measureBudgets(budgetCells(mapped.blocks), context.moneyScale, context.measuresSharing),
    ...(mapped.notes.length > 0
      ? { notes: mapped.notes.map((note) => ({ raw: note.text, source: note.source })) }
      : NOTHING),
    ...(revisions ? { revision: revisions.ofMeasure } : NOTHING),
    source: mapped.measure.source,
  };
}

/** An indicator without a name is there for its records only. */
function withoutIdle(indicators: Indicator[]): Indicator[] {
  const isKept = ({ records, name }: Indicator): boolean => records.length > 0 || name !== '';
  return indicators.every(isKept) ? indicators : indicators.filter(isKept);
}

/** One for all that is left out: an empty object each would be as large as what is put in. */
const NOTHING = {};

interface ReadMeasure {
  readonly indicators: readonly MeasureIndicator[];
  readonly records: readonly BuiltRecord[];
  readonly carbon?: ReadonlyMap<MeasureIndicator, Quantity | undefined>;
}

/** Rows that name their years, each with its own target. */
function readPeriodRows(mapped: MappedMeasure, measureName: string, context: RowContext): ReadMeasure {
  const { blocks } = mapped;
  const indicators = indicatorsOf(mapped);
  const rows = blocks.map((block) => readRows(block, context));
  const perBlock = blocks.length > 1 && blocks.length === indicators.length;
  const allRows = joined(rows);
  const sharing = rowsSharing(allRows);
  const records = blocks.map((block, index) =>
    buildRecords(rows[index] ?? [], {
      indicators: perBlock ? indicators.slice(index, index + 1) : ownIndicators(indicators, block),
      firstPart: perBlock ? index + 1 : 1,
      measureName,
      onlyRow: allRows.length === 1,
      sharing,
      neighbourUnit: unitOf(block),
      context,
    }),
  );
  return { indicators, records: joined(records) };
}

/** Rows with one target for the whole plan beside the results of its years: each row is an indicator. */
function readPlanRows(
  mapped: MappedMeasure,
  measureName: string,
  span: Period,
  context: RowContext,
): ReadMeasure {
  const named = indicatorsOf(mapped);
  const carbon = new Map<MeasureIndicator, Quantity | undefined>();
  let part = 1;
  const records = mapped.blocks.flatMap((block, index) => {
    const own = named[index];
    const indicator: MeasureIndicator = {
      name: own?.name ?? '',
      raw: own?.raw ?? '',
      ordinal: part,
      unit: own?.unit ?? unitOf(block),
      impliedUnit: own?.impliedUnit,
      cell: own?.cell,
    };
    const built = buildPlanRow(block, { indicator, measureName, firstPart: part, span, context });
    part = Math.max(part, ...built.records.map(({ record }) => record.part)) + 1;
    carbon.set(indicator, built.carbon);
    return built.records;
  });
  return { indicators: [...carbon.keys()], records, carbon };
}

function readRows({ rows }: Block, context: RowContext): PeriodRow[] {
  const read = rows.map((row) => {
    const found = periodRows(row, context);
    if (found.length === 0 && holdsValues(row)) context.unread.push(row);
    return found;
  });
  return joined(read);
}

const VALUE_FIELDS = ['target', 'result', 'budget', 'period'] as const;

function holdsValues(row: MappedRow): boolean {
  return VALUE_FIELDS.some((field) => {
    const cell = row.cells.get(field);
    return cell !== undefined && cell.copyOf === undefined;
  });
}

function ownIndicators(indicators: readonly MeasureIndicator[], block: Block): readonly MeasureIndicator[] {
  if (!block.indicator || indicators.length === 1) return indicators;
  const own = indicators.filter((indicator) => indicator.cell?.source.cell === block.indicator?.source.cell);
  return own.length > 0 ? own : indicators;
}

interface MeasureAgencies {
  readonly lead: string[];
  readonly support: string[];
  readonly cell: TableCell | undefined;
}

function agenciesOf(blocks: readonly Block[], registry: AgencyRegistry): MeasureAgencies {
  const splits: SplitAgencies[] = [];
  const take = (cell: TableCell | undefined, kind: AgencyField): void => {
    const split = cell && splitAgencies(cell.text, kind, registry);
    // What a text was split into is remembered: the rows of a measure mostly give the same object.
    if (split && !splits.includes(split)) splits.push(split);
  };
  for (const block of blocks) {
    take(block.agencies, 'lead-and-support');
    take(block.lead, 'lead');
    take(block.support, 'support');
  }
  const [first] = blocks;
  const cell = first?.agencies ?? first?.lead ?? first?.support;
  const { lead, support } = together(splits);
  return { lead, support, cell };
}

/** Each name once; who leads anything supports nothing. */
function together(splits: readonly SplitAgencies[]): SplitAgencies {
  const [only] = splits;
  // What most measures of a table have is the same list in all of them.
  if (only && splits.length === 1 && only.support.length === 0) {
    return { lead: namesLike(only.lead), support: namesLike(only.support) };
  }
  const lead = new Set(splits.flatMap((split) => split.lead));
  const support = new Set(splits.flatMap((split) => split.support));
  for (const name of lead) support.delete(name);
  return { lead: [...lead], support: [...support] };
}

function budgetCells(blocks: readonly Block[]): readonly TableCell[] {
  const [block] = blocks;
  // One row, one cell: nothing can stand twice.
  if (block?.rows.length === 1 && blocks.length === 1) {
    const only = block.rows[0]?.cells.get('budget');
    return only ? [only] : [];
  }
  const cells = new Map<string, TableCell>();
  for (const { rows } of blocks) {
    for (const row of rows) {
      const cell = row.cells.get('budget');
      if (cell && !cells.has(cell.source.cell)) cells.set(cell.source.cell, cell);
    }
  }
  return [...cells.values()];
}

function toIndicator(
  indicator: MeasureIndicator,
  mapped: MappedMeasure,
  measureName: string,
  records: readonly BuiltRecord[],
  carbon: Quantity | undefined,
): Indicator {
  const isOwn = ({ indicator: about }: BuiltRecord): boolean => about === indicator;
  const own = (records.every(isOwn) ? records : records.filter(isOwn)).map(({ record }) => record);
  const targets: string[] = [];
  let part = indicator.ordinal;
  for (const record of own) {
    if (record.target) targets.push(record.target.text ?? record.target.raw);
    part = Math.min(part, record.part);
  }
  const { name, raw, unit } = indicator;
  const cell = indicator.cell ?? mapped.description;
  const { direction } = directionOf({ indicatorName: name, measureName, targets });
  // The common indicator is written out: what is put together from pieces takes several times as long.
  if (unit && raw !== '' && !carbon && cell) {
    return { name, part, unit, direction, raw, source: cell.source, records: asProgress(name, own) };
  }
  return {
    name,
    part,
    ...(unit ? { unit } : NOTHING),
    direction,
    ...(raw === '' ? NOTHING : { raw }),
    ...(carbon ? { carbon } : NOTHING),
    ...(cell ? { source: cell.source } : NOTHING),
    records: asProgress(name, own),
  };
}

function spanOf(records: readonly BuiltRecord[]): Period | undefined {
  const [first] = records;
  if (!first) return undefined;
  let { start, end } = first.record.period;
  for (const { record } of records) {
    start = Math.min(start, record.period.start);
    end = Math.max(end, record.period.end);
  }
  return yearsLike(start, end);
}
