/** Any output as JSON. The order of keys is the order the object was made in, which is that of the schema. */
import { showHarmful } from './clean-text.ts';

/** Two spaces, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${harmless(JSON.stringify(value, null, 2))}\n`;
}

/** One line, without a line break. */
export function jsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

/**
 * JSON escapes half of the characters that move a cursor or turn text around; the rest is escaped here. Whoever reads
 * the JSON gets the same text back, whoever prints it to a terminal is safe. All of them stand within strings.
 */
function harmless(json: string): string {
  return showHarmful(json);
}
