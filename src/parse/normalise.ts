/**
 * Bringing the many ways one character is written to one. PDF text carries compatibility ideographs
 * (`執⾏` with U+2F8F, U+FA08 for 行), tables mix full and half width (`１,２３４`, `（％）`).
 */

import { remember } from '../remember.ts';

/** Markers and powers whose digit is not a number: `①累計16面`, `2,000,000m ³`, `CO₂e`. */
const digitInDisguise =
  /[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u32bf]/;

/**
 * ASCII, 、。 and the unified ideographs are what folding makes, never what it changes, so most cells are done
 * after one test.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is "all of ASCII"
const foldedAlready = /^[\u0000-\u007f\u3001\u3002\u4e00-\u9fff]*$/;

/** What a pattern looks for to find any other character. */
export const unfolded = '[^\\u0000-\\u007f\\u3001\\u3002\\u4e00-\\u9fff]';

/** True for a text that no folding changes. */
export function isFolded(text: string): boolean {
  return foldedAlready.test(text);
}

/**
 * The text with every UTF-16 unit replaced by exactly one: positions in the result are positions in
 * the raw text. Line breaks stay. Raised, lowered and circled digits stay as they are, because read
 * as plain digits they would turn `10³` into 103.
 */
export function foldSameLength(text: string): string {
  return foldedAlready.test(text) ? text : text.replace(eachUnfolded, foldUnit);
}

const eachUnfolded = new RegExp(unfolded, 'g');

/** A document has few such characters, and they come again and again: `：`, `（`, `％`. */
const foldUnit = remember((unit) => {
  const code = unit.charCodeAt(0);
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff) return ' ';
  if (digitInDisguise.test(unit)) return unit;
  const folded = unit.normalize('NFKC');
  return folded.length === 1 ? folded : unit;
});

/** NFKC of the whole text, `≦` as `≤`, zero-width characters gone. Lengths may change; circled digits stay circled. */
export function foldText(text: string): string {
  if (foldedAlready.test(text)) return text;
  return (
    text
      .replace(/[\u00ad\ufeff\u200b-\u200d]/g, '')
      // Big5 has no ≤ and ≥; the same table saved in it says `AQI≦100`.
      .replace(/\u2266/g, '\u2264')
      .replace(/\u2267/g, '\u2265')
      .replace(/[^\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u32bf]+/g, (part) => part.normalize('NFKC'))
  );
}

/** Tags that text extraction leaves behind: `PM <sub>2.5</sub>`, `<p>`, `<br/>`. */
const tag = /<\/?(?:sub|sup|p|br|b|i|u|em|strong|span|div|font|td|tr|th|li|ul|ol)\b[^<>]{0,200}>/gi;

/** Letters, digits and signs that a space may separate: the words of `Solar Roof Program`. */
const latin = /[\u0021-\u007e\u00c0-\u024f\u0370-\u03ff]/;

/**
 * A name as a reader would write it: without tags, NFKC, and without the line breaks and spaces that
 * a narrow column put inside Chinese text (`促進 商業 公共`) or between Chinese and Latin. Between two
 * Latin words one space stays, unless a tag stood there (`PM <sub>2.5</sub>` is PM2.5).
 */
export function tidyName(text: string): string {
  return tidyAlready.test(text) ? text : makeTidy(text);
}

/** Without spaces, tags and anything that folding changes: so are most names. */
const tidyAlready = /^[\u0021-\u003b\u003d-\u007e\u3001\u3002\u4e00-\u9fff]*$/;

const makeTidy = remember(readTidyName);

function readTidyName(text: string): string {
  // The lowered part of a formula belongs to what precedes it, whatever space the extraction put between.
  const joined = text.replace(/\s{0,9}<(?:sub|sup)>\s{0,9}/gi, '');
  const words = foldText(joined.replace(tag, (found) => (isInline(found) ? '' : ' '))).split(/\s+/);
  let name = '';
  let previous = '';
  for (const word of words) {
    const bothLatin = latin.test(previous.slice(-1)) && latin.test(word.charAt(0));
    name += bothLatin ? ` ${word}` : word;
    previous = word;
  }
  // A sign whose space was dropped may now stand on the letter before it (`a ¨`): composed once more.
  return foldText(name);
}

function isInline(found: string): boolean {
  return /^<\/?(?:sub|sup|b|i|u|em|strong|span|font)\b/i.test(found);
}
