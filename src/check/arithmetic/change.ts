/** Rates of change beside the two figures they come from: `95,065,573 度，較 104 年用電 92,034,282 度，節約用電為 -3.29%`. */
import { agreementOf, printed } from '../../model/precision.ts';
import { type Figure, scanFigures } from '../../parse/figures.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { placeKey } from '../quantities.ts';
import { oneLine } from '../wording.ts';
import type { ArithmeticCheck } from './statement-check.ts';

/** `seen` holds the cells that have been looked at: one of several rows, or measures, is checked once. */
export function changeChecks(
  measure: Measure,
  indicator: Indicator,
  seen: Set<string>,
): readonly ArithmeticCheck[] {
  if (!indicator.records.some(comparesShares)) return NOTHING;
  return indicator.records.filter(comparesShares).flatMap(({ result, period }) => {
    if (result?.value === undefined) return [];
    const place = placeKey(result.source);
    const check = seen.has(place) ? undefined : checkOf(result, result.value);
    seen.add(place);
    return check ? [{ ...check, subject: { measure, indicator, period } }] : [];
  });
}

function comparesShares({ result }: PlanRecord): boolean {
  return result?.value !== undefined && result.unit?.dimension === 'share' && COMPARES.test(result.raw);
}

/** Without one of these nothing is compared. */
const COMPARES = /[較比]|相對/u;
const COMPARED = /(?:較|比|相較於?|相對於?)[^，,。；;]*$/u;

/** Exactly one figure, another it is compared with, and the rate behind them. */
function checkOf(result: Quantity, rate: number): Omit<ArithmeticCheck, 'subject'> | undefined {
  const { raw, source } = result;
  const amounts = scanFigures(raw).filter(({ unit }) => unit !== undefined && unit.dimension !== 'share');
  const [now, base, ...more] = amounts;
  if (!now?.unit || !base?.unit || more.length > 0 || now.unit.dimension !== base.unit.dimension)
    return undefined;
  if (!COMPARED.test(raw.slice(now.end, base.start))) return undefined;
  const computed = changeOf(now, base);
  if (computed === undefined) return undefined;
  const stated = printed(rate, raw);
  const isFound = [computed, -computed].some((value) => agreementOf(stated, { value, half: 0 }) === 'equal');
  return {
    kind: 'change',
    holds: isFound,
    stated: oneLine(result.text ?? raw),
    statedSource: source,
    computed: Math.sign(rate || 1) * Math.abs(computed),
    unit: result.unit?.symbol ?? '%',
    parts: [now.raw, base.raw],
    sources: [source],
  };
}

/** In percent of the base; a saving and a growth of one size are told apart by words, not by numbers. */
function changeOf(now: Figure, base: Figure): number | undefined {
  const [own, from] = [now, base].map(({ value, unit }) => value * (unit?.scale ?? 1));
  if (own === undefined || !from) return undefined;
  return ((own - from) / from) * 100;
}
