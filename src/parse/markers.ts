import { remember } from '../remember.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { foldSameLength } from './normalise.ts';

/** The number before an item of a list: `1.`, `(2)`, `③`, `四、`. */
export interface Marker {
  readonly start: number;
  /** Behind the dot or bracket, before the item's text. */
  readonly end: number;
  readonly ordinal: number;
}

const styles: readonly RegExp[] = [
  /(?<![\d.])(\d{1,2})\s?[.、](?!\s*[~\-、,.])/g,
  /\((\d{1,2})\)/g,
  /(?<![\d.(])(\d{1,2})\)/g,
  /[\u2460-\u2473]/g,
  /([一二三四五六七八九十]{1,3})、/g,
  /\(([一二三四五六七八九十]{1,3})\)/g,
];

/** What every style has; most texts have none of it. */
const mayHold = /\d\s?[.、]|[\d一二三四五六七八九十]\)|[一二三四五六七八九十]、|[\u2460-\u2473]/;

/** A year right behind the dot: `1.115年前…` is item 1 and the year 115, where `1.88 公頃` is a number. */
const yearBehind = /^\d{2,4}\s?(?:年|學年)/;
const opensItem = /[\s。；;，,、:!?)）」』>]/;
const han = /[\u3400-\u9fff]/;

/**
 * The markers of the numbered list in a text, in order, growing by one. A list begins with 1, or with any
 * number at the very start of the text (the rest of a list after a page break). Empty when there is none.
 */
export function findMarkers(text: string): readonly Marker[] {
  const folded = foldSameLength(text);
  if (!mayHold.test(folded)) return [];
  const first = folded.length - folded.trimStart().length;
  let chosen: readonly Marker[] = [];
  for (const style of styles) {
    const list = growingByOne(candidates(folded, style), first);
    const [opening] = list;
    // `(5)` alone is a cell's value, not the first item of an empty list.
    if (opening === undefined || folded.slice(opening.end).trim() === '') continue;
    if (opening.start < (chosen[0]?.start ?? Number.POSITIVE_INFINITY)) chosen = list;
  }
  return chosen;
}

function candidates(folded: string, style: RegExp): Marker[] {
  const found: Marker[] = [];
  for (const match of folded.matchAll(style)) {
    const end = match.index + match[0].length;
    const ordinal = ordinalOf(match[0], match[1]);
    if (ordinal === undefined || !standsAsMarker(folded, match.index, end, match[0])) continue;
    found.push({ start: match.index, end, ordinal });
  }
  return found;
}

function ordinalOf(marker: string, digits: string | undefined): number | undefined {
  if (digits === undefined) return marker.charCodeAt(0) - 0x245f;
  return /\d/.test(digits) ? Number(digits) : parseChineseNumber(digits);
}

function standsAsMarker(folded: string, start: number, end: number, marker: string): boolean {
  const before = folded.charAt(start - 1);
  const behind = folded.slice(end, end + 8);
  const circled = /[\u2460-\u2473]/.test(marker);
  // `1、2 號機組` counts machines, `25.761` is a number, `1.115年前` is item 1.
  if (/^\s?\d/.test(behind) && marker.endsWith('、')) return false;
  if (/^\d/.test(behind) && marker.endsWith('.') && !yearBehind.test(behind)) return false;
  if (start === 0 || circled || opensItem.test(before)) return true;
  // A cell whose line breaks were taken out: `1.累計16面2.每季70公尺`.
  return /^\d{1,2}\.$/.test(marker) && han.test(before) && han.test(behind.trimStart().charAt(0));
}

function growingByOne(found: readonly Marker[], first: number): readonly Marker[] {
  const opening = found[0]?.start === first ? found[0] : found.find((marker) => marker.ordinal === 1);
  if (opening === undefined) return [];
  const list: Marker[] = [];
  for (const marker of found) {
    if (marker.ordinal === opening.ordinal + list.length) list.push(marker);
  }
  return list.length > 1 || opening.start === first ? list : [];
}

const bareNumber =
  /^[([]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[壹貳參肆伍陸柒捌玖拾]{1,3}|[\u2460-\u2473])[)\]]?[.、]?$/;

/** A number of a list that stands by itself: `一`, `2`, `(3)`, `四、`, `⑤`. */
export const isListNumber: (text: string) => boolean = remember((text) =>
  bareNumber.test(foldSameLength(text).trim()),
);
