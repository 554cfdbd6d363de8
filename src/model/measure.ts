/** Makes one measure of the model from its rows: agencies, indicators, and a record for each year and part. */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure, MappedRow } from '../map/table.ts';
import { directionOf } from '../parse/direction.ts';
import { tidyName } from '../parse/normalise.ts';
import type { Indicator, Measure, Period, Record as PlanRecord, Quantity } from '../plan-document.ts';
import { isEachBelow, measureBudgets } from './budget.ts';
import { indicatorsOf, type MeasureIndicator, unitOf } from './indicators.ts';
import { joined } from './joined.ts';
import { agenciesOf, agencyCell } from './measure-agencies.ts';
import { type PeriodRow, periodRows } from './periods.ts';
import { buildPlanRow } from './plan-records.ts';
import { asProgress } from './progress.ts';
import { settleRanges } from './ranges.ts';
import { addRecords, type BuiltRecord, rowsSharing } from './records.ts';
import { type Revisions, revisionFor, revisionsOf } from './revisions.ts';
import type { RowContext } from './row-context.ts';
import { yearsLike } from './shared.ts';

export function buildMeasure(mapped: MappedMeasure, ordinal: number, context: RowContext): Measure {
  const name = tidyName(mapped.measure.text);
  const read = context.targetSpan
    ? readPlanRows(mapped, name, context.targetSpan, context)
    : readPeriodRows(mapped, name, context);
  const { lead, support } = agenciesOf(mapped.blocks, context.registry);
  const agencySource = agencyCell(mapped.blocks)?.source;
  const period = spanOf(read.records);
  const revisions = context.revises ? revisionsOf(mapped) : undefined;
  return {
    id: `${context.table}/${ordinal}`,
    table: context.table,
    ...(context.sector ? { sector: context.sector } : NO_FIELDS),
    category: tidyName(mapped.category?.text ?? ''),
    name,
    ...(mapped.description ? { description: mapped.description.text } : NO_FIELDS),
    leadAgencies: lead.length === 0 && context.agency !== undefined ? [context.agency] : lead,
    supportingAgencies: support,
    ...(agencySource ? { agencySource } : NO_FIELDS),
    ...(period ? { period } : NO_FIELDS),
    indicators: withoutIdle(toIndicators(read, mapped, name, revisions)),
    budgets: measureBudgets(budgetCells(mapped.blocks), context.moneyScale, context.measuresSharing),
    ...(mapped.notes.length > 0
      ? { notes: mapped.notes.map((note) => ({ raw: note.text, source: note.source })) }
      : NO_FIELDS),
    ...(revisions ? { revision: revisions.ofMeasure } : NO_FIELDS),
    source: mapped.measure.source,
  };
}

/** An indicator without a name is there for its records only. */
function withoutIdle(indicators: Indicator[]): Indicator[] {
  const isKept = ({ records, name }: Indicator): boolean => records.length > 0 || name !== '';
  return indicators.every(isKept) ? indicators : indicators.filter(isKept);
}

/** One for all that is left out: an empty object each would be as large as what is put in. */
const NO_FIELDS = {};

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
  const allRows = joined(rows);
  const onlyRow = allRows.length === 1;
  const sharing = rowsSharing(allRows);
  const perBlock = blocks.length > 1 && blocks.length === indicators.length;
  const records: BuiltRecord[] = [];
  blocks.forEach((block, index) => {
    const own = perBlock ? indicators.slice(index, index + 1) : ownIndicators(indicators, block);
    const firstPart = perBlock ? index + 1 : 1;
    const neighbourUnit = unitOf(block);
    const given = { indicators: own, firstPart, measureName, onlyRow, sharing, neighbourUnit, context };
    addRecords(rows[index] ?? [], given, records);
  });
  return { indicators, records };
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
  const [only] = rows;
  if (only && rows.length === 1) return readRow(only, context);
  return joined(rows.map((row) => readRow(row, context)));
}

function readRow(row: MappedRow, context: RowContext): PeriodRow[] {
  const found = periodRows(row, context);
  if (found.length === 0 && holdsValues(row)) context.unread.push(row);
  return found;
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
  const own = inCell(indicators, block.indicator);
  return own.length > 0 ? own : indicators;
}

function inCell(indicators: readonly MeasureIndicator[], cell: TableCell): readonly MeasureIndicator[] {
  return indicators.filter((indicator) => indicator.cell?.source.cell === cell.source.cell);
}

function budgetCells(blocks: readonly Block[]): readonly TableCell[] {
  const [block] = blocks;
  // One row, one cell: nothing can stand twice.
  if (block?.rows.length === 1 && blocks.length === 1) {
    const only = block.rows[0]?.cells.get('budget');
    return only ? [only] : [];
  }
  const cells: TableCell[] = [];
  for (const { rows } of blocks) {
    for (const row of rows) {
      const cell = row.cells.get('budget');
      if (cell) cells.push(cell);
    }
  }
  return isEachBelow(cells) ? cells : eachOnce(cells);
}

/** Of a cell that stands in several rows the first. */
function eachOnce(cells: readonly TableCell[]): readonly TableCell[] {
  const once = new Map<string, TableCell>();
  for (const cell of cells) if (!once.has(cell.source.cell)) once.set(cell.source.cell, cell);
  return [...once.values()];
}

function toIndicators(
  { indicators, records, carbon }: ReadMeasure,
  mapped: MappedMeasure,
  measureName: string,
  revisions: Revisions | undefined,
): Indicator[] {
  return indicators.map((indicator) => {
    const own = indicators.length === 1 ? records : records.filter((built) => built.indicator === indicator);
    const made = toIndicator(indicator, mapped, measureName, own.map(recordOf), carbon?.get(indicator));
    if (revisions) made.revision = revisionFor(indicator.cell, revisions);
    return made;
  });
}

function recordOf({ record }: BuiltRecord): PlanRecord {
  return record;
}

/** Blank where there is no target. */
function targetText({ target }: PlanRecord): string {
  return target?.text ?? target?.raw ?? '';
}

function toIndicator(
  indicator: MeasureIndicator,
  mapped: MappedMeasure,
  measureName: string,
  own: PlanRecord[],
  carbon: Quantity | undefined,
): Indicator {
  let part = indicator.ordinal;
  for (const record of own) part = Math.min(part, record.part);
  const { name, raw, unit } = indicator;
  const cell = indicator.cell ?? mapped.description;
  const { direction } = directionOf({ indicatorName: name, measureName, targets: own.map(targetText) });
  const records = asProgress(name, settleRanges(own, direction));
  // The common indicator is written out: what is put together from pieces takes several times as long.
  if (unit && raw !== '' && !carbon && cell) {
    return { name, part, unit, direction, raw, source: cell.source, records };
  }
  return {
    name,
    part,
    ...(unit ? { unit } : NO_FIELDS),
    direction,
    ...(raw === '' ? NO_FIELDS : { raw }),
    ...(carbon ? { carbon } : NO_FIELDS),
    ...(cell ? { source: cell.source } : NO_FIELDS),
    records,
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
