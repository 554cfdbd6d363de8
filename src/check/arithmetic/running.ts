/** Running totals beside the figures of the years: `23 (累計數 247)` after 224, `60 (累積 960)` on a base of 900. */
import { agreementOf, printed, sumOf } from '../../model/precision.ts';
import type { Indicator, Measure, Record as PlanRecord, Quantity, Unit } from '../../plan-document.ts';
import { NOTHING } from '../each-of.ts';
import { seriesOf } from '../quantities.ts';
import { type ArithmeticCheck, type Term, termOf } from './statement-check.ts';

export function runningChecks(measure: Measure, indicator: Indicator): readonly ArithmeticCheck[] {
  if (!indicator.records.some(reachesTwo)) return NOTHING;
  return seriesOf(indicator).flatMap((series) =>
    series.some(reachesTwo) ? checksOf(measure, indicator, series) : [],
  );
}

function reachesTwo({ result }: PlanRecord): boolean {
  return result !== undefined && hasTwoFigures(result);
}

interface Reached {
  /** The running total of the year before. */
  readonly previous: Term | undefined;
  readonly base: Term | undefined;
  /** The years so far, of which nobody says what they started from. */
  readonly years: readonly Term[];
}

function checksOf(measure: Measure, indicator: Indicator, series: readonly PlanRecord[]): ArithmeticCheck[] {
  const base = baseOf(series);
  const years: Term[] = [];
  let previous: Term | undefined;
  return series.flatMap(({ result, period }) => {
    const pair = result && pairOf(result);
    const isYear = period.start === period.end;
    const reached = isYear ? { previous, base, years: [...years] } : { previous: undefined, base, years: [] };
    if (isYear && pair) previous = pair.total;
    if (isYear && result?.value !== undefined)
      years.push(pair?.own ?? termOf(result, result.value, result.unit));
    const check = pair && checkPair(pair, reached);
    return check ? [{ ...check, subject: { measure, indicator, period } }] : [];
  });
}

interface Pair {
  readonly own: Term;
  readonly total: Term;
  readonly unit: Unit | undefined;
  /** The cell says that the second is a total (`累計`); else they are two bare figures (`55 (210 萬)`). */
  readonly isSaid: boolean;
}

function hasTwoFigures({ figures }: Quantity): boolean {
  return figures?.length === 2;
}

function pairOf(result: Quantity): Pair | undefined {
  const { figures = [], unit } = result;
  const [first, second] = figures;
  if (!hasTwoFigures(result) || !first || !second || first.cumulative) return undefined;
  // `210 萬` beside a figure in 萬人次 counts people too.
  const dimensions = [undefined, 'number', unit?.dimension];
  if (!dimensions.includes(second.unit?.dimension)) return undefined;
  return {
    own: termOf(result, first.value, first.unit ?? unit),
    total: termOf(result, second.value, second.unit ?? unit),
    unit,
    isSaid: second.cumulative === true,
  };
}

/** The level that the target says it starts from. */
function baseOf(series: readonly PlanRecord[]): Term | undefined {
  return series.flatMap(({ target }) => {
    const value = target?.base?.value;
    if (!target || value === undefined || target.kind === 'change') return [];
    return [{ printed: printed(value, target.raw, target.unit), text: String(value), source: target.source }];
  })[0];
}

function checkPair(
  pair: Pair,
  { previous, base, years }: Reached,
): Omit<ArithmeticCheck, 'subject'> | undefined {
  const { own, total, unit, isSaid } = pair;
  const starts = [previous, base].flatMap((start) => (start ? [[start]] : []));
  const isCertain = starts.length > 0;
  const sums = (isCertain ? starts : years.length > 0 ? [years] : []).map((start) => added([...start, own]));
  const [first] = sums;
  if (!first) return undefined;
  const fitting = sums.find(({ sum }) => agreementOf(sum, total.printed) === 'equal');
  // More than the years come to may have begun before them; a bare bracket may be something else.
  if (!fitting && (!isSaid || (!isCertain && total.printed.value > first.sum.value))) return undefined;
  const { sum, terms } = fitting ?? first;
  return {
    kind: 'running',
    holds: fitting !== undefined,
    stated: total.text,
    statedSource: total.source,
    computed: sum.value / (unit?.scale ?? 1),
    unit: unit?.symbol ?? '',
    parts: terms.map(({ text }) => text),
    sources: terms.map(({ source }) => source),
  };
}

function added(terms: readonly Term[]) {
  return { terms, sum: sumOf(terms.map((term) => term.printed)) };
}
