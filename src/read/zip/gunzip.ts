/** Unpacks deflated data with what every platform has, Node and browsers alike. */

/** What a platform does better than all of them can. Both throw when length or checksum do not match. */
export interface Gunzip {
  /** Unpacks the pieces of a gzip file to no more than so many bytes, without waiting. Throws when there are more. */
  readonly atOnce: (pieces: readonly Uint8Array[], most: number) => Uint8Array;
  /** What the pieces hold, in order: the next of it is unpacked while the last is looked at. */
  readonly ahead: (pieces: readonly Uint8Array[]) => AsyncIterable<Uint8Array>;
}

/**
 * Unpacks the pieces of one gzip file, given in order, and hands on what they hold in order. Throws when length or
 * checksum do not match, and what `take` throws.
 */
export async function gunzip(
  pieces: readonly Uint8Array[],
  take: (piece: Uint8Array) => void,
  platform?: Gunzip,
): Promise<void> {
  if (platform) {
    for await (const piece of platform.ahead(pieces)) take(piece);
    return;
  }
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
