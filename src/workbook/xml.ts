/** XML as text with places in it: found, looked at and changed without being taken apart. */

export interface Tag {
  /** Without its prefix. */
  readonly local: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Where the tag begins, and where the text after it begins. */
  readonly start: number;
  readonly end: number;
}

const SLASH = 47;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Where the tag that begins at `start` ends; attribute values may hold `>`. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === GREATER) return at + 1;
  }
  return xml.length;
}

/** What begins with `<` and is no tag, with what ends it. */
const NO_TAGS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The end of a comment, of a CDATA section, of a declaration; undefined at a tag. */
function endOfNoTag(xml: string, at: number): number | undefined {
  const match = NO_TAGS.find(([opening]) => xml.startsWith(opening, at));
  if (match === undefined) return undefined;
  const end = xml.indexOf(match[1], at + match[0].length);
  return end < 0 ? xml.length : end + match[1].length;
}

function localName(xml: string, from: number): string {
  let at = from;
  let begin = from;
  for (let code = xml.charCodeAt(at); at < xml.length; at += 1, code = xml.charCodeAt(at)) {
    if (code === 58) begin = at + 1;
    else if (code <= 32 || code === SLASH || code === GREATER) break;
  }
  return xml.slice(begin, at);
}

/** The next tag at or after `from`, before `to`. */
export function nextTag(xml: string, from: number, to = xml.length): Tag | undefined {
  let at = xml.indexOf('<', from);
  while (at >= 0 && at < to) {
    const code = xml.charCodeAt(at + 1);
    const after = code === 33 || code === 63 ? endOfNoTag(xml, at) : undefined;
    if (after === undefined) {
      const end = endOfTag(xml, at);
      const isClosing = code === SLASH;
      const local = localName(xml, isClosing ? at + 2 : at + 1);
      const isEmpty = !isClosing && xml.charCodeAt(end - 2) === SLASH;
      return { local, kind: isClosing ? 'close' : isEmpty ? 'empty' : 'open', start: at, end };
    }
    at = xml.indexOf('<', after);
  }
  return undefined;
}

/** All tags of a part of the text in order. */
export function* tagsOf(xml: string, from = 0, to = xml.length): Generator<Tag> {
  for (let tag = nextTag(xml, from, to); tag; tag = nextTag(xml, tag.end, to)) yield tag;
}

/** An element with its place: the whole from `start` to `end`, what is inside from `innerStart` to `innerEnd`. */
export interface Element {
  readonly local: string;
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly isEmpty: boolean;
}

/** The elements right inside a part of the text, not those within them. */
export function childrenOf(xml: string, from: number, to: number): Element[] {
  const found: Element[] = [];
  let depth = 0;
  let opened: Tag | undefined;
  for (const tag of tagsOf(xml, from, to)) {
    const { local, start, end, kind } = tag;
    if (kind === 'empty' && depth === 0) {
      found.push({ local, start, end, innerStart: end, innerEnd: end, isEmpty: true });
    } else if (kind === 'open') {
      if (depth === 0) opened = tag;
      depth += 1;
    } else if (kind === 'close') {
      depth -= 1;
      if (depth < 0) break;
      if (depth > 0 || opened === undefined) continue;
      const inside = { innerStart: opened.end, innerEnd: start, isEmpty: false };
      found.push({ local: opened.local, start: opened.start, end, ...inside });
    }
  }
  return found;
}

/** The outermost element. */
export function rootOf(xml: string): Element {
  const [root] = childrenOf(xml, 0, xml.length);
  if (root === undefined) throw new Error('a part of the workbook is no XML');
  return root;
}

/** The prefix of the tag at `start` with its colon (`x:`), or nothing. */
export function prefixAt(xml: string, start: number): string {
  return /^<\/?([^\s:/>]+:)/u.exec(xml.slice(start, start + 200))?.[1] ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as it stands in XML to text as it is meant. */
export function decode(text: string): string {
  return text.replace(/&(#?\w+);/gu, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Names of attributes are followed through any spacing and either quote; `name` with its prefix. */
function attributePattern(name: string): RegExp {
  return new RegExp(`(\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
}

const PATTERNS = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = PATTERNS.get(name);
  if (known !== undefined) return known;
  const made = attributePattern(name);
  PATTERNS.set(name, made);
  return made;
}

/** An attribute's value, decoded; undefined when the tag lacks it. `name` may be a pattern: `\\w+:id`. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = patternOf(name).exec(tag);
  const value = match?.[2] ?? match?.[3];
  return value === undefined ? undefined : value.includes('&') ? decode(value) : value;
}

/** The tag with the attribute set; `undefined` takes it away. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const pattern = patternOf(name);
  const written = value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => written);
  return written === '' ? tag : tag.replace(/\s*\/?>$/u, (end) => `${written}${end.trim()}`);
}

/** Characters XML cannot carry at all; spreadsheets write them as `_x0007_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text for an attribute or an element; what XML cannot carry is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(CONTROL, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/**
 * Text of a cell or a comment. A control character becomes `_x0007_`, and text that looks like such a code is
 * written so that it is read as text; line breaks stay line breaks.
 */
export function escapeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(CONTROL, codeOf)
    .replace(/\r/gu, codeOf)
    .replace(LONE_SURROGATE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** The reverse of `escapeCellText`, for text read from a part. */
export function decodeCellText(xml: string): string {
  return decode(xml).replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
