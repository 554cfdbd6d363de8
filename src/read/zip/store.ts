/** Writes parts as a ZIP without compression: what SheetJS is given, so that it never inflates anything itself. */
import type { Part } from './unpack.ts';

const encoder = new TextEncoder();

interface Placed {
  readonly part: Part;
  readonly name: Uint8Array;
  readonly offset: number;
}

/** The fields that local header (30 bytes) and directory entry (46 bytes) share, from their common start on. */
function writeShared(view: DataView, at: number, { part, name }: Placed): void {
  view.setUint16(at, 20, true);
  // Bit 11: the name is UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.size, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

function place(parts: readonly Part[]): { readonly placed: Placed[]; readonly end: number } {
  const placed: Placed[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = encoder.encode(part.name);
    placed.push({ part, name, offset });
    offset += 30 + name.length + part.size;
  }
  return { placed, end: offset };
}

/** The bytes of a ZIP that stores the parts in the given order. Copies every part once. */
export function storeZip(parts: readonly Part[]): Uint8Array {
  const { placed, end } = place(parts);
  const directorySize = placed.reduce((size, { name }) => size + 46 + name.length, 0);
  const bytes = new Uint8Array(end + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const item of placed) {
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, item);
    bytes.set(item.name, at + 30);
    at += 30 + item.name.length;
    for (const chunk of item.part.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  for (const item of placed) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, item);
    view.setUint32(at + 42, item.offset, true);
    bytes.set(item.name, at + 46);
    at += 46 + item.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, placed.length, true);
  view.setUint16(at + 10, placed.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, end, true);
  return bytes;
}
