/** What two tellings of one text differ in, character by character. */

export interface Difference {
  /** The same stretch of either text, with a few characters around what differs. */
  readonly one: string;
  readonly other: string;
  /** What only one of them has. */
  readonly onlyOne: string;
  readonly onlyOther: string;
}

/** Half and full width, spaces, raised digits (Big5 knows no CO₂) and 台 for 臺 change nothing that is said. */
export function withoutForm(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replaceAll('台', '臺');
}

const CONTEXT = 6;

/** The stretches in which two texts differ; none when they are equal. Stretches close to each other are one. */
export function differencesOf(one: string, other: string): Difference[] {
  const [a, b] = [[...one], [...other]];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (from === endA && from === endB) return [];
  return hunksOf(a.slice(from, endA), b.slice(from, endB)).map((hunk) => {
    const [startA, stopA] = [from + hunk.startA, from + hunk.stopA];
    const [startB, stopB] = [from + hunk.startB, from + hunk.stopB];
    return {
      one: around(a, startA, stopA),
      other: around(b, startB, stopB),
      onlyOne: a.slice(startA, stopA).join(''),
      onlyOther: b.slice(startB, stopB).join(''),
    };
  });
}

function around(text: readonly string[], start: number, stop: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, stop + CONTEXT);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : ''}`;
}

interface Hunk {
  readonly startA: number;
  stopA: number;
  readonly startB: number;
  stopB: number;
}

/** Longer stretches that share nothing at their ends are shown whole rather than compared at great cost. */
const MOST_CELLS = 4_000_000;
/** Fewer equal characters between two differences do not make them two. */
const FEWEST_EQUAL = 3;

function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  if (a.length * b.length > MOST_CELLS) return [{ startA: 0, stopA: a.length, startB: 0, stopB: b.length }];
  const common = commonLengths(a, b);
  const width = b.length + 1;
  const hunks: Hunk[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    if (atA < a.length && atB < b.length && a[atA] === b[atB]) {
      atA += 1;
      atB += 1;
      continue;
    }
    const last = hunks.at(-1);
    const near = last !== undefined && atA - last.stopA < FEWEST_EQUAL;
    const hunk = near ? last : { startA: atA, stopA: atA, startB: atB, stopB: atB };
    if (!near) hunks.push(hunk);
    const skipA = common[(atA + 1) * width + atB] ?? -1;
    const skipB = common[atA * width + atB + 1] ?? -1;
    if (atB >= b.length || (atA < a.length && skipA >= skipB)) atA += 1;
    else atB += 1;
    hunk.stopA = atA;
    hunk.stopB = atB;
  }
  return hunks;
}

/** Length of the longest common subsequence of the rests of both texts, from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let atA = a.length - 1; atA >= 0; atA -= 1) {
    for (let atB = b.length - 1; atB >= 0; atB -= 1) {
      const place = atA * width + atB;
      lengths[place] =
        a[atA] === b[atB]
          ? (lengths[place + width + 1] ?? 0) + 1
          : Math.max(lengths[place + width] ?? 0, lengths[place + 1] ?? 0);
    }
  }
  return lengths;
}
