/** What stands outside the known tables and is no mistake: lists of contents, and captioned tables of other things. */
import type { Sheet } from '../grid.ts';
import { lastUpTo } from '../last-up-to.ts';
import { countFields } from './header.ts';
import type { LocatedSheet, OtherTable } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

type Placed = LocatedSheet['stray'][number];

export interface Sorted {
  readonly structural: LocatedSheet['structural'];
  readonly others: readonly OtherTable[];
  readonly stray: readonly Placed[];
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
  const contents = stray.filter(({ source }) => listed.has(source.row));
  const captions = structural.filter(({ as, source }) => as === 'caption' && !listed.has(source.row));
  const known = new Set(tables.map(({ captionId }) => captionId));
  const headings = new Set(structural.flatMap(({ as, source }) => (as === 'heading' ? [source.row] : [])));
  const several = new Set(
    sheet.rows
      .filter(({ cells, number }) => cells.length > 1 && headings.has(number))
      .map(({ number }) => number),
  );
  // Captions are noted from top to bottom.
  const captionAbove = (row: number) => lastUpTo(captions, row - 1, ({ source }) => source.row);
  // Rows of two cells pass for headings until it is seen that no table of measures follows (`112 | 某某公司`).
  const passing = structural.filter(({ as, source }) => {
    if (as !== 'heading' || !several.has(source.row)) return false;
    const caption = captionAbove(source.row);
    const id = caption && words.caption(caption.cell.text)?.id;
    return id !== undefined && !known.has(id);
  });
  const passed = new Set(passing.map(({ source }) => source));
  const rest = [...stray.filter(({ source }) => !listed.has(source.row)), ...passing].toSorted(
    (a, b) => a.source.row - b.source.row || a.source.column - b.source.column,
  );
  const others: OtherTable[] = [];
  const left: Placed[] = [];
  for (const run of runsOf(rest)) {
    const [first] = run;
    const caption = captionAbove(first.source.row);
    const id = caption && words.caption(caption.cell.text)?.id;
    const isBelow = caption && first.source.row - caption.source.row <= GAP;
    // One by one: as arguments of a call, the 150,000 cells of a list of villages are too many for the engine.
    if (!caption || id === undefined || !isBelow)
      for (const placed of run) {
        if (!passed.has(placed.source)) left.push(placed);
      }
    else others.push(toTable(sheet, id, caption, run, vocabularies));
  }
  const taken = new Set(others.flatMap(({ cells }) => cells.map(({ source }) => source)));
  return {
    structural: [
      ...structural.filter(({ source }) => !taken.has(source)),
      ...contents.map((placed) => ({ ...placed, as: 'contents' as const })),
    ],
    others,
    stray: left,
  };
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
function runsOf(stray: readonly Placed[]): [Placed, ...Placed[]][] {
  const runs: [Placed, ...Placed[]][] = [];
  for (const placed of stray) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && placed.source.row - last.source.row <= GAP) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function toTable(
  sheet: Sheet,
  id: string,
  caption: LocatedSheet['structural'][number],
  cells: readonly [Placed, ...Placed[]],
  vocabularies: readonly Vocabulary[],
): OtherTable {
  const header = lastUpTo(sheet.rows, cells[0].source.row, ({ number }) => number);
  const known = header ? vocabularies.map((vocabulary) => countFields(sheet, header, vocabulary)) : [];
  return {
    captionId: id,
    caption: caption.cell.text.trim(),
    knownColumns: Math.max(0, ...known),
    cells: cells.map(({ cell, source }) => ({ text: cell.text, source })),
  };
}
