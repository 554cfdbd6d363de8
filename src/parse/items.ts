import { scanFigures } from './figures.ts';
import { findMarkers } from './markers.ts';
import { foldSameLength } from './normalise.ts';
import { findYears } from './period.ts';
import { unitIn } from './units.ts';

/** One part of a cell. `text` is exactly the slice from `start` to `end`, without its list number. */
export interface Item {
  readonly ordinal?: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a cell that is a list: numbered (`1.累計16面 2.累計50公尺`, `(1)…`, `①…`, `一、…`), words
 * before the first number being an item without ordinal; or separated by slashes, when every part has a
 * figure or is named (`興達：91/大林：尚未執行`). Anything else is one item.
 */
export function splitItems(text: string): Item[] {
  const markers = findMarkers(text);
  const opening = markers[0];
  if (opening === undefined) return splitSlashes(text);
  const items: Item[] = [];
  if (text.slice(0, opening.start).trim() !== '') items.push(trimmed(text, 0, opening.start));
  for (const [index, marker] of markers.entries()) {
    const end = markers[index + 1]?.start ?? text.length;
    items.push({ ordinal: marker.ordinal, ...trimmed(text, marker.end, end) });
  }
  return items;
}

/** How many metrics a cell speaks of, and whether their own cell numbers them. */
export interface Metrics {
  readonly count: number;
  readonly numbered: boolean;
}

/**
 * A line for each of several metrics: `1.5` above `2.3`. Where the metrics are numbered, so are the lines: `1.20` above `2.600`
 * are 20 and 600. A mark that parts the lines is none of theirs: `30,` above `120` is no number that a narrow column breaks.
 * Undefined for any other cell.
 */
export function linesOf(text: string, { count, numbered }: Metrics): Item[] | undefined {
  if (count < 2 || !text.includes('\n')) return undefined;
  const lines = [...text.matchAll(/[^\r\n]+/g)]
    .map(({ index, 0: line }) => ({ index, text: withoutMark(line) }))
    .filter((line) => line.text !== '');
  if (lines.length !== count) return undefined;
  const marks = lines.map((line) => /^\s*(\d{1,2})\s?\.\s?(?=\d)/.exec(foldSameLength(line.text)));
  const areNumbered = numbered && marks.every((mark, at) => Number(mark?.[1]) === at + 1);
  if (!areNumbered && !lines.every((line) => isFigure(line.text))) return undefined;
  return lines.map((line, at) => {
    const start = line.index + ((areNumbered && marks[at]?.[0].length) || 0);
    return { ordinal: at + 1, ...trimmed(text, start, line.index + line.text.length) };
  });
}

/** A line without the one mark and the blanks it ends with. */
function withoutMark(line: string): string {
  const whole = line.trimEnd();
  return LINE_ENDS.includes(whole.slice(-1)) ? whole.slice(0, -1).trimEnd() : whole;
}

const LINE_ENDS = ',，、;；';

/** `2.3`, `1,200人`: a figure without any words. */
function isFigure(line: string): boolean {
  const [only, ...more] = scanFigures(line);
  return only?.role === 'quantity' && more.length === 0 && only.raw.trim() === line.trim();
}

/** The last number of a numbered list, for joining it with its rest behind a page break. */
export function endsWithItem(text: string): number | undefined {
  return findMarkers(text).at(-1)?.ordinal;
}

/** The number a text begins with, when that is a list number: `3. 維護 420 公尺` -> 3. */
export function startsWithItem(text: string): number | undefined {
  const first = findMarkers(text)[0];
  return first !== undefined && text.slice(0, first.start).trim() === '' ? first.ordinal : undefined;
}

function trimmed(text: string, start: number, end: number): Omit<Item, 'ordinal'> {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const inner = slice.trim();
  return { text: inner, start: from, end: from + inner.length };
}

function splitSlashes(text: string): Item[] {
  const slashes = separatingSlashes(text);
  if (slashes.length === 0) return [trimmed(text, 0, text.length)];
  const cuts = [-1, ...slashes, text.length];
  const pieces = cuts
    .slice(1)
    .map((cut, index) => trimmed(text, (cuts[index] ?? -1) + 1, cut))
    .filter((piece) => piece.text !== '');
  return pieces.length > 1 && pieces.every(saysSomething) ? pieces : [trimmed(text, 0, text.length)];
}

/** A part of a slash list has words and a figure, or a name with a colon. `里/社區` and `7/31` have neither. */
function saysSomething(piece: Item): boolean {
  const folded = foldSameLength(piece.text);
  if (!/[\u3400-\u9fffA-Za-z]/.test(folded)) return false;
  if (/^[^\d:]{1,30}:/.test(folded)) return true;
  return scanFigures(piece.text).some((figure) => figure.role === 'quantity');
}

/** Positions of the slashes outside brackets, dates and units. */
export function separatingSlashes(text: string): number[] {
  const folded = foldSameLength(text);
  if (!folded.includes('/')) return [];
  const years = findYears(folded);
  const found: number[] = [];
  let depth = 0;
  let year = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charAt(at);
    if (unit === '(') depth += 1;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    if (unit !== '/' || depth > 0) continue;
    while ((years[year]?.end ?? Number.POSITIVE_INFINITY) <= at) year += 1;
    if ((years[year]?.start ?? Number.POSITIVE_INFINITY) < at || isInsideUnit(folded, at)) continue;
    found.push(at);
  }
  return found;
}

/** `7/31`, `53 家/年`, `8.3 噸/日`, `</p>`. */
function isInsideUnit(folded: string, slash: number): boolean {
  const before = folded.slice(Math.max(0, slash - 5), slash);
  const behind = folded.slice(slash + 1, slash + 4);
  if (before.endsWith('<') || /^\s?>/.test(behind)) return true;
  if (/\d\s?$/.test(before) && /^\s?\d/.test(behind)) return true;
  for (let back = 1; back <= before.length; back += 1) {
    const found = unitIn(folded, folded, slash - back);
    if (found !== undefined && found.end > slash) return true;
  }
  return false;
}
