/** Our block of text in a comment: it can be told from what people write before and after it. */

const BEGIN = '── planlint ──';
const END = '──────────';

export function blockOf(lines: readonly string[]): string {
  return [BEGIN, ...lines, END].join('\n');
}

/** What people wrote before and after our block; undefined when there is no block. */
export function aroundBlock(text: string): { readonly before: string; readonly after: string } | undefined {
  const begin = text.indexOf(BEGIN);
  if (begin < 0) return undefined;
  const end = text.indexOf(END, begin + BEGIN.length);
  const after = end < 0 ? '' : text.slice(end + END.length).replace(/^\n+/u, '');
  const around = aroundBlock(after);
  return {
    before: text.slice(0, begin).replace(/\n+$/u, ''),
    after: around === undefined ? after : [around.before, around.after].filter(Boolean).join('\n'),
  };
}
