import words from './organisation.json' with { type: 'json' };

/** Words by which a chapter on organisation says who chairs what, what things were called before, and who helps. */
export const organisationWords: typeof words = words;

/** Alternatives of a regular expression, the longest first. */
export function anyOf(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join('|');
}
