/** Just enough XML to walk the tags of a well-formed document part. */

export interface Tag {
  /** With its prefix: `table:table-row`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** The whole tag with its brackets. */
  readonly text: string;
  /** Where the tag begins, and where the text after it begins. */
  readonly start: number;
  readonly end: number;
}

/** Attribute values may hold `>`, never `<`; a tag therefore ends at the first `>` outside quotes. */
const TAG = /<(\/?)([A-Za-z_][\w.:-]*)(?=[\s/>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** All tags of a text in order; comments, declarations and processing instructions are passed over. */
export function* tagsOf(xml: string): Iterable<Tag> {
  for (const match of xml.matchAll(TAG)) {
    const [text, slash, name = ''] = match;
    const kind = slash === '/' ? 'close' : text.endsWith('/>') ? 'empty' : 'open';
    yield { name, kind, text, start: match.index, end: match.index + text.length };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntity(whole: string, code: string): string {
  if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
  const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/** The value of an attribute, entities decoded; undefined when the tag lacks it. */
export function attribute(tag: Tag, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const opening = ` ${name}=${quote}`;
    const at = tag.text.indexOf(opening);
    if (at < 0) continue;
    const from = at + opening.length;
    return tag.text.slice(from, tag.text.indexOf(quote, from)).replace(/&(#?\w+);/g, decodeEntity);
  }
  return undefined;
}
