/** A workbook's package seen without the code under test: entries as packed, parts as text, cells with their looks. */
import { inflateRawSync } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/** Entries from the central directory, in order. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < file.readUInt16LE(end + 10); index += 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const name = file.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    entries.push({ name, method: file.readUInt16LE(at + 10), packed });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    entriesOf(bytes).map(({ name, method, packed }) => [
      name,
      (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'),
    ]),
  );
}

export interface Look {
  readonly numberFormat: string;
  readonly font: string;
  readonly border: string;
  readonly alignment: string;
  readonly fill: string;
}

export interface SheetView {
  readonly name: string;
  readonly part: string;
  readonly xml: string;
  /** By address. */
  readonly looks: ReadonlyMap<string, Look>;
  /** By address, whole texts. */
  readonly comments: ReadonlyMap<string, string>;
  /** Addresses that have a shape in the drawing of comments. */
  readonly shapes: readonly string[];
}

/** Unescapes what the fixtures and our own parts hold. */
function textOf(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=["']([^"']*)["']`, 'u').exec(tag)?.[1];
}

function relationsOf(parts: ReadonlyMap<string, string>, part: string) {
  const folder = part.slice(0, part.lastIndexOf('/'));
  const rels = parts.get(`${folder}/_rels/${part.slice(folder.length + 1)}.rels`) ?? '';
  return [...rels.matchAll(/<Relationship\s[^>]*>/gu)].map(([tag]) => {
    const target = attribute(tag, 'Target') ?? '';
    const path = target.startsWith('/')
      ? target.slice(1)
      : new URL(target, `file:///${folder}/`).pathname.slice(1);
    return { id: attribute(tag, 'Id'), type: attribute(tag, 'Type') ?? '', target: path };
  });
}

/** The sheets in order, each with what can be seen of it. */
export function sheetsOf(bytes: Uint8Array): SheetView[] {
  const parts = partsOf(bytes);
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const relations = relationsOf(parts, 'xl/workbook.xml');
  const looks = looksIn(parts.get('xl/styles.xml') ?? '');
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([tag]) => {
    const part = relations.find(({ id }) => id === attribute(tag, '\\w+:id'))?.target ?? '';
    const own = relationsOf(parts, part);
    const xml = parts.get(part) ?? '';
    const comments = parts.get(own.find(({ type }) => type.endsWith('/comments'))?.target ?? '') ?? '';
    const drawing = parts.get(own.find(({ type }) => type.endsWith('/vmlDrawing'))?.target ?? '') ?? '';
    return {
      name: textOf(attribute(tag, 'name') ?? ''),
      part,
      xml,
      looks: cellLooks(xml, looks),
      comments: commentsIn(comments),
      shapes: shapesIn(drawing),
    };
  });
}

/** Cells may leave their address out; then they follow the one before. */
function cellLooks(xml: string, looks: readonly Look[]): Map<string, Look> {
  const cells = new Map<string, Look>();
  let [row, column] = [0, 0];
  for (const [tag, kind] of xml.matchAll(/<(?:\w+:)?(row|c)(?=[\s>/])[^>]*>/gu)) {
    const stated = attribute(tag, 'r');
    if (kind === 'row') {
      row = stated === undefined ? row + 1 : Number(stated);
      column = 0;
      continue;
    }
    const letters = stated?.replace(/\d/gu, '');
    column = letters === undefined ? column + 1 : letters.charCodeAt(0) - 64;
    const look = looks[Number(attribute(tag, 's') ?? 0)];
    if (look) cells.set(`${String.fromCharCode(64 + column)}${row}`, look);
  }
  return cells;
}

/** What is wrong with a part as XML: tags that do not match, prefixes that nobody declares. */
export function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const open: { name: string; prefixes: Set<string> }[] = [];
  const text = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/gu, '');
  for (const [tag, slash, name = '', rest = ''] of text.matchAll(
    /<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/gu,
  )) {
    if (slash) {
      if (open.pop()?.name !== name) faults.push(`${tag} closes nothing`);
      continue;
    }
    const prefixes = new Set([...(open.at(-1)?.prefixes ?? ['xml', 'xmlns'])]);
    for (const [, prefix = ''] of rest.matchAll(/\sxmlns:([\w.-]+)=/gu)) prefixes.add(prefix);
    const used = [name, ...[...rest.matchAll(/\s([\w.-]+:[\w.-]+)\s*=/gu)].map((match) => match[1] ?? '')];
    for (const one of used) {
      if (one.includes(':') && !prefixes.has(one.split(':')[0] ?? '')) faults.push(`${one} has no namespace`);
    }
    const attributes = [...rest.matchAll(/\s([\w:.-]+)\s*=/gu)].map((match) => match[1]);
    if (new Set(attributes).size < attributes.length) faults.push(`${tag} says something twice`);
    if (!rest.endsWith('/')) open.push({ name, prefixes });
  }
  return [...faults, ...open.map(({ name }) => `${name} is never closed`)];
}

function commentsIn(xml: string): Map<string, string> {
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?comment\s[\s\S]*?<\/(?:\w+:)?comment>/gu)].map(([comment]) => [
      attribute(comment, 'ref') ?? '',
      [...comment.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</gu)]
        .map((match) => textOf(match[1] ?? ''))
        .join(''),
    ]),
  );
}

function shapesIn(drawing: string): string[] {
  return [...drawing.matchAll(/<\w+:Row>(\d+)<\/\w+:Row>\s*<\w+:Column>(\d+)<\/\w+:Column>/gu)].map(
    ([, row, column]) => `${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`,
  );
}

function itemsIn(styles: string, list: string): string[] {
  const inside =
    new RegExp(`<(?:\\w+:)?${list}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?${list}>`, 'u').exec(styles)?.[1] ??
    '';
  const item = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf' }[list] ?? '';
  return [
    ...inside.matchAll(
      new RegExp(
        `<(?:\\w+:)?${item}(?:\\s[^>]*)?/>|<(?:\\w+:)?${item}(?:\\s[^>]*)?>[\\s\\S]*?</(?:\\w+:)?${item}>`,
        'gu',
      ),
    ),
  ].map(([xml]) => xml);
}

function looksIn(styles: string): Look[] {
  if (styles === '') return [{ numberFormat: '0', font: '', border: '', fill: '', alignment: '' }];
  const [fonts, fills, borders] = ['fonts', 'fills', 'borders'].map((list) => itemsIn(styles, list));
  return itemsIn(styles, 'cellXfs').map((xf) => ({
    numberFormat: attribute(xf, 'numFmtId') ?? '0',
    font: fonts?.[Number(attribute(xf, 'fontId') ?? 0)] ?? '',
    border: borders?.[Number(attribute(xf, 'borderId') ?? 0)] ?? '',
    fill: fills?.[Number(attribute(xf, 'fillId') ?? 0)] ?? '',
    alignment: xf.replace(/^<[^>]*>|<\/[^>]*>$/gu, ''),
  }));
}
