/** Text from a stranger's file, made harmless for a terminal and a page. */

/**
 * C0 and C1 controls, and the marks that reorder or hide text: `\u202e` can make `001` read `100`. Line breaks and
 * tabs are left to the place the text is shown in.
 */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Any character that would move the cursor, change colours or reorder its neighbours, shown by its number. */
export function showHarmful(text: string): string {
  return text.replace(HARMFUL, showNumber);
}

/** The same on one line: line breaks and tabs become a space. */
export function showText(text: string): string {
  return showHarmful(text.replace(/[\t\n\r]+/gu, ' '));
}

function showNumber(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Of the harmful ones those no text needs: controls, and marks that turn the direction of what follows. */
const MOVING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** For data: what would move a terminal's cursor or turn text around is shown by its number, all else stays as it is. */
export function showMoving(text: string): string {
  return text.replace(MOVING, showNumber);
}
