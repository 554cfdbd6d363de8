/** The unit of a figure, and where it was said: in the cell, in the indicator, beside it in the row. */
import type { Figure as ScannedFigure } from '../parse/figures.ts';
import { isScaleOnly, scaleUnit, unitStatedIn } from '../parse/units.ts';
import type { Quantity, Unit } from '../plan-document.ts';
import type { QuantityContext } from './quantity-context.ts';

export interface ChosenUnit {
  readonly unit: Unit;
  readonly from: NonNullable<Quantity['unitFrom']>;
}

/** From the cell, else the indicator's brackets, else the header, else a neighbour in the row, else what the name implies. */
export function chooseUnit(
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

export function resultUnit(
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
