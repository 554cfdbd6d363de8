/** Cells whose one number may be written in a way that is open to two readings: `(5%)`, `11 500人`, `1⏎20 MW`. */
import { type Figure, scanFigures } from '../parse/figures.ts';
import { foldSameLength } from '../parse/normalise.ts';

const BRACKETED = /^\s{0,9}\([\d,.]{1,20}[^\d()]{0,9}\)\s{0,9}$/u;
const BROKEN =
  /^\s{0,9}\d{1,3}(?: {1,3}\d{3}|[ \t]{0,3}\n\s{0,3}\d{1,9})(?:[.]\d{1,9})?(?![\d,.])[^\d]{0,9}$/u;

export interface Readings {
  readonly problem: 'bracketed-figure' | 'broken-number';
  readonly figures: readonly [Figure, Figure];
}

/**
 * `(5%)` is minus five to an accountant and a remark to others; `11 500人` is 11,500 by a blank between thousands, or two figures.
 * Undefined for any other cell.
 */
export function readingsIn(text: string): Readings | undefined {
  const folded = foldSameLength(text);
  const bracketed = BRACKETED.test(folded);
  if (!bracketed && !BROKEN.test(folded)) return undefined;
  const [first, second, ...more] = scanFigures(text);
  if (first?.role !== 'quantity' || more.length > 0) return undefined;
  if (bracketed) {
    if (second || first.value <= 0) return undefined;
    return { problem: 'bracketed-figure', figures: [first, { ...first, value: -first.value }] };
  }
  const isBroken = second?.role === 'quantity' && first.unit === undefined;
  return isBroken ? { problem: 'broken-number', figures: [first, second] } : undefined;
}
