/** What reading one file may take. Grows with the file: a small one cannot hold up a run, and no honest one is stopped. */
import { DEFAULT_LIMITS, type Limits, MEBIBYTE } from '../../limits.ts';

export interface Allowance {
  /** Seconds. */
  readonly time: number;
  /** Bytes. */
  readonly memory: number;
}

/** A workbook of 100,000 rows is 5 MiB, and takes SheetJS 3 seconds and half a GB on a machine of 2020. */
const SECONDS_PER_MEBIBYTE = 10;
const MEMORY_PER_BYTE = 64;

/** Of a file of so many bytes; what is set counts as it stands. */
export function allowanceOf(bytes: number, limits: Partial<Limits> | undefined): Allowance {
  const { time, memory } = DEFAULT_LIMITS;
  return {
    time: limits?.time ?? time + Math.ceil((bytes / MEBIBYTE) * SECONDS_PER_MEBIBYTE),
    memory: limits?.memory ?? memory + bytes * MEMORY_PER_BYTE,
  };
}
