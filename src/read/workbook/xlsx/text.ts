/** Text as it stands in a part to text as it is meant. */
import { cutLoose } from '../../cut-loose.ts';
import { hashWith, keptText } from '../../kept-text.ts';

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

/** What is longer is seldom said twice. */
const LONGEST_KEPT = 100;

const LESS = 60;

/** Of the text that `textEnd` went through last. */
const passed = { hash: 0, isPlain: false };

/** Where the text that begins at `from` ends: before the next tag, or at `last`. Each character is looked at once. */
export function textEnd(xml: string, from: number, last: number): number {
  let hash = 0;
  let isPlain = true;
  let at = from;
  for (; at < last; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === LESS) break;
    if (code === AMPERSAND || code === UNDERSCORE || code === RETURN) isPlain = false;
    hash = hashWith(hash, code);
  }
  passed.hash = hash;
  passed.isPlain = isPlain;
  return at;
}

/** Cuts the text that `textEnd` went through out of a part, decoded. Of texts that repeat one copy is kept. */
export function takePassed(xml: string, from: number, to: number): string {
  if (passed.isPlain && to - from <= LONGEST_KEPT) return keptText(xml, from, to, passed.hash);
  return cutLoose(decodeCellText(xml.slice(from, to), false));
}

/** Cuts any text of a cell out of a part, decoded. */
export function takeText(xml: string, from: number, to: number, literal: boolean): string {
  if (literal || textEnd(xml, from, to) < to) return cutLoose(decodeCellText(xml.slice(from, to), literal));
  return takePassed(xml, from, to);
}
