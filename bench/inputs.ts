/** The files the benchmark reads, made once and the same every time. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { byCategory, findingRows, mergedRows } from './grown-tables.ts';
import {
  flatRows,
  type Merging,
  strategyMerges,
  strategyRows,
  toCsv,
  toCsvLine,
  toXlsx,
  unmerged,
} from './tables.ts';

export type Shape = 'strategy' | 'flat' | 'findings' | 'merges';

/** `size`: rows, or what the table is named after. */
const ROWS: Readonly<Record<Shape, (size: number) => Generator<string[]>>> = {
  strategy: strategyRows,
  flat: flatRows,
  findings: findingRows,
  merges: mergedRows,
};
const MERGING: Readonly<Record<Shape, Merging>> = {
  strategy: strategyMerges,
  flat: unmerged,
  findings: unmerged,
  merges: byCategory,
};
/** Written in pieces: a million rows are more text than one string should hold. */
const PIECE = 20_000;
const GENERATORS = ['tables.ts', 'grown-tables.ts', 'inputs.ts'];

/** The folder of what these generators make: others would make other files. */
export function inputFolder(out: string): string {
  const hash = createHash('sha256');
  for (const file of GENERATORS) hash.update(readFileSync(join(import.meta.dirname, file)));
  const folder = join(out, `inputs-${hash.digest('hex').slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function csvOf(folder: string, shape: Shape, size: number): string {
  return once(join(folder, `${shape}-${size}.csv`), (path) => {
    const file = openSync(path, 'w');
    let piece = '';
    let lines = 0;
    for (const row of ROWS[shape](size)) {
      piece += toCsvLine(row);
      lines += 1;
      if (lines % PIECE === 0) {
        writeSync(file, piece);
        piece = '';
      }
    }
    writeSync(file, piece);
    closeSync(file);
  });
}

export function xlsxOf(folder: string, shape: Shape, size: number): string {
  return once(join(folder, `${shape}-${size}.xlsx`), (path) => {
    writeFileSync(path, toXlsx(ROWS[shape](size), MERGING[shape]));
  });
}

/** A folder of small workbooks, each with figures of its own. */
export function manyOf(folder: string, count: number, rows: number): string {
  const inside = join(folder, `many-${count}`);
  mkdirSync(inside, { recursive: true });
  for (let index = 1; index <= count; index++) {
    once(join(inside, `plan-${String(index).padStart(4, '0')}.xlsx`), (path) => {
      writeFileSync(path, toXlsx(strategyRows(rows, index)));
    });
  }
  return inside;
}

/** Strategy tables of so many governments over so many years, a csv each. */
export function workspaceOf(folder: string, governments: number, years: number, rows: number): string {
  const inside = join(folder, `workspace-${governments}x${years}`);
  for (let government = 1; government <= governments; government++) {
    const home = join(inside, `government-${government}`);
    mkdirSync(home, { recursive: true });
    for (let year = 0; year < years; year++) {
      once(join(home, `plan-${105 + year}.csv`), (path) => {
        writeFileSync(path, toCsv(strategyRows(rows, government * 1000 + year)));
      });
    }
  }
  return inside;
}

/** A file that is there is whole: it gets its name when it is finished. */
function once(path: string, write: (path: string) => void): string {
  if (existsSync(path)) return path;
  const unfinished = `${path}.part`;
  write(unfinished);
  renameSync(unfinished, path);
  return path;
}
