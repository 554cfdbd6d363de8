/**
 * Records of a table that sets one target for the whole plan beside the results of its years: a record for each
 * year, and one for the plan with the target and the stated total.
 */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedRow } from '../map/table.ts';
import { classifyBasis } from '../parse/basis.ts';
import { quantitiesOf } from '../parse/figures.ts';
import { isNothing } from '../parse/nothing.ts';
import { findYears, splitByYears, type YearEntry } from '../parse/period.ts';
import type { Period, Quantity, Unit } from '../plan-document.ts';
import type { MeasureIndicator } from './indicators.ts';
import { countedDays, type PeriodRow, type Said } from './periods.ts';
import { resultQuantity } from './quantity.ts';
import { readCell } from './reading.ts';
import { addRecords, type BuiltRecord, rowsSharing } from './records.ts';
import type { RowContext } from './row-context.ts';
import { type PlanRow, splitMetrics } from './split-metrics.ts';

export interface PlanRowContext {
  readonly indicator: MeasureIndicator;
  readonly measureName: string;
  readonly firstPart: number;
  readonly span: Period;
  readonly context: RowContext;
}

export interface BuiltPlanRow {
  readonly records: readonly BuiltRecord[];
  readonly carbon: Quantity | undefined;
}

export function buildPlanRow(block: Block, given: PlanRowContext): BuiltPlanRow {
  const row = readRow(block);
  const lines = splitMetrics(row);
  const records = lines.flatMap((line, index) =>
    recordsOfLine(line, { ...given, firstPart: given.firstPart + index }),
  );
  return { records: levelsAsSuch(records), carbon: carbonOf(row.carbon, given.context.carbonUnit) };
}

/** Shares and rates of the years beside a level to reach (`51% (基準年 110 年 46%)`) are that level, year by year. */
function levelsAsSuch(records: readonly BuiltRecord[]): BuiltRecord[] {
  const levels = new Set(
    records.flatMap(({ record }) =>
      record.period.end > record.period.start && record.target?.kind === 'cumulative' ? record.part : [],
    ),
  );
  return records.map((built) => {
    const { result, part } = built.record;
    const dimension = result?.unit?.dimension ?? '';
    if (result?.kind !== 'annual' || !levels.has(part)) return built;
    if (dimension !== 'share' && !dimension.includes('/')) return built;
    return { ...built, record: { ...built.record, result: { ...result, kind: 'cumulative' as const } } };
  });
}

function readRow(block: Block): PlanRow {
  const find = (field: 'target' | 'total' | 'carbon'): TableCell | undefined =>
    block.rows.map((row) => row.cells.get(field)).find((cell) => cell !== undefined);
  return {
    target: find('target'),
    total: find('total'),
    carbon: find('carbon'),
    years: block.rows.filter((row) => row.columnPeriod),
  };
}

function recordsOfLine(row: PlanRow, given: PlanRowContext): readonly BuiltRecord[] {
  const target = row.target && !isNothing(row.target.text) ? row.target : undefined;
  const last = row.years.at(-1)?.columnPeriod;
  const reported = row.years.map((year) => yearRow(year, target, given));
  const rows = [...reported, ...yearsAhead(target, reported, given.span)];
  const plan: PeriodRow = {
    period: { ...given.span },
    periodRaw: '',
    source: row.target?.source ??
      row.total?.source ??
      rows[0]?.source ?? { sheet: '', cell: 'A1', row: 1, column: 1 },
    ...(row.target ? planTarget(row.target, given.span) : {}),
    ...(row.total ? { result: whole(row.total) } : {}),
    ...(last?.to === undefined ? {} : { countedTo: last.to }),
    fromSpan: false,
    forPlan: true,
  };
  const records: BuiltRecord[] = [];
  const about = {
    indicators: [given.indicator],
    firstPart: given.firstPart,
    measureName: given.measureName,
    onlyRow: false,
    neighbourUnit: unitIn(row.total) ?? unitIn(row.target) ?? unitInYears(row.years),
    sharing: rowsSharing(rows),
    context: given.context,
  };
  addRecords([...rows, plan], about, records);
  return records;
}

