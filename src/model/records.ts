/** Makes the records of one block of rows: for each period, one for every part its cells speak of. */
import type { TableCell } from '../locate/table.ts';
import { type Metrics, startsWithItem } from '../parse/items.ts';
import type { Record as PlanRecord, Quantity, Unit } from '../plan-document.ts';
import { isEachBelow, recordBudget } from './budget.ts';
import type { MeasureIndicator } from './indicators.ts';
import { asPartOfYear } from './part-of-year.ts';
import { type Part, pairParts } from './parts.ts';
import type { PeriodRow, Said } from './periods.ts';
import {
  emptyQuantity,
  resultQuantity,
  severalQuantity,
  targetQuantity,
  unclearQuantity,
} from './quantity.ts';
import type { QuantityContext } from './quantity-context.ts';
import { levelBeside, levelOf } from './reached.ts';
import { doneOf, type PairOf, pairOf, readPair } from './read-pairs.ts';
import { type CellReading, readCell, readResult } from './reading.ts';
import type { ColumnWords, RowContext } from './row-context.ts';

export interface RecordsContext {
  readonly indicators: readonly MeasureIndicator[];
  /** Part number of the first indicator. */
  readonly firstPart: number;
  readonly measureName: string;
  /** The measure has this one row only, so its target is for the row's whole span. */
  readonly onlyRow: boolean;
  /** How many of the measure's rows each budget cell stands in; one without an entry stands in one. */
  readonly sharing: ReadonlyMap<string, number>;
  readonly context: RowContext;
  /** Unit of the totals and targets beside the years. */
  readonly neighbourUnit?: Unit | undefined;
}

export interface BuiltRecord {
  readonly indicator: MeasureIndicator;
  readonly record: PlanRecord;
}

/** Puts the records of some rows behind those of other rows of the measure. */
export function addRecords(
  rows: readonly PeriodRow[],
  context: RecordsContext,
  records: BuiltRecord[],
): void {
  const units = unitsOf(context.indicators);
  const metrics = metricsOf(context.indicators);
  const pair = pairOf(context.indicators);
  for (const row of rows) addRecordsOfRow(row, { units, metrics, pair }, context, records);
}

function metricsOf(indicators: readonly MeasureIndicator[]): Metrics {
  const count = indicators.length;
  return { count, numbered: count > 1 && indicators.every(({ raw }, at) => startsWithItem(raw) === at + 1) };
}

function unitsOf(indicators: readonly MeasureIndicator[]): readonly Unit[] {
  const [only] = indicators;
  return indicators.length === 1 && only ? ownUnit(only) : indicators.flatMap(ownUnit);
}

function ownUnit({ unit, impliedUnit }: MeasureIndicator): readonly Unit[] {
  const own = unit ?? impliedUnit;
  return own ? [own] : NO_UNITS;
}

const NO_UNITS: readonly Unit[] = [];

/** What the indicators ask of each cell. */
interface Asked {
  readonly units: readonly Unit[];
  readonly metrics: Metrics;
  readonly pair: PairOf | undefined;
}

function addRecordsOfRow(
  row: PeriodRow,
  { units, metrics, pair }: Asked,
  context: RecordsContext,
  records: BuiltRecord[],
): void {
  const year = row.period.end;
  const target =
    row.target && (pairCell(row.target, pair) ?? readCell(levelOf(row.target), units, year, metrics));
  const result =
    row.result &&
    (pairCell(row.result, pair) ??
      readResult(levelBeside(doneOf(row.result, target), target), targetUnits(target, units), year, metrics));
  const parts = pairParts(context.indicators, target, result);
  for (const part of parts) {
    const indicator = context.indicators[part.indicator];
    if (!indicator) continue;
    records.push({
      indicator,
      record: toRecord(row, part, indicator, parts.length, target, result, context),
    });
  }
}

function pairCell(said: Said, pair: PairOf | undefined): CellReading | undefined {
  return pair && readPair(said, pair);
}

/** A result is looked for in the target's units first; without any, in the indicators'. */
function targetUnits(target: CellReading | undefined, units: readonly Unit[]): readonly Unit[] {
  if (!target || target.statements.length === 0) return units;
  const [only] = target.statements;
  if (only && target.statements.length === 1) return only.figure?.unit ? [only.figure.unit] : units;
  const own = target.statements.flatMap((statement) => statement.figure?.unit ?? []);
  return own.length > 0 ? own : units;
}

