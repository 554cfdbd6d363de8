/** Groups and agencies from tables: a row for each group (`組別 | 召集單位 | 任務 | 協辦機關`), or a list of agencies. */
import type { Cell, Sheet } from '../../grid.ts';
import { lastUpTo } from '../../last-up-to.ts';
import type { WrittenCell, WrittenSheet } from '../../locate/written.ts';
import { tidyName } from '../../parse/normalise.ts';
import { isNothing } from '../../parse/nothing.ts';
import type { Coverage } from '../../plan-document.ts';
import { rememberFor } from '../../remember.ts';
import type { Source } from '../../source.ts';
import { addGroup, addSupporting, type Parties } from './parties.ts';

export interface TableCells {
  readonly mapped: Set<Cell>;
  readonly structural: Set<Cell>;
  readonly reasons: Map<Cell, Coverage['unmappedCells'][number]['reason']>;
}

const READ = ['group', 'convenor', 'duties', 'support'];

/** Reads the rows of one sheet's tables into the parties; every cell of them goes into one of the sets. */
export function readTables(
  written: WrittenSheet,
  sheet: Sheet | undefined,
  parties: Parties,
  cells: TableCells,
): void {
  let group: WrittenCell | undefined;
  for (const { as, cells: row } of written.rows) {
    if (as === 'header') group = undefined;
    if (as !== 'row') continue;
    for (const { cell, field } of row) {
      if (field !== undefined && READ.includes(field)) cells.mapped.add(cell);
      else if (field === 'ordinal') cells.structural.add(cell);
      else cells.reasons.set(cell, 'unknown-column');
    }
    const own = new Map(
      row.flatMap((cell) => (cell.field === undefined ? [] : [[cell.field, cell] as const])),
    );
    // A cell merged over several rows names the group of all of them.
    group = own.get('group') ?? group;
    readRow(own, group, sheet, parties);
  }
}

function readRow(
  own: ReadonlyMap<string, WrittenCell>,
  group: WrittenCell | undefined,
  sheet: Sheet | undefined,
  parties: Parties,
): void {
  const text = (cell: WrittenCell | undefined): string | undefined =>
    cell === undefined || isNothing(cell.cell.text) ? undefined : cell.cell.text;
  const name = tidyName(group?.cell.text ?? '').replace(/^[「『]|[」』]$/gu, '');
  const convenor = own.get('convenor');
  const duties = own.get('duties');
  if (group && name !== '' && (own.has('group') || convenor || duties)) {
    addGroup(parties, {
      name,
      convenor: text(convenor),
      duties: text(duties),
      source: group.cell.source,
      convenorSource: convenor?.cell.source,
    });
  }
  const support = own.get('support');
  const list = text(support);
  if (support && list !== undefined) {
    const single = group && name !== '' && !spansRows(support.cell.source, sheet) ? name : undefined;
    addSupporting(parties, list, single, support.cell.source);
  }
}

/** One list beside several groups supports them all. */
function spansRows({ row, column }: Source, sheet: Sheet | undefined): boolean {
  const begun = sheet && lastUpTo(tallIn(sheet, column), row, ({ top }) => top);
  return begun !== undefined && begun.reach >= row;
}

interface Tall {
  readonly top: number;
  /** The last row that it, or one that began above it, covers. */
  readonly reach: number;
}

/** The merges over several rows of a column, downwards. */
function tallIn(sheet: Sheet, column: number): readonly Tall[] {
  const columns = tallMerges(sheet);
  const known = columns.get(column);
  if (known) return known;
  let reach = 0;
  const tall = sheet.merges
    .filter(({ top, left, bottom, right }) => left <= column && column <= right && bottom > top)
    .sort((a, b) => a.top - b.top)
    .map(({ top, bottom }) => {
      reach = Math.max(reach, bottom);
      return { top, reach };
    });
  columns.set(column, tall);
  return tall;
}

/** By column, of those that were asked for: a sheet may have as many merges as rows. */
const tallMerges = rememberFor((_: Sheet) => new Map<number, readonly Tall[]>());
