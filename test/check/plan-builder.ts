/**
 * Small plans in memory. Cells are laid out as in a strategy table: B measure, D agency, E period, F result, G target,
 * H budget; the first record stands in row 4 and each further one in the next row.
 */
import { runRules } from '../../src/check/engine/engine.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { Finding, Language } from '../../src/finding.ts';
import type { ReadInput } from '../../src/input.ts';
import { parseUnit } from '../../src/parse/units.ts';
import type {
  Indicator,
  Measure,
  Money,
  Period,
  PlanDocument,
  Record as PlanRecord,
  Quantity,
  Table,
  Unit,
} from '../../src/plan-document.ts';
import { a1, type Source } from '../../src/source.ts';

const COLUMNS = { measure: 2, agency: 4, period: 5, result: 6, target: 7, budget: 8 } as const;
export const SHEET = '表1-1';

export interface Said extends Partial<Omit<Quantity, 'source' | 'unit' | 'raw'>> {
  readonly raw: string;
  readonly unit?: string;
  /** The row of the cell, where it is not the record's own (a merged cell). */
  readonly row?: number;
}

export interface Paid extends Partial<Omit<Money, 'source'>> {
  readonly raw: string;
  readonly row?: number;
}

export interface RecordSpec extends Partial<Pick<PlanRecord, 'part' | 'periodRaw' | 'pace' | 'judgement'>> {
  readonly years: number | readonly [number, number];
  readonly status?: PlanRecord['status'];
  /** As in a plan of targets only: the record has no status. */
  readonly unjudged?: true;
  readonly target?: Said;
  readonly result?: Said;
  readonly budget?: Paid;
}

export interface IndicatorSpec extends Partial<Pick<Indicator, 'direction' | 'raw'>> {
  readonly name?: string;
  readonly unit?: string;
  readonly records: readonly RecordSpec[];
}

export interface MeasureSpec extends Partial<Pick<Measure, 'budgets' | 'table' | 'sector' | 'period'>> {
  /** A row of a summary of revisions. */
  readonly revision?: { readonly reason?: string; readonly page?: string };
  readonly category?: string;
  readonly name?: string;
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly indicators: readonly IndicatorSpec[];
}

export interface PlanSpec
  extends Partial<Pick<PlanDocument, 'id' | 'kind' | 'period' | 'repairs' | 'coverage' | 'agencies'>> {
  readonly measures: readonly MeasureSpec[];
  readonly table?: Partial<Table>;
}

/** A number with its text: `figure(1100, '輛')`. */
export function figure(value: number, unit?: string, more: Partial<Said> = {}): Said {
  const own = unit === undefined ? {} : { unit, unitFrom: 'cell' as const };
  return { raw: `${value}${unit ?? ''}`, value, kind: 'annual', ...own, ...more };
}

export function words(raw: string, more: Partial<Said> = {}): Said {
  return { raw, kind: 'qualitative', ...more };
}

export const dash: Said = { raw: '-', kind: 'none' };

/** An amount for its own record. */
export function paid(amount: number, more: Partial<Paid> = {}): Paid {
  return { raw: String(amount / 10_000), amount, stated: amount, covers: 'record', ...more };
}

export function place(row: number, column: keyof typeof COLUMNS): Source {
  return { sheet: SHEET, cell: a1(row, COLUMNS[column]), row, column: COLUMNS[column] };
}

export function plan(spec: PlanSpec): PlanDocument {
  const rows = counter(4);
  const measures = spec.measures.map((measure, index) => buildMeasure(measure, index + 1, rows));
  return {
    id: spec.id ?? 'plan',
    kind: spec.kind ?? 'strategy-plan',
    profile: 'strategy-plan',
    ...(spec.period ? { period: spec.period } : {}),
    asOf: { basis: 'option' },
    source: {
      path: `${spec.id ?? 'plan'}.xlsx`,
      format: 'xlsx',
      sha256: '',
      bytes: 1,
      sheets: [{ name: SHEET, hidden: false }],
    },
    tables: [buildTable(spec.table)],
    sectors: [],
    agencies: spec.agencies ?? [],
    measures,
    repairs: spec.repairs ?? [],
    coverage: spec.coverage ?? { cells: 0, mapped: 0, structural: 0, unmapped: 0, unmappedCells: [] },
  };
}

/** Findings of one rule over one plan. */
export function check(
  rule: Rule,
  document: PlanDocument,
  asOf: string | undefined = '2023-12-31',
  lang: Language = 'zh-TW',
): Finding[] {
  const inputs = [readOf(document)];
  const run = runRules([rule], { inputs, asOfOf: () => asOf, severities: new Map(), lang });
  if (run.faults.length > 0) throw run.faults[0]?.error;
  return run.findings;
}

