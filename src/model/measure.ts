/** Makes one measure of the model from its rows: agencies, indicators, and a record for each year and part. */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedMeasure, MappedRow } from '../map/table.ts';
import { splitAgencies } from '../parse/agencies.ts';
import { directionOf } from '../parse/direction.ts';
import { tidyName } from '../parse/normalise.ts';
import type { Indicator, Measure, Period, Record as PlanRecord, Quantity } from '../plan-document.ts';
import type { AgencyRegistry } from '../words/agencies.ts';
import { measureBudgets } from './budget.ts';
import { indicatorsOf, type MeasureIndicator, unitOf } from './indicators.ts';
import { type PeriodRow, periodRows } from './periods.ts';
import { buildPlanRow } from './plan-records.ts';
import { asProgress } from './progress.ts';
import { type BuiltRecord, buildRecords } from './records.ts';
import { revisionFor, revisionsOf } from './revisions.ts';
import type { RowContext } from './row-context.ts';

export interface BuiltMeasure {
  readonly measure: Measure;
  /** Rows that hold values but name no period that could be read. */
  readonly unread: readonly MappedRow[];
}

export function buildMeasure(mapped: MappedMeasure, ordinal: number, context: RowContext): BuiltMeasure {
  const built = context.targetSpan
    ? readPlanRows(mapped, context.targetSpan, context)
    : readPeriodRows(mapped, context);
  const { indicators, records, carbon, unread } = built;
  const agencies = agenciesOf(mapped.blocks, context.registry);
  const period = spanOf(records.map((entry) => entry.record));
  const budgets = measureBudgets(budgetCells(mapped.blocks), context.moneyScale, context.measuresSharing);
  const revisions = context.revises ? revisionsOf(mapped) : undefined;
  const measure: Measure = {
    id: `${context.table}/${ordinal}`,
    table: context.table,
    ...(context.sector ? { sector: context.sector } : {}),
    category: tidyName(mapped.category?.text ?? ''),
    name: tidyName(mapped.measure.text),
    ...(mapped.description ? { description: mapped.description.text } : {}),
    leadAgencies:
      agencies.lead.length === 0 && context.agency !== undefined ? [context.agency] : agencies.lead,
    supportingAgencies: agencies.support,
    ...(agencies.cell ? { agencySource: agencies.cell.source } : {}),
    ...(period ? { period } : {}),
    indicators: indicators
      .map((indicator) => ({
        ...toIndicator(indicator, mapped, records, carbon.get(indicator)),
        ...(revisions ? { revision: revisionFor(indicator.cell, revisions) } : {}),
      }))
      .filter((indicator) => indicator.records.length > 0 || indicator.name !== ''),
    budgets,
    ...(mapped.notes.length > 0
      ? { notes: mapped.notes.map((note) => ({ raw: note.text, source: note.source })) }
      : {}),
    ...(revisions ? { revision: revisions.ofMeasure } : {}),
    source: mapped.measure.source,
  };
  return { measure, unread };
}

interface ReadMeasure {
  readonly indicators: readonly MeasureIndicator[];
  readonly records: readonly BuiltRecord[];
  readonly carbon: ReadonlyMap<MeasureIndicator, Quantity | undefined>;
  readonly unread: readonly MappedRow[];
}

/** Rows that name their years, each with its own target. */
function readPeriodRows(mapped: MappedMeasure, context: RowContext): ReadMeasure {
  const indicators = indicatorsOf(mapped);
  const unread: MappedRow[] = [];
  const blocks = mapped.blocks.map((block) => ({ block, rows: readRows(block, context, unread) }));
  const perBlock = blocks.length > 1 && blocks.length === indicators.length;
  const allRows = blocks.flatMap((entry) => entry.rows);
  const records = blocks.flatMap(({ block, rows }, index) =>
    buildRecords(rows, {
      indicators: perBlock ? indicators.slice(index, index + 1) : ownIndicators(indicators, block),
      firstPart: perBlock ? index + 1 : 1,
      measureName: tidyName(mapped.measure.text),
      onlyRow: allRows.length === 1,
      allRows,
      neighbourUnit: unitOf(block),
      context,
    }),
  );
  return { indicators, records, carbon: new Map(), unread };
}

