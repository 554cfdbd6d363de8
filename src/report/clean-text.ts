/** Text from a stranger's file, made harmless for a terminal. */

/** C0 and C1 controls, and the marks that reorder or hide text: `\u202e` can make `001` read `100`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The text on one line: line breaks and tabs become a space, any other character that would move the
 * cursor, change colours or reorder its neighbours is shown by its number.
 */
export function showText(text: string): string {
  return text.replace(/[\t\n\r]+/gu, ' ').replace(HARMFUL, showNumber);
}

function showNumber(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
