/** The files the benchmark reads, made once and the same every time. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { flatRows, strategyRows, toCsv, toCsvLine, toXlsx } from './tables.ts';

export type Shape = 'strategy' | 'flat';

const ROWS = { strategy: strategyRows, flat: flatRows } as const;
/** Written in pieces: a million rows are more text than one string should hold. */
const PIECE = 20_000;

export function csvOf(folder: string, shape: Shape, rows: number): string {
  return once(join(folder, `${shape}-${rows}.csv`), (path) => {
    const file = openSync(path, 'w');
    let piece = '';
    let lines = 0;
    for (const row of ROWS[shape](rows)) {
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

export function xlsxOf(folder: string, shape: Shape, rows: number): string {
  return once(join(folder, `${shape}-${rows}.xlsx`), (path) => {
    writeFileSync(path, toXlsx(ROWS[shape](rows), shape === 'strategy'));
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