/** Rows with one target for the whole plan beside the results of its years: each row is an indicator. */
function readPlanRows(mapped: MappedMeasure, span: Period, context: RowContext): ReadMeasure {
  const named = indicatorsOf(mapped);
  const carbon = new Map<MeasureIndicator, Quantity | undefined>();
  let part = 1;
  const records = mapped.blocks.flatMap((block, index) => {
    const unit = named[index]?.unit ?? unitOf(block);
    const indicator = {
      ...(named[index] ?? { name: '', raw: '' }),
      ...(unit ? { unit } : {}),
      ordinal: part,
    };
    const measureName = tidyName(mapped.measure.text);
    const built = buildPlanRow(block, { indicator, measureName, firstPart: part, span, context });
    part = Math.max(part, ...built.records.map(({ record }) => record.part)) + 1;
    carbon.set(indicator, built.carbon);
    return built.records;
  });
  return { indicators: [...carbon.keys()], records, carbon, unread: [] };
}

function readRows(block: Block, context: RowContext, unread: MappedRow[]): PeriodRow[] {
  return block.rows.flatMap((row) => {
    const rows = periodRows(row, context);
    if (rows.length === 0 && holdsValues(row)) unread.push(row);
    return rows;
  });
}

function holdsValues(row: MappedRow): boolean {
  return ['target', 'result', 'budget', 'period'].some((field) => {
    const cell = row.cells.get(field as 'target');
    return cell !== undefined && cell.copyOf === undefined;
  });
}

function ownIndicators(indicators: readonly MeasureIndicator[], block: Block): readonly MeasureIndicator[] {
  if (!block.indicator) return indicators;
  const own = indicators.filter((indicator) => indicator.cell?.source.cell === block.indicator?.source.cell);
  return own.length > 0 ? own : indicators;
}

interface MeasureAgencies {
  readonly lead: string[];
  readonly support: string[];
  readonly cell: TableCell | undefined;
}

function agenciesOf(blocks: readonly Block[], registry: AgencyRegistry): MeasureAgencies {
  const lead = new Set<string>();
  const support = new Set<string>();
  for (const block of blocks) {
    for (const [cell, kind] of [
      [block.agencies, 'lead-and-support'],
      [block.lead, 'lead'],
      [block.support, 'support'],
    ] as const) {
      if (!cell) continue;
      const split = splitAgencies(cell.text, kind, registry);
      for (const name of split.lead) lead.add(name);
      for (const name of split.support) support.add(name);
    }
  }
  const [first] = blocks;
  const cell = first?.agencies ?? first?.lead ?? first?.support;
  return { lead: [...lead], support: [...support].filter((name) => !lead.has(name)), cell };
}

function budgetCells(blocks: readonly Block[]): TableCell[] {
  const cells = new Map<string, TableCell>();
  for (const row of blocks.flatMap((block) => block.rows)) {
    const cell = row.cells.get('budget');
    if (cell && !cells.has(cell.source.cell)) cells.set(cell.source.cell, cell);
  }
  return [...cells.values()];
}

function toIndicator(
  indicator: MeasureIndicator,
  mapped: MappedMeasure,
  records: readonly BuiltRecord[],
  carbon: Quantity | undefined,
): Indicator {
  const own = records.filter((entry) => entry.indicator === indicator).map((entry) => entry.record);
  const targets = own.flatMap((record) => (record.target ? [record.target.text ?? record.target.raw] : []));
  const cell = indicator.cell ?? mapped.description;
  return {
    name: indicator.name,
    part: Math.min(...own.map((record) => record.part), indicator.ordinal),
    ...(indicator.unit ? { unit: indicator.unit } : {}),
    direction: directionOf({
      indicatorName: indicator.name,
      measureName: tidyName(mapped.measure.text),
      targets,
    }).direction,
    ...(indicator.raw === '' ? {} : { raw: indicator.raw }),
    ...(carbon ? { carbon } : {}),
    ...(cell ? { source: cell.source } : {}),
    records: asProgress(indicator.name, own),
  };
}

export function spanOf(records: readonly PlanRecord[]): Period | undefined {
  const [first] = records;
  if (!first) return undefined;
  let { start, end } = first.period;
  for (const { period } of records) {
    start = Math.min(start, period.start);
    end = Math.max(end, period.end);
  }
  return { start, end };
}
