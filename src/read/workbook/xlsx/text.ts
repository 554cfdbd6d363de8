/** Text as it stands in a part to text as it is meant. */
import { cutLoose } from '../../cut-loose.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(whole: string, code: string): string {
  if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
  const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** Entities and character references decoded; what names no character stays as it stands. */
export function decodeText(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[0-9A-Fa-f]+|#[0-9]+|\w+);/gu, decodeEntity) : text;
}

/**
 * Text of a cell: entities, then the codes spreadsheets write for what XML cannot carry (`_x0007_`, and `_x005F_`
 * for an underscore that only looks like the beginning of such a code). A line break is one character.
 */
export function decodeCellText(text: string, literal: boolean): string {
  let decoded = literal ? text : decodeText(text);
  if (decoded.includes('_x'))
    decoded = decoded.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n') : decoded;
}

const AMPERSAND = 38;
const UNDERSCORE = 95;
const RETURN = 13;

const PLACES = 32_768;
/** What is longer is seldom said twice. */
const LONGEST_KEPT = 100;

/** Made for the first workbook and kept for all: a table anew for each costs more than to read a small one. */
let kept: string[] | undefined;

/**
 * Cuts a text of a cell out of a part, decoded. Keeps one copy of texts that repeat: agencies, units and years stand in
 * thousands of cells, and in the next workbook again. A text has one place by its characters and gives it up to the next
 * that has the same, so what is kept is bounded, and a text that is there is found without being cut out first.
 */
export function takeText(xml: string, from: number, to: number, literal: boolean): string {
  let hash = 0;
  let isPlain = !literal && to - from <= LONGEST_KEPT;
  for (let at = from; isPlain && at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === AMPERSAND || code === UNDERSCORE || code === RETURN) isPlain = false;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  if (!isPlain) return cutLoose(decodeCellText(xml.slice(from, to), literal));
  kept ??= new Array<string>(PLACES).fill('');
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const known = kept[place] ?? '';
  if (known.length === to - from && xml.startsWith(known, from)) return known;
  const own = cutLoose(xml.slice(from, to));
  kept[place] = own;
  return own;
}
