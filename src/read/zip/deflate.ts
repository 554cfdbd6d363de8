/** Packs a part with what the platform has. */
import type { ZipItem } from './write.ts';

const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/**
 * A part, deflated. The platform's gzip is the same stream in other clothes, and comes with the checksum and the
 * size that a ZIP wants.
 */
export async function deflatePart(name: string, bytes: Uint8Array): Promise<ZipItem> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    await writer.write(bytes as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  // What goes wrong while feeding shows on the reading side too.
  const fed = feed().catch(() => undefined);
  const gzip = new Uint8Array(await new Response(stream.readable).arrayBuffer());
  await fed;
  const view = new DataView(gzip.buffer);
  return {
    name,
    method: 8,
    crc: view.getUint32(gzip.length - GZIP_TRAILER, true),
    unpacked: bytes.length,
    chunks: [gzip.subarray(GZIP_HEADER, gzip.length - GZIP_TRAILER)],
  };
}
