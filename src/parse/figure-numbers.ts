import type { Unit } from '../plan-document.ts';
import { figureWords, gradeWords, wordAt } from '../words/figures.ts';
import { skipSpaces } from './characters.ts';
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
  readonly unit: Unit | undefined;
  readonly per: FoundUnit['per'];
}

/** Every number of the text, in digits or in Chinese characters, in order. */
export function findNumbers(text: string, folded: string): Numbered[] {
  const found: Numbered[] = [];
  for (const { start, end, mantissaEnd, mantissa, scale: factor, scaleWord } of scanNumbers(folded)) {
    const scale = scaleWord === undefined ? undefined : scaleOnly(scaleWord, factor);
    found.push(withUnit(text, folded, { start, end, unitFrom: mantissaEnd, value: mantissa, scale }));
  }
  if (findChinese(text, folded, found)) found.sort((a, b) => a.start - b.start);
  return found.length < 2 ? found : withoutOverlaps(found);
}

function scaleOnly(symbol: string, scale: number): Unit {
  return { symbol, dimension: 'number', scale };
}

/** `百分之五`, `百分之 5`. */
function isPercent(folded: string, start: number): boolean {
  return folded.startsWith('分之', start - 2) && folded.charAt(start - 3) === '百';
}

interface Bare {
  readonly start: number;
  readonly end: number;
  /** Where the unit may begin: before the 萬, which belongs to both number and unit. */
  readonly unitFrom: number;
  readonly value: number;
  readonly scale: Unit | undefined;
}

function withUnit(text: string, folded: string, { start, end, unitFrom, value, scale }: Bare): Numbered {
  if (isPercent(folded, start))
    return { start: start - 3, end, unitEnd: end, value, unit: PERCENT, per: undefined };
  const found = unitIn(text, folded, unitFrom) ?? unitBehindWord(text, folded, end, scale);
  const unitEnd = found === undefined ? end : Math.max(end, found.end);
  return { start, end, unitEnd, value, unit: found?.unit ?? scale, per: found?.per };
}

const PERCENT: Unit = { symbol: '%', dimension: 'share', scale: 1 };

/** The unit behind `餘`, `多` (`2 萬餘人`) or in brackets (`150萬(人次)`). */
function unitBehindWord(
  text: string,
  folded: string,
  end: number,
  scale: Unit | undefined,
): FoundUnit | undefined {
  const opening = skipSpaces(folded, end, 3);
  const word = folded.charAt(opening);
  if (word === '' || !'餘多幾('.includes(word)) return undefined;
  const found = unitIn(text, folded, opening + 1);
  if (found === undefined) return undefined;
  const inBrackets = word === '(';
  if (inBrackets && folded.charAt(found.end) !== ')') return undefined;
  const unit = scale === undefined ? found.unit : scaleUnit(scale, found.unit);
  return { ...found, unit, end: inBrackets ? found.end + 1 : found.end };
}

const chineseNumeral = new RegExp(`[${chineseNumeralCharacters}]`);
const chineseRun = new RegExp(`[${chineseNumeralCharacters}]+`, 'g');

/**
 * Chinese numerals count only with a unit, a grade or a length of time behind them (`每年一次`, `一級`,
 * `三個月`) or as the whole text: 一 stands in far too many other words (一般, 統一, 唯一).
 * Adds them to `found`, and tells whether there are any.
 */
function findChinese(text: string, folded: string, found: Numbered[]): boolean {
  if (!chineseNumeral.test(folded)) return false;
  const before = found.length;
  for (const match of folded.matchAll(chineseRun)) {
    const numeral = match[0];
    if (!mayBeNumeral(folded, match.index, numeral)) continue;
    const value = parseChineseNumber(numeral);
    // 零件 and 零碳 hold no number.
    if (value === undefined || value === 0) continue;
    const end = match.index + numeral.length;
    const number = withUnit(text, folded, {
      start: match.index,
      end,
      unitFrom: end,
      value,
      scale: undefined,
    });
    const meant = number.unit !== undefined || isGradeOrTime(folded, end) || numeral === folded.trim();
    if (meant) found.push(number);
  }
  return found.length > before;
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

/** `500,000m 2`: the 2 is part of the unit. */
function withoutOverlaps(numbers: readonly Numbered[]): Numbered[] {
  const kept: Numbered[] = [];
  let end = 0;
  for (const number of numbers) {
    if (number.start < end) continue;
    kept.push(number);
    end = number.unitEnd;
  }
  return kept;
}
