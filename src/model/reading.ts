/** What one cell says of one period: its items, each with the figures that are quantities. */
import { findAsOf } from '../parse/dates.ts';
import { type Figure, onlyQuantity, quantitiesOf, scanFigures } from '../parse/figures.ts';
import { isIntended, mayIntend } from '../parse/intent.ts';
import { type Item, linesOf, type Metrics, splitItems } from '../parse/items.ts';
import { isNothing } from '../parse/nothing.ts';
import { compareUnits } from '../parse/units.ts';
import type { Quantity, Unit } from '../plan-document.ts';
import { remember } from '../remember.ts';
import { standsApart } from './circumstance.ts';
import { readingsIn } from './doubtful-numbers.ts';
import { joined } from './joined.ts';
import type { Said } from './periods.ts';
import { rangesAmong } from './ranges.ts';
import { mayBeDay, pairIn } from './slash-pairs.ts';

/** One thing a cell says, with the figure that says it best. */
export interface Statement {
  readonly text: string;
  readonly label: string;
  /** Number of the item in a numbered list. */
  readonly ordinal?: number;
  /** Position of the item in the cell, so that figures joined in one sentence stay together. */
  readonly item: number;
  readonly figure?: Figure;
  /** Another figure that is as good, so that neither is the value: the other end of `10-15公頃`, the 600 of `20/600`. */
  readonly to?: Figure;
  /** What the figure counts, where the names around the cell say it of this one alone: the 20 of `20/600` under `場次/人次`. */
  readonly unit?: Unit;
  /** `地球日活動及環境日活動各1場次`: so many of each thing named, of which nobody said how many there are. */
  readonly each: boolean;
  /** All quantities of the statement, when there is more than one. */
  readonly others: readonly Figure[];
}

export interface CellReading {
  readonly said: Said;
  readonly nothing: boolean;
  readonly statements: readonly Statement[];
  /** The cell lists its statements (numbered or by slashes) rather than running them together. */
  readonly itemised: boolean;
  readonly asOf?: string;
  /** The cell holds a formula error or an uncalculated formula; its text is no value. */
  readonly unread?: NonNullable<Quantity['unread']>;
}

const ONE_METRIC: Metrics = { count: 1, numbered: false };

/** Reads a result, as `readCell` does; what it says is still to be done is no figure of it. */
export function readResult(
  said: Said,
  units: readonly Unit[],
  year: number,
  metrics = ONE_METRIC,
): CellReading {
  const reading = readCell(said, units, year, metrics);
  if (!mayIntend(said.text) || reading.statements.length === 0) return reading;
  const statements = splitItems(said.text).flatMap((item, at) => readItem(item, at, units, isDone));
  return { ...reading, statements };
}

function isDone(text: string, figure: Figure): boolean {
  return !isIntended(text, figure);
}

/** Reads a cell; `units` are those of the indicators it may speak of. */
export function readCell(
  said: Said,
  units: readonly Unit[],
  year: number,
  metrics = ONE_METRIC,
): CellReading {
  const { kind } = said.cell;
  // `#DIV/0!` holds a 0 and `=G2+100` a 100, and neither is what the cell is worth.
  if (kind === 'error' || kind === 'uncalculated') {
    return { said, nothing: true, statements: [], itemised: false, unread: kind };
  }
  const listed = linesOf(said.text, metrics);
  if (listed) {
    const statements = listed.flatMap((item, at) => readItem(item, at, units));
    return { said, nothing: false, statements, itemised: true };
  }
  const readings = readingsIn(said.text)?.figures;
  if (readings) return { said, nothing: false, statements: [bothOf(said.text, readings)], itemised: false };
  const only = onlyQuantity(said.text);
  // It names no day, either.
  if (only) return { said, nothing: false, statements: [soleStatement(said.text, only)], itemised: false };
  const pair = mayBeDay(said.text) ? undefined : pairIn(said.text);
  if (pair) {
    const figures = [pair[0].figure, pair[1].figure] as const;
    return { said, nothing: false, statements: [bothOf(said.text, figures)], itemised: false };
  }
  const { nothing, items, plain } = readWords(said.text);
  const statements = plain ?? joined(items.map((item, at) => readItem(item, at, units)));
  const reading = { said, nothing, statements, itemised: items.length > 1 };
  const asOf = nothing ? undefined : findAsOf(said.text, year)?.date;
  return asOf !== undefined && Number(asOf.slice(0, 4)) === year ? { ...reading, asOf } : reading;
}

/** What the words of a cell say, whatever is asked of them. */
interface Words {
  readonly nothing: boolean;
  readonly items: readonly Item[];
  /** Its statements, where no item has several figures to choose from. */
  readonly plain: readonly Statement[] | undefined;
}

const SAYS_NOTHING: Words = { nothing: true, items: [], plain: [] };

