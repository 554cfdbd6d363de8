/** Small laws for the examples of the rules, as csv text. */
import type { Example } from '../rule.ts';

/** A table of articles beside their explanations; line breaks inside a cell are `\n`. */
export function lawTable(...rows: readonly (readonly [article: string, explanation: string])[]): Example {
  const cells = [['條文', '說明'], ...rows].map((row) => row.map((text) => `"${text}"`).join(','));
  return { csv: `${cells.join('\n')}\n` };
}
