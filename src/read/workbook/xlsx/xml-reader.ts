/**
 * Walks the tags of a part while it is being unpacked: text is handed in piece by piece, and only what the last piece
 * left unfinished is kept. Every character is looked at once, so a part costs what its length costs.
 */
import type { ReadLimits } from '../../limits.ts';
import { holdLimit, refuse } from '../../refusal.ts';

/** What stands in the part, in order. `depth` counts the elements around; names come without their prefix. */
export interface XmlEvents {
  /** An element begins; its attributes stand in `xml` from `from` to `to`. An empty one ends right after. */
  readonly open: (name: string, depth: number, xml: string, from: number, to: number) => void;
  readonly close: (name: string, depth: number) => void;
  /** Text as it stands in the part; `literal` in a CDATA section, where `&` is a mere `&`. */
  readonly text: (xml: string, from: number, to: number, literal: boolean) => void;
  /**
   * Asked before each element whether it and all it holds are known at sight; where it then ends, -1 for the usual
   * way.
   */
  readonly shortcut?: (xml: string, start: number, depth: number) => number;
}

export interface XmlReader {
  readonly feed: (piece: string) => void;
  /** Throws a Refusal when the part ends before its root element does. */
  readonly end: () => void;
}

const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/** What begins with `<!` or `<?` and is no tag, with what ends it. */
const COMMENT = ['<!--', '-->'] as const;
const CDATA = ['<![CDATA[', ']]>'] as const;
const INSTRUCTION = ['<?', '?>'] as const;

/** Below this many characters it is not worth beginning: the unfinished rest is carried over each time. */
const WORTH_WALKING = 8192;
/** A character takes ten characters at most (`&#x10FFFF;`), and a cell's text stands between two tags. */
const LONGEST_CHARACTER = 10;

/** Where the tag that begins at `start` ends (its `>`); -1 when it does not end in this text. */
function endOfTag(xml: string, start: number, part: string): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === LESS) refuse('damaged', `${part}: ${quoted(xml, start)}`);
  }
  return -1;
}

function quoted(xml: string, at: number): string {
  return xml.slice(at, at + 40).replace(/\s+/gu, ' ');
}

/** Where the name that begins at `from` ends. */
function endOfName(xml: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at += 1) {
    const code = xml.charCodeAt(at);
    if (code <= 32 || code === SLASH) break;
  }
  return at;
}

/** The name without its prefix. */
function localName(xml: string, from: number, to: number): string {
  // Nearly all tags of a sheet: <c>, <v>, <f>.
  if (to - from === 1) return xml.charAt(from);
  for (let at = to - 1; at > from; at -= 1) if (xml.charCodeAt(at) === COLON) return xml.slice(at + 1, to);
  return xml.slice(from, to);
}

/** Reads one part, whose name is told in refusals. A document type is refused: it could define entities. */
export function xmlReader(part: string, limits: ReadLimits, events: XmlEvents): XmlReader {
  const opened: string[] = [];
  let waiting = '';
  let wanted = WORTH_WALKING;
  let ended = false;

  function openTag(xml: string, start: number, end: number): void {
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const to = isEmpty ? end - 1 : end;
    const nameEnd = endOfName(xml, start + 1, to);
    const name = localName(xml, start + 1, nameEnd);
    if (name === '' || (ended && opened.length === 0)) refuse('damaged', `${part}: ${quoted(xml, start)}`);
    events.open(name, opened.length, xml, nameEnd, to);
    if (isEmpty) events.close(name, opened.length);
    else opened.push(name);
    ended = opened.length === 0;
  }

  function closeTag(xml: string, start: number, end: number): void {
    const name = localName(xml, start + 2, endOfName(xml, start + 2, end));
    if (opened.pop() !== name) refuse('damaged', `${part}: ${quoted(xml, start)}`);
    events.close(name, opened.length);
    ended = opened.length === 0;
  }

  /** The end of a comment, a CDATA section or an instruction; -1 when it is not in this text. */
  function passOver(xml: string, start: number): number {
    const kind = [COMMENT, CDATA, INSTRUCTION].find(([opening]) => xml.startsWith(opening, start));
    if (kind === undefined) {
      // `<!DOCTYPE`, or a beginning of the two others that the next piece will go on with.
      const begun = xml.slice(start);
      if (COMMENT[0].startsWith(begun) || CDATA[0].startsWith(begun)) return -1;
      return refuse('damaged', `${part}: ${quoted(xml, start)}`);
    }
    const from = start + kind[0].length;
    const end = xml.indexOf(kind[1], from);
    if (end < 0) return -1;
    if (kind === CDATA && opened.length > 0) events.text(xml, from, end, true);
    return end + kind[1].length;
  }

  /** One tag, comment or section; returns where it ends, or -1 when it does not end in this text. */
  function step(xml: string, start: number): number {
    if (start + 1 >= xml.length) return -1;
    const code = xml.charCodeAt(start + 1);
    if (code === BANG || code === QUESTION) return passOver(xml, start);
    if (code === SLASH) {
      const end = xml.indexOf('>', start);
      if (end >= 0) closeTag(xml, start, end);
      return end < 0 ? -1 : end + 1;
    }
    const next = events.shortcut?.(xml, start, opened.length) ?? -1;
    if (next >= 0) return next;
    const end = endOfTag(xml, start, part);
    if (end >= 0) openTag(xml, start, end);
    return end < 0 ? -1 : end + 1;
  }

  /** Walks as far as whole tags reach; returns where the unfinished rest begins. */
  function walk(xml: string): number {
    for (let at = 0; at < xml.length; ) {
      // The next tag nearly always begins where the last one ended.
      const start = xml.charCodeAt(at) === LESS ? at : xml.indexOf('<', at);
      if (start < 0) return at;
      if (start > at && opened.length > 0) events.text(xml, at, start, false);
      const next = step(xml, start);
      if (next < 0) return start;
      at = next;
    }
    return xml.length;
  }

  return {
    feed: (piece) => {
      waiting += piece;
      if (waiting.length < wanted) return;
      waiting = waiting.slice(walk(waiting));
      holdLimit(limits, 'cell-length', waiting.length / LONGEST_CHARACTER, part);
      // A long rest waits until it has doubled, or each piece would have it walked again from its beginning.
      wanted = Math.max(WORTH_WALKING, 2 * waiting.length);
    },
    end: () => {
      const rest = waiting.slice(walk(waiting));
      if (!ended || rest.trim() !== '') refuse('damaged', `${part}: …${quoted(rest, 0)}`);
    },
  };
}
