import words from './basis.json' with { type: 'json' };

/** Words that tell a stock from a yearly count, a change from a level, and better from worse. */
export const basisWords = words;

/** The words of a list that a text holds, in the order of the list. */
export function wordsIn(text: string, list: readonly string[]): readonly string[] {
  let found: string[] | undefined;
  for (const word of list) {
    if (!text.includes(word)) continue;
    if (found === undefined) found = [word];
    else found.push(word);
  }
  return found ?? NO_WORDS;
}

/** Most texts hold no word of most lists. */
const NO_WORDS: readonly string[] = [];
