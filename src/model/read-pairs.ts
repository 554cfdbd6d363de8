/** Cells of two figures and a slash, read beside the target and under the names of what is counted. */
import { parseUnit } from '../parse/units.ts';
import type { Unit } from '../plan-document.ts';
import type { MeasureIndicator } from './indicators.ts';
import type { Said } from './periods.ts';
import type { CellReading, Statement } from './reading.ts';
import { agree, mayBeDay, pairIn } from './slash-pairs.ts';

/** `8校/10校` beside the target `10校` says that 8 were done; any other cell is given back as it is. */
export function doneOf(said: Said, target: CellReading | undefined): Said {
  const [only, ...more] = target?.statements ?? [];
  const due = more.length === 0 && !only?.to ? only?.figure : undefined;
  const pair = due && pairIn(said.text);
  if (!due || !pair || pair[1].figure.value !== due.value) return said;
  return pair.every(({ figure }) => agree(figure.unit, due.unit)) ? { ...said, text: pair[0].text } : said;
}

/** What each side of a pair counts. */
export type PairOf = readonly [Unit | undefined, Unit | undefined];

/** `場次/人次`, as the unit or the name of one indicator, or two indicators. */
export function pairOf(indicators: readonly MeasureIndicator[]): PairOf | undefined {
  const [first, second, ...more] = indicators;
  if (!first || more.length > 0) return undefined;
  if (second) return [first.unit, second.unit];
  const name = first.unit?.symbol ?? first.name;
  // Nearly every name has none, and need not be taken apart.
  if (!SLASH.test(name)) return undefined;
  const names = name.normalize('NFKC').split('/');
  const [one, other] = names.map((name) => parseUnit(name));
  return names.length === 2 && counts(one) && counts(other) ? [one, other] : undefined;
}

const SLASH = /[/／]/u;

function counts(unit: Unit | undefined): unit is Unit {
  return unit?.dimension.startsWith('count') ?? false;
}

/** Two statements of a cell that holds a figure for each; undefined for any other cell. */
export function readPair(said: Said, units: PairOf): CellReading | undefined {
  if (said.cell.kind === 'error' || said.cell.kind === 'uncalculated') return undefined;
  const pair = pairIn(said.text);
  // Under two names `7/31` is a day rather than seven of one and 31 of the other.
  if (!pair || (mayBeDay(said.text) && units.includes(undefined))) return undefined;
  const statements = pair.map(({ text, figure }, at): Statement => {
    const unit = units[at];
    const own = { text, label: '', ordinal: at + 1, item: at, figure, each: false, others: [] };
    return unit ? { ...own, unit } : own;
  });
  return { said, nothing: false, statements, itemised: true };
}
