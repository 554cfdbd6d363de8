/** Numbers through one section of a format: `#,##0.00"元"`. */
import { decimalOf } from './decimal.ts';
import { showGeneral } from './general.ts';
import type { Piece, Section } from './sections.ts';

/** Shows a number's size; the sign is the caller's. `isZero` says that no digit but 0 is shown. */
export type ShowSize = (size: number) => { readonly text: string; readonly isZero: boolean };

interface Pattern {
  /** Placeholders before the point, commas left out. */
  readonly whole: string;
  readonly point: boolean;
  readonly fraction: string;
  readonly grouped: boolean;
  /** Commas after the last digit each divide by a thousand. */
  readonly thousands: number;
}

function patternOf(code: string): Pattern | undefined {
  const scaled = code.replace(/,+$/u, '');
  const [whole = '', fraction, more] = scaled.split('.');
  if (more !== undefined || fraction?.includes(',')) return undefined;
  return {
    whole: whole.replaceAll(',', ''),
    point: fraction !== undefined,
    fraction: fraction ?? '',
    grouped: whole.includes(','),
    thousands: code.length - scaled.length,
  };
}

function groups(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** The digits before the point: as many as there are, at least those from the first `0` on, `?` as spaces. */
function showWhole(digits: string, { whole, grouped }: Pattern): string {
  const firstZero = whole.indexOf('0');
  const least = firstZero < 0 ? 0 : whole.length - firstZero;
  const padded = digits.padStart(least, '0');
  const shown = grouped ? groups(padded) : padded;
  const empty = whole.slice(0, Math.max(0, whole.length - padded.length));
  return ' '.repeat(empty.replaceAll('#', '').length) + shown;
}

/** Zeros at the end that stand where the pattern has `#` or `?` are left out, or shown as spaces. */
function showFraction(digits: string, pattern: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0' && pattern.charAt(end - 1) !== '0') end -= 1;
  return digits.slice(0, end) + ' '.repeat(pattern.slice(end).replaceAll('#', '').length);
}

const NOT_ZERO = /[1-9]/u;

/** A section with digits in one place, which may have text around them; undefined for anything else. */
export function sizeOf({ pieces }: Section): ShowSize | undefined {
  const places = pieces.flatMap((piece, index) =>
    piece.is === 'digits' || piece.is === 'general' ? [index] : [],
  );
  const [place] = places;
  if (places.length > 1 || pieces.some(({ is }) => is === 'date' || is === 'noon' || is === 'cell-text'))
    return undefined;
  const before = textOf(pieces.slice(0, place));
  if (place === undefined) return () => ({ text: before, isZero: false });
  const after = textOf(pieces.slice(place + 1));
  const percents = pieces.filter(({ is }) => is === 'percent').length;
  const digits = pieces[place];
  if (digits?.is !== 'digits') {
    return (size) => ({ text: before + showGeneral(size) + after, isZero: size === 0 });
  }
  const pattern = patternOf(digits.code);
  if (pattern === undefined) return undefined;
  const shift = 2 * percents - 3 * pattern.thousands;
  return (size) => {
    const { whole, fraction } = decimalOf(size, shift, pattern.fraction.length);
    const shown =
      showWhole(whole, pattern) + (pattern.point ? `.${showFraction(fraction, pattern.fraction)}` : '');
    return { text: before + shown + after, isZero: !NOT_ZERO.test(whole + fraction) };
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.is === 'text' ? piece.text : piece.is === 'percent' ? '%' : ''))
    .join('');
}
