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

/** Cuts a text of a cell out of a part, decoded. Of texts that repeat one copy is kept. */
export function takeText(xml: string, from: number, to: number, literal: boolean): string {
  let hash = 0;
  let isPlain = !literal && to - from <= LONGEST_KEPT;
  for (let at = from; isPlain && at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === AMPERSAND || code === UNDERSCORE || code === RETURN) isPlain = false;
    hash = hashWith(hash, code);
  }
  if (!isPlain) return cutLoose(decodeCellText(xml.slice(from, to), literal));
  return keptText(xml, from, to, hash);
}
