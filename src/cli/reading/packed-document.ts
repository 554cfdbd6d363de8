/** A document on its way from one thread to another: its large parts as bytes, which are read when they are asked for. */
import { deserialize, serialize } from 'node:v8';
import type { PlanDocument } from '../../plan-document.ts';

/** Lists that grow with the file, and what holds such lists. The rest of a document is a few lines. */
const LARGE: ReadonlySet<string> = new Set<keyof PlanDocument>([
  'tables',
  'agencies',
  'measures',
  'organisation',
  'ordinance',
  'explanations',
  'statements',
  'repairs',
  'otherTables',
  'coverage',
]);

export interface PackedDocument {
  /** All its keys in their order. */
  readonly keys: readonly string[];
  readonly small: { readonly [key: string]: unknown };
  readonly large: Uint8Array<ArrayBuffer>;
}

export function packDocument(document: PlanDocument): PackedDocument {
  const [small, large]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [key, value] of Object.entries(document)) {
    // Whether there is anything is asked of every document.
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (LARGE.has(key) && !isEmpty && value !== undefined) large[key] = value;
    else small[key] = value;
  }
  const { buffer, byteOffset, length } = serialize(large);
  if (!(buffer instanceof ArrayBuffer)) throw new TypeError('bytes in memory that several threads share');
  return { keys: Object.keys(document), small, large: new Uint8Array(buffer, byteOffset, length) };
}

/** The same document, key by key. */
export function unpackDocument({ keys, small, large }: PackedDocument): PlanDocument {
  let held: Uint8Array | Record<string, unknown> = large;
  const part = (key: string): unknown => {
    // The bytes are let go as soon as they are read.
    if (held instanceof Uint8Array) held = deserialize(held) as Record<string, unknown>;
    return held[key];
  };
  const document = {};
  for (const key of keys) {
    const own = key in small ? { value: small[key], writable: true } : { get: () => part(key) };
    Object.defineProperty(document, key, { ...own, enumerable: true, configurable: true });
  }
  return document as PlanDocument;
}
