/** Finishes a table once its last row is known: columns, merges spread, rows set apart, rows repaired. */
import type { GridRow, Sheet } from '../grid.ts';
import type { Source } from '../source.ts';
import { type ColumnGroup, columnGroups } from './columns.ts';
import type { Header } from './header.ts';
import { layoutOf } from './layout.ts';
import { repairRows } from './repair.ts';
import type { Sections } from './sections.ts';
import { setApart } from './set-apart.ts';
import { spreadRows } from './spread.ts';
import type { LocatedSheet, LocatedTable, TextAbove } from './table.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OpenTable {
  readonly header: Header;
  readonly headerRow: GridRow;
  readonly above: readonly TextAbove[];
  readonly caption: ReturnType<Vocabulary['caption']>;
  readonly rows: GridRow[];
  readonly breaks: Set<number>;
  /** By row number, the headings of sections in force there. */
  readonly sections: Map<number, Sections>;
}

export interface ClosedTable extends Pick<LocatedSheet, 'structural' | 'stray'> {
  readonly table: LocatedTable;
}

/** The table under a header; several when the header holds several side by side. */
export function closeTable(sheet: Sheet, open: OpenTable): ClosedTable[] {
  return columnGroups(open.header).map((group, index) => closeGroup(sheet, open, group, index + 1));
}

function closeGroup(sheet: Sheet, open: OpenTable, group: ColumnGroup, ordinal: number): ClosedTable {
  const { vocabulary } = open.header;
  const own = cut(open.rows, group);
  const { rows, mergesKnown } = spreadRows(sheet, own, open);
  const apart = setApart(rows, layoutOf(group.columns), vocabulary);
  const data = apart.size === 0 ? rows : rows.filter((row) => !apart.has(row.number));
  const repaired = repairRows(data, group.columns, mergesKnown, vocabulary);
  const table = {
    profile: vocabulary.profile,
    sheet: sheet.name,
    ...aboveGroup(open, group, ordinal),
    columns: group.columns,
    headerSource: headerSource(sheet, open, group),
    rows: repaired.rows,
    totals: rows.filter((row) => apart.get(row.number) === 'total'),
    cellsInRows: own.reduce((sum, row) => (apart.has(row.number) ? sum : sum + row.cells.length), 0),
    mergesKnown,
    repairs: repaired.repairs,
  };
  const outside = own
    .filter((row) => apart.has(row.number))
    .flatMap((row) => row.cells.map((cell) => ({ cell, as: apart.get(row.number) })));
  return {
    table,
    structural: outside.flatMap(({ cell, as }) => (as ? [{ cell, as }] : [])),
    stray: outside.flatMap(({ cell, as }) => (as ? [] : [cell])),
  };
}

/** The cells of the rows that stand in a group's columns; rows without any are not the group's. */
function cut(rows: readonly GridRow[], { from, to }: ColumnGroup): readonly GridRow[] {
  if (from === 1 && to === Number.POSITIVE_INFINITY) return rows;
  return rows.flatMap((row) => {
    const cells = row.cells.filter(({ source }) => source.column >= from && source.column <= to);
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
}

/** Two tables side by side under one caption keep apart by a number; a line right above one of them is its own. */
function aboveGroup(
  open: OpenTable,
  { from, to }: ColumnGroup,
  ordinal: number,
): Pick<LocatedTable, 'above' | 'captionId'> {
  const own = open.above.filter(({ source }) => source.column >= from && source.column <= to);
  const above = own.length > 0 ? own : open.above;
  if (!open.caption) return { above };
  const caption = own.findLast(({ text }) => open.header.vocabulary.caption(text));
  const ownId = caption && open.header.vocabulary.caption(caption.text)?.id;
  if (ownId !== undefined && ordinal > 1) return { above, captionId: ownId };
  return { above, captionId: ordinal === 1 ? open.caption.id : `${open.caption.id}#${ordinal}` };
}

function headerSource(sheet: Sheet, { headerRow }: OpenTable, { columns, from }: ColumnGroup): Source {
  const first = columns[0]?.cells[0] ?? headerRow.cells.find(({ source }) => source.column >= from);
  if (first) return first.source;
  return { sheet: sheet.name, cell: `A${headerRow.number}`, row: headerRow.number, column: 1 };
}
