/** Ways to spoil a file. Each is data, so that a failing case can be shown, made smaller and tried again. */

import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { type ZipPart, zip } from '../read/build.ts';
import { entriesOf } from '../workbook/package-view.ts';

/** `at` and `to` are places from 0 to 1, `which` picks a part, a tag or a line, whatever their number. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly which: number;
  readonly at: number;
  readonly to: number;
  readonly value: string;
}

const RAW = ['flip-byte', 'cut-end', 'cut-out', 'repeat-bytes', 'insert-bytes'] as const;
const OF_PARTS = [
  'drop-part',
  'double-part',
  'empty-part',
  'swap-parts',
  'cut-part',
  'flip-in-part',
] as const;
const OF_XML = [
  'drop-tag',
  'double-tag',
  'change-attribute',
  'drop-attribute',
  'change-text',
  'nest-deep',
  'insert-markup',
  'swap-tags',
] as const;
const KINDS = [...RAW, ...OF_PARTS, ...OF_XML] as const;

/** What stands in the wrong place, or should stand nowhere. */
const VALUES = [
  '',
  '0',
  '-1',
  '1e308',
  'NaN',
  '999999999999',
  '16385',
  '1048577',
  'XFE1',
  'A0',
  'ZZZZ9',
  'A1:XFD1048576',
  'rId999',
  's',
  'e',
  'b',
  'd',
  '__proto__',
  'constructor',
  '\u0000',
  '\uFFFE',
  '&amp;',
  '&#x110000;',
  '&lol;',
  '<![CDATA[x]]>',
  '<!-- -- -->',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '"',
  "'",
  ';',
  ',',
  '\t',
  '|',
  '\r',
  '\r\n',
  '\n',
  '\\',
  '中文',
  '112年',
  '=1+1',
  '\uD800',
];

const place = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 6, arbitrary: fc.nat(10_000).map((tenThousandth) => tenThousandth / 10_000) },
);

const mutation = (kinds: readonly Mutation['kind'][]): fc.Arbitrary<Mutation> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(9999),
    at: place,
    to: place,
    value: fc.constantFrom(...VALUES),
  });

export const ofBytes = fc.array(mutation(RAW), { minLength: 1, maxLength: 4 });
export const ofMarkup = fc.array(mutation([...OF_XML, ...RAW]), { minLength: 1, maxLength: 6 });
export const ofPackage = fc.array(mutation([...OF_PARTS, ...OF_XML, ...OF_XML]), {
  minLength: 1,
  maxLength: 4,
});

function slice(length: number, { at, to }: Mutation): [from: number, to: number] {
  const from = Math.floor(Math.min(at, to) * length);
  return [from, Math.min(Math.floor(Math.max(at, to) * length), from + 2000)];
}

/** The bytes with one mutation made. */
export function spoilBytes(bytes: Uint8Array, change: Mutation): Uint8Array {
  const [from, to] = slice(bytes.length, change);
  const [before, middle, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (change.kind) {
    case 'flip-byte': {
      const copy = Uint8Array.from(bytes);
      if (copy.length > 0)
        copy[from % copy.length] = (copy[from % copy.length] ?? 0) ^ (1 << (change.which % 8));
      return copy;
    }
    case 'cut-end':
      return before;
    case 'cut-out':
      return Uint8Array.from([...before, ...after]);
    case 'repeat-bytes':
      return Uint8Array.from([...before, ...middle, ...middle, ...after]);
    case 'insert-bytes':
      return Uint8Array.from([...before, ...new TextEncoder().encode(change.value), ...bytes.subarray(from)]);
    default:
      return bytes;
  }
}

const TAG = /<[A-Za-z/][^<>]*>/gu;
const ATTRIBUTE = /\s[\w:]+="([^"<]*)"/gu;

function pick<T>(items: readonly T[], which: number): T | undefined {
  return items[which % Math.max(items.length, 1)];
}

