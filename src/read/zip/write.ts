/** Writes a ZIP from entries that are packed already. */

/** One entry as it will stand in the file. */
export interface ZipItem {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Size in bytes before packing. */
  readonly unpacked: number;
  /** The packed bytes in order. */
  readonly chunks: readonly Uint8Array<ArrayBufferLike>[];
}

interface Placed {
  readonly item: ZipItem;
  readonly name: Uint8Array;
  readonly packed: number;
  readonly offset: number;
}

const encoder = new TextEncoder();

/** The fields that local header (30 bytes) and directory entry (46 bytes) share, from their common start on. */
function writeShared(view: DataView, at: number, { item, name, packed }: Placed): void {
  view.setUint16(at, 20, true);
  // Bit 11: the name is UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, item.method, true);
  view.setUint16(at + 8, 0x21, true);
  view.setUint32(at + 10, item.crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, item.unpacked, true);
  view.setUint16(at + 22, name.length, true);
}

function place(items: readonly ZipItem[]): { readonly placed: Placed[]; readonly end: number } {
  const placed: Placed[] = [];
  let offset = 0;
  for (const item of items) {
    const name = encoder.encode(item.name);
    const packed = item.chunks.reduce((size, { length }) => size + length, 0);
    placed.push({ item, name, packed, offset });
    offset += 30 + name.length + packed;
  }
  return { placed, end: offset };
}

/** The bytes of a ZIP with the entries in the given order, all dated 1 January 1980. Copies every entry once. */
export function writeZip(items: readonly ZipItem[]): Uint8Array {
  const { placed, end } = place(items);
  const directorySize = placed.reduce((size, { name }) => size + 46 + name.length, 0);
  const bytes = new Uint8Array(end + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const entry of placed) {
    view.setUint32(at, 0x04034b50, true);
    writeShared(view, at + 4, entry);
    bytes.set(entry.name, at + 30);
    at += 30 + entry.name.length;
    for (const chunk of entry.item.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  for (const entry of placed) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeShared(view, at + 6, entry);
    view.setUint32(at + 42, entry.offset, true);
    bytes.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, placed.length, true);
  view.setUint16(at + 10, placed.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, end, true);
  return bytes;
}
