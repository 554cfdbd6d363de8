/** Where the quotes of a csv go wrong; asked only after csv-parse has refused the file. */
import type { Delimiter } from './delimiters.ts';

export interface QuoteFault {
  /** 1-based line on which the quoted field opened. */
  readonly line: number;
  /** `open`: a field that runs into other lines and never ends properly; `stray`: a quote inside one line's text. */
  readonly kind: 'open' | 'stray';
  /** The text from the opening quote to the end of its line. */
  readonly found: string;
}

const QUOTED_MOST = 60;

function quoteLine(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end < 0 ? text.length : end, from + QUOTED_MOST)).trimEnd();
}

interface Closing {
  /** Index of the closing quote; the length of the text when there is none. */
  readonly at: number;
  readonly lines: number;
}

/** The quote that ends the field opened at `open`, doubled quotes skipped. */
function findClosing(text: string, open: number): Closing {
  let lines = 0;
  for (let index = open + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\n') lines += 1;
    if (character !== '"') continue;
    if (text.charAt(index + 1) !== '"') return { at: index, lines };
    index += 1;
  }
  return { at: text.length, lines };
}

/** All places where quoting breaks the rules of csv, first to last; after an `open` fault there is no telling. */
export function findQuoteFaults(text: string, delimiter: Delimiter): QuoteFault[] {
  const faults: QuoteFault[] = [];
  const ends = (index: number): boolean =>
    index >= text.length || [delimiter, '\n', '\r'].includes(text.charAt(index));
  let line = 1;
  let fieldStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\n') line += 1;
    if (character === '"') {
      const closing = fieldStart ? findClosing(text, index) : undefined;
      const sound = closing !== undefined && closing.at < text.length && ends(closing.at + 1);
      if (!sound) {
        const open = closing !== undefined && (closing.lines > 0 || closing.at === text.length);
        faults.push({ line, kind: open ? 'open' : 'stray', found: quoteLine(text, index) });
        if (open) return faults;
        // From a stray quote on, the field is plain text up to its delimiter.
        while (!ends(index + 1)) index += 1;
      } else {
        line += closing.lines;
        index = closing.at;
      }
    }
    fieldStart = character === delimiter || character === '\n' || character === '\r';
  }
  return faults;
}
