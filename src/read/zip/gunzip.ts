/** Unpacks deflated data with what every platform has, Node and browsers alike. */

/**
 * Unpacks the pieces of a gzip file to no more than so many bytes, without waiting. Throws when there are more, or when
 * length or checksum do not match.
 */
export type GunzipAtOnce = (pieces: readonly Uint8Array[], most: number) => Uint8Array;

/**
 * Unpacks the pieces of one gzip file, given in order, and hands on what they hold in order. Throws when length or
 * checksum do not match, and what `take` throws.
 */
export async function gunzip(
  pieces: readonly Uint8Array[],
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    for (const piece of pieces) await writer.write(piece as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  // What goes wrong while feeding shows on the reading side too, and is handled there.
  const fed = feed().catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
  } catch (fault) {
    reader.cancel().catch(() => undefined);
    throw fault;
  }
  await fed;
}
