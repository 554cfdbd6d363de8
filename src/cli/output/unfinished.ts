/** Files being written: a program that is stopped ends the one in hand and begins no other, so that only whole files stay. */
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { promisedFiles } from '../reading/files.ts';
import { faultCode } from '../system-fault.ts';

const unfinished = new Set<Promise<unknown>>();
let isStopping = false;
const NAME = /^\.planlint-(\d+)-[a-z0-9]+\.tmp$/u;

/** A name beside the file to be; `at` tells two of one process apart. */
export function temporaryName(pid: number, at: number): string {
  return `.planlint-${pid}-${at.toString(36)}.tmp`;
}

/** Writes one file by `work`, unless the program is being stopped: then nothing is begun any more. */
export async function asUnfinished(work: () => Promise<void>): Promise<void> {
  if (isStopping) await new Promise(() => undefined);
  const writing = work();
  unfinished.add(writing);
  try {
    await writing;
  } finally {
    unfinished.delete(writing);
  }
}

/** Resolves when nothing is being written and nothing will be; the program is then to be ended. */
export async function stopWriting(): Promise<void> {
  isStopping = true;
  await Promise.allSettled(unfinished);
}

/** What is written a piece at a time may then be left. */
export function isBeingStopped(): boolean {
  return isStopping;
}

/** Longer than a write ever rests: a younger file may be another machine's, whose processes cannot be asked after here. */
const AT_REST_MS = 60_000;
const swept = new Set<string>();

/**
 * Takes away what a run that was killed outright (no program can tidy up after that) left in a folder. Once a run; `now` in
 * milliseconds since 1970.
 */
export async function sweepFolder(folder: string, now: number): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const { readdir, rm, stat } = promisedFiles();
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  for (const entry of entries) {
    const pid = NAME.exec(entry.name)?.[1];
    if (pid === undefined || !entry.isFile() || isRunning(Number(pid))) continue;
    const path = join(folder, entry.name);
    const there = await stat(path).catch(() => undefined);
    if (there === undefined || now - there.mtimeMs < AT_REST_MS) continue;
    // What cannot be taken away is no reason not to write.
    await rm(path, { force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return faultCode(fault) !== 'ESRCH';
  }
}
