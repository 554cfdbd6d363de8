/** How exactly a figure is printed, and whether two printed figures can be one and the same quantity. */

import type { Unit } from '../plan-document.ts';

/** A figure in base units with half a unit of its last printed digit: `1.95 萬噸` is 19500 and 50. */
export interface Printed {
  readonly value: number;
  readonly half: number;
}

export type Agreement = 'equal' | 'rounded' | 'different';

/**
 * A number as its text prints it: `3.60` has two decimals although its value has one. Things that are counted one
 * by one (29 家次) are exact; 1,098 萬人次 is not.
 */
export function printed(value: number, text: string, unit?: Unit): Printed {
  const scale = unit?.scale ?? 1;
  const isExact = scale === 1 && Number.isInteger(value) && unit?.dimension.startsWith('count:') === true;
  return { value: value * scale, half: isExact ? 0 : 0.5 * 10 ** -decimalsOf(value, text) * scale };
}

/**
 * `equal`: within the rounding of both as printed. `rounded`: one unit of the coarser's last digit off, which
 * cutting digits off explains (24.9 萬 for 249,608).
 */
export function agreementOf(a: Printed, b: Printed): Agreement {
  const gap = Math.abs(a.value - b.value);
  const noise = 1e-9 * Math.max(1, Math.abs(a.value), Math.abs(b.value));
  if (gap <= a.half + b.half + noise) return 'equal';
  return gap < 2 * Math.max(a.half, b.half) && Math.max(a.half, b.half) > Math.min(a.half, b.half)
    ? 'rounded'
    : 'different';
}

/** The sum of printed figures; its rounding is all of theirs together. */
export function sumOf(figures: readonly Printed[]): Printed {
  return figures.reduce((sum, { value, half }) => ({ value: sum.value + value, half: sum.half + half }), {
    value: 0,
    half: 0,
  });
}

/** Digits that carry meaning: 4,500,000 has two, 19,522.08 has seven. */
export function significantDigits({ value, half }: Printed): number {
  if (value === 0) return 0;
  const digits = String(Math.round(Math.abs(value) / (half === 0 ? 1 : 2 * half))).replace(/0+$/, '');
  return digits.length;
}

/** Powers of ten by which Chinese units are scaled, with the word for each. */
const SLIPS: readonly (readonly [factor: number, word: string])[] = [
  [1e4, '萬'],
  [1e3, '千'],
  [1e8, '億'],
  [1e6, '百萬'],
];

/** The scale word one of the two has lost: 4,758 against 47,584,891 is 萬. Undefined when the digits differ. */
export function scaleSlip(large: Printed, small: Printed): string | undefined {
  const slip = SLIPS.find(([factor]) => {
    const shrunk = { value: large.value / factor, half: large.half / factor };
    return agreementOf(shrunk, small) === 'equal';
  });
  // With fewer digits the two are alike by chance.
  if (slip === undefined || significantDigits(large) < 3 || significantDigits(small) < 3) return undefined;
  return slip[1];
}

const NUMERAL = /[0-9０-９][0-9０-９,，]*(?:[.．]([0-9０-９]+))?/gu;

function decimalsOf(value: number, text: string): number {
  for (const match of text.normalize('NFKC').matchAll(NUMERAL)) {
    if (Number(match[0].replace(/,/g, '')) === Math.abs(value)) return match[1]?.length ?? 0;
  }
  return String(value).split('.')[1]?.length ?? 0;
}