const readWords = remember((text: string): Words => {
  if (isNothing(text)) return SAYS_NOTHING;
  const items = splitItems(text);
  const isPlain = items.every((item) => quantitiesOf(item.text).length < 2);
  const plain = isPlain ? joined(items.map((item, at) => readItem(item, at, []))) : undefined;
  return { nothing: false, items, plain };
});

function soleStatement(text: string, figure: Figure): Statement {
  return { text, item: 0, label: figure.label, figure, each: isEach(text, figure), others: NO_FIGURES };
}

/** Of `20/600` under no two units nobody can say which figure is meant. */
function bothOf(text: string, [figure, to]: readonly [Figure, Figure]): Statement {
  return { text, label: '', item: 0, figure, to, each: false, others: NO_FIGURES };
}

const NO_FIGURES: readonly Figure[] = [];

/** The figures that statements say best, with both ends of a range. */
export function figuresOf(statements: readonly Statement[]): Figure[] {
  return statements.flatMap(({ figure, to }) => (figure && to ? [figure, to] : (figure ?? [])));
}

function readItem(
  { text, ordinal }: Item,
  item: number,
  units: readonly Unit[],
  counts: (text: string, figure: Figure) => boolean = ALL,
): Statement[] {
  const base = ordinal === undefined ? { text, item } : { text, item, ordinal };
  const scanned = scanFigures(text).filter((figure) => counts(text, figure));
  const [only] = scanned;
  if (scanned.length === 1 && only?.role === 'quantity') {
    return [{ ...base, label: only.label, figure: only, each: isEach(text, only), others: NO_FIGURES }];
  }
  const said = scanned.filter((figure) => figure.role === 'quantity');
  const ranges = rangesAmong(said);
  const ends = new Set(ranges.values());
  const figures = ends.size === 0 ? said : said.filter((figure) => !ends.has(figure));
  const asides = scanned.filter((figure) => figure.role === 'parenthetical');
  const [first] = figures;
  if (first === undefined) return [{ ...base, label: text, each: false, others: [] }];
  const chosen = figures.length === 1 ? first : chooseFigure(figures, units);
  if (!chosen) return figures.map((figure) => ownStatement(figure));
  const apart = figures.filter((figure) => figure !== chosen && standsApart(text, figure, chosen));
  const alone = figures.length - apart.length === 1;
  const others = alone && asides.length === 0 ? [] : [...figures, ...asides];
  const label = alone ? chosen.label : text;
  const main = { ...base, label, figure: chosen, each: isEach(text, chosen), others, ...endOf(chosen) };
  return figures.flatMap((figure) =>
    figure === chosen ? [main] : apart.includes(figure) ? [ownStatement(figure)] : [],
  );

  function ownStatement(figure: Figure): Statement {
    return { ...base, label: figure.label, figure, each: isEach(text, figure), others: [], ...endOf(figure) };
  }

  function endOf(figure: Figure): Pick<Statement, 'to'> {
    const to = ranges.get(figure);
    return to ? { to } : {};
  }
}

const ALL = (): boolean => true;

function isEach(text: string, figure: Figure): boolean {
  return text.includes('各') && /各\s{0,3}$/u.test(text.slice(Math.max(0, figure.start - 4), figure.start));
}

/**
 * The one figure that is meant where an item has several: the one in the indicator's unit
 * (`共30所…100%`). A year's figure beside a cumulative one (`新增 82 株 累計新增 124 株`) is decided later,
 * when the target is known, so both are kept in one statement.
 */
function chooseFigure(figures: readonly Figure[], units: readonly Unit[]): Figure | undefined {
  const exact = figures.filter((figure) => units.some((unit) => figure.unit && fits(figure.unit, unit)));
  // `補助 1 家業者申請 9 座` where the target counts 站.
  const near = figures.filter((figure) => units.some((unit) => figure.unit && !isForeign(figure.unit, unit)));
  const fitting = exact.length > 0 ? exact : near;
  const foreign = figures.filter((figure) =>
    units.every((unit) => figure.unit && isForeign(figure.unit, unit)),
  );
  if (fitting.length === 1 && fitting.length + foreign.length === figures.length) return fitting[0];
  // `每年30場，5年共150場` says one thing twice, and says it of each year.
  const yearly = figures.find(({ per }) => per === 'year');
  return isYearAndTotal(figures) ? (yearly ?? figures.find((figure) => figure.cumulative)) : undefined;
}

export function isYearAndTotal(figures: readonly Figure[]): boolean {
  const totals = figures.filter((figure) => figure.cumulative);
  const [first, second] = figures;
  if (figures.length !== 2 || totals.length !== 1 || !first || !second) return false;
  return !first.unit || !second.unit || fits(first.unit, second.unit);
}

function isForeign(a: Unit, b: Unit): boolean {
  return compareUnits(a, b) === 'different';
}

function fits(a: Unit, b: Unit): boolean {
  const relation = compareUnits(a, b);
  return relation === 'same' || relation === 'convertible';
}
