import type { Unit } from '../plan-document.ts';
import { findNumbers, type Numbered } from './figure-numbers.ts';
import { foldSameLength, tidyName } from './normalise.ts';
import { isNothing } from './nothing.ts';
import { multiply } from './numerals.ts';
import { compareUnits, parseUnit, scaleUnit } from './units.ts';

/** What was reached over what was due, both in `unit`; figures that could not be told apart are absent. */
export interface ParsedComparison {
  /** The part of the cell it was read from: all of it where the cell holds one pair or none. */
  readonly raw: string;
  /** What the figures count, where the cell says so: `甲烷處理量`. */
  readonly label?: string;
  readonly actual?: number;
  readonly expected?: number;
  readonly unit?: Unit;
}

interface Pair {
  readonly actual: Numbered;
  readonly expected: Numbered;
}

/**
 * The pairs of a cell such as `雨水貯集容量(m3) 1,537,275/1,200,000 立方公尺`, in order. A cell without one
 * (`110年:829,511 噸 111年:…`) gives itself and no figures; a cell that says nothing gives nothing.
 */
export function parseComparisons(text: string): readonly ParsedComparison[] {
  if (isNothing(text)) return [];
  const folded = foldSameLength(text);
  const pairs = findPairs(folded, findNumbers(text, folded));
  if (pairs.length === 0) return [{ raw: text }];
  return pairs.map((pair, index) => {
    const start = pairs[index - 1]?.expected.unitEnd ?? 0;
    const end = index === pairs.length - 1 ? text.length : pair.expected.unitEnd;
    const raw = pairs.length === 1 ? text : text.slice(start, end).trim();
    const before = text.slice(start, pair.actual.start);
    const label = labelOf(before);
    return { raw, ...(label === '' ? {} : { label }), ...figuresOf(pair, before) };
  });
}

/** Between the two figures stands the stroke, and at most the name of the second: `5 場／目標 8 場`. */
const STROKE = /^\s{0,3}\/\s{0,3}(?:(?:目標|預定|預計|應達)[值量]?\s{0,2}:?\s{0,2})?$/;
const BEFORE_DATE = /[至於到年]\s{0,2}$/;
const AFTER_DATE = /^\s{0,2}(?:[月日號底止]|[/~\-–]\s{0,2}\d)/;

function findPairs(folded: string, numbers: readonly Numbered[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [actual, expected] = [numbers[at], numbers[at + 1]];
    if (actual === undefined || expected === undefined) continue;
    if (!STROKE.test(folded.slice(actual.unitEnd, expected.start))) continue;
    // `112/1~9 月`, `112/9/30` and `截至 9/30` are dates.
    const before = folded.slice(Math.max(0, actual.start - 4), actual.start);
    const dated = BEFORE_DATE.test(before) || /\d\s?\/\s?$/.test(before);
    if (!dated && !AFTER_DATE.test(folded.slice(expected.end, expected.end + 5))) {
      pairs.push({ actual, expected });
    }
    at += 1;
  }
  return pairs;
}

/** One unit for both: behind the pair, behind the first figure, or in the brackets of the label. */
function figuresOf({ actual, expected }: Pair, before: string): Omit<ParsedComparison, 'raw' | 'label'> {
  const bracket = /[(（]([^()（）]{1,20})[)）][\s:：]{0,3}$/.exec(before)?.[1];
  const unit = expected.unit ?? actual.unit ?? (bracket === undefined ? undefined : plainUnit(bracket));
  if (unit === undefined) return { actual: actual.value, expected: expected.value };
  const reached = inUnit(actual, unit);
  return reached === undefined ? { unit } : { actual: reached, expected: expected.value, unit };
}

/** The first figure in the unit of the second; undefined where they count different things. */
function inUnit({ value, unit }: Numbered, wanted: Unit): number | undefined {
  if (unit === undefined) return value;
  // `144萬/167萬人次`: only the scale is written twice.
  const own = unit.dimension === 'number' ? scaleUnit(unit, { ...wanted, scale: 1 }) : unit;
  if (compareUnits(own, wanted) === 'different') return undefined;
  return own.scale === wanted.scale ? value : multiply(value, own.scale / wanted.scale);
}

function plainUnit(text: string): Unit | undefined {
  const unit = parseUnit(text);
  return unit && { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale };
}

const LEADING = /^(?:[\s,;:，、；：。]|\d{1,2}[.、)）]\s?(?!\d)){1,9}/;
const TRAILING = /(?:[\s,;:，、；：(（]|實際|達成|執行|完成){1,9}$/;

function labelOf(before: string): string {
  return tidyName(before.replace(LEADING, '').replace(TRAILING, ''));
}
