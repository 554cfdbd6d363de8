/**
 * A text that others are joined to, one after the other. Kept in pieces: where a list without years follows a table, ten
 * thousand rows are joined to one cell, and the text would be copied as often.
 */
export interface GrowingText {
  /** The row it stands in, counted in the rows that are done. */
  readonly index: number;
  /** None is blank. */
  pieces: string[];
  length: number;
}

export function startGrowing(index: number, text: string): GrowingText {
  return { index, pieces: [text], length: text.length };
}

export function append(grown: GrowingText, text: string): void {
  const before = grown.pieces.pop() ?? '';
  const head = before.trimEnd();
  const tail = text.trimStart();
  const seam = needsSpace(head, tail) ? `${head} ` : head;
  grown.pieces.push(seam, tail);
  grown.length += seam.length - before.length + tail.length;
}

export function wholeOf(grown: GrowingText): string {
  if (grown.pieces.length > 1) grown.pieces = [grown.pieces.join('')];
  return grown.pieces[0] ?? '';
}

/** Characters of a joined text that are told at each seam; a description has a few hundred. */
const TOLD = 1000;

/** The text up to where it was joined last; of a long one the end, behind `…`. */
export function endOf(grown: GrowingText): string {
  if (grown.length <= TOLD) return wholeOf(grown);
  let end = '';
  for (let at = grown.pieces.length - 1; at >= 0 && end.length < TOLD; at--) end = grown.pieces[at] + end;
  return `…${end.slice(-TOLD)}`;
}

const ENDS_LATIN = /[\w%.,)]$/u;
const STARTS_LATIN = /^[\w(]/u;

/** No space between Chinese characters; one between Latin words or before an item number. */
function needsSpace(head: string, tail: string): boolean {
  const isItem = /^\d{1,2}[.、]/u.test(tail);
  return isItem || (ENDS_LATIN.test(head) && STARTS_LATIN.test(tail));
}
