import words from './basis.json' with { type: 'json' };

/** Words that tell a stock from a yearly count, a change from a level, and better from worse. */
export const basisWords = words;

/** The words of a list that a text holds, in the order of the list. */
export function wordsIn(text: string, list: readonly string[]): readonly string[] {
  return list.filter((word) => text.includes(word));
}
