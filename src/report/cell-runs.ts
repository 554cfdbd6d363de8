/** Cells side by side said as one range: of a column without a place every cell is named, and `J3:J100001` is read at a glance. */

export interface CellRun {
  /** `J3:J9`, or a place by itself, as it came. */
  readonly text: string;
  /** How many places it stands for. */
  readonly cells: number;
}

/** Two cells are as short by themselves. */
const LEAST = 3;

/**
 * Cells that come one below the other, as A1, are one run from three on; any other place stands for itself. The order stays,
 * and a range holds no cell that was not named.
 */
export function cellRuns(places: Iterable<string>): CellRun[] {
  const runs: CellRun[] = [];
  let first = '';
  let last = '';
  let cells = 0;
  let letters = 0;
  let row = 0;
  const close = (): void => {
    if (cells >= LEAST) runs.push({ text: `${first}:${last}`, cells });
    else if (cells > 0) runs.push({ text: first, cells: 1 });
    if (cells === LEAST - 1) runs.push({ text: last, cells: 1 });
  };
  for (const place of places) {
    const ownLetters = lettersOf(place);
    const ownRow = ownLetters === 0 ? 0 : rowBehind(place, ownLetters);
    // What is no cell has row 0, which is below nothing.
    const isBelow =
      ownLetters === letters && ownRow === row + 1 && place.slice(0, letters) === last.slice(0, letters);
    if (!isBelow) {
      close();
      first = place;
      cells = 0;
    }
    last = place;
    cells += 1;
    letters = ownLetters;
    row = ownRow;
  }
  close();
  return runs;
}

// A column can be named cell by cell, a hundred thousand of them: they are looked at without anything being cut out of them.

const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** How many letters the name of a cell, such as AB9, begins with; 0 of what is no such name. */
function lettersOf(place: string): number {
  let letters = 0;
  while (letters < place.length && isBetween(place.charCodeAt(letters), 'A', 'Z')) letters += 1;
  const digits = place.length - letters;
  if (letters > MOST_LETTERS || digits < 1 || digits > MOST_DIGITS) return 0;
  for (let at = letters; at < place.length; at += 1) if (!isBetween(place.charCodeAt(at), '0', '9')) return 0;
  return letters;
}

function rowBehind(place: string, letters: number): number {
  let row = 0;
  for (let at = letters; at < place.length; at += 1) row = row * 10 + place.charCodeAt(at) - ZERO;
  return row;
}

const ZERO = 0x30;

function isBetween(code: number, first: string, last: string): boolean {
  return code >= first.charCodeAt(0) && code <= last.charCodeAt(0);
}
