/** Writes parts as a ZIP without compression: what SheetJS is given, so that it never inflates anything itself. */
import type { Part } from './unpack.ts';
import { writeZip } from './write.ts';

/** The bytes of a ZIP that stores the parts in the given order. Copies every part once. */
export function storeZip(parts: readonly Part[]): Uint8Array {
  return writeZip(
    parts.map(({ name, crc, size, chunks }) => ({ name, method: 0, crc, unpacked: size, chunks })),
  );
}
