/** The drawing behind comments: Excel shows only comments that have a shape in a sheet's VML drawing. */
import { cellAt } from './address.ts';
import { linesOf } from './fit.ts';
import type { ColumnLook } from './sheet-text.ts';

/** What tells how large the cells around a comment are. */
export interface SheetMeasure {
  readonly columns: readonly ColumnLook[];
  /** Points by row, for rows that state it. */
  readonly heights: ReadonlyMap<number, number>;
  readonly defaultHeight: number;
}

/** The drawing with the shapes of some cells gone and shapes for others added. `lines` by cell tells their size. */
export function patchShapes(
  drawing: string,
  {
    added,
    removed,
  }: { readonly added: ReadonlyMap<string, readonly string[]>; readonly removed: readonly string[] },
  measure: SheetMeasure,
): string {
  const kept = withoutShapes(drawing, new Set(removed));
  const end = kept.lastIndexOf('</xml');
  if (added.size === 0 || end < 0) return kept;
  let number = lastNumber(kept);
  const type = /shapetype\b[^>]*\sid=["']_x0000_t202["']/u.test(kept) ? '' : SHAPE_TYPE;
  const shapes = [...added].map(([cell, lines]) => {
    number += 1;
    return shapeOf(cell, lines, number, measure);
  });
  return kept.slice(0, end) + type + shapes.join('') + kept.slice(end);
}

/** Said on each element of ours: openpyxl declares them on its own elements only, under other prefixes. */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const SHAPE_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

export const EMPTY_DRAWING = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;

/** VML is no well-formed XML everywhere (`<br>`), so shapes are found by their own tags alone. */
const SHAPE = /<((?:[\w.-]+:)?shape)(?=[\s>])[\s\S]*?<\/\1>\s*/gu;

function withoutShapes(drawing: string, cells: ReadonlySet<string>): string {
  if (cells.size === 0) return drawing;
  const places = new Set(
    [...cells].map((cell) => {
      const { row, column } = cellAt(cell) ?? { row: 0, column: 0 };
      return `${row - 1}:${column - 1}`;
    }),
  );
  return drawing.replace(SHAPE, (shape) => {
    if (!/ObjectType=["']Note["']/u.test(shape)) return shape;
    const row = /<(?:[\w.-]+:)?Row>\s*(\d+)/u.exec(shape)?.[1];
    const column = /<(?:[\w.-]+:)?Column>\s*(\d+)/u.exec(shape)?.[1];
    return places.has(`${row}:${column}`) ? '' : shape;
  });
}

function lastNumber(drawing: string): number {
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/gu)].map((match) => Number(match[1]));
  return numbers.reduce((most, number) => Math.max(most, number), 1024);
}

const WIDTH = 340;
const LINE = 17;
const PADDING = 14;
const MOST_LINES = 22;
/** Characters that fit on a line; a Chinese one is two. */
const PER_LINE = 52;

function shapeOf(cell: string, lines: readonly string[], number: number, measure: SheetMeasure): string {
  const { row, column } = cellAt(cell) ?? { row: 1, column: 1 };
  const wrapped = linesOf(lines.join('\n'), PER_LINE) + 2;
  const height = Math.min(wrapped, MOST_LINES) * LINE + PADDING;
  const right = columnAfter(column + 1, WIDTH, measure);
  const top = Math.max(row - 1, 1);
  const bottom = rowAfter(top, height, measure);
  const anchor = `${column}, 12, ${top - 1}, 4, ${right.column - 1}, ${right.rest}, ${bottom.row - 1}, ${bottom.rest}`;
  return `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:${WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** Pixels of a column's default width of 8.43 characters. */
const USUAL_WIDTH = 64;

/** The column `pixels` to the right of the left edge of `column`, and how far into it. */
function columnAfter(column: number, pixels: number, { columns }: SheetMeasure) {
  let rest = pixels;
  for (let at = column; at < LAST_COLUMN; at += 1) {
    const stated = columns.find(({ from, to }) => from <= at && at <= to)?.width;
    const width = stated === undefined ? USUAL_WIDTH : Math.round(stated * 7 + (stated > 0 ? 5 : 0));
    if (rest <= width) return { column: at, rest };
    rest -= width;
  }
  return { column: LAST_COLUMN, rest: 0 };
}

function rowAfter(row: number, pixels: number, { heights, defaultHeight }: SheetMeasure) {
  let rest = pixels;
  for (let at = row; at < LAST_ROW; at += 1) {
    const height = Math.round(((heights.get(at) ?? defaultHeight) * 4) / 3);
    if (rest <= height) return { row: at, rest };
    rest -= height;
  }
  return { row: LAST_ROW, rest: 0 };
}
