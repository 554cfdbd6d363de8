/**
 * What one run may cost before it stops: far above any real plan, far below what a bomb would take. One name each,
 * the same on the command line (`--limit cells=…`), in a configuration and in the message of a refusal.
 */
export interface Limits {
  /** Size of a file, in bytes. */
  readonly 'file-size': number;
  /** All parts of a ZIP together, unpacked, in bytes; repeated cells of an ods as though they were written out. */
  readonly 'unpacked-size': number;
  /** One part of a ZIP, unpacked, in bytes: a part becomes one string, and engines stop at half a GiB. */
  readonly 'part-size': number;
  /** Unpacked size over packed size; looked at only above a few MiB, since small parts pack well and do no harm. */
  readonly ratio: number;
  /** Parts of a ZIP, or of a page saved as one file. */
  readonly 'zip-entries': number;
  readonly sheets: number;
  /** The number of a sheet's last row that holds anything. */
  readonly rows: number;
  /** The number of a sheet's last column that holds anything; of a csv, the fields of one record. */
  readonly columns: number;
  /** Cells of one file that hold anything, repeated ones counted each time. */
  readonly cells: number;
  /** Characters in one cell. */
  readonly 'cell-length': number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
  /** Tables of one file. */
  readonly tables: number;
  /** Findings listed in a report; those beyond are counted. */
  readonly findings: number;
  /** Seconds to read one file, or to check all; by default more for large ones. */
  readonly time: number;
  /** Bytes of memory to read one file where that can be told; by default more for large ones. */
  readonly memory: number;
}

export type LimitName = keyof Limits;

/** Bytes. */
export const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  'file-size': 200 * MEBIBYTE,
  'unpacked-size': 512 * MEBIBYTE,
  'part-size': 400 * MEBIBYTE,
  ratio: 200,
  'zip-entries': 10_000,
  sheets: 1_000,
  // A spreadsheet ends at 1,048,576 rows and 16,384 columns; text need not.
  rows: 2_000_000,
  columns: 16_384,
  cells: 20_000_000,
  'cell-length': 1_000_000,
  // A table of 100,000 rows in which four columns are merged over five rows each has 80,000.
  merges: 500_000,
  tables: 5_000,
  findings: 100_000,
  time: 12,
  memory: 512 * MEBIBYTE,
};

export const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as readonly LimitName[];

/** Limits in bytes; they may be given as `500MB`. */
export const BYTE_LIMITS: readonly LimitName[] = ['file-size', 'unpacked-size', 'part-size', 'memory'];

/** A limit that was passed. `found` is what there is, or the least there is when counting stopped. */
export interface Excess {
  readonly limit: LimitName;
  readonly found: number;
  readonly most: number;
  readonly atLeast: boolean;
  /** The part, sheet or cell; empty for the file as a whole. */
  readonly where: string;
}

/** `cells: 20000001+ > 20000000 (表一)`: the form an excess travels in as a bare fact. */
export function excessFact({ limit, found, most, atLeast, where }: Excess): string {
  return `${limit}: ${Math.round(found)}${atLeast ? '+' : ''} > ${most}${where && ` (${where})`}`;
}

const FACT = /^([a-z-]+): (\d+)(\+?) > (\d+)(?: \((.*)\))?$/su;

/** The excess a fact tells of; undefined for any other fact. */
export function readExcess(fact: string): Excess | undefined {
  const [, name, found = '', plus, most = '', where = ''] = FACT.exec(fact) ?? [];
  const limit = LIMIT_NAMES.find((one) => one === name);
  if (limit === undefined) return undefined;
  return { limit, found: Number(found), most: Number(most), atLeast: plus === '+', where };
}