function replaced(xml: string, match: RegExpExecArray | undefined, by: string): string {
  if (match === undefined) return xml;
  return xml.slice(0, match.index) + by + xml.slice(match.index + match[0].length);
}

/** One part's text with one mutation made. */
function spoilXml(xml: string, { kind, which, at, value }: Mutation): string {
  const tags = [...xml.matchAll(TAG)];
  const tag = tags[Math.floor(at * (tags.length - 1))];
  const other = pick(tags, which);
  const attribute = pick([...xml.matchAll(ATTRIBUTE)], Math.floor(at * 9999) + which);
  const text = pick([...xml.matchAll(/>([^<>]+)</gu)], which);
  switch (kind) {
    case 'drop-tag':
      return replaced(xml, tag, '');
    case 'double-tag':
      return replaced(xml, tag, `${tag?.[0]}${tag?.[0]}`);
    case 'swap-tags':
      return replaced(xml, tag, other?.[0] ?? '');
    case 'change-attribute':
      return replaced(xml, attribute, attribute?.[0].replace(/"[^"]*"/u, () => `"${value}"`) ?? '');
    case 'drop-attribute':
      return replaced(xml, attribute, '');
    case 'change-text':
      return replaced(xml, text, `>${value}<`);
    case 'nest-deep': {
      const name = /^<([\w:]+)/u.exec(tag?.[0] ?? '')?.[1] ?? 'x';
      return replaced(xml, tag, `<${name}>`.repeat(20_000) + (tag?.[0] ?? ''));
    }
    case 'insert-markup':
      return replaced(xml, tag, `${tag?.[0]}${value}`);
    default:
      return xml;
  }
}

function spoilParts(parts: readonly ZipPart[], change: Mutation): ZipPart[] {
  // The parts with cells are few among many; every second mutation goes to one of them.
  const telling = parts.filter(({ name }) => /sheet|content|workbook|sharedStrings|styles/u.test(name));
  const part = pick(change.which % 2 === 0 && telling.length > 0 ? telling : parts, change.which >> 1);
  if (part === undefined) return [...parts];
  const put = (...by: readonly ZipPart[]) => parts.flatMap((one) => (one === part ? by : [one]));
  const raw = { 'cut-part': 'cut-end', 'flip-in-part': 'flip-byte' } as const;
  switch (change.kind) {
    case 'drop-part':
      return put();
    case 'double-part':
      return put(part, part);
    case 'empty-part':
      return put({ ...part, bytes: new Uint8Array() });
    case 'swap-parts': {
      const other = pick(parts, Math.floor(change.at * 9999));
      return other === undefined ? [...parts] : put({ ...part, bytes: other.bytes });
    }
    case 'cut-part':
    case 'flip-in-part':
      return put({ ...part, bytes: spoilBytes(part.bytes, { ...change, kind: raw[change.kind] }) });
    default: {
      const xml = new TextDecoder().decode(part.bytes);
      return put({ ...part, bytes: new TextEncoder().encode(spoilXml(xml, change)) });
    }
  }
}

/** A page or an XML with some mutations made, of its tags or of its bytes. */
export function spoilMarkup(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  return changes.reduce((spoilt, change) => {
    if (OF_XML.every((kind) => kind !== change.kind)) return spoilBytes(spoilt, change);
    return new TextEncoder().encode(spoilXml(new TextDecoder().decode(spoilt), change));
  }, bytes);
}

/** The package taken apart, spoilt and put together again, with sound checksums. */
export function spoilPackage(bytes: Uint8Array, changes: readonly Mutation[]): Uint8Array {
  const parts = entriesOf(bytes).map(({ name, method, packed }) => ({
    name,
    bytes: new Uint8Array(method === 8 ? inflateRawSync(packed) : packed),
  }));
  return zip(changes.reduce((spoilt: ZipPart[], change) => spoilParts(spoilt, change), parts));
}

export function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
