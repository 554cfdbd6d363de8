import { remember, rememberLast, rememberNumber } from '../remember.ts';
import { foldSameLength } from './normalise.ts';
import { isNothing } from './nothing.ts';
import { multiply, type ScannedNumber, scanNumbers } from './numerals.ts';
import { oneNumberIn } from './one-number.ts';
import { findYears, type ParsedPeriod, splitByYears } from './period.ts';

export interface MoneyEntry {
  /** The year or span the cell names for this amount. */
  readonly period?: ParsedPeriod;
  /** TWD. Absent where the cell gives none, a range, or several figures that cannot be told apart. */
  readonly amount?: number;
  /** TWD, both ends, where the cell gives a range and so no amount. */
  readonly range?: { readonly min: number; readonly max: number };
  readonly text: string;
  /** The cell itself says what its figure is in: `1億2,000萬元`, `NT$500,000`. */
  readonly ownUnit?: true;
  /** Words beside the figure: 編列, 新增非汰換, 浮動調整. */
  readonly qualifiers: readonly string[];
}

export interface ParsedMoney {
  readonly entries: MoneyEntry[];
  readonly qualifiers: readonly string[];
  /** The whole cell, when it speaks in words and names no amount. */
  readonly words?: string;
}

/**
 * Reads a budget cell.
 * @param text The cell.
 * @param scale TWD per unit of the column (`經費單位：萬元/年` is 10000); a unit in the cell itself wins.
 */
export function parseMoney(text: string, scale: number): ParsedMoney {
  return parserFor(scale)(text);
}

/** A table has one scale, and a run few tables' worth of them. */
const parserFor = rememberNumber((scale) => {
  const inWords = remember((text) => readMoney(text, scale));
  // A cell is asked for the record and for the measure.
  return rememberLast((text) => bareAmount(text, scale) ?? inWords(text));
});

/** `2,500` under a column for money: nothing else is to be read. */
function bareAmount(text: string, scale: number): ParsedMoney | undefined {
  const one = oneNumberIn(text);
  if (!one || one.end - one.start < text.length) return undefined;
  const amount = multiply(one.value, scale);
  return { entries: [{ text, amount, qualifiers: NO_WORDS }], qualifiers: NO_WORDS };
}

const NO_WORDS: readonly string[] = [];

function readMoney(text: string, scale: number): ParsedMoney {
  if (isNothing(text)) return { entries: [], qualifiers: [] };
  if (text.length > longestCell) return { entries: [], qualifiers: [], words: text.trim() };
  const byYear = splitByYears(text);
  if (byYear !== undefined) {
    const entries = byYear.map(({ period, text: part }) => ({ period, ...readEntry(part, scale) }));
    return { entries, qualifiers: [] };
  }
  const entry = readEntry(text.trim(), scale);
  if (amountsIn(entry.text).length === 0) return { entries: [], qualifiers: [], words: text.trim() };
  return { entries: [entry], qualifiers: entry.qualifiers };
}

function readEntry(text: string, scale: number): MoneyEntry {
  const { main, notes } = splitNotes(text);
  const amounts = amountsIn(main);
  const [first, second] = amounts;
  const words = [...wordsBeside(main, amounts), ...notes];
  if (first === undefined || amounts.length > 2) return { text, qualifiers: notes };
  const hasCurrency = amounts.some((number) => currencyBefore.test(main.slice(0, number.start)));
  const column = hasCurrency ? 1 : scale;
  const [unit, otherUnit] = amounts.map((number) => unitBehind(main, number));
  const min = multiply(first.mantissa, unit ?? otherUnit ?? column);
  const own = hasCurrency || unit !== undefined ? OWN_UNIT : NO_UNIT;
  if (second === undefined) return { text, amount: min, ...own, qualifiers: words };
  if (!isRange(main, first, second)) return { text, qualifiers: words };
  // `400-600萬元`, `NT$400-600`: what stands at one end speaks for both.
  const max = multiply(second.mantissa, otherUnit ?? unit ?? column);
  return min <= max ? { text, range: { min, max }, qualifiers: words } : { text, qualifiers: words };
}

