/** One target or result of the old document against that of the new. */
import { ambitionOf, sameScale, speaks } from '../check/quantities.ts';
import type { Change, Difference } from '../diff-report.ts';
import { compareUnits } from '../parse/units.ts';
import type { Indicator, Quantity, Unit } from '../plan-document.ts';
import { digitsOf, nameLikeness, settle, wordingOf } from './text.ts';

export type Verdict =
  | 'same'
  | 'added'
  | 'dropped'
  | 'raised'
  | 'lowered'
  | 'postponed'
  | 'advanced'
  | 'changed'
  | 'reworded';

export interface Compared {
  readonly verdict: Verdict;
  /** The figures are in other units; with `same`, the quantity is what it was. */
  readonly unitChanged: boolean;
  readonly difference?: Difference;
}

/** Sentences this alike that state the same figures say the same in other words. */
const ALIKE_SENTENCES = 0.9;

/**
 * What became of a quantity. `raised` and `lowered` are about how much is asked for: where lower is better, a
 * smaller figure is the higher target. `changed`: another figure or sentence of which neither can be said.
 */
export function compareQuantities(
  before: Quantity | undefined,
  after: Quantity | undefined,
  indicators: readonly [Indicator, Indicator],
): Compared {
  if (!speaks(before) || !speaks(after)) return { verdict: oneSided(before, after), unitChanged: false };
  const unitChanged = hasOtherUnit(before, after);
  if (before.value === undefined || after.value === undefined) {
    return { verdict: compareWords(before, after), unitChanged };
  }
  if (equal(figureOf(before, after), figureOf(after, before))) {
    return { verdict: compareTerms(before, after, unitChanged), unitChanged };
  }
  return { verdict: compareFigures(before, after, indicators), unitChanged, ...differenceOf(before, after) };
}

function oneSided(before: Quantity | undefined, after: Quantity | undefined): Verdict {
  if (speaks(after)) return 'added';
  return speaks(before) ? 'dropped' : 'same';
}

/** `MWp` and `百萬峰瓦` are one unit, 家 and 家次 are two words, MW and kW two units of one thing. */
function hasOtherUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  if (a === undefined || b === undefined) return a !== b;
  return compareUnits(a, b) !== 'same';
}

/** In base units where both have a unit; else as written, since nobody knows what the one without counts. */
function figureOf(quantity: Quantity, other: Quantity): number | undefined {
  return quantity.unit && other.unit ? quantity.baseValue : quantity.value;
}

function equal(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The figure is the same; the rest of what the cell says may not be. */
function compareTerms(before: Quantity, after: Quantity, unitChanged: boolean): Verdict {
  if (textOf(before) === textOf(after) && !unitChanged) return 'same';
  if (isUnlike(before.unit, after.unit)) return 'changed';
  const [due, dueNow] = [before.dueYear, after.dueYear];
  if (due !== undefined && dueNow !== undefined && due !== dueNow) {
    return due < dueNow ? 'postponed' : 'advanced';
  }
  if (isOpposed(before.op, after.op)) return 'changed';
  const units = [before.unit, after.unit].flatMap((unit) => unit?.symbol ?? []);
  const sameWords = wordingOf(textOf(before), units) === wordingOf(textOf(after), units);
  if (sameWords) return 'same';
  return before.kind === after.kind && before.per === after.per ? 'reworded' : 'changed';
}

function isUnlike(a: Unit | undefined, b: Unit | undefined): boolean {
  return a !== undefined && b !== undefined && compareUnits(a, b) === 'different';
}

function isOpposed(a: Quantity['op'], b: Quantity['op']): boolean {
  return a !== undefined && b !== undefined && a[0] !== b[0];
}

function compareFigures(
  before: Quantity,
  after: Quantity,
  [old, young]: readonly [Indicator, Indicator],
): Verdict {
  const comparable =
    before.kind === after.kind &&
    before.per === after.per &&
    !isOpposed(before.op, after.op) &&
    (sameScale(before, after) || isNear(before.unit, after.unit)) &&
    Math.sign(before.value ?? 0) * Math.sign(after.value ?? 0) >= 0;
  if (!comparable) return 'changed';
  const [asked, asksNow] = [ambition(before, old), ambition(after, young)];
  if (asked === undefined || asksNow === undefined || old.direction !== young.direction) return 'changed';
  return asksNow > asked ? 'raised' : 'lowered';
}

function isNear(a: Unit | undefined, b: Unit | undefined): boolean {
  // A unit that is said now and was not before: 853 and then 900 輛.
  if (a === undefined || b === undefined) return true;
  return compareUnits(a, b) === 'near-synonym';
}

/** What is to be kept up (維持 90%) asks for less when the figure falls, unless the cell sets an upper limit. */
function ambition(quantity: Quantity, indicator: Indicator): number | undefined {
  const direction = indicator.direction === 'maintain' ? 'increase' : indicator.direction;
  return ambitionOf(quantity, { ...indicator, direction });
}

/** Sentences, or a sentence and a figure. */
function compareWords(before: Quantity, after: Quantity): Verdict {
  const [a, b] = [textOf(before), textOf(after)];
  if (a === b) return 'same';
  const sameFigures =
    digitsOf(a) === digitsOf(b) && (before.value === undefined) === (after.value === undefined);
  return sameFigures && nameLikeness(a, b) >= ALIKE_SENTENCES ? 'reworded' : 'changed';
}

function textOf({ text, raw }: Quantity): string {
  return settle(text ?? raw);
}

function differenceOf(before: Quantity, after: Quantity): Pick<Change, 'difference'> {
  if (isUnlike(before.unit, after.unit)) return {};
  const [from, to] = [figureOf(before, after), figureOf(after, before)];
  if (from === undefined || to === undefined) return {};
  const scale = before.unit && after.unit ? after.unit.scale : 1;
  return { difference: difference(from, to, scale, (after.unit ?? before.unit)?.symbol ?? '') };
}

/** Free of the noise of binary fractions; percent of the old, to one decimal. */
export function difference(from: number, to: number, scale: number, unit: string): Difference {
  const amount = Number(((to - from) / scale).toPrecision(12));
  const percent = Math.round(((to - from) / Math.abs(from)) * 1000) / 10;
  return { amount, unit, ...(from === 0 ? {} : { percent }) };
}
