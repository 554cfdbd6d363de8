/** One copy of texts that repeat: agencies, units and years stand in thousands of cells, and in the next file again. */
import { cutLoose } from './cut-loose.ts';

const PLACES = 32_768;

/** Made for the first file and kept for all: a table anew for each costs more than to read a small one. */
let kept: string[] | undefined;

/**
 * The text from `from` to `to`, in memory of its own. A text has one place by its characters (`hash`) and gives it up to the
 * next that has the same, so what is kept is bounded, and a text that is there is found without being cut out first.
 */
export function keptText(text: string, from: number, to: number, hash: number): string {
  kept ??= new Array<string>(PLACES).fill('');
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const known = kept[place] ?? '';
  if (known.length === to - from && text.startsWith(known, from)) return known;
  const own = cutLoose(text.slice(from, to));
  kept[place] = own;
  return own;
}

/** The next character of a text, counted into what its place is told by. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}
