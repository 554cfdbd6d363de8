/**
 * Walks a web page from tag to tag. The tokenizer is htmlparser2's: it looks at every character once and keeps no tree, so
 * that a page costs what its length costs however its tags are nested or left open.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Attributes by name in small letters; only those that say something about a table. They hold for one event. */
export type Attributes = ReadonlyMap<string, string>;

export interface PageEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Text as it is meant: entities are decoded. What scripts, styles and comments hold is none. */
  readonly text: (text: string) => void;
  /** What stands in a `<style>`. */
  readonly style: (text: string) => void;
  /** The value of an attribute holds tags of a table: a quote that was never closed has swallowed them. */
  readonly swallowed: (value: string) => void;
}

/** Elements whose content is no part of the page; a tag inside them is text. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'title', 'iframe', 'noframes', 'noembed']);

const TELLING: ReadonlySet<string> = new Set([
  ...['colspan', 'rowspan', 'span', 'style', 'class', 'hidden', 'type', 'value', 'selected'],
  // What Excel writes beside the text of a cell, and what LibreOffice does.
  ...['x:num', 'x:fmla', 'x:err', 'sdval'],
]);

const TABLE_TAG = /<\/?(?:t[dhr]|table)\b/iu;
const QUOTED = 60;

/** Where the walk stands. */
interface Place {
  name: string;
  /** One for all tags: a map for each of a million cells would be most of what they take. */
  readonly attributes: Map<string, string>;
  attribute: string;
  value: string;
  /** The element that is open and not shown. */
  unseen: string;
  inTag: boolean;
  /** Where the last thing that was told of ends. */
  told: number;
  /** The next `<` of the page that was looked for. */
  less: number;
}

function nextLess(page: string, from: number): number {
  const at = page.indexOf('<', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

type OfAttributes = Pick<
  TokenizerCallbacks,
  'onattribname' | 'onattribdata' | 'onattribentity' | 'onattribend'
>;

function attributeCallbacks(page: string, place: Place, events: PageEvents): OfAttributes {
  return {
    onattribname: (start, end) => {
      place.attribute = page.slice(start, end).toLowerCase();
      place.value = '';
    },
    onattribdata: (start, end) => {
      if (TELLING.has(place.attribute)) place.value += page.slice(start, end);
      // Searched for once, not for each of a million attributes.
      if (place.less < start) place.less = nextLess(page, start);
      if (place.less < end && TABLE_TAG.test(page.slice(place.less, end)))
        events.swallowed(page.slice(start, Math.min(end, start + QUOTED)));
    },
    onattribentity: (point) => {
      place.value += String.fromCodePoint(point);
    },
    onattribend: () => {
      const { attribute, attributes, value } = place;
      // Of an attribute written twice the first counts.
      if (TELLING.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
    },
  };
}

type OfTags = Pick<TokenizerCallbacks, 'onopentagname' | 'onopentagend' | 'onselfclosingtag' | 'onclosetag'>;

function tagCallbacks(page: string, place: Place, events: PageEvents): OfTags {
  const opened = (end: number): void => {
    place.inTag = false;
    place.told = end + 1;
    if (UNSEEN.has(place.name)) place.unseen = place.name;
    else events.open(place.name, place.attributes);
  };
  return {
    onopentagname: (start, end) => {
      place.name = page.slice(start, end).toLowerCase();
      if (place.attributes.size > 0) place.attributes.clear();
      place.inTag = true;
      place.told = end;
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => {
      place.told = end;
      const closed = page.slice(start, end).toLowerCase();
      if (place.unseen === '') events.close(closed);
      else if (place.unseen === closed) place.unseen = '';
    },
  };
}

type OfTexts = Omit<TokenizerCallbacks, keyof OfAttributes | keyof OfTags>;

function textCallbacks(page: string, place: Place, events: PageEvents): OfTexts {
  const take = (text: string, end: number): void => {
    place.told = end;
    if (place.unseen === '') events.text(text);
    else if (place.unseen === 'style') events.style(text);
  };
  return {
    ontext: (start, end) => take(page.slice(start, end), end),
    ontextentity: (point, end) => take(String.fromCodePoint(point), end),
    oncomment: (_, end) => {
      place.told = Math.max(place.told, end);
      if (end >= page.length && !page.endsWith('-->')) place.unseen = '!--';
    },
    ondeclaration: (_, end) => {
      place.told = end;
    },
    oncdata: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
  };
}

/** Returns what the page ends in the middle of, such as `<td` or `<style>`; undefined when it ends between its tags. */
export function walkPage(page: string, events: PageEvents): string | undefined {
  const place: Place = {
    ...{ name: '', attributes: new Map<string, string>(), attribute: '', value: '' },
    ...{ unseen: '', inTag: false, told: 0, less: -1 },
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ...attributeCallbacks(page, place, events),
      ...tagCallbacks(page, place, events),
      ...textCallbacks(page, place, events),
    },
  );
  tokenizer.write(page);
  tokenizer.end();
  if (place.unseen !== '') return `<${place.unseen}>`;
  if (place.inTag) return `<${place.name}`;
  const rest = page.indexOf('<', place.told);
  return rest < 0 ? undefined : page.slice(rest, rest + QUOTED);
}
