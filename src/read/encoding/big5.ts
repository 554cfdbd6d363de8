/**
 * Platforms decode Big5 as windows-950 (Node) or as the web's index (browsers). They differ in ①, ⅰ and kana,
 * which windows-950 calls private use, and in 0x80 and 0xFF, which it lets pass. Here both become the same.
 */
import eten from './eten.json' with { type: 'json' };

const FIRST_ETEN = Number.parseInt(eten.firstPrivateUse, 16);
const ETEN: readonly string[] = Object.values(eten.rows).flatMap((row) => [...row]);

/** ETEN positions and the two single bytes that windows-950 passes through although they mean nothing. */
const WINDOWS_ONLY = /[\u0080\uF6B1-\uF848\uF8F8]/g;

function replaceWindowsOnly(character: string): string {
  const index = character.charCodeAt(0) - FIRST_ETEN;
  const assigned = ETEN[index];
  if (assigned === undefined) return '\uFFFD';
  return assigned === '?' ? character : assigned;
}

/** Decoded Big5 with ETEN characters as themselves and bytes that mean nothing as U+FFFD. */
export function settleBig5(decoded: string): string {
  return decoded.replace(WINDOWS_ONLY, replaceWindowsOnly);
}

/** Where windows-950 puts the user-defined characters: lead byte and trail byte of each block's first one. */
const USER_DEFINED = [
  { first: 0xe000, last: 0xe310, lead: 0xfa, trail: 0x40 },
  { first: 0xe311, last: 0xeeb7, lead: 0x8e, trail: 0x40 },
  { first: 0xeeb8, last: 0xf6b0, lead: 0x81, trail: 0x40 },
  { first: 0xf6b1, last: 0xf848, lead: 0xc6, trail: 0xa1 },
] as const;

const TRAILS_PER_LEAD = 157;
const LOW_TRAILS = 63;

/** The Big5 code of a private-use character, `FA40`: the number a user's own font and fellow offices know it by. */
export function big5Code(codePoint: number): string | undefined {
  const block = USER_DEFINED.find(({ first, last }) => codePoint >= first && codePoint <= last);
  if (block === undefined) return undefined;
  const offset = codePoint - block.first + (block.trail === 0xa1 ? LOW_TRAILS : 0);
  const lead = block.lead + Math.floor(offset / TRAILS_PER_LEAD);
  const position = offset % TRAILS_PER_LEAD;
  const trail = position < LOW_TRAILS ? 0x40 + position : 0xa1 + position - LOW_TRAILS;
  return lead.toString(16).toUpperCase() + trail.toString(16).toUpperCase();
}
