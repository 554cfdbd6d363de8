/** The fills that mark cells. A mark carries the colour it was put over, so that it can be taken off again. */
import { SEVERITIES, type Severity } from '../finding.ts';
import { fillOf, itemIn, refilled, type StyleBook, solid, withPrefix } from './styles.ts';
import { attributeOf, tagsOf, withAttribute } from './xml.ts';

/** Light enough to print and to read black text on; unusual enough to be known again. */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  error: 'F9C8C3',
  warning: 'FBE3B5',
  notice: 'CFE4F4',
};

interface PlainFill {
  /** Attributes of its colour: `rgb="FFD9D9D9"`, `theme="4" tint="0.6"`. */
  readonly colour: string;
  readonly behind: string | undefined;
}

/** The colours of a plain fill; undefined for patterns, gradients and none. */
function plainFill(fill: string): PlainFill | undefined {
  let isSolid = false;
  let colour: string | undefined;
  let behind: string | undefined;
  for (const { local, kind, start, end } of tagsOf(fill)) {
    const tag = fill.slice(start, end);
    if (kind === 'close') continue;
    if (local === 'patternFill') isSolid = attributeOf(tag, 'patternType') === 'solid';
    if (local === 'fgColor') colour = attributesOf(tag);
    if (local === 'bgColor') behind = attributesOf(tag);
  }
  return isSolid && colour !== undefined ? { colour, behind } : undefined;
}

function attributesOf(tag: string): string {
  return tag.replace(/^<\S+|\s*\/?>$/gu, '').trim();
}

function isMark(fill: string | undefined): boolean {
  const plain = fill === undefined ? undefined : plainFill(fill);
  return (
    plain !== undefined && SEVERITIES.some((severity) => plain.colour.includes(`FF${MARK_COLOURS[severity]}`))
  );
}

export interface Marker {
  /** The format of a cell marked with a severity, from the format it has. */
  readonly mark: (severity: Severity, format: number) => number;
  /** The format without a mark; undefined where the workbook holds no marks of ours. */
  readonly restore: ((format: number) => number) | undefined;
}

const NO_COLOUR = 'indexed="64"';

export function markerFor(book: StyleBook): Marker {
  const { fills, cellXfs } = book.lists;
  const marks = new Set(fills.items.flatMap((fill, index) => (isMark(fill) ? [index] : [])));
  const marked = new Map<string, number>();
  const restored = new Map<number, number>();
  const mark = (severity: Severity, format: number): number => {
    const key = `${severity}:${format}`;
    const known = marked.get(key);
    if (known !== undefined) return known;
    const under = plainFill(fills.items[fillOf(book, format)] ?? '');
    const behind = `<bgColor ${under?.colour ?? NO_COLOUR}/>`;
    const fill = itemIn(book, 'fills', withPrefix(solid(MARK_COLOURS[severity], behind), book.prefix));
    const made = refilled(book, format, fill);
    marked.set(key, made);
    return made;
  };
  const restore = (format: number): number => {
    const known = restored.get(format);
    if (known !== undefined) return known;
    const fill = fillOf(book, format);
    const made = marks.has(fill) ? unmarked(book, format, fills.items[fill] ?? '') : format;
    restored.set(format, made);
    return made;
  };
  const isUsed = cellXfs.items.some((_, format) => marks.has(fillOf(book, format)));
  return { mark, restore: isUsed ? restore : undefined };
}

/** The format a marked one was made from, or one just like it. */
function unmarked(book: StyleBook, format: number, mark: string): number {
  const behind = plainFill(mark)?.behind ?? NO_COLOUR;
  const fill = behind === NO_COLOUR ? 0 : fillOfColour(book, behind);
  const wanted = withoutFlag(book.lists.cellXfs.items[format] ?? '', fill);
  const known = book.lists.cellXfs.items.findIndex((item) => withoutFlag(item, undefined) === wanted);
  return known >= 0 ? known : refilled(book, format, fill);
}

/** A format's text with a fill in place of its own, and without the flag that says it has one. */
function withoutFlag(format: string, fill: number | undefined): string {
  const end = format.indexOf('>') + 1;
  const opening = format.slice(0, end);
  const own = fill ?? Number(attributeOf(opening, 'fillId') ?? 0);
  const bare = withAttribute(withAttribute(opening, 'applyFill', undefined), 'fillId', undefined);
  return `${own} ${bare}${format.slice(end)}`;
}

function fillOfColour(book: StyleBook, colour: string): number {
  const known = book.lists.fills.items.findIndex((fill) => plainFill(fill)?.colour === colour);
  if (known >= 0) return known;
  const fill = `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`;
  return itemIn(book, 'fills', withPrefix(fill, book.prefix));
}
