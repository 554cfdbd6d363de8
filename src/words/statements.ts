import words from './statements.json' with { type: 'json' };

/** Words that tell what a figure in running text is about. */
export const statementWords: { readonly [K in keyof typeof words]: readonly string[] } = words;

export function hasWord(text: string, list: readonly string[]): boolean {
  return list.some((word) => text.includes(word));
}
