/**
 * Records of a table that sets one target for the whole plan beside the results of its years: a record for each
 * year, and one for the plan with the target and the stated total.
 */
import type { TableCell } from '../locate/table.ts';
import type { Block, MappedRow } from '../map/table.ts';
import { classifyBasis } from '../parse/basis.ts';
import { quantitiesOf, scanFigures } from '../parse/figures.ts';
import { isNothing } from '../parse/nothing.ts';
import { findYears, splitByYears } from '../parse/period.ts';
import type { Period, Quantity, Unit } from '../plan-document.ts';
import type { MeasureIndicator } from './indicators.ts';
import type { PeriodRow, Said } from './periods.ts';
import { resultQuantity } from './quantity.ts';
import { readCell } from './reading.ts';
import { type BuiltRecord, buildRecords } from './records.ts';
import type { RowContext } from './row-context.ts';

export interface PlanRowContext {
  readonly indicator: MeasureIndicator;
  readonly measureName: string;
  readonly firstPart: number;
  readonly span: Period;
  readonly context: RowContext;
}

/** What one row of such a table holds. */
interface PlanRow {
  readonly target: TableCell | undefined;
  readonly total: TableCell | undefined;
  readonly carbon: TableCell | undefined;
  readonly years: readonly MappedRow[];
}

export interface BuiltPlanRow {
  readonly records: readonly BuiltRecord[];
  readonly carbon: Quantity | undefined;
}

export function buildPlanRow(block: Block, given: PlanRowContext): BuiltPlanRow {
  const row = readRow(block);
  const lines = splitLines(row);
  const records = lines.flatMap((line, index) =>
    recordsOfLine(line, { ...given, firstPart: given.firstPart + index }),
  );
  return { records, carbon: carbonOf(row.carbon, given.context.carbonUnit) };
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

/** Two metrics written in two lines of every cell: `163 噸/年⏎345 萬度` beside `27.8⏎6.38`. */
function splitLines(row: PlanRow): PlanRow[] {
  const targets = linesOf(row.target);
  const { length } = targets;
  if (length < 2 || splitByYears(row.target?.text ?? '')) return [row];
  const results = row.years.map((year) => linesOf(year.cells.get('result')));
  if (!results.some((lines) => lines.length === length)) return [row];
  if (!results.every((lines) => lines.length === length || lines.length === 0)) return [row];
  return targets.map((target, index) => ({
    target: withText(row.target, target),
    total: withText(row.total, linesOf(row.total)[index]),
    carbon: row.carbon,
    years: row.years.map((year, at) => {
      const result = withText(year.cells.get('result'), results[at]?.[index]);
      const cells = new Map(year.cells);
      if (result) cells.set('result', result);
      return { ...year, cells };
    }),
  }));
}

function linesOf(cell: TableCell | undefined): string[] {
  return (cell?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function withText(cell: TableCell | undefined, text: string | undefined): TableCell | undefined {
  return cell && text !== undefined ? { ...cell, text, whole: cell.text } : undefined;
}

function recordsOfLine(row: PlanRow, given: PlanRowContext): BuiltRecord[] {
  const target = row.target && !isNothing(row.target.text) ? row.target : undefined;
  const last = row.years.at(-1)?.columnPeriod;
  const rows: PeriodRow[] = row.years.map((year) => {
    const result = year.cells.get('result');
    const period = year.columnPeriod ?? given.span;
    const text = target && yearTarget(target.text, period.start, given.measureName);
    return {
      period: { start: period.start, end: period.end },
      periodRaw: year.columnPeriodRaw ?? '',
      source: result?.source ?? row.target?.source ?? sourceOfRow(year),
      ...(target && text !== undefined ? { target: { cell: target, text } } : {}),
      ...(result ? { result: { cell: result, text: result.text } } : {}),
      ...(period.to === undefined ? {} : { countedTo: period.to }),
      fromSpan: false,
    };
  });
  const plan: PeriodRow = {
    period: { ...given.span },
    periodRaw: '',
    source: row.target?.source ??
      row.total?.source ??
      rows[0]?.source ?? { sheet: '', cell: 'A1', row: 1, column: 1 },
    ...(row.target ? { target: planTarget(row.target, rows) } : {}),
    ...(row.total ? { result: whole(row.total) } : {}),
    ...(last?.to === undefined ? {} : { countedTo: last.to }),
    fromSpan: false,
    forPlan: true,
  };
  return buildRecords([...rows, plan], {
    indicators: [given.indicator],
    firstPart: given.firstPart,
    measureName: given.measureName,
    onlyRow: false,
    neighbourUnit: unitIn(row.total) ?? unitIn(row.target) ?? unitInYears(row.years),
    allRows: rows,
    context: given.context,
  });
}

/** A dated path counts its own year: what it says of the last year that has a column of results. */
function planTarget(cell: TableCell, years: readonly PeriodRow[]): Said {
  const last = years.at(-1)?.period.end;
  const entry = splitByYears(cell.text)?.find(({ period }) => period.start === last);
  return { cell, text: entry?.text ?? cell.text };
}

function whole(cell: TableCell): Said {
  return { cell, text: cell.text };
}

function sourceOfRow(row: MappedRow) {
  const cell = row.cells.values().next().value;
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
  const unit = scanFigures(text)[0]?.unit;
  if (unit?.dimension.includes('/')) return text;
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
