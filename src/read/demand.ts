/** Which files had better be read where they can be stopped: what a library reads, and what unpacks to very much. */
import { MEBIBYTE } from '../limits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { containerOf } from './signature.ts';
import { openArchive } from './zip/archive.ts';
import type { ZipEntry } from './zip/directory.ts';

/** A workbook of 100,000 rows has 50 MiB of XML. */
const MUCH = 64 * MEBIBYTE;
/** A csv of 300,000 rows. The model of a longer one comes near what the engine lets a thread hold, and then it ends the program. */
const MUCH_TEXT = 16 * MEBIBYTE;
const XLSX_PART = /^xl\/.*\.xml$/i;
const BINARY_PART = /^xl\/.*\.bin$/i;

export interface Demand {
  /** Had better be read where it can be stopped; false also for what will be refused at first sight. */
  readonly isDemanding: boolean;
  /** Bytes of what it holds; those of the file itself where that cannot be told. */
  readonly unpacked: number;
}

/** What a file asks of its reader, by a look at what it says of itself. */
export function demandOf(bytes: Uint8Array): Demand {
  const unpacked = bytes.length;
  try {
    const container = containerOf(bytes);
    if (container === 'text') return { isDemanding: bytes.length > MUCH_TEXT, unpacked };
    if (container !== 'zip') return { isDemanding: true, unpacked };
    return demandOfParts(openArchive(bytes, DEFAULT_LIMITS).entries);
  } catch (fault) {
    if (fault instanceof Refusal) return { isDemanding: false, unpacked };
    throw fault;
  }
}

function demandOfParts(entries: readonly ZipEntry[]): Demand {
  const isXlsx = entries.some(({ name }) => XLSX_PART.test(name));
  const isBinary = entries.some(({ name }) => BINARY_PART.test(name) && !name.includes('printerSettings'));
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  return { isDemanding: !isXlsx || isBinary || unpacked > MUCH, unpacked };
}

export function isDemanding(bytes: Uint8Array): boolean {
  return demandOf(bytes).isDemanding;
}
