/** txt and md: tables standing in prose. Every non-blank line is a row; tabs or pipes make its cells. */
import type { Cell, GridRow, Sheet } from '../../grid.ts';
import { sourceAt } from '../../source.ts';
import { admit, isBlank, type Tally, textCell } from '../cells.ts';
import { holdLines } from './extent.ts';
import { isPipeLine, isRule, splitPipes } from './pipes.ts';

const LINE_END = /\r\n|\n|\r/;

/** Whether a line without a leading pipe belongs to the pipe table around it: `推動期程 | 成果` over `--- | ---`. */
function continuesTable(line: string, next: string | undefined, inTable: boolean): boolean {
  if (!line.includes('|') || line.includes('\t')) return false;
  return inTable || (next !== undefined && isRule(next) && !isPipeLine(next));
}

/** Fields of a line by position: an empty field keeps its place, so that dropped cells can be found later. */
function fieldsOf(line: string, pipes: boolean): readonly string[] {
  if (isRule(line)) return [line];
  if (pipes) return splitPipes(line);
  return line.includes('\t') ? line.split('\t') : [line];
}

/** Reads the whole text as one sheet; row numbers are line numbers. */
export function readProse(text: string, name: string, tally: Tally): Sheet {
  holdLines(text, tally.limits, name);
  const rows: GridRow[] = [];
  const lines = text.split(LINE_END);
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      inTable = false;
      continue;
    }
    const bare = continuesTable(line, lines[index + 1], inTable);
    if (bare) inTable = true;
    const number = index + 1;
    const cells: Cell[] = [];
    for (const [position, field] of fieldsOf(line, bare || isPipeLine(line)).entries()) {
      if (isBlank(field)) continue;
      cells.push(admit(textCell(sourceAt(name, number, position + 1, number), field), tally));
    }
    if (cells.length > 0) rows.push({ number, line: number, cells });
  }
  return { name, hidden: false, rows, merges: [], hiddenColumns: [], prose: true, carriesMerges: false };
}
