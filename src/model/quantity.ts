/** Makes targets and results out of what their cells say. */
import { type Basis, classifyBasis } from '../parse/basis.ts';
import { deadlineIn } from '../parse/dates.ts';
import type { Figure as ScannedFigure } from '../parse/figures.ts';
import { compareUnits, isScaleOnly, scaleUnit, unitStatedIn } from '../parse/units.ts';
import type { Figure, Quantity, Unit } from '../plan-document.ts';
import type { CellReading, Statement } from './reading.ts';
import type { ColumnWords } from './row-context.ts';
import { NO_QUALIFIERS, unitLike } from './shared.ts';

/** Everything besides the cell that a quantity may take its unit and its meaning from. */
export interface QuantityContext {
  readonly indicatorName: string;
  readonly measureName: string;
  /** From the indicator's brackets, or a unit column. */
  readonly indicatorUnit: Unit | undefined;
  /** What the header of the cell's column says in brackets. */
  readonly header?: ColumnWords;
  /** What the indicator's name implies (比率: %); used last. */
  readonly impliedUnit: Unit | undefined;
  /** Unit of a neighbour in the row that is no part of this record: the total beside a year's result. */
  readonly neighbourUnit?: Unit | undefined;
  /** The column holds one target for the whole plan, whatever the names around it suggest. */
  readonly planTarget?: boolean;
  /** Words of a target cell that its own record is judged by count for the whole span (`total`). */
  readonly wholeSpan: boolean;
  readonly notApplicable: readonly string[];
  /** The year the record is for. */
  readonly year?: number;
}

/** A cell that says nothing, or nothing readable (`#DIV/0!`): its text is kept, the value is not made up. */
export function emptyQuantity(reading: CellReading): Quantity {
  const { unread } = reading;
  const own = frame(reading);
  // The common blank is written out, as the common quantity is.
  if (!unread && own.text === undefined && !own.spread) {
    return { raw: own.raw, qualifiers: own.qualifiers, source: own.source, kind: 'none' };
  }
  return unread ? { ...own, kind: 'none', unread } : { ...own, kind: 'none' };
}

/** A cell that speaks, but not in a figure of this part. */
export function unclearQuantity(reading: CellReading): Quantity {
  const figures = reading.statements.flatMap((statement) => (statement.figure ? [statement.figure] : []));
  return { ...frame(reading), kind: 'qualitative', ...listed(figures) };
}

export function targetQuantity(
  reading: CellReading,
  statement: Statement,
  neighbour: Unit | undefined,
  context: QuantityContext,
): Quantity {
  const { figure } = statement;
  const text = statement.text;
  if (!figure && context.notApplicable.some((word) => text.includes(word))) {
    return { ...frame(reading, text), kind: 'none', qualifiers: [text.trim()] };
  }
  const unit = figure && chooseUnit(figure, neighbour, context);
  const basis = classifyBasis({
    indicatorName: context.indicatorName,
    measureName: context.measureName,
    text,
    figure: figure && leadFigure(reading, statement, figure),
    unit: unit?.unit,
  });
  const kind = underHeader(settleKind(basis, unit?.unit, context), context);
  const quantity = valued(reading, text, figure, unit, kind);
  const { per, dueYear, base } = basis;
  if (per) quantity.per = per;
  if (dueYear !== undefined) quantity.dueYear = dueYear;
  const dueDate = figure || context.year === undefined ? undefined : deadlineIn(text, context.year);
  if (dueDate !== undefined) quantity.dueDate = dueDate;
  if (base && Object.keys(base).length > 0) quantity.base = { ...base };
  return withFigures(quantity, statement.others);
}

export function resultQuantity(
  reading: CellReading,
  statement: Statement,
  target: Quantity | undefined,
  context: QuantityContext,
): Quantity {
  const figure = pickFigure(statement, target);
  const text = statement.text;
  if (!figure) return { ...frame(reading, text), kind: 'qualitative', ...asOfOf(reading) };
  if (statement.each) return severalQuantity(reading, [statement], target, context);
  const unit = resultUnit(figure, target, context);
  const basis = classifyBasis({
    indicatorName: context.indicatorName,
    measureName: context.measureName,
    text,
    figure,
    unit: unit?.unit,
  });
  const kind = underHeader(resultKind(figure, unit?.unit, basis, target), context);
  const quantity = valued(reading, text, figure, unit, kind);
  if (figure.per) quantity.per = figure.per;
  if (reading.asOf !== undefined) quantity.asOf = reading.asOf;
  return withFigures(quantity, statement.others);
}

