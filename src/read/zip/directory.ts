/** The central directory of a ZIP, checked before anything is unpacked. */
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';

export interface ZipEntry {
  /** With forward slashes, whatever the writer used. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Sizes in bytes as the directory states them; unpacking holds the file to them. */
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of the entry's local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

function damaged(what: string, offset: number): never {
  return refuse('damaged', `ZIP: ${what} (offset ${offset})`);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let offset = last; offset >= Math.max(0, last - LONGEST_COMMENT); offset -= 1) {
    if (view.getUint32(offset, true) === END) return offset;
  }
  return damaged('no end of central directory', view.byteLength);
}

function read64(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return { count, start };
  const end64 = read64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64)
    damaged('ZIP64 directory', locator);
  return { count: read64(view, end64 + 32), start: read64(view, end64 + 48) };
}

/** Values too large for their field stand in an extra field, in this order, only those that are needed. */
function widen(view: DataView, extra: number, length: number, values: readonly number[]): number[] {
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return values.map((value) => {
    if (value !== IN_ZIP64) return value;
    if (at + 8 > extra + length) return damaged('ZIP64 sizes', extra);
    at += 8;
    return read64(view, at - 8);
  });
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  decode: (name: Uint8Array) => string,
): { readonly entry: ZipEntry; readonly next: number } {
  if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL)
    damaged('central directory', at);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = at + CENTRAL_SIZE;
  const extra = name + nameLength;
  const next = extra + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) damaged('central directory', at);
  const stated = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [unpacked = 0, packed = 0, offset = 0] = widen(view, extra, extraLength, stated);
  const entry = {
    name: decode(bytes.subarray(name, extra)).replaceAll('\\', '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    offset,
  };
  return { entry, next };
}

/** All entries of a ZIP. Throws a Refusal when the directory is broken or lists too many. */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  holdLimit(limits, 'zip-entries', count);
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  const decode = (name: Uint8Array): string => decoder.decode(name);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at, decode);
    entries.push(entry);
    at = next;
  }
  return entries;
}
