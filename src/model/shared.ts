/**
 * Parts of the model that are equal in many places, as one object each: a column of a hundred thousand figures has one
 * unit and a few periods. They are frozen, so that nobody changes all places by changing one.
 */
import type { Period, Unit } from '../plan-document.ts';

/** No words in brackets, as nearly every cell has none. */
export const NO_QUALIFIERS: string[] = frozen([]);

/** More than the units of any plan; a unit column may hold any words. */
const MANY_UNITS = 1024;

/** The last unit of each spelling; what a spelling means is the same all through a run. */
const unitsBySymbol = new Map<string, Unit>();

/** A unit of the model: nothing but its three facts, whatever a parser knows besides. */
export function unitLike({ symbol, dimension, scale }: Unit): Unit {
  const known = unitsBySymbol.get(symbol);
  if (known?.dimension === dimension && known.scale === scale) return known;
  if (unitsBySymbol.size >= MANY_UNITS) unitsBySymbol.clear();
  const unit = frozen({ symbol, dimension, scale });
  unitsBySymbol.set(symbol, unit);
  return unit;
}

/** A span of whole years. */
export function yearsLike(start: number, end: number): Period {
  const known = lastYears.get(start);
  if (known?.end === end) return known;
  if (lastYears.size >= MANY_UNITS) lastYears.clear();
  const years = frozen({ start, end });
  lastYears.set(start, years);
  return years;
}

const lastYears = new Map<number, Period>();

/** A list of names that a parser gives again for the same text. */
export function namesLike(names: string[]): string[] {
  return Object.isFrozen(names) ? names : frozen(names);
}

function frozen<T extends object>(thing: T): T {
  Object.freeze(thing);
  return thing;
}
