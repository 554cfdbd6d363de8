/** Rows whose figures start from different places: two values for one base year, or totals beside some years only. */

import { agreementOf, printed } from '../model/precision.ts';
import { scanFigures } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import type { Record as PlanRecord, Quantity } from '../plan-document.ts';

/** Two quantities that disagree, with what each says. */
export interface Disagreement {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly says: readonly [string, string];
}

/** `51% (基準年 110 年 46%)` beside a result of 47.41% for 110, or `(109 年 80.24%)` beside `(109 年 97.2%)`. */
export function baseValueClashes(series: readonly PlanRecord[]): readonly Disagreement[] {
  const target = series.find(statesBase)?.target;
  if (!target) return NONE;
  const others = series.flatMap(({ period, result }) => {
    if (!result || period.start !== period.end) return [];
    return saidOfYear(result, period.start, target).map((says) => ({ result, says }));
  });
  const [first] = others;
  return first
    ? [
        {
          first: target,
          second: first.result,
          says: [baseText(target), others.map(({ says }) => says).join('、')],
        },
      ]
    : [];
}

const NONE: readonly Disagreement[] = [];

function statesBase({ target }: PlanRecord): boolean {
  return target?.base?.value !== undefined && target.base.year !== undefined;
}

/** What a result says of the target's base year, where that is not what the target says. */
function saidOfYear(result: Quantity, year: number, target: Quantity): string[] {
  const { base, unit } = target;
  if (base?.value === undefined) return [];
  const stated = printed(base.value, target.raw, unit);
  const own =
    year === base.year && result.value !== undefined && result.kind !== 'annual'
      ? [{ value: result.value, unit: result.unit, raw: result.raw }]
      : [];
  const beside = scanFigures(result.raw).filter(
    (figure) => figure.year === base.year && figure.role !== 'quantity',
  );
  return [...own, ...beside].flatMap((figure) => {
    if (!figure.unit || !unit || compareUnits(figure.unit, unit) === 'different') return [];
    const same = agreementOf(stated, printed(figure.value, figure.raw, figure.unit)) === 'equal';
    return same ? [] : [`${figure.value}${figure.unit.symbol}`];
  });
}

function baseText({ base, unit }: Quantity): string {
  return `${base?.value}${unit?.symbol ?? ''}`;
}

/**
 * A running total stands beside some years' figures and not beside others: `55 (210 萬)`, then `144 萬人次`.
 */
export function loneFigures(series: readonly PlanRecord[]): readonly Disagreement[] {
  if (series.length < 2) return NONE;
  let pair: Quantity | undefined;
  let lone: Quantity | undefined;
  for (const { period, result } of series) {
    if (period.start !== period.end || result?.value === undefined || result.kind !== 'annual') continue;
    if (isPair(result)) pair ??= result;
    else lone ??= result;
  }
  if (!pair || !lone) return NONE;
  const [own, total] = pair.figures ?? [];
  return [{ first: pair, second: lone, says: [`${own?.raw}、${total?.raw}`, `${lone.value}`] }];
}

/** Of a figure of one year. */
function isPair({ figures, unit }: Quantity): boolean {
  if (figures?.length !== 2) return false;
  const [own, total] = figures;
  if (own?.cumulative) return false;
  return [undefined, 'number', unit?.dimension].includes(total?.unit?.dimension);
}
