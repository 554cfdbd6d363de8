/** Two figures with a slash between them and nothing else: `8校/10校` done of those due, `20/600` under `場次/人次`, or neither. */
import { type Figure, quantitiesOf } from '../parse/figures.ts';
import { foldSameLength } from '../parse/normalise.ts';
import { findYears } from '../parse/period.ts';
import { compareUnits } from '../parse/units.ts';
import type { Unit } from '../plan-document.ts';

/** One side of a slash; `text` is its slice of the cell. */
interface Side {
  readonly text: string;
  readonly figure: Figure;
}

export type Pair = readonly [Side, Side];

const PAIR = /^\s{0,9}[\d,.]{1,20}[^\d/()]{0,9}\/\s{0,3}[\d,.]{1,20}[^\d/()]{0,9}$/u;
const DAY = /^\s*(?:[1-9]|1[0-2])\/(?:[1-9]|[12]\d|3[01])\s*$/;

/** The two figures, where they may count the same thing. */
export function pairIn(text: string): Pair | undefined {
  const folded = foldSameLength(text);
  if (!PAIR.test(folded) || findYears(folded).length > 0) return undefined;
  const slash = folded.indexOf('/');
  const [first, second] = [sideOf(text.slice(0, slash)), sideOf(text.slice(slash + 1))];
  return first && second && agree(first.figure.unit, second.figure.unit) ? [first, second] : undefined;
}

/** `3/5` alone may be the fifth of March. */
export function mayBeDay(text: string): boolean {
  return DAY.test(foldSameLength(text));
}

function sideOf(slice: string): Side | undefined {
  const text = slice.trim();
  const [figure, ...more] = quantitiesOf(text);
  return figure && more.length === 0 && figure.raw.trim() === text ? { text, figure } : undefined;
}

/** Whether both may count the same thing. */
export function agree(a: Unit | undefined, b: Unit | undefined): boolean {
  return !a || !b || compareUnits(a, b) === 'same';
}
