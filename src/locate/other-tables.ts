/** What stands outside the known tables and is no mistake: lists of contents, and captioned tables of other things. */
import type { Cell, Sheet } from '../grid.ts';
import { lastUpTo } from '../last-up-to.ts';
import { countFields } from './header.ts';
import type { LocatedSheet, OtherTable } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Sorted {
  readonly structural: LocatedSheet['structural'];
  readonly others: readonly OtherTable[];
  readonly stray: readonly Cell[];
}

/** Blank lines between a caption and its table, or inside one. */
const GAP = 3;

export function sortStrays(
  sheet: Sheet,
  { tables, structural, stray }: Pick<LocatedSheet, 'tables' | 'structural' | 'stray'>,
  vocabularies: readonly [Vocabulary, ...Vocabulary[]],
): Sorted {
  const [words] = vocabularies;
  const listed = rowsOfContents(sheet, words);
  const contents = stray.filter((cell) => listed.has(rowOf(cell)));
  const captions = structural.filter(({ as, cell }) => as === 'caption' && !listed.has(rowOf(cell)));
  const known = new Set(tables.map(({ captionId }) => captionId));
  const headings = new Set(structural.flatMap(({ as, cell }) => (as === 'heading' ? [rowOf(cell)] : [])));
  const several = new Set(
    sheet.rows
      .filter(({ cells, number }) => cells.length > 1 && headings.has(number))
      .map(({ number }) => number),
  );
  // Captions are noted from top to bottom.
  const captionAbove = (row: number) => lastUpTo(captions, row - 1, ({ cell }) => rowOf(cell));
  // Rows of two cells pass for headings until it is seen that no table of measures follows (`112 | 某某公司`).
  const passing = structural.flatMap(({ as, cell }) => {
    if (as !== 'heading' || !several.has(rowOf(cell))) return [];
    const caption = captionAbove(rowOf(cell));
    const id = caption && words.caption(caption.cell.text)?.id;
    return id !== undefined && !known.has(id) ? [cell] : [];
  });
  const passed = new Set(passing);
  const rest = [...stray.filter((cell) => !listed.has(rowOf(cell))), ...passing].toSorted(
    (a, b) => a.source.row - b.source.row || a.source.column - b.source.column,
  );
  const others: OtherTable[] = [];
  const left: Cell[] = [];
  for (const run of runsOf(rest)) {
    const [first] = run;
    const caption = captionAbove(rowOf(first));
    const id = caption && words.caption(caption.cell.text)?.id;
    const isBelow = caption && rowOf(first) - rowOf(caption.cell) <= GAP;
    // One by one: as arguments of a call, the 150,000 cells of a list of villages are too many for the engine.
    if (!caption || id === undefined || !isBelow)
      for (const cell of run) {
        if (!passed.has(cell)) left.push(cell);
      }
    else others.push(toTable(sheet, id, caption, run, vocabularies));
  }
  const taken = new Set(others.flatMap(({ cells }) => cells.map(({ source }) => source)));
  return {
    structural: [
      ...structural.filter(({ cell }) => !taken.has(cell.source)),
      ...contents.map((cell) => ({ cell, as: 'contents' as const })),
    ],
    others,
    stray: left,
  };
}

function rowOf({ source }: Cell): number {
  return source.row;
}

/** `表 2 | 近兩年漁電共生發展成效 | 13`: the label of a table or figure, its title, its page. */
function rowsOfContents(sheet: Sheet, words: Vocabulary): Set<number> {
  const rows = sheet.rows.filter(({ cells }) => {
    if (cells.length < 2 || cells.length > 3) return false;
    const first = cells[0];
    const last = cells.at(-1);
    if (!first || !last) return false;
    return words.isListed(first.text) && /^\s*\d{1,4}\s*$/u.test(last.text);
  });
  return new Set(rows.map(({ number }) => number));
}

/** Cells of rows that follow each other, but for blank lines. */
function runsOf(stray: readonly Cell[]): [Cell, ...Cell[]][] {
  const runs: [Cell, ...Cell[]][] = [];
  for (const cell of stray) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && rowOf(cell) - rowOf(last) <= GAP) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function toTable(
  sheet: Sheet,
  id: string,
  caption: LocatedSheet['structural'][number],
  cells: readonly [Cell, ...Cell[]],
  vocabularies: readonly Vocabulary[],
): OtherTable {
  const header = lastUpTo(sheet.rows, rowOf(cells[0]), ({ number }) => number);
  const known = header ? vocabularies.map((vocabulary) => countFields(sheet, header, vocabulary)) : [];
  return {
    captionId: id,
    caption: caption.cell.text.trim(),
    knownColumns: Math.max(0, ...known),
    cells: cells.map(({ text, source }) => ({ text, source })),
  };
}
