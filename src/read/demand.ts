/** Which files had better be read where they can be stopped: what a library reads, and what unpacks to very much. */
import { DEFAULT_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { containerOf } from './signature.ts';
import { openArchive } from './zip/archive.ts';

/** A workbook of 100,000 rows has 50 MiB of XML. */
const MUCH = 64 * 1024 * 1024;
/** A csv of 300,000 rows. The model of a longer one comes near what the engine lets a thread hold, and then it ends the program. */
const MUCH_TEXT = 16 * 1024 * 1024;
const XLSX_PART = /^xl\/.*\.xml$/i;
const BINARY_PART = /^xl\/.*\.bin$/i;

/** Bytes of what it holds; those of the file itself where that cannot be told. */
export function unpackedSize(bytes: Uint8Array): number {
  if (containerOf(bytes) !== 'zip') return bytes.length;
  try {
    return openArchive(bytes, DEFAULT_LIMITS).entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  } catch (fault) {
    if (fault instanceof Refusal) return bytes.length;
    throw fault;
  }
}

/** False also for what will be refused at first sight. */
export function isDemanding(bytes: Uint8Array): boolean {
  try {
    const container = containerOf(bytes);
    if (container === 'text') return bytes.length > MUCH_TEXT;
    if (container !== 'zip') return true;
    const { entries } = openArchive(bytes, DEFAULT_LIMITS);
    const isXlsx = entries.some(({ name }) => XLSX_PART.test(name));
    const isBinary = entries.some(({ name }) => BINARY_PART.test(name) && !name.includes('printerSettings'));
    return !isXlsx || isBinary || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MUCH;
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
}
