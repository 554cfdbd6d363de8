/** The figures of a measure that a figure stated elsewhere may be held against. */
import { addTo } from '../add-to.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Measure, Period, Quantity, Statement, Unit } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { type Printed, printed, sumOf } from './precision.ts';

export interface Counterpart {
  readonly indicator: Indicator;
  readonly part: number;
  readonly about: Exclude<Statement['about'], 'measure-count' | 'shortfall-count'>;
  readonly period: Period | undefined;
  /** Of the whole plan so far, rather than of one year. */
  readonly whole: boolean;
  readonly printed: Printed;
  readonly text: string;
  readonly sources: readonly Source[];
  /** Absent where the table names none; then the number is taken as written. */
  readonly unit: Unit | undefined;
  /** What the table states or what follows from it (a sum of years, a yearly share of a target). */
  readonly derived: boolean;
}

/** Every figure of a measure, or of some of its indicators, in a unit that `unit` can be compared with. */
export function counterpartsOf(
  measure: Measure,
  unit: Unit,
  indicators: readonly Indicator[] = measure.indicators,
): Counterpart[] {
  return indicators.flatMap((indicator) => [
    ...recordFigures(indicator, unit),
    ...sums(indicator, unit),
    ...carbonOf(measure, indicator, unit),
  ]);
}

/** The printed value of a stated figure, in the unit the counterpart is in. */
export function statedAgainst(
  figure: { readonly raw: string; readonly value: number; readonly unit?: Unit | undefined },
  counterpart: Counterpart,
): Printed {
  return printed(figure.value, figure.raw, counterpart.unit === undefined ? undefined : figure.unit);
}

/** As `statedAgainst`, for a figure that is held against many. */
export function printedAgainst(
  figure: Parameters<typeof statedAgainst>[0],
): (counterpart: Counterpart) => Printed {
  const own = printed(figure.value, figure.raw, figure.unit);
  const bare = printed(figure.value, figure.raw);
  return ({ unit }) => (unit === undefined ? bare : own);
}

function recordFigures(indicator: Indicator, unit: Unit): Counterpart[] {
  return indicator.records.flatMap((record) => {
    const whole = record.period.end > record.period.start;
    const base = { indicator, part: record.part, period: record.period, whole };
    const results = figuresOf(record.result, unit).map((found) => ({
      ...base,
      ...found,
      about: 'result' as const,
    }));
    const targets = figuresOf(record.target, unit).flatMap((found) => [
      { ...base, ...found, about: 'target' as const },
      // `發電量可達 69 萬度` by the end of a year is a fifth of `345 萬度` in five.
      ...(record.target?.kind === 'total' && whole
        ? [{ ...base, ...shareOf(found, record.period), about: 'target' as const }]
        : []),
    ]);
    return [...results, ...targets];
  });
}

type Found = Pick<Counterpart, 'printed' | 'text' | 'sources' | 'unit' | 'derived'>;

function shareOf(found: Found, { start, end }: Period): Found {
  const years = end - start + 1;
  const { value, half } = found.printed;
  return { ...found, printed: { value: value / years, half: half / years }, derived: true };
}

const UNCOUNTED: ReadonlySet<string> = new Set(['money', 'number']);

/** The value of a cell and the further figures beside it, such as the `247` of `23 (累計數 247)`. */
function figuresOf(quantity: Quantity | undefined, unit: Unit): Found[] {
  if (quantity === undefined) return [];
  const { text, raw, source } = quantity;
  const base = { text: text ?? raw, sources: [source], derived: false };
  const values = quantity.value === undefined ? [] : [{ value: quantity.value, unit: quantity.unit }];
  const beside = (quantity.figures ?? [])
    .filter(({ value }) => value !== quantity.value)
    .map((figure) => ({ value: figure.value, unit: figure.unit ?? quantity.unit }));
  return [...values, ...beside].flatMap((found) => {
    // A bare figure of a table of measures is no amount of money, and `275 億` of nothing counts nothing.
    if (found.unit === undefined && UNCOUNTED.has(unit.dimension)) return [];
    if (found.unit !== undefined && compareUnits(found.unit, unit) === 'different') return [];
    return [{ ...base, unit: found.unit, printed: printed(found.value, raw, found.unit) }];
  });
}

/** Years added up, where the table gives no total of its own: 55 + 75 + 144 = 274 萬人次. */
function sums(indicator: Indicator, unit: Unit): Counterpart[] {
  const parts = new Map<number, Indicator['records']>();
  for (const record of indicator.records) addTo(parts, record.part, record);
  return [...parts].flatMap(([part, records]) => {
    const hasTotal = records.some(
      ({ period, result }) => period.end > period.start && result?.value !== undefined,
    );
    if (hasTotal) return [];
    const years = records.filter(
      ({ period, result }) =>
        period.start === period.end && result?.value !== undefined && result.kind === 'annual',
    );
    const found = years.flatMap(({ result }) => figuresOf(result, unit).slice(0, 1));
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last || found.length < 2 || found.length !== years.length) return [];
    if (new Set(found.map((each) => each.unit?.dimension)).size !== 1) return [];
    return [
      {
        indicator,
        part,
        about: 'result' as const,
        period: { start: first.period.start, end: last.period.end },
        whole: true,
        printed: sumOf(found.map((each) => each.printed)),
        text: found.map((each) => each.text).join(' + '),
        sources: found.flatMap((each) => each.sources),
        unit: found[0]?.unit,
        derived: true,
      },
    ];
  });
}

function carbonOf(measure: Measure, indicator: Indicator, unit: Unit): Counterpart[] {
  const carbon = indicator.carbon;
  return figuresOf(carbon, unit).map((found) => ({
    ...found,
    indicator,
    part: indicator.part,
    about: 'carbon' as const,
    period: measure.period,
    whole: true,
  }));
}
