/**
 * A number in the format General: as spreadsheets show it in a cell wide enough, eleven characters, but never with
 * fewer digits of an amount than it has. `1.23457E+11` for 123,456,789,012 says six digits of twelve.
 */

const WIDEST = 11;
/** Amounts from here on are shown with all the digits spreadsheets know of them, up to where those end. */
const LARGE = 1e10;
const DIGITS = 15;
const DIGITS_END = 1e15;

function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/** `1.23457e+15` to `1.23457E+15`, `1e-10` to `1E-10`. */
function exponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  return `${withoutZeros(mantissa)}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}

export function showGeneral(value: number): string {
  const whole = String(value);
  const widest = value < 0 ? WIDEST + 1 : WIDEST;
  if (whole.length <= widest && !whole.includes('e')) return whole;
  const size = Math.abs(value);
  if (size >= DIGITS_END || size < 1e-9) return exponential(value);
  if (size >= LARGE) return withoutZeros(value.toPrecision(DIGITS));
  // Digits after the point as far as the width goes; a number too small for them is written with its power of ten.
  const digits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const shown = withoutZeros(value.toFixed(WIDEST - 1 - digits));
  if (size >= 1e-4) return shown;
  const all = withoutZeros(value.toFixed(12));
  return all.length <= widest ? all : exponential(value);
}
