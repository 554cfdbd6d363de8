/** Headings of the running text around the tables: chapters, sections, paragraphs with a number. */
import { readHeading } from '../parse/statements.ts';
import type { Heading } from '../plan-document.ts';
import type { Source } from '../source.ts';
import type { ProseLine } from './statements/statements.ts';

/** In reading order; lines of a table of contents, which have a page number beside or behind them, are none. */
export function headingsOf(lines: readonly ProseLine[]): Heading[] {
  const cells = new Map<string, number>();
  for (const { source } of lines) cells.set(rowOf(source), (cells.get(rowOf(source)) ?? 0) + 1);
  return lines.flatMap(({ text, source }) => {
    const heading = readHeading(text.replace(/^#{1,6}\s+/u, ''));
    if (!heading || (cells.get(rowOf(source)) ?? 0) > 1 || /[\s.…]\d{1,3}$/u.test(text.trimEnd())) return [];
    return [{ level: heading.level, text: heading.text, source: { ...source } }];
  });
}

function rowOf({ sheet, row }: Source): string {
  return `${sheet}\u001f${row}`;
}
