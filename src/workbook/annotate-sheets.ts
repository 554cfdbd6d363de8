/** Goes through the sheets of a package: old marks off, new marks and comments on. */
import type { Language } from '../finding.ts';
import { a1 } from '../source.ts';
import type { Finding } from '../validation-report.ts';
import { cellAt, type Range } from './address.ts';
import { type Marker, markerFor } from './marks.ts';
import { type CellNote, entriesOn, notesOf } from './notes.ts';
import { type Package, partText, sealPart } from './package.ts';
import { patchCells } from './patch-cells.ts';
import { withHead } from './sheet-head.ts';
import { openNotes, writeNotes } from './sheet-notes.ts';
import { columnsIn, defaultHeight, mergesIn, readSheetText, type SheetText } from './sheet-text.ts';
import type { StyleBook } from './styles.ts';
import { type Tab, tabsOf } from './tabs.ts';

export interface SheetsOptions {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly lang: Language;
  /** Name of the sheet that lists all findings. */
  readonly index: string;
  /** The sheet of the workbook that a location's sheet is; undefined where it has none. */
  readonly tabOf: (sheet: string) => string | undefined;
}

export interface Marked {
  /** Cells whose threaded comment shuts out any other: `表 1!F5`. */
  readonly threaded: readonly string[];
  /** Findings on cells of sheets that the workbook does not have. */
  readonly lost: number;
}

/** Marks the cells of all sheets. The styles are changed in `styles` and not yet written. */
export async function annotateSheets(
  pack: Package,
  styles: StyleBook,
  options: SheetsOptions,
): Promise<Marked> {
  const { path, findings, lang, index, tabOf } = options;
  const told = entriesOn(path, findings, lang);
  const marker = markerFor(styles);
  const threaded: string[] = [];
  const { tabs, family } = await tabsOf(pack);
  for (const tab of tabs) {
    const xml = await partText(pack, tab.part);
    const sheet = xml === undefined ? undefined : readSheetText(xml);
    // Chart sheets have no cells.
    if (sheet?.data === undefined) continue;
    const entries = [...told].flatMap(([name, own]) => (tabOf(name) === tab.name ? own : []));
    const anchor = anchorIn(mergesIn(sheet), new Set(entries.flatMap(({ cell }) => cellAt(cell)?.row ?? [])));
    const notes = notesOf(entries, { anchor, index, lang });
    const closed = await annotateSheet(pack, { tab, sheet, notes, marker, family });
    threaded.push(...closed.map((cell) => `${tab.name}!${cell}`));
  }
  const lost = findings.filter(({ locations: [fault] }) => {
    return fault?.file === path && fault.sheet !== undefined && tabOf(fault.sheet) === undefined;
  });
  return { threaded, lost: lost.length };
}

interface SheetJob {
  readonly tab: Tab;
  readonly sheet: SheetText;
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly marker: Marker;
  readonly family: string;
}

/** Returns the cells that could get no comment. */
async function annotateSheet(
  pack: Package,
  { tab, sheet, notes, marker, family }: SheetJob,
): Promise<readonly string[]> {
  const marked = markedCells(notes);
  const headed = withHead(sheet, marked);
  const ready = headed === sheet.xml ? sheet : readSheetText(headed);
  const { restore } = marker;
  const patched = patchCells(ready, {
    marked,
    mark: (row, column, format) => marker.mark(notes.get(a1(row, column))?.severity ?? 'notice', format),
    ...(restore ? { restore } : {}),
  });
  const measure = {
    columns: columnsIn(ready),
    heights: patched.heights,
    defaultHeight: defaultHeight(ready),
  };
  const present = await openNotes(pack, tab.part);
  const xml = await writeNotes(pack, { part: tab.part, xml: patched.xml, present, notes, measure, family });
  if (xml !== sheet.xml) await sealPart(pack, tab.part, xml);
  return [...notes.keys()].filter((cell) => present.threaded.has(cell));
}

function markedCells(notes: ReadonlyMap<string, CellNote>): Map<number, Set<number>> {
  const marked = new Map<number, Set<number>>();
  for (const [cell, { severity }] of notes) {
    const place = severity === undefined ? undefined : cellAt(cell);
    if (place === undefined) continue;
    const columns = marked.get(place.row) ?? new Set();
    marked.set(place.row, columns.add(place.column));
  }
  return marked;
}

/** From a cell under a merge to the merge's first cell. Only the rows asked for are looked after. */
function anchorIn(merges: readonly Range[], rows: ReadonlySet<number>): (cell: string) => string {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    for (const row of rows) {
      if (row < merge.top || row > merge.bottom) continue;
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (cell) => {
    const place = cellAt(cell);
    if (place === undefined) return cell;
    const over = byRow
      .get(place.row)
      ?.find(({ left, right }) => left <= place.column && place.column <= right);
    return over ? a1(over.top, over.left) : a1(place.row, place.column);
  };
}
