/**
 * Makes an ods ready for SheetJS, which expands repeated cells without limit, knows nothing of hidden rows,
 * drops what stands in covered cells, mixes comments and drawings into cell text, and complains on the console
 * about number formats that ods cells, which carry their shown text, do not need.
 */
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { textOf } from '../zip/archive.ts';
import { crc32 } from '../zip/crc32.ts';
import type { Part } from '../zip/unpack.ts';
import type { Tab } from './book.ts';
import type { Hiding } from './sheet.ts';
import { attribute, type Tag, tagsOf } from './xml.ts';

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [from: number, to: number][];
}

/** Elements that hold text which is not cell text. */
const NOT_CELLS =
  /^(?:draw:|dr3d:|form:|chart:|office:(?:annotation|forms|scripts|font-face-decls)$|table:(?:shapes|tracked-changes|content-validations)$)/;
const VALUED = /\s(?:office|calcext):(?:[a-z]+-)?value="|\stable:formula="/;

/** `_x000D_` is an escape in Office Open XML alone; in an ods it is text, but SheetJS takes it for a line break. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

interface Pass {
  readonly out: string[];
  readonly sheets: SheetFacts[];
  readonly hiddenStyles: Set<string>;
  readonly limits: ReadLimits;
  tableStyle: string;
  row: number;
  column: number;
  rowRepeat: number;
  rowCells: number;
  rowHidden: boolean;
  expanded: number;
}

function repeat(tag: Tag, of: 'rows' | 'columns'): number {
  const times = Number(attribute(tag, `table:number-${of}-repeated`) ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function isHidden(tag: Tag): boolean {
  const visibility = attribute(tag, 'table:visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/** Sheets go through SheetJS under their number, because it leaves `&amp;` in names and merges equal ones. */
function rewriteTable(pass: Pass, tag: Tag): string {
  if (tag.kind === 'close') return tag.text;
  const number = pass.sheets.length;
  const hidden = pass.hiddenStyles.has(attribute(tag, 'table:style-name') ?? '');
  pass.sheets.push({
    name: attribute(tag, 'table:name') ?? '',
    hidden,
    hiddenRows: new Set(),
    hiddenColumns: [],
  });
  pass.row = 1;
  pass.column = 1;
  const opened = `<table:table table:name="${number}">`;
  return tag.kind === 'empty' ? `${opened}</table:table>` : opened;
}

function noteColumn(pass: Pass, tag: Tag): void {
  if (tag.kind === 'close') return;
  const next = pass.column + repeat(tag, 'columns');
  if (isHidden(tag)) pass.sheets.at(-1)?.hiddenColumns.push([pass.column, next - 1]);
  pass.column = next;
}

function noteRow(pass: Pass, tag: Tag): void {
  if (tag.kind !== 'close') {
    pass.rowRepeat = repeat(tag, 'rows');
    pass.rowHidden = isHidden(tag);
    pass.rowCells = 0;
  }
  if (tag.kind === 'open') return;
  pass.expanded += pass.rowCells * pass.rowRepeat;
  holdLimit(pass.limits, 'cells', pass.expanded);
  if (pass.rowHidden && pass.rowCells > 0) {
    for (let row = pass.row; row < pass.row + pass.rowRepeat; row += 1)
      pass.sheets.at(-1)?.hiddenRows.add(row);
  }
  pass.row += pass.rowRepeat;
}

/** Covered cells become cells; a cell that has a value but no text is opened and closed, or SheetJS skips it. */
function rewriteCell(pass: Pass, tag: Tag): string {
  const text = tag.text.replace('table:covered-table-cell', 'table:table-cell');
  if (tag.kind === 'close') return text;
  const valued = tag.kind === 'empty' && VALUED.test(text);
  if (tag.kind === 'open' || valued) pass.rowCells += repeat(tag, 'columns');
  return valued ? `${text.slice(0, -2)}></table:table-cell>` : text;
}

function noteStyle(pass: Pass, tag: Tag): void {
  if (tag.name === 'style:style') pass.tableStyle = attribute(tag, 'style:name') ?? '';
  else if (attribute(tag, 'table:display') === 'false') pass.hiddenStyles.add(pass.tableStyle);
}

function visit(pass: Pass, tag: Tag): string {
  switch (tag.name) {
    case 'table:table':
      return rewriteTable(pass, tag);
    case 'table:table-column':
      noteColumn(pass, tag);
      return tag.text;
    case 'table:table-row':
      noteRow(pass, tag);
      return tag.text;
    case 'table:table-cell':
    case 'table:covered-table-cell':
      return rewriteCell(pass, tag);
    case 'style:style':
    case 'style:table-properties':
      noteStyle(pass, tag);
      return '';
    default:
      return tag.text;
  }
}

/** Copies the document tag by tag, leaving out what is not cells; styles are looked at and left out. */
function rewrite(content: string, limits: ReadLimits): Pass {
  const pass: Pass = {
    ...{ out: [], sheets: [], hiddenStyles: new Set<string>(), limits, tableStyle: '' },
    ...{ row: 1, column: 1, rowRepeat: 1, rowCells: 0, rowHidden: false, expanded: 0 },
  };
  let skipping: { readonly name: string; depth: number } | undefined;
  let inStyles = false;
  let copied = 0;
  for (const tag of tagsOf(content)) {
    const between = skipping === undefined && !inStyles ? content.slice(copied, tag.start) : '';
    copied = tag.end;
    if (skipping !== undefined) {
      if (tag.name === skipping.name && tag.kind !== 'empty') skipping.depth += tag.kind === 'open' ? 1 : -1;
      if (skipping.depth === 0) skipping = undefined;
      continue;
    }
    pass.out.push(between.replace(LOOKS_ESCAPED, '_x005F_'));
    if (tag.name === 'office:automatic-styles') inStyles = tag.kind === 'open';
    else if (NOT_CELLS.test(tag.name))
      skipping = tag.kind === 'open' ? { name: tag.name, depth: 1 } : undefined;
    else {
      const text = visit(pass, tag);
      if (!inStyles) pass.out.push(text);
    }
  }
  return pass;
}

function hidingOf({ hidden, hiddenRows, hiddenColumns }: SheetFacts): Hiding {
  return {
    sheet: hidden,
    row: (row) => hiddenRows.has(row),
    column: (column) => hiddenColumns.some(([from, to]) => column >= from && column <= to),
  };
}

function partOf(name: string, text: string): Part {
  const bytes = new TextEncoder().encode(text);
  return { name, crc: crc32(bytes), size: bytes.length, chunks: [bytes] };
}

const MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';

/** The parts SheetJS needs, rewritten, and the sheets in order; in the parts they are named 0, 1, 2. Throws a Refusal above the limits. */
export function prepareOds(
  content: Part | undefined,
  limits: ReadLimits,
): { readonly parts: Part[]; readonly tabs: readonly Tab[] } {
  if (content === undefined) return refuse('damaged', 'ZIP: content.xml');
  const pass = rewrite(textOf(content), limits);
  holdLimit(limits, 'sheets', pass.sheets.length);
  const parts = [
    partOf('META-INF/manifest.xml', MANIFEST),
    partOf('styles.xml', '<office:document-styles/>'),
    partOf('content.xml', pass.out.join('')),
  ];
  return { parts, tabs: pass.sheets.map((sheet) => ({ name: sheet.name, hiding: hidingOf(sheet) })) };
}
