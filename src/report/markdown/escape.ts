/** Text out of a document, made to stand as itself in Markdown. */
import { showText } from '../clean-text.ts';

/**
 * One line without any mark that Markdown, HTML or GitHub would obey. `@name` and `#12` would call a person or point
 * at an issue: a word joiner, which has no width, keeps the two apart.
 */
export function escapeMarkdown(text: string): string {
  return showText(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_[\]|~$]/gu, '\\$&')
    .replace(/@(?=\w)|#(?=\d)/gu, '$&\u2060')
    .trim();
}

/** Code, in as many backticks as it takes. */
export function codeSpan(text: string): string {
  const shown = showText(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** A table with its heading row; cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