const OWN_UNIT: Pick<MoneyEntry, 'ownUnit'> = { ownUnit: true };
const NO_UNIT: Pick<MoneyEntry, 'ownUnit'> = {};

/** Takes remarks in brackets off: `17,757.216 (新增非汰換)`. A cell that is all bracket is its content. */
function splitNotes(text: string): { main: string; notes: string[] } {
  const folded = foldSameLength(text);
  const notes: string[] = [];
  let main = '';
  let from = 0;
  for (const match of folded.matchAll(/\(([^()]*)\)/g)) {
    main += text.slice(from, match.index);
    from = match.index + match[0].length;
    notes.push(text.slice(match.index + 1, from - 1).trim());
  }
  main += text.slice(from);
  return main.trim() === '' ? { main: notes.join(' '), notes: [] } : { main, notes };
}

/** What follows a number that counts something else; `中央300 地方200` are two amounts all the same. */
const counted =
  /^(?:[A-Za-z%‰℃²³]|[案件家戶輛站座處次場人年月日期項式組台臺棟校所間隊位名株個條面支具套批里區點季度噸瓦公平])/;
/** Longer than any budget cell seen (about 60 characters): prose, kept as words. */
const longestCell = 2000;

/** Numbers that can be money: no years, and nothing that is counted in another unit (`5案`, `3 站`). */
function amountsIn(main: string): ScannedNumber[] {
  const years = findYears(main);
  const folded = foldSameLength(main);
  return scanNumbers(main).filter((number) => {
    if (years.some((year) => number.start < year.end && number.end > year.start)) return false;
    const behind = folded.slice(number.end, number.end + 12).trimStart();
    return /^(?:million|billion|thousand|k\b)/i.test(behind) || !counted.test(behind);
  });
}

/** `NT$500`, `NTD 500`; not the end of a word (`PLANT 300`). */
const currencyBefore = /(?:\bNTD?|\bTWD|\$)\s?$/i;

/** What one unit of this number is worth where the cell itself says so: `600萬`, `500 元`, `5 million`. */
function unitBehind(main: string, number: ScannedNumber): number | undefined {
  const behind = foldSameLength(main).slice(number.end, number.end + 12);
  const word = /^\s?(元|million|billion|thousand|k\b)/i.exec(behind)?.[1]?.toLowerCase();
  if (word === 'million') return 1e6;
  if (word === 'billion') return 1e9;
  if (word === 'thousand' || word === 'k') return 1e3;
  return word === '元' || /[萬億兆千百仟]/.test(number.raw) ? number.scale : undefined;
}

function isRange(main: string, first: ScannedNumber, second: ScannedNumber): boolean {
  const between = foldSameLength(main).slice(first.end, second.start);
  return /^\s*元?\s*[-~\u2010-\u2015\u2212\u301c至到]\s*$/.test(between);
}

/** The words around the figures, without the unit: 補助經費浮動調整, 編列, 每年. */
function wordsBeside(main: string, amounts: readonly ScannedNumber[]): string[] {
  const words: string[] = [];
  let from = 0;
  for (const amount of [...amounts, undefined]) {
    const between = main.slice(from, amount?.start ?? main.length);
    const bare = trimSigns(
      between
        .replace(/^\s{0,3}(?:元整?|k\b)/i, '')
        .replace(/NT\$|\bNTD?\b|TWD|新[臺台]幣|\$|million|billion|thousand/gi, ''),
    );
    if (bare !== '') words.push(bare);
    from = amount?.end ?? main.length;
  }
  return words;
}

function trimSigns(text: string): string {
  const sign = /[\s:：,，、;；。~～〜至到\-–—－]/;
  let start = 0;
  let end = text.length;
  while (sign.test(text.charAt(start))) start += 1;
  while (sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export { type MoneyScale, moneyScale } from './money-scale.ts';
