/** Looking at single characters by their code, which makes nothing: a pattern makes a match, and `charAt` a text. */

/** `0` to `9`; full-width digits are folded before anyone asks. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What `\s` matches and `trim` takes away. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  );
}

/** The first position from `at` that is no space, at most `most` characters on. */
export function skipSpaces(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  const limit = Math.min(text.length, at + most);
  let next = at;
  while (next < limit && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** The end of `text` from `from` to `to` without the spaces there. */
export function endWithoutSpaces(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** The position behind the digits that begin at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}
