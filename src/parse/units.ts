import type { Unit } from '../plan-document.ts';
import { remember } from '../remember.ts';
import {
  areNearSynonyms,
  findUnitEntry,
  longestUnit,
  type Per,
  perWordAt,
  scaleOfPrefix,
  type UnitEntry,
} from '../words/units.ts';
import { foldSameLength, isFolded } from './normalise.ts';
import { multiply } from './numerals.ts';

/** A unit found in running text; `end` is the position behind it and behind its `/年`. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** From a divisor: `53 家/年`, `20 場次/季`. The unit itself is 家, 場次. */
  readonly per?: Per;
}

interface Spelt {
  readonly entry: UnitEntry;
  readonly scale: number;
  readonly end: number;
}

const cjk = /[\u3400-\u9fff\uf900-\ufaff]/;
const raised = /[\u00b2\u00b3\u2080-\u2089]/;

/**
 * The longest unit that begins at `index`, spaces before it allowed, with its 萬 億 千 百萬. A unit torn
 * apart by a narrow column (`場\n次`, `m ²`, `萬噸 CO₂e`) is put together. No unit: undefined.
 */
export function unitAt(text: string, index: number): FoundUnit | undefined {
  return unitIn(text, foldSameLength(text), index);
}

/** As `unitAt`, for callers that hold the folded text already. */
export function unitIn(text: string, folded: string, index: number): FoundUnit | undefined {
  const start = skipSpaces(folded, index);
  const spelt = readWithPrefix(folded, start);
  if (spelt === undefined) return undefined;
  const ratio = readDivisor(folded, spelt);
  const end = ratio?.end ?? spelt.end;
  const symbol = symbolOf(text.slice(start, ratio?.dimension === undefined ? spelt.end : end));
  const dimension = ratio?.dimension ?? spelt.entry.dimension;
  const scale = multiply(spelt.scale, ratio?.scale ?? 1);
  const unit = { symbol, dimension, scale };
  return ratio?.per === undefined ? { unit, start, end } : { unit, start, end, per: ratio.per };
}

/**
 * The unit a whole text is (`公頃`, `(MWp)`, `單位：人次/年`, `MWp-百萬峰瓦`: two names of one unit).
 * Anything more than a unit makes it undefined.
 */
export const parseUnit: (text: string) => (Unit & { readonly per?: Per }) | undefined = remember(readUnit);

function readUnit(text: string): (Unit & { readonly per?: Per }) | undefined {
  if (text.length > 60) return undefined;
  const folded = foldSameLength(text);
  const bare = folded
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/^單位\s?:/, '');
  const found = unitIn(text.slice(folded.indexOf(bare)), bare, 0);
  if (found === undefined) return undefined;
  const rest = bare.slice(found.end).trim();
  if (rest !== '' && !namesSameUnit(found.unit, rest)) return undefined;
  return found.per === undefined ? found.unit : { ...found.unit, per: found.per };
}

/** `-百萬峰瓦`, `、百萬峰瓦`, `(百萬峰瓦)` behind MWp. */
function namesSameUnit(unit: Unit, rest: string): boolean {
  const match = /^[-、,(]\s?(.+?)\)?$/.exec(rest);
  if (match?.[1] === undefined) return false;
  const other = parseUnit(match[1]);
  return other !== undefined && compareUnits(unit, other) === 'same';
}

const statesUnit = /^\s{0,3}(?:填列|填報|計列|表示|統計|計算)/;

/** The unit a cell says its figures are in: `預計每年成長3%(…)以人次填列` is about results in 人次. */
export function unitStatedIn(text: string): Unit | undefined {
  return mayStateUnit.test(text) || !isFolded(text) ? readUnitStated(text) : undefined;
}

const mayStateUnit = /[以按]/;

const readUnitStated = remember((text: string): Unit | undefined => {
  const folded = foldSameLength(text);
  for (const match of folded.matchAll(/[以按]/g)) {
    const found = unitIn(text, folded, match.index + 1);
    if (found !== undefined && statesUnit.test(folded.slice(found.end, found.end + 5))) return found.unit;
  }
  return undefined;
});

/**
 * `same`: the numbers may be compared as they stand; `convertible`: after scaling; `near-synonym`:
 * different words that people use for one thing (家 and 家次); `different`: not comparable.
 */
export function compareUnits(a: Unit, b: Unit): 'same' | 'convertible' | 'near-synonym' | 'different' {
  if (a.dimension === b.dimension) return a.scale === b.scale ? 'same' : 'convertible';
  return areNearSynonyms(a.dimension, b.dimension) ? 'near-synonym' : 'different';
}

