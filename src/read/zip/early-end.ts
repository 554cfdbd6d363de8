/**
 * Deflated data that ends before its last byte, with checksum and size behind it as a gzip file has them, and then a
 * zero. Some platforms take the zero for padding and never look at what stands behind: not at our own checksum either.
 * Others refuse it, so it is looked for here, where no platform has a say.
 */

const SIZE_AT = 4;
const PADDING_AT = 8;

/** Every number that may be the checksum of such an end. `trailer`: the checksum and the size that stand behind the data. */
export function sumsBeforePadding(packed: Uint8Array, trailer: Uint8Array): ReadonlySet<number> {
  const sums = new Set<number>();
  const at = (place: number): number => packed[place] ?? trailer[place - packed.length] ?? 0;
  const look = (end: number): void => {
    for (let place = SIZE_AT; place < PADDING_AT; place += 1) if (at(end + place) !== trailer[place]) return;
    if (at(end + PADDING_AT) !== 0) return;
    sums.add((at(end) | (at(end + 1) << 8) | (at(end + 2) << 16) | (at(end + 3) << 24)) >>> 0);
  };
  // An empty part, `03 00`, looks like that with its own trailer, and nothing is at stake.
  if (trailer.every((byte) => byte === 0)) return sums;
  const size = trailer[SIZE_AT] ?? 0;
  for (let place = packed.indexOf(size, SIZE_AT); place >= 0; place = packed.indexOf(size, place + 1)) {
    look(place - SIZE_AT);
  }
  // Or the size begins in our own trailer.
  for (let end = Math.max(0, packed.length - SIZE_AT); end < packed.length; end += 1) look(end);
  return sums;
}
