/**
 * A result of several figures (`基礎訓練7場次、特殊訓練3場次`) is held against its target without choosing one: where
 * every way to read it comes out on the same side of what was due, that side is known.
 */
import type { Judgement, Quantity } from '../plan-document.ts';
import type { Case } from './case.ts';
import { type Comparison, compare } from './compare.ts';
import { readingsIn } from './doubtful-numbers.ts';
import { rangeOf } from './ranges.ts';

type Comparable = Extract<Comparison, { comparable: true }>;

/** More than any target, still finite: `活動各1場次` is one for each of nobody knows how many. */
const BOUNDLESS = 1e300;

export function compareReadings(judged: Case, result: Quantity): Comparison {
  // `11 500人` may be 11,500 as well, which is none of its figures.
  if (readingsIn(result.text ?? result.raw)) return refuse('several-figures');
  const readings = readingsOf(result);
  if (result.kind === 'qualitative' || readings.length === 0) return refuse('several-figures');
  const compared = readings.map((baseValue) => compare({ ...judged, result: { ...result, baseValue } }));
  const comparable = compared.filter((comparison): comparison is Comparable => comparison.comparable);
  const [first, ...others] = comparable;
  if (!first || comparable.length < compared.length) return refuse(reasonOf(compared));
  if (others.some(({ met }) => met !== first.met)) return refuse('several-figures');
  return nearest([first, ...others]);
}

/**
 * Each figure alone, and all together; in base units. Their sum is a bound and nobody's result: the figures may
 * overlap. Negative ones make no bound.
 */
function readingsOf(result: Quantity): number[] {
  const { figures = [], unit } = result;
  const values = figures.map((figure) => figure.value * (figure.unit?.scale ?? unit?.scale ?? 1));
  // `10-15公頃` is no less than 10 and no more than 15.
  if (rangeOf(result)) return values;
  if (values.some((value) => value < 0)) return [];
  return [...values, values.length > 1 ? values.reduce((sum, value) => sum + value, 0) : BOUNDLESS];
}

/** The reading that comes nearest to the other side, marked as the bound it is. */
function nearest(comparable: readonly [Comparable, ...Comparable[]]): Comparison {
  const gap = ({ judgement }: Comparable): number => Math.abs(judgement.shortfall ?? 0);
  const best = comparable.reduce((near, next) => (gap(next) < gap(near) ? next : near));
  const isLeast = comparable.every(
    ({ judgement }) => (judgement.actual ?? 0) >= (best.judgement.actual ?? 0),
  );
  const actualFrom = isLeast ? ('lower-bound' as const) : ('upper-bound' as const);
  return { ...best, judgement: { ...best.judgement, actualFrom } };
}

function reasonOf(compared: readonly Comparison[]): NonNullable<Judgement['reason']> {
  const reasons = new Set(compared.map(({ judgement }) => judgement.reason));
  const [only] = reasons;
  return reasons.size === 1 && only ? only : 'several-figures';
}

function refuse(reason: NonNullable<Judgement['reason']>): Comparison {
  return { comparable: false, judgement: { reason } };
}