/** Counts are of things (輛, 場次), measures are of amounts (公頃, 度, %). */
export function unitKind(unit: Unit): 'count' | 'measure' {
  return unit.dimension.startsWith('count:') ? 'count' : 'measure';
}

/** 萬, 億: a size without the thing. */
export function isScaleOnly({ dimension }: Unit): boolean {
  return dimension === 'number';
}

/** 萬 alone (`150萬`, the unit 人次 standing in the header) with that unit: 萬人次. */
export function scaleUnit(scale: Unit, unit: Unit): Unit {
  const symbol = `${scale.symbol}${unit.symbol}`;
  return { symbol, dimension: unit.dimension, scale: multiply(scale.scale, unit.scale) };
}

function symbolOf(raw: string): string {
  return raw.replace(/\s+/g, '');
}

function skipSpaces(text: string, index: number): number {
  let at = index;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

function readWithPrefix(folded: string, start: number): Spelt | undefined {
  const plain = readSpelling(folded, start);
  if (plain !== undefined) return plain;
  for (const length of [2, 1]) {
    const scale = scaleOfPrefix(folded.slice(start, start + length));
    if (scale === undefined) continue;
    const behind = readSpelling(folded, skipSpaces(folded, start + length));
    if (behind !== undefined) return { ...behind, scale: multiply(scale, behind.scale) };
  }
  return undefined;
}

/** The longest spelling in the table that begins here and is not the beginning of another word. */
function readSpelling(folded: string, start: number): Spelt | undefined {
  const longest = longestUnit();
  let symbol = '';
  let best: Spelt | undefined;
  for (let at = start; at < folded.length && symbol.length < longest; at += 1) {
    const unit = folded.charAt(at);
    if (/\s/.test(unit)) {
      const next = skipSpaces(folded, at);
      if (!mayContinueAfterSpace(folded, next, symbol)) break;
      at = next - 1;
      continue;
    }
    symbol += unit;
    const entry = findUnitEntry(symbol);
    if (entry === undefined || isWordGoingOn(folded, at + 1, entry, unit)) continue;
    best = { entry, scale: entry.scale, end: at + 1 };
  }
  return best;
}

/** A space inside a unit is a column's doing only before Chinese, a raised digit or `CO2e`. */
function mayContinueAfterSpace(folded: string, next: number, symbol: string): boolean {
  const unit = folded.charAt(next);
  if (raised.test(unit)) return true;
  // Big5 has no raised digits: `500,000m ²` saved in it is `500,000m 2`.
  if (/^[ck]?m$/.test(symbol) && /^[23](?!\s?[\d.,\u3400-\u9fff])/.test(folded.slice(next, next + 3)))
    return true;
  if (cjk.test(unit)) return cjk.test(symbol.slice(-1));
  return /^CO[2₂]/i.test(folded.slice(next, next + 3)) || /CO$/i.test(symbol);
}

function isWordGoingOn(folded: string, next: number, entry: UnitEntry, last: string): boolean {
  const follower = folded.charAt(next);
  if (/[A-Za-z0-9%]/.test(last))
    return /[A-Za-z]/.test(follower) || (/[A-Za-z]/.test(last) && /\d/.test(follower));
  return follower !== '' && entry.notBefore.includes(follower);
}

interface Divisor {
  readonly end: number;
  readonly per?: Per;
  readonly dimension?: string;
  readonly scale?: number;
}

/** `/年`, `/每季` are periods; `/日`, `/平方公尺`, `/L` make a rate; `/環境教育查核10案` is another item. */
function readDivisor(folded: string, spelt: Spelt): Divisor | undefined {
  const slash = skipSpaces(folded, spelt.end);
  if (folded.charAt(slash) !== '/') return undefined;
  const start = skipSpaces(folded, slash + 1);
  const span = perWordAt(folded, start);
  if (span !== undefined) {
    const end = start + span.word.length;
    return isBoundary(folded, end) ? { end, per: span.per } : undefined;
  }
  const below = readSpelling(folded, start);
  if (below === undefined || spelt.entry.kind === 'count' || !isBoundary(folded, below.end)) return undefined;
  const dimension = `${spelt.entry.dimension}/${below.entry.dimension}`;
  return { end: below.end, dimension, scale: 1 / below.scale };
}

function isBoundary(folded: string, at: number): boolean {
  const follower = folded.charAt(at);
  if (!cjk.test(follower) && !/[A-Za-z]/.test(follower)) return true;
  return /^(?:以上|以下|以內|達)/.test(folded.slice(at, at + 2));
}
