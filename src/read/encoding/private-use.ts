/** Private-use characters: characters an office made itself, which no other computer can show. */
import { big5Code } from './big5.ts';

const PRIVATE_USE = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/u;
const EACH_PRIVATE_USE = new RegExp(PRIVATE_USE.source, 'gu');

const FIRST_SURROGATE = 0xd800;
const LAST_PRIVATE_USE = 0xf8ff;

export function hasPrivateUse(text: string): boolean {
  // Asked of every cell: the characters of the pattern begin with a code between these two, and few others do.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_SURROGATE && code <= LAST_PRIVATE_USE) return PRIVATE_USE.test(text);
  }
  return false;
}

/** `U+E000 (Big5 FA40)` for each different private-use character of a text. */
export function quotePrivateUse(text: string, encoding: string | undefined): string {
  const characters = new Set(text.match(EACH_PRIVATE_USE) ?? []);
  return [...characters].map((character) => quoteOne(character.codePointAt(0) ?? 0, encoding)).join(', ');
}

function quoteOne(codePoint: number, encoding: string | undefined): string {
  const code = encoding === 'big5' ? big5Code(codePoint) : undefined;
  return `U+${codePoint.toString(16).toUpperCase()}${code === undefined ? '' : ` (Big5 ${code})`}`;
}
