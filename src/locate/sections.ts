/** Headings inside a table: `能源部門` or `一、節約能源` on a line of its own speaks for the rows below it. */
import type { GridRow, Sheet } from '../grid.ts';
import { mergeAt } from './merges.ts';
import type { HeaderColumn, TableCell } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The headings in force, by the field they are taken for. */
export type Sections = ReadonlyMap<string, TableCell>;

/** The headings in force below a line of text; undefined when the line is no heading of a section. */
export function sectionsBelow(
  row: GridRow,
  sheet: Sheet,
  columns: readonly HeaderColumn[],
  vocabulary: Vocabulary,
  before: Sections,
): Sections | undefined {
  const [cell] = row.cells;
  const words = cell && vocabulary.section(cell.text);
  if (!cell || !words) return undefined;
  const merge = mergeAt(sheet, cell.source);
  const across = merge !== undefined && merge.bottom === merge.top && merge.right > merge.left;
  const hasColumn = columns.some(({ field }) => field === words.field);
  // Lines of prose between the pages of a text are no headings of the table around them.
  const isHeading = words.role === 'category' ? (words.certain || across) && !sheet.prose : words.certain;
  if (hasColumn || !isHeading) return undefined;
  const own: TableCell = {
    text: words.text,
    source: cell.source,
    kind: cell.kind,
    copyOf: row.number,
  };
  // A new sector begins without a category; a new category stays within its sector.
  return words.role === 'category' ? new Map([...before, [words.field, own]]) : new Map([[words.field, own]]);
}