/** `113年目標(累計)`: what the names would make a count of the year is a level. */
function underHeader(kind: Quantity['kind'], { header }: QuantityContext): Quantity['kind'] {
  return kind === 'annual' && header?.cumulative ? 'cumulative' : kind;
}

/**
 * One target for a whole span is a total, unless its own words say otherwise (`53 家/年`). Where the column is for
 * the whole plan, names do not count as words; a share, a level with a base and a rate are no sums.
 */
function settleKind(basis: Basis, unit: Unit | undefined, context: QuantityContext): Quantity['kind'] {
  const { kind } = basis;
  if (!context.planTarget) return kind === 'annual' && context.wholeSpan && !basis.per ? 'total' : kind;
  // So much a day (`8.3 噸/日`) is a level to reach, not a sum of days or years.
  if (unit?.dimension.includes('/')) return 'cumulative';
  // `增加輛數 200 輛` is worded as a count, but only `每年` makes it one of each year.
  if (kind === 'annual' && !basis.per) return 'total';
  if (basis.from === 'text' || basis.base || unit?.dimension === 'share') return kind;
  return kind === 'annual' || kind === 'cumulative' ? 'total' : kind;
}

/** In `補助設置 10 座…及 10 座…` the verb before the first figure governs the second. */
function leadFigure(reading: CellReading, statement: Statement, own: ScannedFigure): ScannedFigure {
  if (own.cumulative || own.per) return own;
  return reading.statements.find((other) => other.item === statement.item)?.figure ?? own;
}

/** Its own words say it, else the target it is held against, else what its words and the names around it suggest. */
function resultKind(
  figure: ScannedFigure,
  unit: Unit | undefined,
  basis: Basis,
  target: Quantity | undefined,
): Quantity['kind'] {
  if (figure.cumulative) return 'cumulative';
  const kind = isShared(target, unit) ? target.kind : basis.kind;
  return kind === 'none' || kind === 'qualitative' ? 'annual' : kind;
}

/** Whether a result without words of its own is counted as its target is; `新設59台` under `達成50%` is not. */
function isShared(target: Quantity | undefined, unit: Unit | undefined): target is Quantity {
  if (!target) return false;
  if (target.unit && unit && compareUnits(target.unit, unit) === 'different') return false;
  if (target.kind === 'change') return !target.base?.previousYear && target.base?.year === undefined;
  return target.kind === 'annual' || target.kind === 'cumulative';
}

/**
 * Several statements for one part: all figures are kept, none is chosen and nothing is added up, so there is a kind
 * and a unit but no value.
 */
export function severalQuantity(
  reading: CellReading,
  statements: readonly Statement[],
  target: Quantity | undefined,
  context: QuantityContext,
): Quantity {
  const figures = statements.flatMap((statement) => (statement.figure ? [statement.figure] : []));
  // Figures of one sentence carry its whole text each.
  const items = new Map(statements.map((statement) => [statement.item, statement.text]));
  const text = [...items.values()].join(' ');
  const [first] = figures;
  const base = { ...frame(reading, text), ...asOfOf(reading), ...listed(figures) };
  const unit = first && resultUnit(first, target, context)?.unit;
  const alike = figures.every(
    (figure) => !figure.unit || !unit || compareUnits(figure.unit, unit) !== 'different',
  );
  if (!first || !alike) return { ...base, kind: 'qualitative' };
  const names = { indicatorName: context.indicatorName, measureName: context.measureName };
  const basis = classifyBasis({ ...names, text, figure: first, unit });
  const kind = resultKind(figures.find((figure) => !figure.cumulative) ?? first, unit, basis, target);
  return { ...base, kind, ...(unit ? { unit: unitLike(unit) } : {}) };
}

type Frame = Pick<Quantity, 'raw' | 'qualifiers' | 'source' | 'text' | 'spread'>;

function frame(reading: CellReading, text?: string): Frame {
  const { cell } = reading.said;
  const { spread, source } = cell;
  const said = text ?? reading.said.text;
  const raw = cell.whole ?? cell.text;
  const qualifiers = brackets(said);
  if (said === raw && !spread) return { raw, qualifiers, source };
  const own = said === raw ? { raw, qualifiers } : { raw, text: said.trim(), qualifiers };
  return spread ? { ...own, spread: { rows: spread.rows, basis: spread.basis }, source } : { ...own, source };
}