export function readOf(document: PlanDocument | undefined, more: Partial<ReadInput> = {}): ReadInput {
  return {
    status: 'read',
    path: document?.source.path ?? 'plan.xlsx',
    sha256: '',
    issues: [],
    ...(document ? { document } : {}),
    ...more,
  };
}

/** `error 2022 F4 G4`: what a reader sees first of a finding. */
export function brief({ severity, period, locations }: Finding): string {
  const years =
    period === undefined
      ? []
      : [period.start === period.end ? period.start : `${period.start}-${period.end}`];
  return [severity, ...years, ...locations.map(({ cell }) => cell ?? '-')].join(' ');
}

function buildTable(table: Partial<Table> = {}): Table {
  const fields = ['category', 'measure', 'description', 'agencies', 'period', 'result', 'target', 'budget'];
  return {
    id: '1-1',
    sheet: SHEET,
    header: { sheet: SHEET, cell: 'A3', row: 3, column: 1 },
    columns: fields.map((field, index) => ({ column: index + 1, text: field, field })),
    ...table,
  };
}

function buildMeasure(spec: MeasureSpec, ordinal: number, rows: Counter): Measure {
  const source = place(rows.peek(), 'measure');
  const agencySource = place(rows.peek(), 'agency');
  const indicators = spec.indicators.map((indicator) => ({
    ...buildIndicator(indicator, rows),
    ...(spec.revision ? { revision: { ...spec.revision, source } } : {}),
  }));
  const years = indicators.flatMap(({ records }) =>
    records.flatMap(({ period }) => [period.start, period.end]),
  );
  const table = spec.table ?? '1-1';
  const budgets = indicators.flatMap(({ records }) => records.flatMap(({ budget }) => budget ?? []));
  return {
    id: `${table}/${ordinal}`,
    table,
    sector: spec.sector ?? 'energy',
    category: spec.category ?? '節能',
    name: spec.name ?? '推廣節能',
    leadAgencies: [...(spec.lead ?? ['環境保護局'])],
    supportingAgencies: [...(spec.support ?? [])],
    agencySource,
    period: spec.period ?? { start: Math.min(...years), end: Math.max(...years) },
    indicators,
    budgets: spec.budgets ?? budgets,
    ...(spec.revision ? { revision: { ...spec.revision, source } } : {}),
    source,
  };
}

function buildIndicator(spec: IndicatorSpec, rows: Counter): Indicator {
  const unit = unitOf(spec.unit);
  return {
    name: spec.name ?? '輔導家數',
    part: 1,
    direction: spec.direction ?? 'increase',
    ...(spec.raw === undefined ? {} : { raw: spec.raw }),
    ...(unit ? { unit } : {}),
    records: spec.records.map((record) => buildRecord(record, rows.next(), unit)),
  } as Indicator;
}

function buildRecord(spec: RecordSpec, row: number, unit: Unit | undefined): PlanRecord {
  const { years, status, unjudged, target, result, budget, part, ...more } = spec;
  return {
    period:
      typeof years === 'number'
        ? { start: years, end: years }
        : ({ start: years[0], end: years[1] } as Period),
    part: part ?? 1,
    ...(target ? { target: buildQuantity(target, row, 'target', unit) } : {}),
    ...(result ? { result: buildQuantity(result, row, 'result', unit) } : {}),
    ...(budget ? { budget: buildMoney(budget, row) } : {}),
    ...(unjudged ? {} : { status: status ?? 'achieved' }),
    source: place(row, 'period'),
    ...more,
  };
}

function buildQuantity(
  said: Said,
  row: number,
  column: 'target' | 'result',
  indicatorUnit: Unit | undefined,
): Quantity {
  const { unit: symbol, row: own, kind, qualifiers, ...rest } = said;
  const unit = unitOf(symbol) ?? (said.value === undefined ? undefined : indicatorUnit);
  const borrowed = symbol === undefined && unit !== undefined ? { unitFrom: 'indicator' as const } : {};
  return {
    kind: kind ?? 'annual',
    qualifiers: qualifiers ?? [],
    ...borrowed,
    ...(unit ? { unit } : {}),
    ...(said.value === undefined ? {} : { baseValue: said.value * (unit?.scale ?? 1) }),
    ...rest,
    source: place(own ?? row, column),
  };
}

function buildMoney({ row: own, qualifiers, ...rest }: Paid, row: number): Money {
  return { qualifiers: qualifiers ?? [], ...rest, source: place(own ?? row, 'budget') };
}

function unitOf(symbol: string | undefined): Unit | undefined {
  const unit = symbol === undefined ? undefined : parseUnit(symbol);
  return unit && { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
}

interface Counter {
  readonly next: () => number;
  readonly peek: () => number;
}

function counter(first: number): Counter {
  let at = first;
  return { next: () => at++, peek: () => at };
}
