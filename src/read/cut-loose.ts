/** Texts that no longer hold on to what they were cut out of. */

/** Engines copy what they cut out when it is shorter; a longer piece keeps the whole in memory. */
const COPIED_BELOW = 13;

/** The same text, in memory of its own: some are kept for long, and what they stood in is not. */
export function cutLoose(text: string): string {
  return text.length < COPIED_BELOW ? text : ` ${text}`.slice(1);
}
