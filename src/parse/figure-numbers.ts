import type { Unit } from '../plan-document.ts';
import { figureWords, gradeWords, wordAt } from '../words/figures.ts';
import { chineseNumeralCharacters, parseChineseNumber } from './chinese-number.ts';
import { scanNumbers } from './numerals.ts';
import { type FoundUnit, scaleUnit, unitIn } from './units.ts';

/** A number with the unit written behind it, before anything is said about what it means. */
export interface Numbered {
  /** Place of the number alone. */
  readonly start: number;
  readonly end: number;
  /** Behind the unit and its `/年`; the number's end when it has none. */
  readonly unitEnd: number;
  /** As written: `3,759 萬人次` -> 3759. */
  readonly value: number;
  readonly unit?: Unit;
  readonly per?: NonNullable<FoundUnit['per']>;
}

/** Every number of the text, in digits or in Chinese characters, in order. */
export function findNumbers(text: string, folded: string): Numbered[] {
  const arabic = scanNumbers(folded).map((number) => {
    const value = number.mantissa;
    const scale = number.scaleWord === undefined ? undefined : scaleOnly(number.scaleWord, number.scale);
    const start = isPercent(folded, number.start) ? number.start - 3 : number.start;
    return withUnit(text, folded, { start, end: number.end, unitFrom: number.mantissaEnd, value, scale });
  });
  return mergeInOrder(arabic, findChinese(text, folded));
}

interface Bare {
  readonly start: number;
  readonly end: number;
  /** Where the unit may begin: before the 萬, which belongs to both number and unit. */
  readonly unitFrom: number;
  readonly value: number;
  readonly scale?: Unit | undefined;
}

function scaleOnly(symbol: string, scale: number): Unit {
  return { symbol, dimension: 'number', scale };
}

/** `百分之五`, `百分之 5`. */
function isPercent(folded: string, start: number): boolean {
  return folded.startsWith('分之', start - 2) && folded.charAt(start - 3) === '百';
}

function withUnit(text: string, folded: string, bare: Bare): Numbered {
  const { start, end, value, scale } = bare;
  const plain = { start, end, value };
  if (isPercent(folded, start + 3)) {
    return { ...plain, unitEnd: end, unit: { symbol: '%', dimension: 'share', scale: 1 } };
  }
  const found = unitIn(text, folded, bare.unitFrom) ?? unitBehindWord(text, folded, end, scale);
  if (found === undefined)
    return scale === undefined ? { ...plain, unitEnd: end } : { ...plain, unitEnd: end, unit: scale };
  const behind = { ...plain, unitEnd: Math.max(end, found.end), unit: found.unit };
  return found.per === undefined ? behind : { ...behind, per: found.per };
}

/** The unit behind `餘`, `多` (`2 萬餘人`) or in brackets (`150萬(人次)`). */
function unitBehindWord(
  text: string,
  folded: string,
  end: number,
  scale: Unit | undefined,
): FoundUnit | undefined {
  const opening = /^\s{0,3}(?:[餘多幾]|\()/.exec(folded.slice(end, end + 4))?.[0];
  if (opening === undefined) return undefined;
  const found = unitIn(text, folded, end + opening.length);
  if (found === undefined) return undefined;
  const inBrackets = opening.endsWith('(');
  if (inBrackets && folded.charAt(found.end) !== ')') return undefined;
  const unit = scale === undefined ? found.unit : scaleUnit(scale, found.unit);
  return { ...found, unit, end: inBrackets ? found.end + 1 : found.end };
}

const chineseRun = new RegExp(`[${chineseNumeralCharacters}]+`, 'g');

/**
 * Chinese numerals count only with a unit, a grade or a length of time behind them (`每年一次`, `一級`,
 * `三個月`) or as the whole text: 一 stands in far too many other words (一般, 統一, 唯一).
 */
function findChinese(text: string, folded: string): Numbered[] {
  const found: Numbered[] = [];
  for (const match of folded.matchAll(chineseRun)) {
    const numeral = match[0];
    if (!mayBeNumeral(folded, match.index, numeral)) continue;
    const value = parseChineseNumber(numeral);
    // 零件 and 零碳 hold no number.
    if (value === undefined || value === 0) continue;
    const end = match.index + numeral.length;
    const start = isPercent(folded, match.index) ? match.index - 3 : match.index;
    const number = withUnit(text, folded, { start, end, unitFrom: end, value });
    const meant = number.unit !== undefined || isGradeOrTime(folded, end) || numeral === folded.trim();
    if (meant) found.push(number);
  }
  return found;
}

function mayBeNumeral(folded: string, start: number, numeral: string): boolean {
  if (isPercent(folded, start)) return true;
  const before = folded.charAt(start - 1);
  if (/\d/.test(before) || figureWords.notAfterChinese.includes(before || ' ')) return false;
  if (before === '分' && folded.charAt(start - 2) === '百') return false;
  // 陸 is a name, 伍 a troop, 千 the beginning of 千家萬戶.
  if (numeral.length === 1 && figureWords.formalDigits.includes(numeral)) return false;
  return !/^[百佰千仟萬億兆]/.test(numeral);
}

function isGradeOrTime(folded: string, end: number): boolean {
  return (
    wordAt(folded, end, gradeWords) !== undefined || wordAt(folded, end, figureWords.duration) !== undefined
  );
}

function mergeInOrder(arabic: readonly Numbered[], chinese: readonly Numbered[]): Numbered[] {
  const all = [...arabic, ...chinese].sort((a, b) => a.start - b.start);
  const kept: Numbered[] = [];
  for (const number of all) {
    if (number.start >= (kept.at(-1)?.unitEnd ?? 0)) kept.push(number);
  }
  return kept;
}
