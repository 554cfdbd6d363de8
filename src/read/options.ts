import type { ReadLimits } from './limits.ts';
import type { ToldDialect } from './text/dialect.ts';
import type { Gunzip } from './zip/gunzip.ts';

export interface ReadOptions {
  /** As shown to the user. Its last part names the sheet of a text file; its ending is only a hint. */
  readonly path: string;
  /** Any name `canonicalEncoding` knows; for text formats it replaces detection. */
  readonly encoding?: string;
  /** What the user says of the delimiter and the quotes of a csv; it replaces detection. */
  readonly dialect?: ToldDialect;
  readonly limits?: Partial<ReadLimits>;
  /**
   * Runs synchronous library code that may write to the console (SheetJS on unknown xls records, which has
   * no option against it). The caller owns the console, so the caller mutes it; without it nothing is muted.
   */
  readonly quietly?: <T>(work: () => T) => T;
  /** Runs synchronous work of ours, and may end it by throwing a `Refusal` when it takes too long. */
  readonly bounded?: <T>(work: () => T) => T;
  /** How the platform unpacks; without it everything is unpacked as every platform can. */
  readonly gunzip?: Gunzip;
}
