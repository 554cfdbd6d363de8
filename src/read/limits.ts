/** What a hostile or runaway input may cost before it is refused. Far above any real plan. */
export interface ReadLimits {
  /** Size of the file itself, in bytes. */
  readonly fileBytes: number;
  /** All parts of a ZIP together, unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** One part of a ZIP, unpacked, in bytes: a part becomes one string, and engines stop at half a GiB. */
  readonly partBytes: number;
  /** Unpacked size over packed size; looked at only for parts above one MiB. */
  readonly ratio: number;
  readonly zipEntries: number;
  readonly sheets: number;
  /** Cells of the whole input, repeated ones counted each time. */
  readonly cells: number;
  /** Characters in one cell. */
  readonly cellLength: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 200 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  partBytes: 500 * 1024 * 1024,
  ratio: 1000,
  zipEntries: 10_000,
  sheets: 1_000,
  cells: 20_000_000,
  cellLength: 1_000_000,
};
