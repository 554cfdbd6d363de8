/** Makes targets and results out of what their cells say. */
import { classifyBasis } from '../parse/basis.ts';
import { deadlineIn } from '../parse/dates.ts';
import type { Figure as ScannedFigure } from '../parse/figures.ts';
import { isNearly } from '../parse/intent.ts';
import { compareUnits } from '../parse/units.ts';
import type { Quantity, Unit } from '../plan-document.ts';
import { chooseUnit, resultUnit } from './choose-unit.ts';
import type { QuantityContext } from './quantity-context.ts';
import { resultKind, settleKind } from './quantity-kind.ts';
import { type CellReading, figuresOf, type Statement } from './reading.ts';
import { asOfOf, bothEnds, frame, listed, valued, withFigures } from './said-quantity.ts';
import { unitLike } from './shared.ts';

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
  const figures = figuresOf(reading.statements);
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
  const quantity = statement.to
    ? bothEnds(reading, statement, unit, kind)
    : valued(reading, text, figure, unit, kind);
  const { per, dueYear, base } = basis;
  if (per) quantity.per = per;
  if (dueYear !== undefined) quantity.dueYear = dueYear;
  const dueDate = figure || context.year === undefined ? undefined : deadlineIn(text, context.year);
  if (dueDate !== undefined) quantity.dueDate = dueDate;
  if (base && Object.keys(base).length > 0) quantity.base = { ...base };
  return statement.to ? quantity : withFigures(quantity, statement.others);
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
  const range = figure === statement.figure && statement.to;
  const quantity = range
    ? bothEnds(reading, statement, unit, kind)
    : valued(reading, text, figure, unit, kind);
  if (figure.per) quantity.per = figure.per;
  // Of a result alone: the target `接近100%` is no upper bound.
  if (isNearly(text, figure)) quantity.op ??= '<';
  if (reading.asOf !== undefined) quantity.asOf = reading.asOf;
  return range ? quantity : withFigures(quantity, statement.others);
}

/** `113年目標(累計)`: what the names would make a count of the year is a level. */
function underHeader(kind: Quantity['kind'], { header }: QuantityContext): Quantity['kind'] {
  return kind === 'annual' && header?.cumulative ? 'cumulative' : kind;
}

/** In `補助設置 10 座…及 10 座…` the verb before the first figure governs the second. */
function leadFigure(reading: CellReading, statement: Statement, own: ScannedFigure): ScannedFigure {
  if (own.cumulative || own.per) return own;
  return reading.statements.find((other) => other.item === statement.item)?.figure ?? own;
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
  const figures = figuresOf(statements);
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
