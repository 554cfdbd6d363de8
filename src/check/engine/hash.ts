/** 64-bit FNV-1a: short, stable, the same in every runtime. Not for secrets. */
const LOW_PRIME = 0x1b3;
const HALF = 0xffff;

const ENCODER = new TextEncoder();
/** Every finding has a hash, of some hundred bytes as a rule. */
const ROOM = new Uint8Array(4096);
/** A UTF-16 unit takes three bytes at most. */
const MOST_BYTES = 3;

function bytesOf(text: string): Uint8Array {
  if (text.length * MOST_BYTES > ROOM.length) return ENCODER.encode(text);
  return ROOM.subarray(0, ENCODER.encodeInto(text, ROOM).written);
}

/** Hash of a text's UTF-8 bytes as 16 hexadecimal digits. */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += 1) {
    low ^= bytes[at] ?? 0;
    // The prime is 2^40 + 0x1b3, so the product splits into one multiplication and one shift by 40 bits; by halves, it
    // stays within what engines count in whole numbers.
    const right = (low & HALF) * LOW_PRIME;
    const left = (low >>> 16) * LOW_PRIME + (right >>> 16);
    high = (Math.imul(high, LOW_PRIME) + (left >>> 16) + (low << 8)) | 0;
    low = (left << 16) | (right & HALF);
  }
  return hex(high) + hex(low);
}

/** `00` to `ff`: a tenth of the time it takes the engine to write a number so. */
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(word: number): string {
  return pairAt(word >>> 24) + pairAt(word >>> 16) + pairAt(word >>> 8) + pairAt(word);
}

function pairAt(bits: number): string {
  return PAIRS[bits & 0xff] ?? '';
}
