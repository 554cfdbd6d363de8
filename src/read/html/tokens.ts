/**
 * Walks a web page from tag to tag. The tokenizer is htmlparser2's: it looks at every character once and keeps no tree, so
 * that a page costs what its length costs however its tags are nested or left open.
 */
import { Tokenizer } from 'htmlparser2';

/** Attributes by name in small letters; only those that say something about a table. They hold for one event. */
export type Attributes = ReadonlyMap<string, string>;

export interface PageEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Text as it is meant: entities are decoded. What scripts, styles and comments hold is none. */
  readonly text: (text: string) => void;
  /** The value of an attribute holds tags of a table: a quote that was never closed has swallowed them. */
  readonly swallowed: (value: string) => void;
}

/** Elements whose content is no part of the page; a tag inside them is text. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'iframe', 'noframes', 'noembed']);

const TELLING: ReadonlySet<string> = new Set([
  ...['colspan', 'rowspan', 'span', 'style', 'hidden', 'type', 'value', 'selected'],
  // What Excel writes beside the text of a cell, and what LibreOffice does.
  ...['x:num', 'x:fmla', 'x:err', 'sdval'],
]);

const TABLE_TAG = /<\/?(?:t[dhr]|table)\b/iu;

/** Returns what the page ends in the middle of, such as `<td` or `<style>`; undefined when it ends between its tags. */
export function walkPage(page: string, events: PageEvents): string | undefined {
  let name = '';
  /** One for all tags: a map for each of a million cells would be most of what they take. */
  const attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  /** The element that is open and not shown. */
  let unseen = '';
  let inTag = false;
  /** Where the last thing that was told of ends. */
  let told = 0;
  let less = -1;

  function openTag(end: number): void {
    inTag = false;
    told = end + 1;
    if (UNSEEN.has(name)) unseen = name;
    else events.open(name, attributes);
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = page.slice(start, end).toLowerCase();
        if (attributes.size > 0) attributes.clear();
        inTag = true;
        told = end;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onattribname: (start, end) => {
        attribute = page.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (TELLING.has(attribute)) value += page.slice(start, end);
        // Searched for once, not for each of a million attributes.
        if (less < start) less = nextLess(page, start);
        if (less < end && TABLE_TAG.test(page.slice(less, end)))
          events.swallowed(page.slice(start, Math.min(end, start + QUOTED)));
      },
      onattribentity: (point) => {
        value += String.fromCodePoint(point);
      },
      onattribend: () => {
        if (!TELLING.has(attribute)) return;
        // Of an attribute written twice the first counts.
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onclosetag: (start, end) => {
        told = end;
        const closed = page.slice(start, end).toLowerCase();
        if (unseen === '') events.close(closed);
        else if (unseen === closed) unseen = '';
      },
      ontext: (start, end) => {
        told = end;
        if (unseen === '') events.text(page.slice(start, end));
      },
      ontextentity: (point, end) => {
        told = end;
        if (unseen === '') events.text(String.fromCodePoint(point));
      },
      oncomment: (_, end) => {
        told = Math.max(told, end);
        if (end >= page.length && !page.endsWith('-->')) unseen = '!--';
      },
      ondeclaration: (_, end) => {
        told = end;
      },
      oncdata: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  if (unseen !== '') return `<${unseen}>`;
  if (inTag) return `<${name}`;
  const rest = page.indexOf('<', told);
  return rest < 0 ? undefined : page.slice(rest, rest + QUOTED);
}

const QUOTED = 60;

function nextLess(page: string, from: number): number {
  const at = page.indexOf('<', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