function toRecord(
  row: PeriodRow,
  part: Part,
  indicator: MeasureIndicator,
  parts: number,
  targetReading: CellReading | undefined,
  resultReading: CellReading | undefined,
  context: RecordsContext,
): PlanRecord {
  const { sharing } = context;
  const words: QuantityContext = {
    indicatorName: indicator.name,
    measureName: context.measureName,
    indicatorUnit: part.target?.unit ?? part.result?.unit ?? indicator.unit,
    impliedUnit: indicator.impliedUnit,
    wholeSpan: context.onlyRow && row.period.end > row.period.start,
    neighbourUnit: context.neighbourUnit,
    planTarget: (row.forPlan && !row.ofPath) ?? false,
    notApplicable: context.context.notApplicable,
    year: row.period.end,
  };
  const { columnWords } = context.context;
  const target = makeTarget(part, targetReading, underHeader(words, row.target, columnWords));
  const read = withAsOf(
    makeResult(part, resultReading, target, underHeader(words, row.result, columnWords)),
    targetReading,
  );
  const result = inContext(read, row);
  const several = parts > 1 || context.indicators.length > 1;
  const budget = recordBudget(row.budget, row.period, {
    scale: context.context.moneyScale,
    measures: row.budget ? context.context.measuresSharing(row.budget) : 1,
    rows: row.budget && sharing.size > 0 ? (sharing.get(row.budget.source.cell) ?? 1) : 1,
    parts: several ? Math.max(2, parts) : 1,
  });
  const { period, periodRaw, source } = row;
  const number = context.firstPart - 1 + part.number;
  // The common record has all three; the order of the keys is that of the schema.
  if (target && result && budget) {
    return { period, periodRaw, part: number, target, result, budget, source };
  }
  return {
    period,
    periodRaw,
    part: number,
    ...(target ? { target } : {}),
    ...(result ? { result } : {}),
    ...(budget ? { budget } : {}),
    source,
  };
}

/** What the cell's own header adds. */
function underHeader(
  words: QuantityContext,
  said: Said | undefined,
  columns: ReadonlyMap<number, ColumnWords>,
): QuantityContext {
  const header = columns.size === 0 || !said ? undefined : columns.get(said.cell.source.column);
  return header ? { ...words, header } : words;
}

function makeTarget(
  part: Part,
  reading: CellReading | undefined,
  words: QuantityContext,
): Quantity | undefined {
  if (!reading) return undefined;
  if (!part.target) return emptyQuantity(reading);
  return targetQuantity(reading, part.target, part.result?.figure?.unit, words);
}

function makeResult(
  part: Part,
  reading: CellReading | undefined,
  target: Quantity | undefined,
  words: QuantityContext,
): Quantity | undefined {
  if (!reading) return undefined;
  if (reading.nothing) return emptyQuantity(reading);
  if (part.moreResults.length > 0 && part.result) {
    return severalQuantity(reading, [part.result, ...part.moreResults], target, words);
  }
  if (part.result) return resultQuantity(reading, part.result, target, words);
  return part.resultUnclear ? unclearQuantity(reading) : emptyQuantity(reading);
}

/** A column's own day, and the kind of a stated total. */
function inContext(result: Quantity | undefined, row: PeriodRow): Quantity | undefined {
  if (!result || result.kind === 'none') return result;
  if (row.countedTo === undefined && !row.forPlan) return result;
  const dated = result.asOf === undefined && row.countedTo !== undefined ? { asOf: row.countedTo } : {};
  const isSum = row.forPlan && result.value !== undefined && result.kind === 'annual';
  const inYear = { ...result, ...dated, ...(isSum ? { kind: 'total' as const } : {}) };
  return row.countedFrom === undefined || row.forPlan ? inYear : asPartOfYear(inYear);
}

/** The day a year's results were counted to may stand beside the target: `(112年統計至9月30日止)`. */
function withAsOf(result: Quantity | undefined, target: CellReading | undefined): Quantity | undefined {
  if (!result || result.kind === 'none' || result.asOf !== undefined || target?.asOf === undefined)
    return result;
  return { ...result, asOf: target.asOf };
}

const NO_SHARING: ReadonlyMap<string, number> = new Map();

/** How many of a measure's rows each budget cell stands in. */
export function rowsSharing(rows: readonly PeriodRow[]): ReadonlyMap<string, number> {
  if (rows.length < 2) return NO_SHARING;
  const budgets: TableCell[] = [];
  for (const { budget } of rows) if (budget) budgets.push(budget);
  if (isEachBelow(budgets)) return NO_SHARING;
  const sharing = new Map<string, number>();
  for (const { source } of budgets) sharing.set(source.cell, (sharing.get(source.cell) ?? 0) + 1);
  return sharing;
}