function yearRow(year: MappedRow, target: TableCell | undefined, given: PlanRowContext): PeriodRow {
  const result = year.cells.get('result');
  const period = year.columnPeriod ?? given.span;
  const text = target && yearTarget(target.text, period.start, given.measureName);
  return {
    period: { start: period.start, end: period.end },
    periodRaw: year.columnPeriodRaw ?? '',
    source: result?.source ?? target?.source ?? sourceOfRow(year),
    ...(target && text !== undefined ? { target: { cell: target, text } } : {}),
    ...(result ? { result: { cell: result, text: result.text } } : {}),
    ...countedDays(period),
    fromSpan: false,
  };
}

/** Years of the plan that a dated path gives a target and that have no column of results yet. */
function yearsAhead(cell: TableCell | undefined, reported: readonly PeriodRow[], span: Period): PeriodRow[] {
  const last = Math.max(...reported.map(({ period }) => period.end));
  return pathOf(cell, span).flatMap(({ period, text, raw }) =>
    cell && period.start > last
      ? [
          {
            period: { start: period.start, end: period.end },
            periodRaw: raw,
            source: cell.source,
            target: { cell, text },
            fromSpan: true,
          },
        ]
      : [],
  );
}

/** The entries of a dated path that lie within the plan; a base year before it is none. */
function pathOf(cell: TableCell | undefined, span: Period): YearEntry[] {
  const entries = splitByYears(cell?.text ?? '') ?? [];
  return entries.filter(({ period }) => span.start <= period.start && period.end <= span.end);
}

/** What is to be reached in the end: of a dated path its last entry. */
function planTarget(cell: TableCell, span: Period): Pick<PeriodRow, 'target' | 'ofPath'> {
  const last = pathOf(cell, span).at(-1);
  return last ? { target: { cell, text: last.text }, ofPath: true } : { target: { cell, text: cell.text } };
}

function whole(cell: TableCell): Said {
  return { cell, text: cell.text };
}

function sourceOfRow(row: MappedRow) {
  const cell = row.cells.list[0];
  return cell?.source ?? { sheet: '', cell: `A${row.number}`, row: row.number, column: 1 };
}

/**
 * What a plan's target says of one year: words without a figure hold for each (`配合中央政府宣導`), so does a figure
 * worded by year (`53 家/年`); a dated path gives its own; a figure dated to one year is that year's.
 */
function yearTarget(text: string, year: number, measureName: string): string | undefined {
  const path = splitByYears(text);
  if (path) {
    const own = path.find(({ period }) => period.start <= year && year <= period.end);
    return own?.text;
  }
  if (quantitiesOf(text).length === 0) return text;
  const basis = classifyBasis({ indicatorName: '', measureName, text });
  if (basis.per || basis.base?.previousYear) return text;
  const dated = /於\s?$/u;
  const named = findYears(text).find(({ start }) => dated.test(text.slice(Math.max(0, start - 3), start)));
  return named && named.period.start === year ? text : undefined;
}

function unitIn(cell: TableCell | undefined): Unit | undefined {
  const unit = cell && quantitiesOf(cell.text)[0]?.unit;
  return unit && { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
}

function unitInYears(years: readonly MappedRow[]): Unit | undefined {
  return years.map((year) => unitIn(year.cells.get('result'))).find((unit) => unit !== undefined);
}

/** The carbon column; its unit stands above the table (`減碳量：萬噸 CO₂e`). */
export function carbonOf(cell: TableCell | undefined, unit: Unit | undefined): Quantity | undefined {
  if (!cell || isNothing(cell.text)) return undefined;
  const reading = readCell({ cell, text: cell.text }, unit ? [unit] : [], 0);
  const [statement] = reading.statements;
  if (!statement) return undefined;
  return resultQuantity(reading, statement, undefined, {
    indicatorName: '減碳量',
    measureName: '',
    indicatorUnit: unit,
    impliedUnit: undefined,
    wholeSpan: false,
    notApplicable: [],
  });
}
