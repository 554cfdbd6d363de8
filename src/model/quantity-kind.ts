/** How a figure is counted: anew each year, as a level, as a total of several years. */
import type { Basis } from '../parse/basis.ts';
import type { Figure as ScannedFigure } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import type { Quantity, Unit } from '../plan-document.ts';
import type { QuantityContext } from './quantity-context.ts';

/**
 * One target for a whole span is a total, unless its own words say otherwise (`53 家/年`). Where the column is for
 * the whole plan, names do not count as words; a share, a level with a base and a rate are no sums.
 */
export function settleKind(basis: Basis, unit: Unit | undefined, context: QuantityContext): Quantity['kind'] {
  const { kind } = basis;
  if (!context.planTarget) return kind === 'annual' && context.wholeSpan && !basis.per ? 'total' : kind;
  // So much a day (`8.3 噸/日`) is a level to reach, not a sum of days or years.
  if (unit?.dimension.includes('/')) return 'cumulative';
  // `增加輛數 200 輛` is worded as a count, but only `每年` makes it one of each year.
  if (kind === 'annual' && !basis.per) return 'total';
  if (basis.from === 'text' || basis.base || unit?.dimension === 'share') return kind;
  return kind === 'annual' || kind === 'cumulative' ? 'total' : kind;
}

/** Its own words say it, else the target it is held against, else what its words and the names around it suggest. */
export function resultKind(
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
