import { indicatorWords } from '../words/indicators.ts';
import { type Item, separatingSlashes } from './items.ts';
import { findMarkers } from './markers.ts';
import { foldSameLength, tidyName } from './normalise.ts';
import { parseUnit } from './units.ts';

/** A piece of a list of metrics; a `fragment` is a rest that names none (`…/每2年`). */
export interface MetricPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly fragment: boolean;
}

/**
 * The metrics in a text that names one or several: a numbered list, or pieces between `/` or `、` each of
 * which is a metric by itself. Formulas (`完成數/總數×100%`) and `里/社區` stay whole.
 */
export function splitMetricText(text: string, from: 'description' | 'cell' = 'description'): MetricPiece[] {
  const markers = findMarkers(text);
  if (markers.length > 1) {
    const cuts = markers.map((marker) => marker.start);
    const items = pieces(
      text,
      cuts.map((cut, at) => [cut, cuts[at + 1] ?? text.length] as const),
    );
    // `1.108年學年度:國小27人… 2.109年學年度:國小26人…` in the cell of one indicator are its steps, not three metrics.
    const isList = from === 'description' || items.every(isMetricItem);
    return isList ? items : pieces(text, [[0, text.length]]);
  }
  if (isFormula(text)) return pieces(text, [[0, text.length]]);
  const bySlash = split(text, separatingSlashes(text));
  if (bySlash.length < 2) return bySlash.flatMap((piece) => splitCommas(piece));
  const head = bySlash.slice(0, -1);
  const last = bySlash.at(-1);
  if (last !== undefined && head.every(isMetricPiece) && !isRatioOfTwo(bySlash)) {
    if (isMetricPiece(last)) return bySlash.flatMap((piece) => splitCommas(piece));
    // A last piece cut off in the document is kept as a note when the rest is clearly a list.
    if (head.length > 1) return [...head, { ...last, fragment: true }];
  }
  return pieces(text, [[0, text.length]]);
}

/** `甲數量(面)、乙長度(公尺)` by 、; `甲(件)及乙(人)` by 及, but only between bracketed units. */
function splitCommas(piece: MetricPiece): MetricPiece[] {
  const folded = foldSameLength(piece.text);
  const byComma = split(piece.text, positions(folded, /、/g));
  if (byComma.length > 1 && byComma.every(isMetricPiece)) return shift(byComma, piece.start);
  const byAnd = split(piece.text, positions(folded, /(?<=\))\s{0,3}[及與和]/g));
  if (byAnd.every(hasUnit)) return shift(byAnd, piece.start);
  return [piece];
}

function shift(list: readonly MetricPiece[], by: number): MetricPiece[] {
  return list.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by }));
}

/** Places of a separator outside brackets. */
function positions(folded: string, separator: RegExp): number[] {
  const found: number[] = [];
  let depth = 0;
  let from = 0;
  for (const match of folded.matchAll(separator)) {
    for (; from < match.index; from += 1) {
      if (folded.charAt(from) === '(') depth += 1;
      if (folded.charAt(from) === ')') depth = Math.max(0, depth - 1);
    }
    if (depth === 0) found.push(match.index + match[0].length - 1);
  }
  return found;
}

function split(text: string, cuts: readonly number[]): MetricPiece[] {
  const edges = [-1, ...cuts, text.length];
  return pieces(
    text,
    edges.slice(1).map((edge, at) => [(edges[at] ?? -1) + 1, edge] as const),
  );
}

function pieces(text: string, ranges: readonly (readonly [number, number])[]): MetricPiece[] {
  return ranges.flatMap(([from, to]) => {
    const slice = text.slice(from, to);
    const start = from + slice.length - slice.trimStart().length;
    // Text extraction leaves closing tags behind: `建置實施率(%)</p>`.
    const inner = withoutTail(slice.trim());
    return inner === '' ? [] : [{ text: inner, start, end: start + inner.length, fragment: false }];
  });
}

const CLOSING = /<\/?[a-z]{1,6}\s?\/?>$/i;
const LONGEST_TAG = 11;

/** Without marks and leftover tags at its end; looked for from the end, since searching for an end takes a text squared. */
function withoutTail(text: string): string {
  let end = text.length;
  for (;;) {
    const tag = CLOSING.exec(text.slice(Math.max(0, end - LONGEST_TAG), end));
    if (tag !== null) end -= tag[0].length;
    else if (/[\s。；;]/.test(text.charAt(end - 1))) end -= 1;
    else return text.slice(0, end);
  }
}

function hasUnit(piece: Pick<Item, 'text'>): boolean {
  const folded = foldSameLength(piece.text).trim();
  const open = folded.lastIndexOf('(');
  return open > 0 && parseUnit(folded.slice(open)) !== undefined;
}

function isMetricItem(piece: MetricPiece): boolean {
  const [marker] = findMarkers(piece.text);
  return isMetricPiece({ text: piece.text.slice(marker?.start === 0 ? marker.end : 0) });
}

function isMetricPiece(piece: Pick<Item, 'text'>): boolean {
  return hasUnit(piece) || looksLikeMetric(tidyName(piece.text));
}

/** Whether a name ends like something with a number: …數, …率, …面積, …成長3%. */
export function looksLikeMetric(name: string): boolean {
  const bare = name.replace(/[(（][^()（）]{0,60}[)）]$/, '');
  if (bare.length < 3) return false;
  return /%$/.test(bare) || indicatorWords.metricEndings.some((word) => bare.endsWith(word));
}

/** `場次`, `輛數`, `長度`: nothing but what is counted, in a column that holds no other names. */
export function isBareMetric(name: string): boolean {
  return name.length === 2 && indicatorWords.metricEndings.some((word) => name.endsWith(word));
}

function isFormula(text: string): boolean {
  return /(?:[×*xX]\s{0,3}100|÷|\)\s{0,3}100\s{0,3}[%﹪％])/.test(text);
}

/** Whether a name is a formula that gives a share. */
export function looksLikeRatio(name: string): boolean {
  if (isFormula(name)) return true;
  return isRatioOfTwo(split(name, separatingSlashes(name)));
}

/**
 * `申報件數/應申報總件數`, `受訓人數/府內員工人數`, `取得條數/3` divide a part by its whole; two metrics side
 * by side (`公車搭乘人數較…/公共自行車騎乘人數較…`) do not.
 */
function isRatioOfTwo(list: readonly Pick<Item, 'text'>[]): boolean {
  const [part, whole] = list.map(({ text }) => tidyName(text).replace(/\.$/, ''));
  if (list.length !== 2 || part === undefined || whole === undefined) return false;
  if (/^[\d,]{1,9}$/.test(whole)) return true;
  if (hasUnit({ text: part }) || part.slice(-1) !== whole.slice(-1)) return false;
  return indicatorWords.wholeWords.some((word) => whole.includes(word)) || isSubsequence(whole, part);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (unit === short.charAt(at)) at += 1;
  return short.length >= 3 && short !== long && at === short.length;
}
