/** What stands before a sheet's rows and has to know of new cells and new sheets. */
import { a1 } from '../source.ts';
import { type Range, rangeAt } from './address.ts';
import type { SheetText } from './sheet-text.ts';
import { attributeOf, tagsOf, withAttribute } from './xml.ts';

/** The sheet's text, its stated size grown over the marked cells, and no longer among the selected sheets. */
export function withHead({ xml, head }: SheetText, marked: ReadonlyMap<number, ReadonlySet<number>>): string {
  let written = '';
  let copied = 0;
  const replace = (start: number, end: number, text: string) => {
    written += xml.slice(copied, start) + text;
    copied = end;
  };
  for (const { local, start, end, innerStart } of head) {
    if (local === 'dimension') {
      const tag = xml.slice(start, innerStart);
      const grown = grow(rangeAt(attributeOf(tag, 'ref') ?? ''), marked);
      if (grown !== undefined) replace(start, innerStart, withAttribute(tag, 'ref', grown));
    }
    if (local !== 'sheetViews') continue;
    for (const view of tagsOf(xml, start, end)) {
      const tag = xml.slice(view.start, view.end);
      if (view.local !== 'sheetView' || view.kind === 'close' || !/\stabSelected/u.test(tag)) continue;
      // Two selected sheets would be a group, and what is typed into one goes into the other as well.
      replace(view.start, view.end, withAttribute(tag, 'tabSelected', undefined));
    }
  }
  return written === '' ? xml : written + xml.slice(copied);
}

/** The range as text, grown over the cells; undefined when they lie within. */
function grow(
  range: Range | undefined,
  marked: ReadonlyMap<number, ReadonlySet<number>>,
): string | undefined {
  if (range === undefined) return undefined;
  let { top, left, bottom, right } = range;
  for (const [row, columns] of marked) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of columns) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const isSame = top === range.top && left === range.left && bottom === range.bottom && right === range.right;
  return isSame ? undefined : `${a1(top, left)}:${a1(bottom, right)}`;
}
