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
import { startNesting } from './nesting.ts';
import {
  addCell,
  addLength,
  addMerge,
  closeRow,
  type Expansion,
  openRow,
  openSheet,
  repeatsOf,
  spacesOf,
  startExpansion,
  withoutMatrix,
} from './ods-repeats.ts';
import type { Hiding } from './sheet.ts';
import { attribute, type Tag, tagsOf } from './xml.ts';

interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** Ascending. */
  readonly hiddenRows: [from: number, to: number][];
  readonly hiddenColumns: [from: number, to: number][];
}

/** Elements that hold text which is not cell text. */
const NOT_CELLS =
  /^(?:draw:|dr3d:|form:|chart:|office:(?:annotation|forms|scripts|font-face-decls)$|table:(?:shapes|tracked-changes|content-validations)$)/;
const VALUED = /\s(?:office|calcext):(?:[a-z]+-)?value="|\stable:formula="/;

/** `_x000D_` is an escape in Office Open XML alone; in an ods it is text, but SheetJS takes it for a line break. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** `'file:///D:/資料/來源.ods'#表一`: cells of another file, kept for formulas that look into it. No program shows them. */
const OTHER_FILE = /^'[a-z][a-z0-9+.-]*:.*'#/isu;

function isPassedOver(tag: Tag): boolean {
  if (tag.name !== 'table:table') return NOT_CELLS.test(tag.name);
  return tag.kind !== 'close' && OTHER_FILE.test(attribute(tag, 'table:name') ?? '');
}

interface Pass {
  readonly out: string[];
  readonly sheets: SheetFacts[];
  readonly hiddenStyles: Set<string>;
  readonly expansion: Expansion;
  tableStyle: string;
  row: number;
  column: number;
  rowHidden: boolean;
  /** Of the cell that is open: where it began, how often it stands there, the spaces it only counts. */
  cell: { readonly start: number; readonly repeats: number; spaces: number } | undefined;
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
    hiddenRows: [],
    hiddenColumns: [],
  });
  openSheet(pass.expansion);
  pass.row = 1;
  pass.column = 1;
  const opened = `<table:table table:name="${number}">`;
  return tag.kind === 'empty' ? `${opened}</table:table>` : opened;
}

function noteColumn(pass: Pass, tag: Tag): void {
  if (tag.kind === 'close') return;
  const next = pass.column + repeatsOf(tag, 'columns');
  if (isHidden(tag)) pass.sheets.at(-1)?.hiddenColumns.push([pass.column, next - 1]);
  pass.column = next;
}

function noteRow(pass: Pass, tag: Tag): void {
  const { expansion } = pass;
  if (tag.kind !== 'close') {
    openRow(expansion, repeatsOf(tag, 'rows'));
    pass.rowHidden = isHidden(tag);
    pass.cell = undefined;
  }
  if (tag.kind === 'open') return;
  const { cells, repeats } = expansion.row;
  const last = pass.row + repeats - 1;
  closeRow(expansion, whereIs(pass));
  if (cells > 0) holdLimit(expansion.limits, 'rows', last, whereIs(pass), true);
  if (pass.rowHidden && cells > 0) pass.sheets.at(-1)?.hiddenRows.push([pass.row, last]);
  pass.row = last + 1;
}

function whereIs({ sheets, row }: Pass): string {
  return `${sheets.at(-1)?.name ?? ''} ${row}`;
}

/** Covered cells become cells; a cell that has a value but no text is opened and closed, or SheetJS skips it. */
function rewriteCell(pass: Pass, tag: Tag): string {
  const text = withoutMatrix(tag.text.replace('table:covered-table-cell', 'table:table-cell'));
  if (tag.kind === 'close') {
    const { cell } = pass;
    if (cell !== undefined)
      addLength(pass.expansion, tag.end - cell.start + cell.spaces, cell.repeats, whereIs(pass));
    pass.cell = undefined;
    return text;
  }
  addMerge(pass.expansion, text, pass.sheets.at(-1)?.name ?? '');
  const repeats = repeatsOf(tag, 'columns');
  const valued = tag.kind === 'empty' && VALUED.test(text);
  if (tag.kind === 'open' || valued) addCell(pass.expansion, repeats);
  if (valued) addLength(pass.expansion, text.length, repeats, whereIs(pass));
  pass.cell = tag.kind === 'open' ? { start: tag.start, repeats, spaces: 0 } : undefined;
  return valued ? `${text.slice(0, -2)}></table:table-cell>` : text;
}