const OPENS = /[(（]/u;
const BRACKET = /[(（]([^()（）]{1,60})[)）]/gu;

function brackets(text: string): string[] {
  if (!OPENS.test(text)) return NO_QUALIFIERS;
  return [...text.matchAll(BRACKET)].map((match) => (match[1] ?? '').trim()).filter((words) => words !== '');
}

interface ChosenUnit {
  readonly unit: Unit;
  readonly from: NonNullable<Quantity['unitFrom']>;
}

/** From the cell, else the indicator's brackets, else the header, else a neighbour in the row, else what the name implies. */
function chooseUnit(
  figure: ScannedFigure,
  neighbour: Unit | undefined,
  context: QuantityContext,
): ChosenUnit | undefined {
  if (figure.unit && isScaleOnly(figure.unit) && context.indicatorUnit) {
    // `150萬` under `統計數據(人次)`: the cell gives the size of the unit that the indicator names.
    return { unit: scaleUnit(figure.unit, context.indicatorUnit), from: 'indicator' };
  }
  if (figure.unit) return { unit: figure.unit, from: 'cell' };
  if (context.indicatorUnit) return { unit: context.indicatorUnit, from: 'indicator' };
  if (context.header?.unit) return { unit: context.header.unit, from: 'header' };
  const beside = neighbour ?? context.neighbourUnit;
  if (beside) return { unit: beside, from: 'neighbour' };
  return context.impliedUnit && { unit: context.impliedUnit, from: 'indicator' };
}

function resultUnit(
  figure: ScannedFigure,
  target: Quantity | undefined,
  context: QuantityContext,
): ChosenUnit | undefined {
  if (figure.unit) return { unit: figure.unit, from: 'cell' };
  // `以人次填列` beside a target says what the results are to be given in.
  const unit = unitStatedIn(target?.raw ?? '');
  if (unit) return { unit, from: 'neighbour' };
  // A growth rate is asked of something counted otherwise: `成長3%` beside `541,292`.
  const isRate = target?.kind === 'change' && target.unit?.dimension === 'share';
  if (isRate && context.indicatorUnit?.dimension !== 'share') {
    return context.indicatorUnit && { unit: context.indicatorUnit, from: 'indicator' };
  }
  return chooseUnit(figure, target?.unit, context);
}

/** Of a year's figure and a total in one cell, the one that is counted as the target is. */
function pickFigure(statement: Statement, target: Quantity | undefined): ScannedFigure | undefined {
  const { figure, others } = statement;
  if (!figure || others.length < 2) return figure;
  const level = target?.base !== undefined;
  const totals = others.filter((other) => other.cumulative && (level || other.role === 'quantity'));
  if (totals.length !== 1) return figure;
  const wantsTotal = target === undefined || target.kind !== 'annual';
  return wantsTotal ? totals[0] : (others.find((other) => !other.cumulative) ?? figure);
}

/** What a cell says, with the value of its figure where it has one. */
function valued(
  reading: CellReading,
  text: string,
  figure: ScannedFigure | undefined,
  chosen: ChosenUnit | undefined,
  kind: Quantity['kind'],
): Quantity {
  const own = frame(reading, text);
  if (!figure) return { ...own, kind };
  const { value, op } = figure;
  const baseValue = scaled(value, chosen?.unit.scale ?? 1);
  // The common quantity is written out: an object that is copied and added to takes twice its room.
  if (chosen && !op && own.text === undefined && !own.spread) {
    const { raw, qualifiers, source } = own;
    const unit = unitLike(chosen.unit);
    return { raw, qualifiers, source, value, unit, unitFrom: chosen.from, baseValue, kind };
  }
  const said = op ? { ...own, value, op } : { ...own, value };
  if (!chosen) return { ...said, baseValue, kind };
  return { ...said, unit: unitLike(chosen.unit), unitFrom: chosen.from, baseValue, kind };
}

function withFigures(quantity: Quantity, figures: readonly ScannedFigure[]): Quantity {
  if (figures.length > 1) quantity.figures = figures.map(toFigure);
  return quantity;
}

/** Twelve digits: 735.7259 x 10000 is 7357259, not 7357258.999999999. */
function scaled(value: number, scale: number): number {
  const product = value * scale;
  if (Number.isSafeInteger(product) && Math.abs(product) < 1e12) return product;
  return Number(product.toPrecision(12));
}

function asOfOf(reading: CellReading): Pick<Quantity, 'asOf'> {
  return reading.asOf === undefined ? {} : { asOf: reading.asOf };
}

function listed(figures: readonly ScannedFigure[]): Pick<Quantity, 'figures'> {
  return figures.length === 0 ? {} : { figures: figures.map(toFigure) };
}

function toFigure(figure: ScannedFigure): Figure {
  return {
    raw: figure.raw,
    value: figure.value,
    ...(figure.label === '' ? {} : { label: figure.label }),
    ...(figure.unit ? { unit: unitLike(figure.unit) } : {}),
    ...(figure.op ? { op: figure.op } : {}),
    ...(figure.cumulative ? { cumulative: true } : {}),
  };
}
