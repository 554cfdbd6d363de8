/** The texts that cells share. */
import { holdLimit } from '../../refusal.ts';
import type { Waiting } from '../../stretches.ts';
import type { Archive } from '../../zip/archive.ts';
import type { ZipEntry } from '../../zip/directory.ts';
import { walkPart } from './part-text.ts';
import { takeText } from './text.ts';
import type { XmlEvents } from './xml-reader.ts';

/**
 * Collects the text of a string item, which is plain (`<t>`) or in runs (`<r><t>`); how its characters are read aloud
 * (`<rPh>`, in Japanese workbooks) is none of it. The item's own element stands `itemDepth` deep.
 */
export function itemCollector(
  itemDepth: number,
): XmlEvents & { readonly take: () => string; readonly size: () => number } {
  let text = '';
  let collecting = false;
  let aloud = false;
  return {
    open: (name, depth) => {
      if (name === 'rPh' && depth === itemDepth + 1) aloud = true;
      collecting = name === 't' && !aloud && depth <= itemDepth + 2;
    },
    close: (name, depth) => {
      collecting = false;
      if (name === 'rPh' && depth === itemDepth + 1) aloud = false;
    },
    text: (xml, from, to, literal) => {
      if (!collecting) return;
      const piece = takeText(xml, from, to, literal);
      text = text === '' ? piece : text + piece;
    },
    size: () => text.length,
    take: () => {
      const taken = text;
      text = '';
      return taken;
    },
  };
}

const ITEM_DEPTH = 1;

/** All shared texts in order. There cannot be more of use than cells. */
export function* readSharedStrings(archive: Archive, entry: ZipEntry): Waiting<string[]> {
  const strings: string[] = [];
  const item = itemCollector(ITEM_DEPTH);
  yield* walkPart(archive, entry, {
    open: item.open,
    text: (xml, from, to, literal) => {
      item.text(xml, from, to, literal);
      holdLimit(archive.limits, 'cell-length', item.size(), entry.name);
    },
    close: (name, depth) => {
      item.close(name, depth);
      if (name !== 'si' || depth !== ITEM_DEPTH) return;
      strings.push(item.take());
      holdLimit(archive.limits, 'cells', strings.length, entry.name);
    },
  });
  return strings;
}
