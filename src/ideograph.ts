/** Told from its code alone: an ideograph is one however a text is written, while figures and signs come in several widths. */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
