/** The years of a results table against their stated total. */
import { agreementOf, type Printed, sumOf } from '../../model/precision.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { seriesOf } from '../quantities.ts';
import { type ArithmeticCheck, besides, fits, type Term, termOf } from './statement-check.ts';

/** One for each part of an indicator that states a total beside its years. */
export function yearChecks(measure: Measure, indicator: Indicator): readonly ArithmeticCheck[] {
  // Two years and their total.
  if (indicator.records.length < 3 || !indicator.records.some(isTotal)) return NOTHING;
  return seriesOf(indicator).flatMap((series) => {
    const total = series.find(isTotal);
    if (total?.result === undefined) return [];
    const years = series.filter(({ period }) => period.start === period.end);
    const check = yearsAgainst(total.result, years);
    return check ? [{ ...check, subject: { measure, indicator, period: total.period } }] : [];
  });
}

function isTotal({ period, result }: PlanRecord): boolean {
  return period.end > period.start && result?.value !== undefined;
}

/** A total in a unit of its own cannot be held against the years; shares do not add up, but may stand as they did last. */
function yearsAgainst(total: Quantity, years: readonly PlanRecord[]): ArithmeticCheck | undefined {
  if (total.value === undefined) return undefined;
  const own = termOf(total, total.value, total.unit);
  const given = years.flatMap(({ result }) => (result?.value === undefined ? [] : [result]));
  const fitting = given.filter((result) => fits(result.unit, total.unit));
  const [last] = fitting.slice(-1);
  if (!last || fitting.length < 2) return undefined;
  const terms = fitting.map((result) => termOf(result, result.value ?? 0, result.unit ?? total.unit));
  const sum = sumOf(terms.map((term) => term.printed));
  const outcome = outcomeOf(total, own, sum, terms, last);
  if (total.unit?.dimension === 'share' && outcome !== 'holds') return undefined;
  const leftOut = given.length > fitting.length;
  return {
    kind: 'years',
    holds: outcome === 'holds' && !leftOut,
    ...(outcome === 'holds' ? (leftOut ? { instead: 'year-left-out' as const } : {}) : instead(outcome)),
    subject: {},
    stated: own.text,
    statedSource: own.source,
    computed: sum.value / (total.unit?.scale ?? 1),
    unit: total.unit?.symbol ?? '',
    parts: terms.map(({ text }) => text),
    sources: terms.map(({ source }) => source),
  };
}

type Outcome = 'holds' | 'last-year' | 'last-cumulative' | 'differs';

function instead(outcome: Outcome): Pick<ArithmeticCheck, 'instead'> {
  return outcome === 'last-year' || outcome === 'last-cumulative' ? { instead: outcome } : {};
}

/** `1,461 (達 4,215 輛)`: any of the total's figures may be the sum. */
function outcomeOf(
  total: Quantity,
  own: Term,
  sum: Printed,
  terms: readonly Term[],
  last: Quantity,
): Outcome {
  const stated = [own, ...besides(total)];
  if (stated.some((term) => agreementOf(term.printed, sum) === 'equal')) return 'holds';
  const lastTerm = terms.at(-1);
  const isLast = lastTerm !== undefined && agreementOf(own.printed, lastTerm.printed) === 'equal';
  const isConstant = terms.every((term) => agreementOf(term.printed, own.printed) === 'equal');
  // A stock stands in the total's place as it stood last.
  if (isConstant || (isLast && last.kind !== 'annual')) return 'holds';
  const reached = besides(last).some((term) => agreementOf(own.printed, term.printed) === 'equal');
  if (reached) return total.kind === 'cumulative' ? 'holds' : 'last-cumulative';
  return isLast ? 'last-year' : 'differs';
}
