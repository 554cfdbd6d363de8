/** Numbers that Excel and LibreOffice write beside the text of a cell: `<td x:num="0.5">50%</td>`. */

const SHOWN = /^([+-]?)([\d,]+)(?:\.(\d*))?\s*(%?)$/u;
/** Beyond this many characters no number stands in a cell. */
const LONGEST = 40;

/**
 * The stored number where the text shows it, rounded as it may be; `differs` where the text shows another, and undefined
 * where it shows none (a date, a number in words).
 */
export function storedNumber(text: string, stored: string): number | 'differs' | undefined {
  const trimmed = text.trim();
  const match = trimmed.length > LONGEST ? null : SHOWN.exec(trimmed);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = '', percent] = match;
  const scale = percent === '%' ? 100 : 1;
  const shown = Number(`${sign}${whole.replaceAll(',', '')}.${decimals}`) / scale;
  // `x:num` alone says that the text is the number.
  const value = stored.trim() === '' ? shown : Number(stored);
  if (!Number.isFinite(value)) return 'differs';
  const half = 0.5 / (scale * 10 ** decimals.length);
  return Math.abs(value - shown) <= half * (1 + 1e-9) + Math.abs(value) * 1e-12 ? value : 'differs';
}
