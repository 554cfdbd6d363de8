/** Multiples, rates of a target and yearly averages that the prose states beside the figures they come from. */
import { agreementOf, type Printed, printed } from '../../model/precision.ts';
import type { Figure, Measure, PlanDocument, Statement } from '../../plan-document.ts';
import { counterpartsFor } from '../prose/narratives.ts';
import { statedBy } from './prose.ts';
import type { ArithmeticCheck } from './statement-check.ts';

export function workedChecks(document: PlanDocument): ArithmeticCheck[] {
  const { statements = [] } = document;
  if (statements.length === 0) return [];
  const byId = new Map(document.measures.map((measure) => [measure.id, measure]));
  return statements.flatMap((statement): ArithmeticCheck[] => {
    if (statement.about !== 'ratio' && statement.about !== 'average') return [];
    const measure = byId.get(statement.measure ?? '');
    const candidates = statement.about === 'ratio' ? ratiosOf(statement, measure) : averagesOf(statement);
    const check = checkOf(statement, statement.about, candidates);
    return check ? [measure ? { ...check, subject: { measure } } : check] : [];
  });
}

/** One way the figure may have been worked out, in base units. */
interface Candidate {
  readonly outcome: Printed;
  /** To be shown, where the outcome is anything between two. */
  readonly value?: number;
  readonly parts: readonly string[];
  readonly sources?: ArithmeticCheck['sources'];
}

function checkOf(
  statement: Statement,
  kind: 'ratio' | 'average',
  candidates: readonly Candidate[],
): ArithmeticCheck | undefined {
  const { value, raw, unit, op } = statement.figure;
  const own = printed(value, raw, unit);
  const byGap = candidates.toSorted((a, b) => gap(own, a.outcome) - gap(own, b.outcome));
  const [nearest] = byGap;
  if (nearest === undefined) return undefined;
  const { outcome, parts, sources = [], value: shown = outcome.value } = nearest;
  const isBound = op?.startsWith('>') === true && outcome.value + outcome.half >= own.value;
  const holds = agreementOf(own, outcome) === 'equal' || isBound;
  return {
    ...statedBy(statement),
    kind,
    holds,
    ...(!holds && isCutOff(own, outcome) ? { instead: 'cut-off' } : {}),
    computed: Number((shown / (unit?.scale ?? 1)).toPrecision(6)),
    unit: unit?.symbol ?? '',
    parts,
    sources,
  };
}

/** Less than one unit of its last digit too low: 1.28 for 1.286. */
function isCutOff(own: Printed, outcome: Printed): boolean {
  return own.value < outcome.value && outcome.value - outcome.half - own.value < 2 * own.half;
}

function gap(a: Printed, b: Printed): number {
  return Math.abs(a.value - b.value) - b.half;
}

/** In percent, as shares are; against the figure beside it or, where there is none, the targets the table gives. */
function ratiosOf(statement: Statement, measure: Measure | undefined): Candidate[] {
  const [amount, base] = statement.workedFrom ?? [];
  if (amount === undefined) return [];
  if (base) return ratioOf(printedFigure(amount), printedFigure(base), [amount.raw, base.raw]);
  if (measure === undefined) return [];
  const asTarget: Statement = { ...statement, about: 'target', figure: amount };
  return counterpartsFor(asTarget, measure).flatMap((counterpart) =>
    ratioOf(printedFigure(amount), counterpart.printed, [amount.raw, counterpart.text]).map((candidate) => ({
      ...candidate,
      sources: counterpart.sources,
    })),
  );
}

function ratioOf(amount: Printed, base: Printed, parts: readonly string[]): Candidate[] {
  if (base.value === 0) return [];
  const ratio = amount.value / base.value;
  const half = (amount.half + Math.abs(ratio) * base.half) / Math.abs(base.value);
  return [{ outcome: { value: ratio * 100, half: half * 100 }, parts }];
}

function printedFigure({ value, raw, unit }: Figure): Printed {
  return printed(value, raw, unit);
}

const DAY = 86_400_000;
const DAYS_A_YEAR = 365.25;

/** By the years the span names, and by the share of them gone by: in months or in days, which nobody prints. */
function averagesOf({ workedFrom, period }: Statement): Candidate[] {
  const [total] = workedFrom ?? [];
  if (total === undefined || period === undefined || period.end === period.start) return [];
  const sum = printedFigure(total);
  const from = new Date(`${period.from ?? `${period.start}-01-01`}T00:00:00Z`);
  const to = new Date(`${period.to ?? `${period.end}-12-31`}T00:00:00Z`);
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  const days = (to.getTime() - from.getTime()) / DAY + 1;
  const spans: readonly (readonly [number, number])[] = [
    [period.end - period.start + 1, period.end - period.start + 1],
    [months / 12, days / DAYS_A_YEAR],
  ];
  return spans.flatMap(([one, other]) => {
    if (one <= 0 || other <= 0) return [];
    const [low, high] = [sum.value / Math.max(one, other), sum.value / Math.min(one, other)];
    const half = (high - low) / 2 + sum.half / Math.min(one, other);
    const years = String(Number(one.toFixed(2)));
    return [
      { outcome: { value: (high + low) / 2, half }, value: sum.value / one, parts: [total.raw, years] },
    ];
  });
}