/** The names of rows and cells in another namespace, or in none: SheetJS would read them, and nothing here has looked. */
const UNKNOWN_CELLS = /^(?:[^:]*:)?(?:table|table-row|table-cell|covered-table-cell)$/;

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
      // SheetJS passes over a row that is closed where it opens, and so every row below would move up.
      return tag.kind === 'empty' ? `${tag.text.slice(0, -2)}></table:table-row>` : tag.text;
    case 'table:table-cell':
    case 'table:covered-table-cell':
      return rewriteCell(pass, tag);
    case 'style:style':
    case 'style:table-properties':
      noteStyle(pass, tag);
      return '';
    case 'text:s':
      if (pass.cell !== undefined) pass.cell.spaces += spacesOf(tag);
      // As SheetJS knows it, whatever stands around the number.
      return tag.kind === 'close' ? '' : `<text:s text:c="${spacesOf(tag)}"/>`;
    default:
      return UNKNOWN_CELLS.test(tag.name) ? refuse('damaged', `ZIP: content.xml (<${tag.name}>)`) : tag.text;
  }
}

/** A tag that is not well formed or has a name no ods has (`<uof:行>`): SheetJS would read it, unseen by us. */
const UNSEEN_TAG = /<[^!?\s]/;

/** Copies the document tag by tag, leaving out what is not cells; styles are looked at and left out. */
function rewrite(content: string, expansion: Expansion): Pass {
  const pass: Pass = {
    ...{ out: [], sheets: [], hiddenStyles: new Set<string>(), expansion, tableStyle: '' },
    ...{ row: 1, column: 1, rowHidden: false, cell: undefined },
  };
  let skipping: { readonly name: string; depth: number } | undefined;
  let inStyles = false;
  let copied = 0;
  const nesting = startNesting();
  for (const tag of tagsOf(content)) {
    if (!nesting.fits(tag)) refuse('damaged', `ZIP: content.xml (offset ${tag.start})`);
    const between = skipping === undefined && !inStyles ? content.slice(copied, tag.start) : '';
    copied = tag.end;
    if (skipping !== undefined) {
      if (tag.name === skipping.name && tag.kind !== 'empty') skipping.depth += tag.kind === 'open' ? 1 : -1;
      if (skipping.depth === 0) skipping = undefined;
      continue;
    }
    if (UNSEEN_TAG.test(between)) refuse('damaged', `ZIP: content.xml (offset ${tag.start})`);
    pass.out.push(between.replace(LOOKS_ESCAPED, '_x005F_'));
    if (tag.name === 'office:automatic-styles') inStyles = tag.kind === 'open';
    else if (isPassedOver(tag)) skipping = tag.kind === 'open' ? { name: tag.name, depth: 1 } : undefined;
    else {
      const text = visit(pass, tag);
      if (!inStyles) pass.out.push(text);
    }
  }
  if (!nesting.isWhole()) refuse('damaged', `ZIP: content.xml (offset ${content.length})`);
  return pass;
}

/** Whether one of the ascending ranges holds the number. */
function holdsNumber(ranges: readonly (readonly [number, number])[], number: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (number < from) high = middle - 1;
    else if (number > to) low = middle + 1;
    else return true;
  }
  return false;
}

function hidingOf({ hidden, hiddenRows, hiddenColumns }: SheetFacts): Hiding {
  return {
    sheet: hidden,
    row: (row) => holdsNumber(hiddenRows, row),
    column: (column) => hiddenColumns.some(([from, to]) => column >= from && column <= to),
  };
}

function partOf(name: string, text: string): Part {
  const bytes = new TextEncoder().encode(text);
  return { name, crc: crc32(bytes), size: bytes.length, chunks: [bytes] };
}

const MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';

/** `packed`: bytes of the content as it stands in the ZIP. The parts SheetJS needs, rewritten, and the sheets in order; in the parts they are named 0, 1, 2. Throws a Refusal above the limits. */
export function prepareOds(
  content: Part | undefined,
  packed: number,
  limits: ReadLimits,
): { readonly parts: Part[]; readonly tabs: readonly Tab[] } {
  if (content === undefined) return refuse('damaged', 'no part: content.xml');
  const pass = rewrite(textOf(content), startExpansion(limits, packed));
  holdLimit(limits, 'sheets', pass.sheets.length);
  const parts = [
    partOf('META-INF/manifest.xml', MANIFEST),
    partOf('styles.xml', '<office:document-styles/>'),
    partOf('content.xml', pass.out.join('')),
  ];
  return { parts, tabs: pass.sheets.map((sheet) => ({ name: sheet.name, hiding: hidingOf(sheet) })) };
}
