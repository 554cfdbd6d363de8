/** Tells texts that may name a field from those that cannot, at sight. */
import { isIdeograph } from '../ideograph.ts';
import { remember, rememberFor, rememberForm } from '../remember.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Whether some of the vocabularies may know a text as the name of a field. Most texts begin or end otherwise than any name
 * does. The others repeat, and so do texts that differ in their figures only (`示範措施 1`, `示範措施 2`): each is asked once, in
 * all sheets of a run.
 */
export const fieldNamesOf = rememberFor(
  (vocabularies: readonly Vocabulary[]): ((text: string) => boolean) => {
    const known = rememberForm(
      remember((text) => vocabularies.some((vocabulary) => vocabulary.mayName(text))),
    );
    const first = codesOf(vocabularies.flatMap(({ edges }) => [...edges.first]));
    const last = codesOf(vocabularies.flatMap(({ edges }) => [...edges.last]));
    const figuresMay = vocabularies.some(({ edges }) => edges.figures);
    return (text) =>
      mayBeEdge(text.charCodeAt(0), first) &&
      mayBeEdge(text.charCodeAt(text.length - 1), last) &&
      (figuresMay || !isFigures(text)) &&
      known(text);
  },
);

/** A number is looked up without a string being made of the character first. */
function codesOf(characters: readonly string[]): ReadonlySet<number> {
  return new Set(characters.map((character) => character.charCodeAt(0)));
}

/** However a header is written, an ideograph is what it is; any other character may be left out or be written otherwise. */
function mayBeEdge(code: number, edges: ReadonlySet<number>): boolean {
  return !isIdeograph(code) || edges.has(code);
}

/** `7,075`, `-0.5%`. */
function isFigures(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < ZERO || code > NINE) && !BESIDE_FIGURES.has(code)) return false;
  }
  return true;
}

const ZERO = 0x30;
const NINE = 0x39;
const BESIDE_FIGURES = codesOf([...' %+,.-']);
