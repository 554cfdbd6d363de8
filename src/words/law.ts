import words from './law.json' with { type: 'json' };

/** Who a duty of a law is on, and the words that make it one. */
export const lawWords: { readonly [K in keyof typeof words]: readonly string[] } = words;
