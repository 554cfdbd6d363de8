/** Numbers in digits, the way spreadsheets round them: by their 15 decimal digits, half away from zero. */

const KNOWN_DIGITS = 15;

export interface Decimal {
  /** Without leading zeros; empty for a number below one. */
  readonly whole: string;
  /** As many digits as were asked for. */
  readonly fraction: string;
}

/**
 * The digits of a number (its sign aside) times ten to the power of `shift`, with `places` digits after the point.
 * 0.285 is 0.29 with two, although the nearest binary number lies below the half.
 */
export function decimalOf(value: number, shift: number, places: number): Decimal {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(KNOWN_DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  /** How many of the digits stand before the point. */
  const point = Number(exponent) + 1 + shift;
  const kept = point + places;
  let rounded = '0';
  if (kept >= KNOWN_DIGITS) rounded = digits.padEnd(kept, '0');
  else if (kept >= 0) {
    const up = digits.charAt(kept) >= '5' ? 1 : 0;
    rounded = String(Number(digits.slice(0, kept)) + up);
  }
  const all = rounded.padStart(places + 1, '0');
  return {
    whole: all.slice(0, all.length - places).replace(/^0+/u, ''),
    fraction: all.slice(all.length - places),
  };
}
