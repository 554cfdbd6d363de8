/** Unpacks single entries of a ZIP, never more than the directory promised and the limits allow. */
import { MEBIBYTE } from '../../limits.ts';
import type { ReadLimits } from '../limits.ts';
import { holdLimit, Refusal, refuse } from '../refusal.ts';
import { inStretches, type Waiting, waitFor } from '../stretches.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';
import { sumsBeforePadding } from './early-end.ts';
import { type Gunzip, gunzip } from './gunzip.ts';

export interface Part {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  /** The part's bytes in order, as the platform delivered them. */
  readonly chunks: readonly Uint8Array<ArrayBufferLike>[];
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Small parts compress a thousandfold without meaning harm. */
const RATIO_MATTERS_FROM = 4 * MEBIBYTE;

/** An entry's bytes as they stand in the file. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    refuse('damaged', `ZIP: ${name} (offset ${offset})`);
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length)
    refuse('damaged', `ZIP: ${name} (offset ${start} + ${packed} > ${bytes.length})`);
  return bytes.subarray(start, start + packed);
}

/**
 * Deflated data in the clothes of a gzip file: the same stream, but the platform then checks length and
 * checksum itself, so that a flipped bit cannot become a wrong figure.
 */
function asGzip(packed: Uint8Array, entry: ZipEntry): Uint8Array[] {
  const header = Uint8Array.of(0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff);
  return [header, packed, trailerOf(entry)];
}

function trailerOf({ crc, unpacked }: ZipEntry): Uint8Array {
  const trailer = new Uint8Array(8);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, unpacked % 2 ** 32, true);
  return trailer;
}

/** As the streams of newer platforms say it. */
const EARLY_END = 'Trailing junk found after the end of the compressed stream';

/** Larger parts are walked while they are unpacked, so that no part is held twice. */
const AT_ONCE_UP_TO = MEBIBYTE;

/** A small part whole; undefined where it is not what the entry states, which unpacking it in pieces then tells. */
function inflateAtOnce(
  packed: Uint8Array,
  entry: ZipEntry,
  platform: Gunzip | undefined,
): Uint8Array | undefined {
  if (platform === undefined || entry.unpacked === 0 || entry.unpacked > AT_ONCE_UP_TO) return undefined;
  try {
    const whole = platform.atOnce(asGzip(packed, entry), entry.unpacked);
    return whole.length === entry.unpacked ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** Hands on deflated data piece by piece, held to the size the entry states before the next piece is asked for. */
async function inflate(
  packed: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
  platform: Gunzip | undefined,
): Promise<void> {
  let size = 0;
  const taking = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.unpacked) refuse('damaged', `ZIP: ${entry.name} > ${entry.unpacked} bytes`);
    take(piece);
  };
  await gunzip(asGzip(packed, entry), taking, platform);
  if (size !== entry.unpacked) refuse('damaged', `ZIP: ${entry.name} ${size} ≠ ${entry.unpacked} bytes`);
}

/** Holds the sizes an entry states to the limits, before a byte is unpacked. */
export function checkEntry(entry: ZipEntry, limits: ReadLimits): void {
  if (entry.encrypted) refuse('password-protected', entry.name);
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    refuse('unknown-format', `ZIP: ${entry.name} (method ${entry.method})`);
  }
  holdLimit(limits, 'part-size', entry.unpacked, entry.name);
  holdRatio(limits, entry.unpacked, entry.packed, entry.name);
}

/** Refuses what unpacks to far more than it is packed in, once it is large enough to do harm. */
export function holdRatio(limits: ReadLimits, unpacked: number, packed: number, where = ''): void {
  if (unpacked < RATIO_MATTERS_FROM) return;
  holdLimit(limits, 'ratio', Math.ceil(unpacked / Math.max(packed, 1)), where);
}

/**
 * Unpacks one entry and hands on its bytes piece by piece. Throws a Refusal when they are not what the directory says
 * they are, at the latest after the last piece: nothing that was made of the pieces counts before this returns.
 */
export function* unpackPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
  platform?: Gunzip,
): Waiting<void> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) {
    if (packed.length !== entry.unpacked || crc32(packed) !== entry.crc)
      refuse('damaged', `ZIP: ${entry.name} (CRC)`);
    take(packed);
    return;
  }
  // Of nearly every part none, and then nothing has to be summed up.
  const sums = sumsBeforePadding(packed, trailerOf(entry));
  let sum = 0;
  const summing = (piece: Uint8Array): void => {
    sum = crc32(piece, sum);
    take(piece);
  };
  yield* inflatePieces(packed, entry, sums.size > 0 ? summing : take, platform);
  if (sums.has(sum)) refuse('damaged', `ZIP: ${entry.name} (${EARLY_END})`);
}

function* inflatePieces(
  packed: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
  platform: Gunzip | undefined,
): Waiting<void> {
  const whole = inflateAtOnce(packed, entry, platform);
  if (whole) {
    take(whole);
    return;
  }
  let taken: unknown;
  const taking = (piece: Uint8Array): void => {
    try {
      take(piece);
    } catch (fault) {
      taken = fault;
      throw fault;
    }
  };
  try {
    yield* waitFor(inflate(packed, entry, taking, platform));
  } catch (fault) {
    // What the platform throws is damage; what the taker throws is the taker's own.
    if (fault instanceof Refusal || fault === taken) throw fault;
    refuse('damaged', `ZIP: ${entry.name} (${wordsOf(fault)})`);
  }
}

/** What the platform says went wrong. The streams of Node 22 leave it to the cause. */
function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.message === '' && fault.cause instanceof Error ? fault.cause.message : fault.message;
}

/** Unpacks one entry whole. */
export async function unpack(bytes: Uint8Array, entry: ZipEntry, platform?: Gunzip): Promise<Part> {
  const chunks: Uint8Array[] = [];
  await inStretches(unpackPieces(bytes, entry, (piece) => chunks.push(piece), platform));
  return { name: entry.name, crc: entry.crc, size: entry.unpacked, chunks };
}
