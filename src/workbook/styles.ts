/** The styles of a workbook: read as lists of elements, added to, written back with everything else untouched. */
import { attributeOf, childrenOf, prefixAt, rootOf, withAttribute } from './xml.ts';

/** The lists a style sheet begins with, in the order the format wants them. */
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type ListName = (typeof LISTS)[number];

interface StyleList {
  /** Where the list stood; absent for one that is new. */
  readonly place?: { readonly start: number; readonly end: number };
  readonly opening: string;
  readonly before: number;
  readonly items: string[];
}

export interface StyleBook {
  readonly xml: string;
  readonly prefix: string;
  readonly lists: Readonly<Record<ListName, StyleList>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What a workbook without styles has: one font, the two fills every workbook begins with, one border, one format. */
export const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** What the first numbers of a list mean where the list is missing: cells without a format must stay as they are. */
const DEFAULTS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

function defaultsOf(name: ListName, prefix: string): string[] {
  return DEFAULTS[name].map((item) => withPrefix(item, prefix));
}

/** Elements written without a prefix, in the prefix of the part they go into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/gu, `<$1${prefix}`);
}

export function readStyles(xml: string): StyleBook {
  const root = rootOf(xml);
  const prefix = prefixAt(xml, root.start);
  const found = new Map(childrenOf(xml, root.innerStart, root.innerEnd).map((child) => [child.local, child]));
  const listOf = (name: ListName): StyleList => {
    const list = found.get(name);
    if (list === undefined)
      return { opening: `<${prefix}${name}>`, before: 0, items: defaultsOf(name, prefix) };
    const items = childrenOf(xml, list.innerStart, list.innerEnd).map(({ start, end }) =>
      xml.slice(start, end),
    );
    const { start, end } = list;
    const opening = xml.slice(start, list.innerStart).replace(/\s*\/>$/u, '>');
    return { place: { start, end }, opening, before: items.length, items };
  };
  return {
    xml,
    prefix,
    lists: {
      numFmts: listOf('numFmts'),
      fonts: listOf('fonts'),
      fills: listOf('fills'),
      borders: listOf('borders'),
      cellStyleXfs: listOf('cellStyleXfs'),
      cellXfs: listOf('cellXfs'),
    },
  };
}

/** The style sheet's text with what was added. */
export function writeStyles({ xml, prefix, lists }: StyleBook): string {
  const changed = LISTS.filter((name) => lists[name].items.length !== lists[name].before);
  if (changed.length === 0) return xml;
  const root = rootOf(xml);
  let written = '';
  let copied = 0;
  for (const name of LISTS) {
    const { place, opening, items } = lists[name];
    if (!changed.includes(name)) continue;
    const start = place?.start ?? startOf(name, lists, root.innerStart);
    const list = `${withAttribute(opening, 'count', items.length)}${items.join('')}</${prefix}${name}>`;
    written += xml.slice(copied, start) + list;
    copied = place?.end ?? start;
  }
  return written + xml.slice(copied);
}

/** Where a new list goes: behind the last of those that come before it. */
function startOf(name: ListName, lists: StyleBook['lists'], first: number): number {
  const before = LISTS.slice(0, LISTS.indexOf(name)).flatMap((other) => lists[other].place?.end ?? []);
  return Math.max(first, ...before);
}

/** The number of an item in a list; added when the list has no such item yet. */
export function itemIn({ lists }: StyleBook, name: ListName, item: string): number {
  const { items } = lists[name];
  const known = items.indexOf(item);
  if (known >= 0) return known;
  items.push(item);
  return items.length - 1;
}

/** How our own sheets' cells look. Texts of elements are without a prefix, which `formatIn` adds. */
export interface CellLook {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
  readonly numberFormat?: number;
  /** Text stays text when someone edits the cell. */
  readonly asText?: boolean;
}

/** The number of a format with this look. */
export function formatIn(book: StyleBook, look: CellLook): number {
  const own = (xml: string) => withPrefix(xml, book.prefix);
  const { font, fill, border, alignment, numberFormat = 0, asText } = look;
  const fontId = font === undefined ? 0 : itemIn(book, 'fonts', own(`<font>${font}</font>`));
  const fillId = fill === undefined ? 0 : itemIn(book, 'fills', own(solid(fill)));
  const borderId = border === undefined ? 0 : itemIn(book, 'borders', own(`<border>${border}</border>`));
  const applied = [
    font === undefined ? '' : ' applyFont="1"',
    fill === undefined ? '' : ' applyFill="1"',
    border === undefined ? '' : ' applyBorder="1"',
    alignment === undefined ? '' : ' applyAlignment="1"',
    numberFormat === 0 ? '' : ' applyNumberFormat="1"',
  ].join('');
  const quote = asText ? ' quotePrefix="1"' : '';
  const opening = `xf numFmtId="${numberFormat}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${quote}${applied}`;
  const format = alignment === undefined ? `<${opening}/>` : `<${opening}><alignment ${alignment}/></xf>`;
  return itemIn(book, 'cellXfs', own(format));
}

/** A plain fill of a colour, given as `RRGGBB`; `behind` is the pattern colour, which a plain fill does not show. */
export function solid(colour: string, behind = '<bgColor indexed="64"/>'): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/>${behind}</patternFill></fill>`;
}

/** The number of a format that is another one with a different fill. */
export function refilled(book: StyleBook, format: number, fillId: number): number {
  const own =
    book.lists.cellXfs.items[format] ?? `<${book.prefix}xf numFmtId="0" fontId="0" borderId="0" xfId="0"/>`;
  const end = own.indexOf('>') + 1;
  const opening = withAttribute(withAttribute(own.slice(0, end), 'fillId', fillId), 'applyFill', 1);
  return itemIn(book, 'cellXfs', opening + own.slice(end));
}

export function fillOf({ lists }: StyleBook, format: number): number {
  const own = lists.cellXfs.items[format];
  return own === undefined ? 0 : Number(attributeOf(own.slice(0, own.indexOf('>') + 1), 'fillId') ?? 0);
}
