/** A worksheet part as text: where its rows are, what stands before and after them. */
import { type Range, rangeAt } from './address.ts';
import { attributeOf, childrenOf, type Element, nextTag, prefixAt, tagsOf } from './xml.ts';

export interface SheetText {
  readonly xml: string;
  readonly prefix: string;
  /** The element with the rows; undefined for a sheet without one (a chart). */
  readonly data: Element | undefined;
  /** The children before and after it. */
  readonly head: readonly Element[];
  readonly tail: readonly Element[];
  /** Where the children begin and end. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Finds the parts of a worksheet without walking its rows. */
export function readSheetText(xml: string): SheetText {
  const root = nextTag(xml, 0);
  if (root === undefined || root.kind !== 'open') {
    return { xml, prefix: '', data: undefined, head: [], tail: [], innerStart: 0, innerEnd: 0 };
  }
  const prefix = prefixAt(xml, root.start);
  const innerStart = root.end;
  // Well-formed text holds no bare `<`, so these are the tags themselves.
  const innerEnd = xml.lastIndexOf('</');
  const data = dataOf(xml, innerStart, prefix);
  if (data === undefined) {
    const head = childrenOf(xml, innerStart, innerEnd);
    return { xml, prefix, data, head, tail: [], innerStart, innerEnd };
  }
  const head = childrenOf(xml, innerStart, data.start);
  const tail = childrenOf(xml, data.end, innerEnd);
  return { xml, prefix, data, head, tail, innerStart, innerEnd };
}

function dataOf(xml: string, from: number, prefix: string): Element | undefined {
  for (const tag of tagsOf(xml, from)) {
    if (tag.local !== 'sheetData') continue;
    const { start, end } = tag;
    const local = 'sheetData';
    if (tag.kind === 'empty') return { local, start, end, innerStart: end, innerEnd: end, isEmpty: true };
    const closing = xml.lastIndexOf(`</${prefix}sheetData`);
    const after = xml.indexOf('>', closing) + 1;
    return { local, start, end: after, innerStart: end, innerEnd: closing, isEmpty: false };
  }
  return undefined;
}

/** Merged ranges of more than one cell. */
export function mergesIn({ xml, tail }: SheetText): Range[] {
  const merges = tail.find(({ local }) => local === 'mergeCells');
  if (merges === undefined) return [];
  return childrenOf(xml, merges.innerStart, merges.innerEnd).flatMap(({ start, end }) => {
    return rangeAt(attributeOf(xml.slice(start, end), 'ref') ?? '') ?? [];
  });
}

export interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly format: number;
  /** In characters of the standard font; 0 for a hidden column, undefined for the sheet's default. */
  readonly width: number | undefined;
}

/** What is set for whole columns. */
export function columnsIn({ xml, head }: SheetText): ColumnLook[] {
  const columns = head.find(({ local }) => local === 'cols');
  if (columns === undefined) return [];
  return childrenOf(xml, columns.innerStart, columns.innerEnd).map(({ start, end }) => {
    const tag = xml.slice(start, end);
    const width = attributeOf(tag, 'width');
    const isHidden = isOn(attributeOf(tag, 'hidden'));
    return {
      from: Number(attributeOf(tag, 'min') ?? 1),
      to: Number(attributeOf(tag, 'max') ?? 1),
      format: Number(attributeOf(tag, 'style') ?? 0),
      width: isHidden ? 0 : width === undefined ? undefined : Number(width),
    };
  });
}

/** Height of rows without one of their own, in points. */
export function defaultHeight({ xml, head }: SheetText): number {
  const format = head.find(({ local }) => local === 'sheetFormatPr');
  const height = format && Number(attributeOf(xml.slice(format.start, format.end), 'defaultRowHeight'));
  return height || 15;
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** A worksheet's children in the order the format wants them, from where ours go on. */
const AFTER_NOTES: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  // Excel wraps oleObjects and controls in it.
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** The sheet's text with the element that leads to the drawing of its comments. */
export function withNotesDrawing(sheet: SheetText, relation: string, namespace: string): string {
  const { xml, prefix, tail, innerEnd } = sheet;
  const at = tail.find(({ local }) => AFTER_NOTES.has(local))?.start ?? innerEnd;
  const element = `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${relation}"/>`;
  return xml.slice(0, at) + element + xml.slice(at);
}
