/** A workbook's package: its parts by name, and a list of what is to change in it. */
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { type Archive, openArchive, readTextPart } from '../read/zip/archive.ts';
import { deflatePart } from '../read/zip/deflate.ts';
import { packedBytes } from '../read/zip/unpack.ts';
import { writeZip, type ZipItem } from '../read/zip/write.ts';

/** An opened package. Changes are kept beside the bytes and come into being in `packageBytes`. */
export interface Package {
  readonly archive: Archive;
  /** By the name as it stands in the package: the new text, packed or not, or undefined for a part that goes. */
  readonly changes: Map<string, string | ZipItem | undefined>;
  /** Names as they stand in the package by their lower-case form: part names mean the same in either. */
  readonly names: Map<string, string>;
}

/** Throws a Refusal when the bytes are no ZIP. */
export function openPackage(bytes: Uint8Array): Package {
  const archive = openArchive(bytes, DEFAULT_LIMITS);
  const names = new Map(archive.entries.map(({ name }) => [name.toLowerCase(), name]));
  return { archive, changes: new Map(), names };
}

/** The text of a part as it stands by now; undefined when there is none of that name. */
export async function partText(pack: Package, name: string): Promise<string | undefined> {
  const own = pack.names.get(name.toLowerCase());
  if (own === undefined) return undefined;
  if (!pack.changes.has(own)) return readTextPart(pack.archive, own);
  const changed = pack.changes.get(own);
  if (typeof changed === 'object') throw new Error(`${own} is packed already`);
  return changed;
}

/** Replaces a part's text, or adds the part. */
export function setPart(pack: Package, name: string, text: string): void {
  const own = pack.names.get(name.toLowerCase()) ?? name;
  pack.names.set(name.toLowerCase(), own);
  pack.changes.set(own, text);
}

/** As `setPart`, for a large part that nobody will look at again: it is packed now and its text let go. */
export async function sealPart(pack: Package, name: string, text: string): Promise<void> {
  setPart(pack, name, text);
  const own = pack.names.get(name.toLowerCase()) ?? name;
  pack.changes.set(own, await deflatePart(own, new TextEncoder().encode(text)));
}

export function removePart(pack: Package, name: string): void {
  const own = pack.names.get(name.toLowerCase());
  if (own === undefined) return;
  pack.names.delete(name.toLowerCase());
  pack.changes.set(own, undefined);
}

/** The first of `xl/comments1.xml`, `xl/comments2.xml`, … that no part has. */
export function freeName(pack: Package, nameOf: (number: number) => string): string {
  for (let number = 1; ; number += 1) {
    const name = nameOf(number);
    if (!pack.names.has(name.toLowerCase())) return name;
  }
}

/** The package as bytes. Parts that were not changed keep their packed bytes; new ones come last. */
export async function packageBytes({ archive, changes }: Package): Promise<Uint8Array> {
  const items: ZipItem[] = [];
  const written = new Set<string>();
  for (const entry of archive.entries) {
    const { name, method, crc, unpacked } = entry;
    if (changes.has(name)) items.push(...(written.has(name) ? [] : await packed(name, changes.get(name))));
    else items.push({ name, method, crc, unpacked, chunks: [packedBytes(archive.bytes, entry)] });
    written.add(name);
  }
  for (const [name, change] of changes) {
    if (!written.has(name)) items.push(...(await packed(name, change)));
  }
  return writeZip(items);
}

async function packed(name: string, change: string | ZipItem | undefined): Promise<ZipItem[]> {
  if (change === undefined) return [];
  return [typeof change === 'string' ? await deflatePart(name, new TextEncoder().encode(change)) : change];
}
